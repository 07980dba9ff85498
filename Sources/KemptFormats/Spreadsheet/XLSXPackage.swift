import KemptCore

/// A workbook of Office Open XML (ECMA-376, transitional and strict): its parts found by their relationships, wherever they lie.
final class XLSXPackage: SheetPackage {
    let archive: ZipArchive
    private(set) var sheets: [SheetInfo] = []
    private(set) var parts: [String] = []
    private(set) var is1904 = false
    private(set) var styles = XLSXStyles()
    private var stringsPart: String?
    /// The part being read, what was read of those before it, and what there is to read.
    fileprivate var part: ZipPart?
    fileprivate var read = 0
    fileprivate var total = 0

    var store: ByteStore { archive.store }
    var progress: (read: Int, total: Int) { (read + (part?.storedRead ?? 0), total) }

    /// Off in tests that hold the scanner against libxml2.
    let usesScanner: Bool

    init(_ archive: ZipArchive, usesScanner: Bool = true) throws {
        self.archive = archive
        self.usesScanner = usesScanner
        let workbookPart = try findWorkbook()
        if workbookPart.lowercased().hasSuffix(".bin") {
            throw Failure(.input, "\(store.path): is a binary workbook (.xlsb)", remedy: "open it and save it as .xlsx")
        }
        let reader = XLSXWorkbookReader()
        try parse(workbookPart, namespaces: OOXML.main, reader)
        is1904 = reader.is1904
        let links = try relationships(of: workbookPart)
        for sheet in reader.sheets {
            // Chart and dialogue sheets hold no cells.
            guard let link = links.first(where: { $0.id == sheet.link }) ?? guess(sheet), link.kind == "worksheet" else { continue }
            let isFirst = sheet.isVisible && !sheets.contains { !$0.isHidden }
            sheets.append(SheetInfo(index: sheets.count, name: sheet.name, isHidden: !sheet.isVisible, isFirstVisible: isFirst))
            parts.append(link.target)
        }
        if sheets.isEmpty { throw Failure(.input, "\(store.path): the workbook has no sheet with cells", remedy: "check what was exported") }
        try readStyles(links)
        stringsPart = links.first { $0.kind == "sharedStrings" }?.target ?? archive.entry(Self.folder(workbookPart) + "sharedStrings.xml")?.name
    }

    /// A package without relationships for its workbook: the customary name of the part.
    private func guess(_ sheet: XLSXWorkbookReader.Sheet) -> XLSXRelationship? {
        guard let entry = archive.entry("xl/worksheets/sheet\(sheet.number).xml") else { return nil }
        return XLSXRelationship(id: sheet.link, kind: "worksheet", target: entry.name)
    }

    private func findWorkbook() throws -> String {
        if archive.entry("_rels/.rels") != nil, let link = try relationships(of: "").first(where: { $0.kind == "officeDocument" }),
            archive.entry(link.target) != nil
        {
            return link.target
        }
        if let entry = archive.entry("xl/workbook.xml") ?? archive.directory.entries.first(where: { $0.name.hasSuffix("workbook.xml") }) {
            return entry.name
        }
        throw Failure(
            .input, "\(store.path): is a zip package, but holds no workbook", remedy: "unpack it, and name the workbook inside")
    }

    private func readStyles(_ links: [XLSXRelationship]) throws {
        let theme = XLSXThemeReader()
        if let part = links.first(where: { $0.kind == "theme" })?.target, archive.entry(part) != nil { try parse(part, namespaces: [], theme) }
        guard let part = links.first(where: { $0.kind == "styles" })?.target, archive.entry(part) != nil else { return }
        let reader = XLSXStylesReader(theme: theme.colors)
        try parse(part, namespaces: OOXML.main, reader)
        styles = reader.styles
    }

    static func folder(_ part: String) -> String { part.lastIndex(of: "/").map { String(part[...$0]) } ?? "" }

    /// What a part refers to; none when it has no relationships.
    func relationships(of part: String) throws -> [XLSXRelationship] {
        let folder = Self.folder(part)
        guard let entry = archive.entry("\(folder)_rels/\(part.dropFirst(folder.count)).rels") else { return [] }
        let reader = XLSXRelationshipReader(folder: folder)
        try parse(entry.name, namespaces: [], reader)
        return reader.links
    }

    /// Parses a whole part.
    func parse(_ part: String, namespaces: [StaticString], _ handler: any SheetXMLHandler, stopping: ((SheetXML) -> Void)? = nil) throws {
        guard let entry = archive.entry(part) else {
            throw Failure(.input, "\(store.path): part '\(part)' is missing from the package", remedy: "save the workbook again")
        }
        let xml = SheetXML(path: store.path, part: part, namespaces: namespaces, handler)
        stopping?(xml)
        try archive.stream(entry) { piece, isLast in
            try xml.feed(piece, isLast: isLast)
            return !xml.isStopped
        }
    }

    func loadStrings(wanted: Int = .max) throws -> XLSXStrings {
        guard let stringsPart, let entry = archive.entry(stringsPart) else { return XLSXStrings() }
        let reader = XLSXStringsReader(wanted: wanted)
        let xml = SheetXML(path: store.path, part: entry.name, namespaces: OOXML.main, reader)
        reader.onEnough = { [unowned xml] in xml.stop() }
        let scanner = XLSXStringScanner(reader.strings, wanted: wanted)
        let feeder = XLSXFeeder(
            xml, opening: "<si>", keepsOpening: true, isReady: { reader.isInTable }, scan: usesScanner ? scanner.scan : nil)
        let part = try archive.open(entry)
        while !feeder.isDone { try feeder.feed(part) }
        return reader.strings
    }

    func strings(_ numbers: [Int]) throws -> [Int: String] {
        guard let last = numbers.max() else { return [:] }
        let strings = try loadStrings(wanted: last + 1)
        return Dictionary(numbers.map { ($0, strings[$0]?.string ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    func stream(_ selection: SheetSelection, _ reading: SheetReading, row: SheetRow, sink: any SheetSink) throws -> any SheetStream {
        try XLSXStream(self, selection, reading, row: row, sink: sink)
    }

    /// Takes note of what is going to be read, for the progress line.
    func willRead(_ parts: [String]) {
        read = 0
        part = nil
        total = parts.reduce(0) { $0 + (archive.entry($1)?.storedSize ?? 0) }
    }

    func open(sheet entry: ZipEntry) throws -> ZipPart {
        let opened = try archive.open(entry)
        read += part?.storedRead ?? 0
        part = opened
        return opened
    }
}

/// A relationship of a part: what it is, and the part it leads to.
struct XLSXRelationship {
    let id: String
    /// Last word of its type: `worksheet`, `sharedStrings`; transitional and strict types end alike.
    let kind: String
    let target: String
}

/// Reads a `.rels` part.
final class XLSXRelationshipReader: SheetXMLHandler {
    private(set) var links: [XLSXRelationship] = []
    private let folder: String
    init(folder: String) { self.folder = folder }

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        guard name.equals("Relationship"), let id = attributes.text("Id"), let type = attributes.text("Type"),
            let target = attributes.text("Target"), attributes.value("TargetMode").map({ !$0.equals("External") }) ?? true
        else { return }
        let kind = String(type[(type.lastIndex(of: "/").map { type.index(after: $0) } ?? type.startIndex)...])
        links.append(XLSXRelationship(id: id, kind: kind, target: Self.resolve(target, in: folder)))
    }
    func end(_ name: Cell) {}
    func text(_ text: Cell) {}

    /// The name of a part from a target: relative to the folder of the part that refers to it, or from the root with `/`.
    static func resolve(_ target: String, in folder: String) -> String {
        let plain = String(target.map { $0 == "\\" ? "/" : $0 })
        var parts: [Substring] = []
        for part in (plain.hasPrefix("/") ? plain : folder + plain).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// Reads `workbook.xml`.
final class XLSXWorkbookReader: SheetXMLHandler {
    struct Sheet {
        let name: String
        let link: String
        let isVisible: Bool
        /// Its place in the list, from 1.
        let number: Int
    }
    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false
    private static let most = 10_000

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("workbookPr") { is1904 = attributes.flag("date1904") ?? false }
        guard name.equals("sheet"), sheets.count < Self.most, let title = attributes.text("name") else { return }
        let state = attributes.value("state")
        sheets.append(
            Sheet(name: title, link: attributes.text("id") ?? "", isVisible: state.map { $0.equals("visible") } ?? true, number: sheets.count + 1))
    }
    func end(_ name: Cell) {}
    func text(_ text: Cell) {}
}
