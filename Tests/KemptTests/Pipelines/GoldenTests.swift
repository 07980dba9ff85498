import Foundation
import Testing

/// Every pipeline of the project against its golden outputs, byte for byte, whatever the workers, the time zone and the locale.
///
/// `KEMPT_UPDATE_GOLDEN=1` (`make golden`) writes the golden files instead; read the difference before you commit it.
@Suite struct GoldenTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["KEMPT_UPDATE_GOLDEN"] == "1"
    private static let terminal = "terminal.txt"

    @Test(arguments: Checkout.pipelines) func pipeline(_ name: String) throws {
        let scratch = try Scratch(withCheckout: true)
        let found = try run(name, scratch, output: "out", arguments: [])
        if Self.isUpdating {
            try update(name, found)
        } else {
            expectEqual(found, try golden(name), "golden")
        }
        for workers in ["1", "2", "3", "8"] {
            let other = try run(name, scratch, output: "workers-\(workers)", arguments: ["--workers", workers])
            expectEqual(other, found, "\(workers) workers")
        }
        for place in [
            ["TZ": "Asia/Kathmandu"], ["TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"], ["LC_ALL": "C"],
        ] {
            let other = try run(
                name, scratch, output: "place-\(place.values.sorted()[0].filter(\.isLetter))", arguments: [], environment: place)
            expectEqual(other, found, "\(place)")
        }
    }

    /// Everything a run wrote or said, without what may differ; the folder's own name reads `out`.
    private func run(
        _ name: String, _ scratch: Scratch, output: String, arguments: [String], environment: [String: String] = [:]
    ) throws -> [String: String] {
        let command = ["run", "pipelines/\(name).yml", "--as-of", Checkout.asOf, "--output", output]
        let outcome = try Program.run(command + arguments, in: scratch.path, environment: environment)
        #expect(outcome.signal == nil && outcome.errors.isEmpty, "\(outcome.said)")
        var files: [String: String] = [:]
        for (file, data) in try scratch.contents(of: output) {
            if file.hasSuffix(".store") {
                // Its bytes are those of the SQLite at hand.
                files[file] = try scratch.run("store", "\(output)/\(file)").output.replacingOccurrences(of: "\(output)/", with: "out/")
                continue
            }
            let text = Volatile.cut(String(decoding: data, as: UTF8.self), file: file)
            files[file] = text.replacingOccurrences(of: "\(output)/", with: "out/")
        }
        let said = Volatile.cutTerminal(outcome.output).replacingOccurrences(of: "\(output)/", with: "out/")
        files[Self.terminal] = said + "exit \(outcome.code ?? -1)\n"
        return files
    }

    private func expectEqual(_ found: [String: String], _ expected: [String: String], _ what: String) {
        #expect(found.keys.sorted() == expected.keys.sorted(), "files, \(what)")
        for (file, text) in found.sorted(by: { $0.key < $1.key }) {
            guard let wanted = expected[file], let difference = firstDifference(text, wanted) else { continue }
            Issue.record("\(file), \(what): \(difference)")
        }
    }

    // MARK: - The golden files

    private func folder(_ name: String) -> String { "\(Checkout.path)/Tests/KemptTests/Golden/\(name)" }

    private func golden(_ name: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder(name)) {
            files[file] = String(decoding: FileManager.default.contents(atPath: "\(folder(name))/\(file)") ?? Data(), as: UTF8.self)
        }
        return files
    }

    private func update(_ name: String, _ found: [String: String]) throws {
        try? FileManager.default.removeItem(atPath: folder(name))
        try FileManager.default.createDirectory(atPath: folder(name), withIntermediateDirectories: true)
        for (file, text) in found { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder(name))/\(file)")) }
    }
}
