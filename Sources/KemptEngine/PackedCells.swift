import KemptCore

/// Writes cells into the bytes of a packed batch: a length (variable, 7 bits a byte, plus one; 0 = missing), then the value.
///
/// Values are mostly short, so they are moved in steps of sixteen bytes and not by a call each (measured: half the time).
///
/// Unsafe invariant: `pack` gives the buffer room for every cell and one step more; a step reads beyond a value only inside the arena.
struct CellWriter {
    private static var step: Int { 16 }
    private var target: UnsafeMutablePointer<UInt8>
    private let arena: UnsafeMutablePointer<UInt8>
    /// The last place in the arena where a whole step can be read.
    private let lastStep: UnsafePointer<UInt8>

    /// The cells of a batch, column after column, in each row after row; behind each the one that was read, where it is wanted.
    static func pack(_ batch: Batch, keepsOriginals: Bool) -> ByteBuffer {
        let rows = batch.rowCount
        var size = 0
        for column in 0..<batch.columnCount {
            size += Self.size(batch.currentViews(column), rows)
            if keepsOriginals { size += Self.size(batch.originalViews(column), rows) }
        }
        // A merge writes new values behind the cells: room that is never used takes none.
        let bytes = ByteBuffer(resting: size + step + size / 8)
        var writer = CellWriter(bytes, batch.arena)
        for column in 0..<batch.columnCount {
            let (current, original) = (batch.currentViews(column), batch.originalViews(column))
            for row in 0..<rows {
                writer.append(current[row])
                if keepsOriginals { writer.append(original[row]) }
            }
        }
        assert(writer.target - bytes.base == size)
        bytes.didWrite(size)
        return bytes
    }

    private init(_ bytes: ByteBuffer, _ arena: ByteBuffer) {
        target = bytes.base
        self.arena = arena.base
        lastStep = UnsafePointer(arena.base + arena.capacity - Self.step)
    }

    private static func size(_ views: UnsafePointer<UInt64>, _ count: Int) -> Int {
        var size = count
        for index in 0..<count where views[index] != View.missing {
            let length = Int(views[index] & 0xFFFF_FFFF)
            size &+= length
            var code = (length &+ 1) >> 7
            while code > 0 {
                size &+= 1
                code >>= 7
            }
        }
        return size
    }

    @inline(__always) private mutating func append(_ view: UInt64) {
        if view == View.missing {
            target[0] = 0
            target += 1
            return
        }
        let count = Int(view & 0xFFFF_FFFF)
        var code = count &+ 1
        while code >= 0x80 {
            target[0] = UInt8(truncatingIfNeeded: code & 0x7F | 0x80)
            target += 1
            code >>= 7
        }
        target[0] = UInt8(truncatingIfNeeded: code)
        target += 1
        var from = UnsafePointer(arena + Int(view >> 32))
        let end = target + count
        while target < end {
            if from > lastStep {
                target.update(from: from, count: end - target)
                break
            }
            UnsafeMutableRawPointer(target).storeBytes(of: UnsafeRawPointer(from).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
            target += Self.step
            from += Self.step
        }
        target = end
    }
}

/// Reads packed cells one after the other, as views into the packed bytes.
struct CellReader {
    private let base: UnsafePointer<UInt8>
    private var position = 0

    init(_ bytes: ByteBuffer) { base = UnsafePointer(bytes.base) }

    @inline(__always) mutating func next() -> UInt64 {
        var byte = base[position]
        position &+= 1
        var code = UInt64(byte)
        if byte >= 0x80 {
            code &= 0x7F
            var shift: UInt64 = 7
            repeat {
                byte = base[position]
                position &+= 1
                code |= UInt64(byte & 0x7F) << shift
                shift += 7
            } while byte >= 0x80
        }
        if code == 0 { return View.missing }
        let count = Int(code &- 1)
        defer { position &+= count }
        return View.make(position, count)
    }

    @inline(__always) mutating func skip(_ cells: Int) {
        for _ in 0..<cells { _ = next() }
    }
}
