import Glibc

/// A growable run of bytes with a stable identity: the scratch space and output buffer of the whole program.
///
/// Views into it (`Cell`) are valid until the next append that grows it. Not thread-safe: one worker at a time.
/// The state lies behind a `let` pointer because a class property costs an exclusivity check at each access
/// (measured: 2.9 ns against 0.34).
///
/// Unsafe invariant: `base` points at `capacity` bytes of which the first `count` are initialised; both live until `deinit`.
public final class ByteBuffer: @unchecked Sendable {  // handed from worker to worker whole, never shared
    @frozen @usableFromInline struct State {
        @usableFromInline var base: UnsafeMutablePointer<UInt8>
        @usableFromInline var count: Int
        @usableFromInline var capacity: Int
        /// Its bytes are a mapping of their own, not a piece of the allocator's.
        @usableFromInline var isMapped = false
        @inlinable init(capacity: Int) {
            base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            count = 0
            self.capacity = capacity
        }

        init(mapped base: UnsafeMutablePointer<UInt8>, capacity: Int) {
            self.base = base
            count = 0
            self.capacity = capacity
            isMapped = true
        }

        func free() {
            if !isMapped {
                base.deallocate()
            } else if munmap(base, capacity) != 0 {
                // A process may have only so many mappings, and a hole makes two of one: then the pages go back and the addresses stay.
                madvise(base, capacity, MADV_DONTNEED)
            }
        }
    }
    @usableFromInline let state: UnsafeMutablePointer<State>

    public init(capacity: Int = 256) {
        state = UnsafeMutablePointer<State>.allocate(capacity: 1)
        state.initialize(to: State(capacity: max(capacity, 16)))
    }

    /// A buffer for content that rests long, beside many others like it. What is not written to takes no memory, and all of it goes back to the system
    /// at once when the buffer is freed, while freed pieces of the allocator are kept (see `kempt_keep_freed_memory`). Small ones are such pieces too.
    public init(resting capacity: Int) {
        state = UnsafeMutablePointer<State>.allocate(capacity: 1)
        let pages = (capacity + Self.page - 1) & ~(Self.page - 1)
        if capacity >= Self.worthMapping,
            let area = mmap(nil, pages, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), area != MAP_FAILED
        {
            state.initialize(to: State(mapped: area.bindMemory(to: UInt8.self, capacity: pages), capacity: pages))
        } else {
            state.initialize(to: State(capacity: max(capacity, 16)))
        }
    }

    /// A resting buffer full of zeros, as the system gives them: whoever first touches a page of it pays for that, not who makes the buffer.
    public convenience init(zeros count: Int) {
        self.init(resting: count)
        if !state.pointee.isMapped { base.initialize(repeating: 0, count: capacity) }
        state.pointee.count = count
    }

    private static let page = 1 << 12
    private static let worthMapping = 1 << 16

    deinit {
        state.pointee.free()
        state.deallocate()
    }

    /// First byte; moves when the buffer grows.
    @inlinable @inline(__always) public var base: UnsafeMutablePointer<UInt8> { state.pointee.base }
    /// Bytes in use.
    @inlinable @inline(__always) public var count: Int { state.pointee.count }
    @inlinable @inline(__always) public var capacity: Int { state.pointee.capacity }

    /// Forgets the content and keeps the memory.
    @inlinable @inline(__always) public func removeAll() { state.pointee.count = 0 }

    /// Hands the content over as a buffer of its own and starts empty with as much room.
    public func takeContent() -> ByteBuffer {
        let taken = ByteBuffer(capacity: state.pointee.capacity)
        swap(&state.pointee, &taken.state.pointee)
        return taken
    }

    /// The content in a buffer of just its size, to rest there.
    public func restingCopy() -> ByteBuffer {
        let copy = ByteBuffer(resting: count)
        copy.append(UnsafePointer(base), count)
        return copy
    }

    /// Cuts the content back to `newCount` bytes.
    @inlinable @inline(__always) public func truncate(to newCount: Int) {
        assert(newCount <= count)
        state.pointee.count = newCount
    }

    /// Makes room for `extra` more bytes.
    @inlinable @inline(__always) public func reserve(_ extra: Int) {
        if count &+ extra > capacity { grow(to: count &+ extra) }
    }

    @usableFromInline @inline(never) func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        fresh.update(from: base, count: count)
        state.pointee.free()
        state.pointee.base = fresh
        state.pointee.capacity = larger
        state.pointee.isMapped = false
    }

    @inlinable @inline(__always) public func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        state.pointee.count &+= 1
    }

    @inlinable @inline(__always) public func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
        if length <= 0 { return }
        reserve(length)
        (base + count).update(from: start, count: length)
        state.pointee.count &+= length
    }

    @inlinable @inline(__always) public func append(_ cell: Cell) { append(cell.start, cell.count) }

    @inlinable @inline(__always) public func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    public func append(_ text: String) {
        var text = text
        text.withUTF8 { if let start = $0.baseAddress { append(start, $0.count) } }
    }

    /// Appends one Unicode scalar as UTF-8.
    @inlinable @inline(__always) public func append(scalar: UInt32) {
        if scalar < 0x80 {
            append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// Appends a whole number in decimal digits.
    @inlinable public func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var magnitude = number.magnitude
        let first = count
        repeat {
            append(UInt8(truncatingIfNeeded: 48 &+ magnitude % 10))
            magnitude /= 10
        } while magnitude > 0
        var low = first
        var high = count - 1
        while low < high {
            (base[low], base[high]) = (base[high], base[low])
            low += 1
            high -= 1
        }
    }

    /// Takes note that `length` bytes were written behind the content by hand, after `reserve`.
    @inlinable @inline(__always) public func didWrite(_ length: Int) {
        assert(count + length <= capacity)
        state.pointee.count &+= length
    }

    /// The whole content as a view.
    @inlinable @inline(__always) public var cell: Cell { Cell(UnsafePointer(base), count) }

    /// The content from `start` on as a view.
    @inlinable @inline(__always) public func cell(from start: Int) -> Cell { Cell(UnsafePointer(base + start), count &- start) }
}
