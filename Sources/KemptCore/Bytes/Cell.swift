import Glibc

/// A borrowed view of one value's bytes: a pointer and a count, nothing owned.
///
/// The bytes belong to a `Batch`, a `ByteBuffer` or a table and outlive the view only as long as their owner does.
/// *Missing* (the source has no such value) differs from *empty* (the source has it, with no bytes in it).
///
/// Size: 16 bytes, trivial; passing it costs no reference counting.
@frozen public struct Cell {
    public let start: UnsafePointer<UInt8>
    /// Number of bytes; `-1` marks a missing value.
    @usableFromInline let rawCount: Int

    @inlinable @inline(__always) public init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        self.start = start
        self.rawCount = count
    }

    /// Number of bytes; 0 when missing.
    @inlinable @inline(__always) public var count: Int { rawCount > 0 ? rawCount : 0 }
    @inlinable @inline(__always) public var isMissing: Bool { rawCount < 0 }
    /// Nothing to read: missing or without a byte.
    @inlinable @inline(__always) public var isEmpty: Bool { rawCount <= 0 }
    @inlinable @inline(__always) public subscript(index: Int) -> UInt8 {
        assert(index >= 0 && index < rawCount)
        return start[index]
    }

    /// The part from `lower` up to, not including, `upper`.
    @inlinable @inline(__always) public func slice(_ lower: Int, _ upper: Int) -> Cell {
        assert(lower >= 0 && lower <= upper && upper <= count)
        return Cell(start + lower, upper - lower)
    }

    @inlinable @inline(__always) public func equals(_ other: Cell) -> Bool {
        rawCount == other.rawCount && (rawCount <= 0 || equalBytes(start, other.start, rawCount))
    }

    /// True when the bytes begin with those of `text`, which is not empty.
    @inlinable public func hasPrefix(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && equalBytes(start, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// True when the bytes are those of `text`.
    @inlinable @inline(__always) public func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && (count == 0 || equalBytes(start, text.utf8Start, count))
    }

    /// The bytes as text, for the edges only: allocates.
    public var string: String {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    @inlinable public static var missing: Cell { Cell(StaticString("").utf8Start, -1) }
    @inlinable public static var empty: Cell { Cell(StaticString("").utf8Start, 0) }
}

/// Compares `count` bytes, eight at a time, the last step over what an earlier one has seen. `count` must be at least 1.
@inlinable @inline(__always)
public func equalBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (x, y) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    if count >= 8 {
        var index = 0
        while index &+ 8 < count {
            if x.loadUnaligned(fromByteOffset: index, as: UInt64.self) != y.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
            index &+= 8
        }
        let last = count &- 8
        return x.loadUnaligned(fromByteOffset: last, as: UInt64.self) == y.loadUnaligned(fromByteOffset: last, as: UInt64.self)
    }
    if count >= 4 {
        let last = count &- 4
        return x.loadUnaligned(as: UInt32.self) == y.loadUnaligned(as: UInt32.self)
            && x.loadUnaligned(fromByteOffset: last, as: UInt32.self) == y.loadUnaligned(fromByteOffset: last, as: UInt32.self)
    }
    return a[0] == b[0] && a[count >> 1] == b[count >> 1] && a[count &- 1] == b[count &- 1]
}

/// Orders bytes as unsigned numbers, a prefix before what it begins: negative, zero or positive.
public func compareBytes(_ left: Cell, _ right: Cell) -> Int {
    let order = memcmp(left.start, right.start, min(left.count, right.count))
    return order != 0 ? Int(order) : left.count - right.count
}
