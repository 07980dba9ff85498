import KemptCore

/// Unicode normalization form C: one spelling for what looks the same (Unicode Standard Annex 15).
public enum Normalization {
    /// True when the text is surely in NFC already; false for the rare text that must be normalized to know.
    ///
    /// Quick check of Annex 15: text without combining marks, and without the few scalars that NFC replaces, is in NFC.
    /// A false answer does not mean that `appendNFC` changes something. Cost: ASCII 8 bytes a step, else about 2 ns a scalar.
    public static func isNFC(_ cell: Cell) -> Bool {
        if UTF8Text.isASCII(cell) { return true }
        let table = Scalars.table
        let count = cell.count
        var index = 0
        while index < count {
            let lead = cell.start[index]
            // U+0000…02FF and U+0400…047F: nothing here changes or combines (a test asks the table). Their second byte is below 0xCC too.
            if lead < 0xCC || lead == 0xD0 || lead == 0xD1 {
                index &+= 1
                continue
            }
            if table.flags(UTF8Text.scalar(cell, at: &index)).contains(.normalizationSuspect) { return false }
        }
        return true
    }

    /// Appends the text in NFC. Ill-formed bytes are copied as they are.
    ///
    /// Linear in the text's length however many marks are piled on one letter; scratch space is taken only when the quick check fails.
    public static func appendNFC(_ cell: Cell, into buffer: ByteBuffer) {
        if isNFC(cell) {
            buffer.append(cell)
            return
        }
        // A scalar of n bytes decomposes into at most 2n scalars (U+1F82: 3 bytes, 4 scalars; U+0390: 2 bytes, 3 scalars).
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: cell.count &* 2 &+ 4) { scratch in
            guard let entries = scratch.baseAddress else { return }
            var run = NormalizationRun(entries: entries)
            run.decompose(cell)
            run.reorder()
            run.compose()
            run.append(into: buffer)
        }
    }

    /// The single scalar that `first` and the mark `second` make together, or nil.
    public static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        let composite = NormalizationTable.shared.composite(first, second)
        return composite == 0 ? nil : composite
    }
}

/// One text taken apart: each entry is a scalar with its combining class in the top byte, or an ill-formed byte marked by `rawByte`.
///
/// Unsafe invariant: `entries` has room for twice the bytes of the cell that is decomposed, and `count` entries are initialised.
private struct NormalizationRun {
    let entries: UnsafeMutablePointer<UInt32>
    var count = 0
    let table = NormalizationTable.shared

    /// Bit 21 of an entry: the low byte is to be copied. Above every scalar, below the combining class.
    static let rawByte: UInt32 = 1 << 21
    static let scalarMask: UInt32 = 0x1F_FFFF

    init(entries: UnsafeMutablePointer<UInt32>) { self.entries = entries }

    mutating func decompose(_ cell: Cell) {
        let scalars = Scalars.table
        var index = 0
        while index < cell.count {
            let before = index
            let scalar = UTF8Text.scalar(cell, at: &index)
            if index &- before == 1, scalar >= 0x80 {
                put(Self.rawByte | UInt32(cell[before]))
            } else if scalar < 0xC0 {
                put(scalar)
            } else if scalar &- 0xAC00 < 11172 {
                decomposeHangul(scalar &- 0xAC00)
            } else {
                decompose(scalar, isSuspect: scalars.flags(scalar).contains(.normalizationSuspect))
            }
        }
    }

    private mutating func put(_ entry: UInt32) {
        entries[count] = entry
        count &+= 1
    }

    /// Follows first parts down (a table's second part never decomposes further), then writes the parts from the innermost out.
    private mutating func decompose(_ scalar: UInt32, isSuspect: Bool) {
        guard let parts = table.decomposition(scalar) else {
            put(isSuspect ? scalar | UInt32(table.combiningClass(scalar)) << 24 : scalar)
            return
        }
        decompose(parts.first, isSuspect: true)
        if parts.second != 0 { decompose(parts.second, isSuspect: true) }
    }

    private mutating func decomposeHangul(_ index: UInt32) {
        put(0x1100 &+ index / 588)
        put(0x1161 &+ index % 588 / 28)
        if index % 28 != 0 { put(0x11A7 &+ index % 28) }
    }

    /// Canonical ordering: marks by class, stable. Short runs by insertion, long ones by counting, so that it stays linear.
    mutating func reorder() {
        var index = 0
        while index < count {
            if entries[index] >> 24 == 0 {
                index &+= 1
                continue
            }
            let first = index
            var isSorted = true
            while index < count, entries[index] >> 24 != 0 {
                if index > first, entries[index] >> 24 < entries[index &- 1] >> 24 { isSorted = false }
                index &+= 1
            }
            if isSorted { continue }
            if index &- first <= 32 { insertionSort(first, index) } else { countingSort(first, index) }
        }
    }

    private func insertionSort(_ first: Int, _ end: Int) {
        for index in first &+ 1..<end {
            let entry = entries[index]
            var at = index
            while at > first, entries[at &- 1] >> 24 > entry >> 24 {
                entries[at] = entries[at &- 1]
                at &-= 1
            }
            entries[at] = entry
        }
    }

    private func countingSort(_ first: Int, _ end: Int) {
        var starts = [Int](repeating: 0, count: 257)
        for index in first..<end { starts[Int(entries[index] >> 24) + 1] += 1 }
        for combiningClass in 1..<257 { starts[combiningClass] += starts[combiningClass - 1] }
        let copy = [UInt32](UnsafeBufferPointer(start: entries + first, count: end - first))
        for entry in copy {
            entries[first + starts[Int(entry >> 24)]] = entry
            starts[Int(entry >> 24)] += 1
        }
    }

    /// Canonical composition in place.
    mutating func compose() {
        var write = 0
        var starter = -1  // where the last starter was written
        var lastClass: UInt32 = 0  // class of the last entry kept behind the starter; 0 when it follows directly
        for read in 0..<count {
            let entry = entries[read]
            let entryClass = entry >> 24
            if starter >= 0, starter == write &- 1 || lastClass < entryClass {
                let composite = composite(entries[starter], entry & Self.scalarMask)
                if composite != 0 {
                    entries[starter] = composite
                    continue
                }
            }
            if entryClass == 0 {
                starter = entry & Self.rawByte == 0 ? write : -1
            }
            lastClass = entryClass
            entries[write] = entry
            write &+= 1
        }
        count = write
    }

    private func composite(_ first: UInt32, _ second: UInt32) -> UInt32 {
        if second < 0x300 { return 0 }
        if first &- 0x1100 < 19, second &- 0x1161 < 21 {
            return 0xAC00 &+ ((first &- 0x1100) &* 21 &+ second &- 0x1161) &* 28
        }
        if first &- 0xAC00 < 11172, (first &- 0xAC00) % 28 == 0, second &- 0x11A8 < 27 {
            return first &+ second &- 0x11A7
        }
        return table.composite(first, second)
    }

    func append(into buffer: ByteBuffer) {
        buffer.reserve(count &* 4)
        for index in 0..<count {
            let entry = entries[index]
            if entry & Self.rawByte != 0 {
                buffer.append(UInt8(truncatingIfNeeded: entry))
            } else {
                buffer.append(scalar: entry & Self.scalarMask)
            }
        }
    }
}
