import Glibc
import Testing

/// Files of the checkout. No Foundation here: its ICU headers and those behind libxml2 do not go together in one module.
enum Checkout {
    /// `…/Tests/KemptPipelineTests/Support/Checkout.swift`, four names up.
    private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

    static func bytes(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(root + "/" + path, "r"), "\(path) is missing")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }
}
