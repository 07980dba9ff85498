import KemptCore
import KemptFormats
import KemptMatching

/// A table that tells whose each record is: the columns `id`, perhaps `source`, and one more, in which records of one customer have the same.
///
/// Somebody has gone through a base, or a generator knows it. Rows without an id or a customer tell nothing.
public enum CustomerFile {
    /// - Throws: `Failure` when the file cannot be read or has not these columns.
    public static func read(_ path: String) throws -> [ToldCustomer] {
        let source = CSVSource(path: path)
        let names = try source.probe().columns
        let others = names.indices.filter { names[$0] != "id" && names[$0] != "source" }
        guard let id = names.firstIndex(of: "id"), others.count == 1 else {
            throw Failure(
                .input, "\(path): must have the column 'id' and one more, which tells the customer", remedy: "leave the other columns out")
        }
        let target = names.indices.map { $0 == id ? 0 : names[$0] == "source" ? 1 : 2 }
        let reader = try source.open(into: SourceLayout(source: 0, target: target, columnCount: 3))
        var told: [ToldCustomer] = []
        while let chunk = try reader.next() {
            let batch = reader.decode(chunk)
            if let reject = batch.rejects.first {
                throw Failure(.input, "\(path):\(reject.line): \(reject.reason)", remedy: "mend the line; nothing was changed")
            }
            for row in 0..<batch.rowCount where !batch.cell(row, 0).isEmpty && !batch.cell(row, 2).isEmpty {
                let source = batch.cell(row, 1)
                told.append(
                    ToldCustomer(
                        name: PairQuestion.Name(source: source.isEmpty ? nil : source.string, id: batch.cell(row, 0).string),
                        customer: batch.cell(row, 2)))
            }
        }
        return told
    }
}
