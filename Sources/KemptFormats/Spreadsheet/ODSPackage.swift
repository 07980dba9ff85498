import KemptCore

/// A workbook of OpenDocument (ISO/IEC 26300): all its sheets in one part.
final class ODSPackage: SheetPackage {
    let archive: ZipArchive
    /// The sheets met so far; all of them once the part was read to its end.
    fileprivate(set) var sheets: [SheetInfo] = []
    fileprivate(set) var knowsAllSheets = false
    fileprivate var part: ZipPart?

    var store: ByteStore { archive.store }
    var progress: (read: Int, total: Int) { (part?.storedRead ?? 0, part?.entry.storedSize ?? 0) }

    init(_ archive: ZipArchive) throws {
        self.archive = archive
        if let manifest = archive.entry("META-INF/manifest.xml") {
            let reader = ODSManifestReader()
            let xml = SheetXML(path: archive.store.path, part: manifest.name, reader)
            try archive.stream(manifest) { piece, isLast in
                try xml.feed(piece, isLast: isLast)
                return true
            }
            if reader.isEncrypted {
                throw Failure(
                    .input, "\(archive.store.path): is encrypted with a password",
                    remedy: "open it, take the password off, and save it again")
            }
        }
        if archive.entry("content.xml") == nil {
            throw Failure(.input, "\(archive.store.path): is a zip package, but holds no OpenDocument content", remedy: "check the file")
        }
    }

    func stream(_ selection: SheetSelection, _ reading: SheetReading, row: SheetRow, sink: any SheetSink) throws -> any SheetStream {
        try ODSStream(self, selection, reading, row: row, sink: sink)
    }
}

/// `content.xml` on its way through the parser.
final class ODSStream: SheetStream {
    private let package: ODSPackage
    private let part: ZipPart
    private let parser: ODSContentParser
    private let buffer = ByteBuffer(capacity: ODSStream.blockBytes)
    private var isDone = false
    /// What was unpacked so far.
    private var unpacked = 0
    private let reading: SheetReading
    private static let blockBytes = 1 << 17
    /// A look at the head goes on so far for the names of the sheets, once it has seen what it needs.
    private static let headBytes = 16 << 20

    init(_ package: ODSPackage, _ selection: SheetSelection, _ reading: SheetReading, row: SheetRow, sink: any SheetSink) throws {
        guard let entry = package.archive.entry("content.xml") else {
            throw Failure(.input, "\(package.store.path): part 'content.xml' is missing", remedy: "save the workbook again")
        }
        self.package = package
        self.reading = reading
        part = try package.archive.open(entry)
        package.part = part
        parser = ODSContentParser(path: package.store.path, selection: selection, row: row, sink: sink)
    }

    func feed() throws -> Bool {
        if isDone { return false }
        let got = try part.read(into: buffer.base, Self.blockBytes)
        unpacked += got
        let isLast = got < Self.blockBytes
        try parser.feed(Cell(UnsafePointer(buffer.base), got), isLast: isLast)
        package.sheets = parser.sheets
        package.knowsAllSheets = isLast
        isDone = isLast || (reading.isHead && parser.isSatisfied && unpacked > Self.headBytes)
        return !isDone
    }
}

/// Reads `META-INF/manifest.xml`: whether parts are encrypted.
final class ODSManifestReader: SheetXMLHandler {
    private(set) var isEncrypted = false
    func start(_ name: Cell, _ attributes: SheetAttributes) { if name.equals("encryption-data") { isEncrypted = true } }
    func end(_ name: Cell) {}
    func text(_ text: Cell) {}
}
