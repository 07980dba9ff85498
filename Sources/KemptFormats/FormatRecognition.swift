import KemptCore

/// Which format a source has, and what told.
public struct RecognisedFormat: Sendable {
    public enum Evidence: String, Sendable {
        case scheme = "by its scheme"
        case name = "by its name"
        case content = "by its first bytes"
        /// CSV has no mark of its own.
        case rest = "nothing else fits"
    }
    public let format: SourceFormat
    public let evidence: Evidence
}

extension FormatCatalog {
    /// Bytes at the head of a file that `SourceFormat.begins` may look at.
    static let headBytes = 4096

    /// The format of a path or URI: by its scheme, the ending of its name (`.gz` is passed over), its first bytes once unpacked; else CSV.
    ///
    /// An ending that a person gives to any text (`.txt`) says less than the first bytes. Throws `Failure(.input)` when the bytes are needed
    /// and cannot be read.
    public static func recognise(_ source: String) throws -> RecognisedFormat {
        if let scheme = scheme(of: source) {
            guard let format = sources.first(where: { $0.spec.name == scheme || $0.spec.name + "ql" == scheme }) else {
                throw Failure(
                    .usage, "\(scheme)://: no format has this scheme", remedy: "formats: " + sources.map(\.spec.name).joined(separator: ", "))
            }
            return RecognisedFormat(format: format, evidence: .scheme)
        }
        let ending = ending(of: source)
        let named = sources.first { $0.endings.contains(ending) }
        if let named, ending != "txt" { return RecognisedFormat(format: named, evidence: .name) }
        let input = try ByteInput(path: source)
        let head = ByteBuffer(capacity: headBytes)
        head.didWrite(try input.read(into: head.base, headBytes))
        if let begun = sources.first(where: { $0.begins(head.cell) }) { return RecognisedFormat(format: begun, evidence: .content) }
        return RecognisedFormat(format: named ?? .csv, evidence: named == nil ? .rest : .name)
    }

    /// The table at a path, read as its format is read without settings. Throws `Failure(.input)` when it cannot be opened, or is none.
    public static func table(at path: String) throws -> any Source {
        let format = try recognise(path).format
        if case .records(let source) = format.make(Values(format.spec, .scalar(path, .nowhere), at: .nowhere), nil, { $0 }) { return source }
        throw Failure(.input, "\(path): is no table", remedy: "save it as csv or xlsx")
    }

    /// `postgres` of `postgres://…`, nil for a path.
    static func scheme(of source: String) -> String? {
        guard let mark = source.utf8.firstIndex(of: UInt8(ascii: ":")), source[mark...].hasPrefix("://") else { return nil }
        let scheme = source[..<mark]
        let isName = !scheme.isEmpty && scheme.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 43 || $0 == 45 }
        return isName ? scheme.lowercased() : nil
    }

    /// The last ending of a file's name in small letters, `.gz` taken off; empty when there is none.
    static func ending(of source: String) -> String {
        var parts = (source.split(separator: "/").last ?? "").split(separator: ".", omittingEmptySubsequences: false).map { $0.lowercased() }
        if parts.count > 1, parts.last == "gz" { parts.removeLast() }
        return parts.count > 1 ? parts.last ?? "" : ""
    }
}
