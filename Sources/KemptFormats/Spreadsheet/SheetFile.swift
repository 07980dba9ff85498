import KemptCore

/// Tells workbooks from what only looks like one, and opens them.
enum SheetFile {
    enum Kind { case workbook, openDocument }

    private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// Compound files: legacy .xls, and the wrapping of an encrypted package.
    private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// A mimetype stored first, as the OpenDocument standard has it, stands at this offset.
    private static let typeOffset = 30

    static let beginsWorkbook: @Sendable (Cell) -> Bool = { head in
        starts(head, compoundMark) || (starts(head, zipMark) && (holds(head, "[Content_Types].xml") || holds(head, "xl/")))
    }
    static let beginsOpenDocument: @Sendable (Cell) -> Bool = { head in
        let type: StaticString = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
        let end = typeOffset + type.utf8CodeUnitCount
        return starts(head, zipMark) && head.count >= end && head.slice(typeOffset, end).equals(type)
    }

    private static func starts(_ head: Cell, _ mark: [UInt8]) -> Bool {
        head.count >= mark.count && mark.indices.allSatisfy { head[$0] == mark[$0] }
    }

    private static func holds(_ head: Cell, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard head.count >= length else { return false }
        return (0...head.count - length).contains { head.slice($0, $0 + length).equals(word) }
    }

    /// Opens a package; refuses what is no workbook of that kind, with what it is instead.
    static func open(_ path: String, _ kind: Kind) throws -> any SheetPackage {
        let store = try ByteStore(path: path)
        let head = try store.bytes(at: 0, 512)
        if head.isEmpty { throw Failure(.input, "\(path): the file is empty", remedy: "export it again") }
        if head.starts(with: compoundMark) { throw try compound(store) }
        if !head.starts(with: zipMark), !head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { throw noPackage(path, head) }
        let archive = try ZipArchive(store)
        let isOpenDocument = archive.entry("content.xml") != nil
        switch kind {
        case .workbook:
            if isOpenDocument, archive.entry("xl/workbook.xml") == nil, archive.entry("[Content_Types].xml") == nil {
                throw Failure(.input, "\(path): is an OpenDocument file, not an Excel workbook", remedy: "read it by 'ods:' instead of 'xlsx:'")
            }
            return try XLSXPackage(archive)
        case .openDocument:
            if !isOpenDocument, archive.entry("[Content_Types].xml") != nil || archive.entry("xl/workbook.xml") != nil {
                throw Failure(.input, "\(path): is an Excel workbook, not an OpenDocument file", remedy: "read it by 'xlsx:' instead of 'ods:'")
            }
            return try ODSPackage(archive)
        }
    }

    static func profile(_ package: any SheetPackage, _ settings: SheetSettings, _ word: String) throws -> SourceProfile {
        let plan = try SheetPlan(package, settings: settings, word: word)
        return SourceProfile(columns: plan.names, facts: plan.facts, findings: [SheetPlan.damagedNumber])
    }

    /// The streams of a compound file are named in UTF-16, at multiples of 128; it is encrypted when one of them is called so.
    private static func compound(_ store: ByteStore) throws -> Failure {
        let letters = Array("EncryptedPackage".utf8)
        let name = (0..<letters.count * 2).map { $0 % 2 == 0 ? letters[$0 / 2] : 0 }
        let block = 1 << 16
        var offset = 0
        var isEncrypted = false
        while offset < store.size, !isEncrypted {
            let bytes = try store.bytes(at: offset, block)
            var at = 0
            while at + name.count <= bytes.count, !isEncrypted {
                isEncrypted = bytes[at] == name[0] && Array(bytes[at..<at + name.count]) == name
                at += 128
            }
            offset += block
        }
        if isEncrypted {
            return Failure(
                .input, "\(store.path): is encrypted with a password", remedy: "open it, take the password off, and save it again")
        }
        return Failure(
            .input, "\(store.path): is a workbook of the old .xls format", remedy: "open it and save it as .xlsx; nothing was written")
    }

    private static func noPackage(_ path: String, _ head: [UInt8]) -> Failure {
        let first = head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } ?? 0
        if first == UInt8(ascii: "<") {
            return Failure(
                .input, "\(path): is no workbook but a page of HTML or XML under its name",
                remedy: "open it and save it as .xlsx, or read it by 'xml:'")
        }
        let isText = !head.contains { $0 < 0x09 }
        return Failure(
            .input, "\(path): is no workbook\(isText ? ", but text" : ": it does not begin like a zip package")",
            remedy: isText ? "name it .csv, or read it by 'csv:'" : "fetch or export it again")
    }
}
