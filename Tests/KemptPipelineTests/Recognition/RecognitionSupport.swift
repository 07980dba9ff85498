import Glibc
import KemptCore
import KemptFormats
import Testing

@testable import KemptPipeline

/// A folder of a test's own with small files.
final class SampleFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/kempt-recognition-XXXXXX".utf8CString)
        path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    private var names: [String] = []

    @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = try #require(fopen("\(path)/\(name)", "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        names.append(name)
        return "\(path)/\(name)"
    }

    @discardableResult func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// Columns of a table written as CSV and recognised.
func recognise(csv text: String) throws -> [RecognisedColumn] {
    let folder = try SampleFolder()
    let source = CSVSource(path: try folder.write("sample.csv", text))
    let sample = try SourceSample(source, columns: try source.probe().columns, limit: 1000)
    return ColumnRecogniser(sample, today: 20_634).columns()
}

/// One column of values under a header.
func recognise(_ header: String, _ values: [String]) throws -> RecognisedColumn {
    func field(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let lines = ["\(field(header)),other"] + values.map { "\(field($0)),x" }
    return try #require(try recognise(csv: lines.joined(separator: "\n") + "\n").first)
}
