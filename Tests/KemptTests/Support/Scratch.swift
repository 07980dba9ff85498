import Foundation

/// A folder that lives as long as a test.
final class Scratch {
    let path: String
    private let files = FileManager.default

    /// `withCheckout` puts copies of the project's pipelines and fixtures into it.
    init(withCheckout: Bool = false) throws {
        path = Self.root.appendingPathComponent(UUID().uuidString).path
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        if withCheckout { for name in ["pipelines", "fixtures"] { try copy("\(Checkout.path)/\(name)", to: name) } }
    }

    deinit {
        _ = chmod(path, 0o700)
        try? files.removeItem(atPath: path)
    }

    private static let root: URL = {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("kempt-tests-\(getpid())")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: Scratch.root) }
        return folder
    }()

    /// Where the streams of the programs under test go.
    static let streams: URL = {
        let folder = root.appendingPathComponent("streams")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }()

    func copy(_ from: String, to name: String) throws {
        // A link is followed once, so that a checkout made of links is copied too.
        try files.copyItem(atPath: URL(fileURLWithPath: from).resolvingSymlinksInPath().path, toPath: full(name))
    }

    func full(_ name: String) -> String { "\(path)/\(name)" }

    @discardableResult func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    @discardableResult func write(_ data: Data, to name: String) throws -> String {
        let url = URL(fileURLWithPath: full(name))
        try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        return url.path
    }

    func read(_ name: String) throws -> Data {
        guard let data = files.contents(atPath: full(name)) else { throw TestTrouble("\(name): no such file") }
        return data
    }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
    func table(_ name: String) throws -> Table { Table(try read(name)) }
    func exists(_ name: String) -> Bool { files.fileExists(atPath: full(name)) }

    /// Names in a folder, hidden ones too, sorted.
    func names(in folder: String = "") -> [String] { ((try? files.contentsOfDirectory(atPath: full(folder))) ?? []).sorted() }

    /// Every file of a folder but the program's own hidden ones: name and content.
    func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in names(in: folder) where !name.hasPrefix(".") { contents[name] = try read("\(folder)/\(name)") }
        return contents
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try Program.run(arguments, in: path, environment: environment)
    }
}

/// The checkout that these tests are part of.
enum Checkout {
    static let path: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    /// Names of the pipelines, without `.yml`, sorted.
    static let pipelines: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/pipelines")) ?? [])
        .filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()

    /// The day the fixtures are seen from.
    static let asOf = "2026-06-30"

    static func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
}
