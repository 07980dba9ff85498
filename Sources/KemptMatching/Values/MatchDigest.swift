import KemptCore

/// What matching knows of one record beside its forms. Records are asked for in any order, and mostly for several of these: they lie together, so
/// that one reading from far away brings them all. 32 bytes.
struct RowFacts: Sendable {
    /// One bit for each of the first 32 fields: the cell is not blank; the cell is no value of its type, or an initial.
    var present: UInt32 = 0
    var invalid: UInt32 = 0
    /// A hash of all its forms, for an order that does not depend on where a record stood.
    var content: UInt64 = 0
    /// The digits of the recency date as one number, 0 without a good one, and where nobody asks.
    var recency: UInt64 = 0
    /// The place of its key among keys, 0 without a key.
    var key: UInt64 = 0
}

/// The match forms of one batch, column by column: all that matching keeps of a record.
///
/// Memory: the forms (some 90 bytes a row for ten fields), one byte a cell, and 32 a row.
///
/// Unsafe invariant: `lengths` holds `fieldCount * rowCount` bytes, column by column, `facts` one entry a row; the forms of field f lie without
/// gaps in `forms` from `starts[f]` on, in row order.
public final class MatchDigest: Digest, @unchecked Sendable {  // filled by one digester, then only read
    /// Longest form kept; a longer one is cut and ends with the hash of the whole.
    static let longestForm = 250

    let rowCount: Int
    /// Records that have not left.
    var standing = 0
    /// Rows that the pipeline's own `archive` would take as they stand.
    var stale: [Int] = []
    /// Rows of which that cannot be told.
    var undated: [Int] = []
    /// Rows that a decision may speak of, with the hash of their name.
    var named: [(row: Int, hash: UInt64)] = []
    /// While the digest is made, the digester's own; then a copy of just its size.
    private(set) var forms: ByteBuffer
    let lengths: UnsafeMutablePointer<UInt8>
    let facts: UnsafeMutablePointer<RowFacts>
    /// By field, then by row: how well the value does by the field's strategy; empty where a strategy looks at no value alone.
    var scores: [[UInt64]] = []
    /// By group of fields that survive together, then by row; empty when no field of a group is compared.
    var completeness: [[Completeness]] = []
    private(set) var starts: [Int]

    init(fieldCount: Int, rowCount: Int, forms: ByteBuffer) {
        self.rowCount = rowCount
        self.forms = forms
        lengths = .allocate(capacity: max(1, fieldCount * rowCount))
        lengths.initialize(repeating: 0, count: fieldCount * rowCount)
        facts = .allocate(capacity: max(1, rowCount))
        facts.initialize(repeating: RowFacts(), count: rowCount)
        starts = []
        starts.reserveCapacity(fieldCount + 1)
    }

    deinit {
        lengths.deallocate()
        facts.deallocate()
    }

    func beginField() { starts.append(forms.count) }

    /// Leaves the digester its buffer, when all fields are there.
    func finish() { forms = forms.restingCopy() }
}
