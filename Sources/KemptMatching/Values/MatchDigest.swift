import KemptCore

/// The match forms of one batch, column by column: all that matching keeps of a record.
///
/// Memory: the forms (some 90 bytes a row for ten fields) and one byte a cell.
///
/// Unsafe invariant: `lengths` holds `fieldCount * rowCount` bytes, column by column; the forms of field f lie without gaps in
/// `forms` from `starts[f]` on, in row order.
public final class MatchDigest: Digest, @unchecked Sendable {  // filled by one digester, then only read
    /// Longest form kept; a longer one is cut and ends with the hash of the whole.
    static let longestForm = 250

    let rowCount: Int
    let forms: ByteBuffer
    let lengths: UnsafeMutablePointer<UInt8>
    private(set) var starts: [Int]

    init(fieldCount: Int, rowCount: Int) {
        self.rowCount = rowCount
        forms = ByteBuffer(capacity: max(64, rowCount * fieldCount * 9))
        lengths = .allocate(capacity: max(1, fieldCount * rowCount))
        lengths.initialize(repeating: 0, count: fieldCount * rowCount)
        starts = []
        starts.reserveCapacity(fieldCount + 1)
    }

    deinit { lengths.deallocate() }

    func beginField() { starts.append(forms.count) }
}
