/// The scalar table while it is made: no million of scalars is written one by one.
///
/// Pages that hold one record over and over – ideographs, syllables, unassigned planes – share one copy. A page gets one of its own when one of its
/// scalars turns out to be another.
struct ScalarTableDraft {
    typealias Record = ScalarTable.Record
    /// For each 256 scalars the number of their page.
    private var pages = [UInt16](repeating: 0, count: ScalarTable.pageCount)
    private var records = [Record](repeating: Record(), count: 256)
    /// By number of page: whether all its records are one. Page 0 is that of nothing.
    private var isUniform = [true]

    mutating func change(_ scalar: Int, _ body: (inout Record) -> Void) { body(&records[ownPage(scalar >> 8) + scalar & 0xFF]) }

    mutating func change(_ scalars: Range<Int>, _ body: (inout Record) -> Void) {
        var scalar = scalars.lowerBound
        while scalar < scalars.upperBound {
            let end = min(scalars.upperBound, (scalar | 0xFF) + 1)
            let page = scalar >> 8
            if end - scalar == 256, isUniform[Int(pages[page])] {
                var record = records[Int(pages[page]) << 8]
                body(&record)
                pages[page] = UInt16(uniformPage(of: record))
            } else {
                let first = ownPage(page) + scalar & 0xFF
                for index in first..<first + (end - scalar) { body(&records[index]) }
            }
            scalar = end
        }
    }

    /// Where the records begin of a page that nobody shares.
    private mutating func ownPage(_ page: Int) -> Int {
        var number = Int(pages[page])
        if isUniform[number] {
            number = add(records[number << 8], isUniform: false)
            pages[page] = UInt16(number)
        }
        return number << 8
    }

    private mutating func uniformPage(of record: Record) -> Int {
        isUniform.indices.first { isUniform[$0] && records[$0 << 8] == record } ?? add(record, isUniform: true)
    }

    private mutating func add(_ record: Record, isUniform: Bool) -> Int {
        records.append(contentsOf: repeatElement(record, count: 256))
        self.isUniform.append(isUniform)
        return self.isUniform.count - 1
    }

    /// The table, which lives for ever.
    func table() -> ScalarTable {
        let pages = UnsafeMutablePointer<UInt16>.allocate(capacity: pages.count)
        pages.initialize(from: self.pages, count: self.pages.count)
        let records = UnsafeMutablePointer<Record>.allocate(capacity: records.count)
        records.initialize(from: self.records, count: self.records.count)
        return ScalarTable(pages: UnsafePointer(pages), records: UnsafePointer(records))
    }
}
