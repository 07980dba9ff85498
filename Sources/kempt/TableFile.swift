import Glibc
import KemptCore
import KemptFormats

/// A table that a command writes for a person: CSV, or a workbook where its name ends with `.xlsx`. Made for its owner alone.
struct TableFile {
    let path: String
    let columns: [String]
    private let target: any Target

    /// `choice` is offered as a list in a workbook.
    init(_ path: String, columns: [String], choice: XLSXTarget.Choice? = nil) {
        self.path = path
        self.columns = columns
        target = path.lowercased().hasSuffix(".xlsx") ? XLSXTarget(path: path, choice: choice) : CSVTarget(path: path)
    }

    func makeEncoder() -> any RecordEncoder { target.makeEncoder() }

    /// The same of lines at hand.
    func replace(with lines: [[String]]) throws {
        let encoder = makeEncoder()
        let text = ByteBuffer()
        for values in lines {
            encoder.begin()
            for value in values {
                text.removeAll()
                text.append(value)
                encoder.field(text.cell)
            }
            encoder.end()
        }
        try replace(with: encoder.buffer)
    }

    /// Writes the file whole beside its place and puts it there: nobody sees half of it.
    func replace(with rows: ByteBuffer) throws {
        let temporary = path + ".kempt-partial"
        unlink(temporary)
        let writer = try target.makeWriter(temporary: temporary, columns: columns)
        do {
            try writer.append(rows)
            try writer.finish()
        } catch {
            writer.abandon()
            throw error
        }
        try moveIntoPlace(temporary, path)
    }
}

extension XLSXTarget.Choice {
    /// What a person answers about a pair of records.
    static let answer = XLSXTarget.Choice(
        column: "answer", words: ["same", "not-same"], prompt: "same or not-same, yes or no, да or нет, taip or ne; blank when nobody knows")
}
