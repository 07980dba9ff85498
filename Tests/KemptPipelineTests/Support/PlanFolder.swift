import Glibc
import KemptCore
import Testing

@testable import KemptPipeline

/// A folder of small files and the plans of pipelines beside them; gone with everything in it at the end of the scope.
final class PlanFolder {
    let path: String

    init() {
        var template = Array("/tmp/kempt-folder-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { remove(path) }

    private func remove(_ folder: String) {
        if let stream = opendir(folder) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) }
                if name == "." || name == ".." { continue }
                if unlink("\(folder)/\(name)") != 0 { remove("\(folder)/\(name)") }
            }
            closedir(stream)
        }
        rmdir(folder)
    }

    /// Writes a file; folders on the way are made.
    func write(_ name: String, _ text: String) throws {
        if let slash = name.lastIndex(of: "/") { mkdir("\(path)/\(name[..<slash])", 0o700) }
        let file = try #require(fopen("\(path)/\(name)", "w"))
        fputs(text, file)
        fclose(file)
    }

    /// The plan and the mistakes of a pipeline text.
    func build(_ text: String) throws -> (plan: Plan?, problems: [Diagnostic]) {
        let problems = Problems()
        guard let tree = readPipelineTree(text: text, environment: { _ in nil }, problems: problems) else { return (nil, problems.list) }
        lint(tree.root, language: .current, problems: problems)
        if problems.hasErrors { return (nil, problems.list) }
        let plan = try PlanBuilder(tree.root, path: "\(path)/p.yml", options: PlanOptions(today: 20_634), problems: problems).build()
        return (plan, problems.list)
    }

    /// What a failing plan says.
    func failure(_ text: String) -> String {
        do {
            _ = try build(text)
            return "(no failure)"
        } catch let failure as Failure {
            return failure.message
        } catch { return "\(error)" }
    }
}

extension Plan {
    /// A fact of a source.
    func fact(_ name: String, of input: Int = 0) -> String? { inputs[input].profile.facts.first { $0.name == name }?.value }

    /// The rows that an input gives, with the columns of the run.
    func rows(of input: Int = 0) throws -> [[String]] {
        let reader = try inputs[input].source.open(into: inputs[input].layout)
        var rows: [[String]] = []
        while let chunk = try reader.next() {
            let batch = chunk.batch ?? reader.decode(chunk)
            for row in 0..<batch.rowCount {
                rows.append((0..<batch.columnCount).map { batch.cell(row, $0).isMissing ? "-" : batch.cell(row, $0).string })
            }
        }
        return rows
    }
}
