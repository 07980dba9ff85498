import Foundation
import Testing

/// Who may import whom: the table of the house, read against the import lines of the sources.
@Suite struct LayersTests {
    /// Each module with the modules of the house that it may import: those above it, but Store, Engine, Pipeline and Report stand beside each other.
    private static let allowed: [String: Set<String>] = {
        let line = [
            "CLibXML", "CMemory", "CPostgres", "CUchardet", "CZlib", "KemptCore", "KemptText", "KemptTypes", "KemptExpression",
            "KemptMatching", "KemptFormats", "KemptStages",
        ]
        var allowed: [String: Set<String>] = [:]
        for (index, module) in line.enumerated() { allowed[module] = Set(line[..<index]) }
        let beside = ["KemptEngine", "KemptStore", "KemptPipeline", "KemptReport"]
        for module in beside { allowed[module] = Set(line) }
        allowed["kempt"] = Set(line + beside)
        allowed["kempt-bench"] = ["CZlib", "KemptCore", "KemptText", "KemptMatching"]
        return allowed
    }()

    /// Modules from elsewhere and the only ones of the house that may import them.
    private static let owners: [String: Set<String>] = [
        "Dispatch": ["KemptEngine"], "Yams": ["KemptPipeline"], "CYaml": ["KemptPipeline"], "GRDB": ["KemptFormats", "KemptStore"],
        "GRDBSQLite": ["KemptFormats", "KemptStore"], "CLibXML": ["KemptFormats"], "CPostgres": ["KemptFormats"], "CUchardet": ["KemptFormats"],
        "ArgumentParser": ["kempt", "kempt-bench"],
        "Foundation": ["KemptStore", "KemptPipeline", "KemptReport", "kempt", "kempt-bench"],
    ]

    struct Import: CustomStringConvertible {
        let file: String
        let importer: String
        let imported: String
        var description: String { "\(file) imports \(imported)" }
    }

    @Test func eachModuleImportsOnlyThoseAboveIt() throws {
        let imports = try Self.imports()
        #expect(imports.count > 100, "the sources were read")
        for item in imports {
            guard let allowed = Self.allowed[item.importer] else {
                Issue.record("the module \(item.importer) stands in no layer: \(item)")
                continue
            }
            let isOwn = Self.allowed.keys.contains(item.imported)
            if isOwn { #expect(allowed.contains(item.imported), "\(item)") }
            if let owners = Self.owners[item.imported] { #expect(owners.contains(item.importer), "\(item)") }
            let isKnown =
                isOwn || Self.owners.keys.contains(item.imported) || ["Glibc", "Synchronization", "CZlib"].contains(item.imported)
            #expect(isKnown, "\(item): a library from elsewhere needs its place in this test and its decision record")
        }
    }

    @Test func everyModuleIsThere() throws {
        let modules = Set(try Self.imports().map(\.importer))
        for module in [
            "KemptCore", "KemptText", "KemptTypes", "KemptFormats", "KemptStages", "KemptEngine", "KemptStore", "KemptPipeline", "KemptReport",
            "kempt",
        ] {
            #expect(modules.contains(module) || module == "KemptCore", "\(module)")
        }
    }

    @Test(arguments: [
        ("import KemptCore", "KemptCore"), ("@preconcurrency import Yams", "Yams"), ("public import struct Foundation.Date", "Foundation"),
        ("package import KemptText // why", "KemptText"), ("@_exported  import class Dispatch.DispatchQueue", "Dispatch"),
    ]) func importLine(_ line: String, _ module: String) { #expect(Self.imported(by: line) == module) }

    @Test(arguments: ["// import Foundation", "let important = 1", "    import", "important Foundation", "\"import Foundation\""])
    func otherLine(_ line: String) { #expect(Self.imported(by: line) == nil) }

    private static func imports() throws -> [Import] {
        let folder = "\(Checkout.path)/Sources"
        var imports: [Import] = []
        for module in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let root = URL(fileURLWithPath: "\(folder)/\(module)").resolvingSymlinksInPath().path
            guard let files = FileManager.default.enumerator(atPath: root) else { continue }
            for case let file as String in files where file.hasSuffix(".swift") {
                for line in try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8).split(separator: "\n") {
                    if let imported = imported(by: String(line)) {
                        imports.append(Import(file: "\(module)/\(file)", importer: module, imported: imported))
                    }
                }
            }
        }
        return imports
    }

    /// The module that a line imports: `[@attribute | access] import [kind] Module[.name]`.
    private static func imported(by line: String) -> String? {
        var words = line.split(separator: " ").map(String.init)
        while let word = words.first, word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word) {
            words.removeFirst()
        }
        guard words.count >= 2, words.removeFirst() == "import" else { return nil }
        if ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"].contains(words[0]), words.count > 1 {
            words.removeFirst()
        }
        return words[0].split(separator: ".").first.map(String.init)
    }
}
