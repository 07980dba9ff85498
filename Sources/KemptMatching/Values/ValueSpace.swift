import CMemory
import KemptCore
import KemptText

/// Numbers for distinct values, from 1 in the order of their first record: open addressing over 64-bit slots, bytes always compared.
///
/// A slot is 32 bits of hash above the number; the table's index is the top of those bits, so growing needs no bytes and walks both
/// tables in order. Cost: about 30 ns a value that is new to the cache, 10 ns a name. Memory: 16–32 bytes a distinct value.
///
/// Unsafe invariant: `slots` holds `1 << bits` entries, less than 5/8 of them used; `places` holds `capacity`, the first `count + 1` set;
/// every place lies in a digest that outlives the space.
final class ValueSpace: @unchecked Sendable {  // filled by one task, then only read
    struct Table {
        var slots: UnsafeMutablePointer<UInt64>
        var bits: Int
        var places: UnsafeMutablePointer<UInt64>
        var capacity: Int
        var count: Int
        let bases: UnsafePointer<UnsafePointer<UInt8>>
    }
    private(set) var table: Table

    init(bases: UnsafePointer<UnsafePointer<UInt8>>) {
        table = Table(
            slots: .allocate(capacity: 1 << 12), bits: 12, places: .allocate(capacity: 1 << 11), capacity: 1 << 11, count: 0, bases: bases)
        table.slots.initialize(repeating: 0, count: 1 << 12)
        table.places.initialize(to: 0)
    }

    deinit {
        table.slots.deallocate()
        table.places.deallocate()
    }

    /// Lends the table to one task, which gives it back by `finish`.
    func lend() -> Table { table }

    /// Takes the filled table and frees what only numbering needs.
    func finish(_ filled: Table) {
        table = filled
        table.slots.deallocate()
        table.slots = .allocate(capacity: 1)
        table.bits = 0
        let exact = UnsafeMutablePointer<UInt64>.allocate(capacity: table.count + 1)
        exact.update(from: table.places, count: table.count + 1)
        table.places.deallocate()
        table.places = exact
        table.capacity = table.count + 1
    }

    var texts: ValueTexts { ValueTexts(places: UnsafePointer(table.places), bases: table.bases) }
    var count: Int { table.count }
}

extension ValueSpace.Table {
    /// A place is digest (20 bits), offset (36 bits), length (8 bits).
    @inline(__always) static func place(digest: Int, offset: Int, count: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: digest) << 44 | UInt64(truncatingIfNeeded: offset) << 8 | UInt64(truncatingIfNeeded: count)
    }

    @inline(__always) func text(_ number: UInt32) -> Cell { ValueTexts(places: UnsafePointer(places), bases: bases).text(number) }

    /// The upper half of a value's hash, which is all that the table goes by.
    @inline(__always) static func tag(_ value: Cell) -> UInt64 { Hashing.hash64(value) >> 32 }

    /// Asks for the slot where a tag is looked for first.
    @inline(__always) func askForSlot(_ tag: UInt64) { kempt_prefetch(slots + Int(truncatingIfNeeded: tag >> UInt64(32 &- bits))) }

    /// Asks for the place of the value that stands there, when it may be the one; returns its number, else the next that is free.
    @inline(__always) func askForPlace(_ tag: UInt64) -> UInt32 {
        let slot = slots[Int(truncatingIfNeeded: tag >> UInt64(32 &- bits))]
        guard slot >> 32 == tag else { return UInt32(truncatingIfNeeded: count) }
        kempt_prefetch(places + Int(slot & 0xFFFF_FFFF))
        return UInt32(truncatingIfNeeded: slot)
    }

    /// Asks for the bytes of that value.
    @inline(__always) func askForText(_ tag: UInt64) {
        let slot = slots[Int(truncatingIfNeeded: tag >> UInt64(32 &- bits))]
        if slot >> 32 == tag { kempt_prefetch(text(UInt32(truncatingIfNeeded: slot)).start) }
    }

    @inline(__always) mutating func number(_ value: Cell, _ tag: UInt64, digest: Int, offset: Int) -> UInt32 {
        let mask = 1 << bits &- 1
        var index = Int(truncatingIfNeeded: tag >> UInt64(32 &- bits))
        while true {
            let slot = slots[index]
            if slot == 0 { break }
            if slot >> 32 == tag {
                let number = UInt32(truncatingIfNeeded: slot)
                if text(number).equals(value) { return number }
            }
            index = (index &+ 1) & mask
        }
        count &+= 1
        if count &+ 1 >= capacity { growPlaces() }
        places[count] = Self.place(digest: digest, offset: offset, count: value.count)
        slots[index] = tag << 32 | UInt64(truncatingIfNeeded: count)
        if count &* 8 > 5 << bits { growSlots() }
        return UInt32(truncatingIfNeeded: count)
    }

    @inline(never) private mutating func growPlaces() {
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
        larger.update(from: places, count: count)
        places.deallocate()
        places = larger
        capacity *= 2
    }

    @inline(never) private mutating func growSlots() {
        let old = slots
        let oldCount = 1 << bits
        bits += 1
        slots = .allocate(capacity: 1 << bits)
        slots.initialize(repeating: 0, count: 1 << bits)
        let mask = 1 << bits &- 1
        for index in 0..<oldCount where old[index] != 0 {
            var place = Int(truncatingIfNeeded: old[index] >> UInt64(64 &- bits))
            while slots[place] != 0 { place = (place &+ 1) & mask }
            slots[place] = old[index]
        }
        old.deallocate()
    }
}

/// The texts of a space by number: two loads and nothing counted.
///
/// Unsafe invariant: `places` covers every number that the space gave out, `bases` every digest; both outlive the value.
struct ValueTexts {
    let places: UnsafePointer<UInt64>
    let bases: UnsafePointer<UnsafePointer<UInt8>>

    @inline(__always) func text(_ number: UInt32) -> Cell {
        let place = places[Int(number)]
        return Cell(bases[Int(place >> 44)] + Int(place >> 8 & 0xF_FFFF_FFFF), Int(place & 0xFF))
    }
}
