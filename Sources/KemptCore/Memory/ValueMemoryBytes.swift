/// A `ValueMemory` as bytes, for whoever keeps it: little-endian, the same on every machine.
///
/// The number of records and of traces (8 bytes each), the records' hashes (8 each), the number of traces of each (2), the traces (12 each:
/// field and state, before, after).
extension ValueMemory {
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        forEachPiece(of: 1 << 12) { bytes.append(contentsOf: UnsafeBufferPointer(start: $0.start, count: $0.count)) }
        return bytes
    }

    /// Hands the bytes out in pieces of `size`, the last one shorter, so that they never lie in memory beside the table. A piece is valid during the call.
    public func forEachPiece(of size: Int, _ body: (Cell) throws -> Void) rethrows {
        let piece = ByteBuffer(capacity: size + 16)
        func append<Word: FixedWidthInteger>(_ word: Word) throws {
            withUnsafeBytes(of: word.littleEndian) { word in
                if let start = word.baseAddress { piece.append(start.assumingMemoryBound(to: UInt8.self), word.count) }
            }
            if piece.count < size { return }
            try body(Cell(UnsafePointer(piece.base), size))
            let rest = piece.count - size
            piece.base.update(from: piece.base + size, count: rest)
            piece.truncate(to: rest)
        }
        try append(UInt64(records.count))
        try append(UInt64(traces.count))
        for record in records { try append(record) }
        for index in records.indices { try append(UInt16(truncatingIfNeeded: starts[index + 1] - starts[index])) }
        for trace in traces {
            try append(trace.code)
            try append(trace.before)
            try append(trace.after)
        }
        if piece.count > 0 { try body(piece.cell) }
    }

    /// Reads what `bytes` wrote; nil when it is anything else.
    public convenience init?(bytes: [UInt8]) {
        var position = 0
        func word<Word: FixedWidthInteger>(_: Word.Type) -> Word {
            defer { position += MemoryLayout<Word>.size }
            return bytes.withUnsafeBytes { Word(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Word.self)) }
        }
        guard bytes.count >= 16 else { return nil }
        let recordCount = word(UInt64.self)
        let traceCount = word(UInt64.self)
        guard recordCount <= 1 << 31, traceCount <= 1 << 31, bytes.count == 16 + Int(recordCount) * 10 + Int(traceCount) * 12 else { return nil }
        let records = (0..<Int(recordCount)).map { _ in word(UInt64.self) }
        var starts: [UInt32] = [0]
        starts.reserveCapacity(records.count + 1)
        var sum: UInt64 = 0
        for _ in records {
            sum += UInt64(word(UInt16.self))
            starts.append(UInt32(truncatingIfNeeded: sum))
        }
        guard sum == traceCount else { return nil }
        let traces = (0..<Int(traceCount)).map { _ in
            let code = word(UInt32.self)
            return ValueTrace(
                field: code & ~3, ValueTrace.State(rawValue: code & 3) ?? .unknown, before: word(UInt32.self), after: word(UInt32.self))
        }
        guard Self.isSound(records, starts, traces) else { return nil }
        self.init(records: records, starts: starts, traces: traces)
    }

    /// Hashes ascend, every record has traces, fields ascend within it, and no trace is `unknown`.
    private static func isSound(_ records: [UInt64], _ starts: [UInt32], _ traces: [ValueTrace]) -> Bool {
        for index in records.indices {
            if index > 0, records[index - 1] >= records[index] { return false }
            let own = Int(starts[index])..<Int(starts[index + 1])
            if own.isEmpty { return false }
            for place in own {
                if !traces[place].isKnown { return false }
                if place > own.lowerBound, traces[place - 1].field >= traces[place].field { return false }
            }
        }
        return true
    }
}
