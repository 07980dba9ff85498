// The clever file of JSON Lines: keys are guessed from the row before and compared, not looked up. Its plain twin is in the tests.
import KemptCore

/// The tree of keys laid out for the decoder: no dictionary and no String a row.
///
/// Records of one file mostly have their keys in one order, so each key remembers which one followed it last; a guess that fails is looked up by
/// hash. What was guessed never decides what is found.
///
/// Unsafe invariant: `names` holds the bytes of every key; `slots` has a power of two of entries, at most half of them used.
final class JSONKeyTable: @unchecked Sendable {  // written by its initialiser only
    struct Key {
        let offset: Int32
        let count: Int32
        /// Column, -1 when the key never held a plain value.
        let column: Int32
        /// Node of the keys inside, -1 when it never held an object.
        let node: Int32
        let parent: Int32
        /// It stands in the text as it is, without escapes: it may be guessed.
        let isPlain: Bool
    }
    let keys: UnsafeMutablePointer<Key>
    let keyCount: Int
    private let names: ByteBuffer
    private let slots: UnsafeMutablePointer<Int32>
    private let mask: Int
    /// The first key of each node, -1 for none.
    let firsts: [Int32]
    /// Names of the nodes, dots behind them, escaped for JSON: for keys that have no column.
    let prefixes: [[UInt8]]

    init(_ tree: JSONKeys) {
        names = ByteBuffer()
        keyCount = tree.keys.count
        keys = .allocate(capacity: max(keyCount, 1))
        var size = 16
        while size < keyCount * 2 { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: -1, count: size)
        for (index, key) in tree.keys.enumerated() {
            let offset = names.count
            for byte in key.name { names.append(byte) }
            (keys + index).initialize(
                to: Key(
                    offset: Int32(truncatingIfNeeded: offset), count: Int32(truncatingIfNeeded: key.name.count),
                    column: Int32(truncatingIfNeeded: key.column), node: Int32(truncatingIfNeeded: key.node),
                    parent: Int32(truncatingIfNeeded: key.parent),
                    isPlain: !key.name.isEmpty && key.name.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }))
        }
        firsts = tree.nodes.map { Int32(truncatingIfNeeded: $0.first ?? -1) }
        prefixes = tree.paths.map { path in
            let escaped = ByteBuffer()
            if !path.isEmpty {
                let name = ByteBuffer()
                name.append(path + ".")
                JSONString.appendContent(name.cell, to: escaped)
            }
            return Array(UnsafeBufferPointer(start: escaped.base, count: escaped.count))
        }
        for index in 0..<keyCount {
            var slot = Self.hash(name(index), Int(keys[index].parent)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    deinit {
        keys.deallocate()
        slots.deallocate()
    }

    @inline(__always) func name(_ key: Int) -> Cell { Cell(UnsafePointer(names.base + Int(keys[key].offset)), Int(keys[key].count)) }

    @inline(__always) func isName(_ key: Int, _ text: Cell) -> Bool { name(key).equals(text) }

    /// The number of a key in a node, -1 when the head had none such.
    func find(_ text: Cell, in node: Int) -> Int {
        var slot = Self.hash(text, node) & mask
        while slots[slot] >= 0 {
            let key = Int(slots[slot])
            if Int(keys[key].parent) == node, isName(key, text) { return key }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// FNV-1a over the key and its node.
    private static func hash(_ text: Cell, _ node: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15
        for index in 0..<text.count { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
    }
}
