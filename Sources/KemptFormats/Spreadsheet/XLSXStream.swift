import KemptCore

/// The sheets of a workbook one after another, each parsed as it is unpacked.
final class XLSXStream: SheetStream {
    private let package: XLSXPackage
    private let wanted: [SheetInfo]
    private let reading: SheetReading
    private let row: SheetRow
    private let sink: any SheetSink
    private let values: XLSXValues
    private var next = 0
    private var part: ZipPart?
    private var parser: XLSXSheetParser?

    init(_ package: XLSXPackage, _ selection: SheetSelection, _ reading: SheetReading, row: SheetRow, sink: any SheetSink) throws {
        self.package = package
        wanted = package.sheets.filter { selection.picks($0) }
        package.willRead(wanted.map { package.parts[$0.index] })
        self.reading = reading
        self.row = row
        self.sink = sink
        values = XLSXValues(
            strings: reading.isHead ? nil : try package.loadStrings(), formats: package.styles.formats, is1904: package.is1904)
    }

    func feed() throws -> Bool {
        guard let part, let parser else { return try openNext() }
        try parser.feed(part)
        if parser.isDone {
            self.part = nil
            self.parser = nil
        }
        return true
    }

    private func openNext() throws -> Bool {
        guard next < wanted.count else { return false }
        let sheet = wanted[next]
        next += 1
        let name = package.parts[sheet.index]
        guard let entry = package.archive.entry(name) else {
            throw Failure(.input, "\(package.store.path): part '\(name)' is missing from the package", remedy: "save the workbook again")
        }
        let comments = reading.wantsComments ? try XLSXComments.read(package, of: name) : [:]
        var merges: [SheetRange] = []
        if reading.wantsMerges {
            let reader = XLSXMergeReader()
            try package.parse(name, namespaces: OOXML.main, reader)
            merges = reader.ranges
        }
        sink.begin(sheet, merges: merges)
        part = try package.open(sheet: entry)
        parser = XLSXSheetParser(
            path: package.store.path, part: name, values: values, row: row, sink: sink, comments: comments, usesScanner: package.usesScanner)
        return true
    }
}

/// Reads the merged cells of a sheet, which stand behind its rows.
final class XLSXMergeReader: SheetXMLHandler {
    private(set) var ranges: [SheetRange] = []
    private static let most = 1 << 17

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        guard name.equals("mergeCell"), ranges.count < Self.most, let range = attributes.value("ref").flatMap(SheetReference.range) else { return }
        ranges.append(range)
    }
    func end(_ name: Cell) {}
    func text(_ text: Cell) {}
}

/// The comments of a sheet by row.
enum XLSXComments {
    static func read(_ package: XLSXPackage, of part: String) throws -> [Int: [(column: Int, text: String)]] {
        let reader = XLSXCommentReader()
        for link in try package.relationships(of: part) where link.kind == "comments" && package.archive.entry(link.target) != nil {
            try package.parse(link.target, namespaces: OOXML.main, reader)
        }
        return reader.comments
    }
}

/// Reads a `comments` part.
final class XLSXCommentReader: SheetXMLHandler {
    private(set) var comments: [Int: [(column: Int, text: String)]] = [:]
    private var place: (column: Int, row: Int)?
    private var rich = XLSXRichText()
    private let buffer = ByteBuffer()

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("comment") {
            place = attributes.value("ref").flatMap(SheetReference.parse)
            rich.begin()
            buffer.removeAll()
        } else {
            rich.start(name, attributes)
        }
    }

    func end(_ name: Cell) {
        guard name.equals("comment") else { return rich.end(name) }
        if let place { comments[place.row, default: []].append((place.column, buffer.cell.withoutSpace.string)) }
        place = nil
    }

    func text(_ text: Cell) { if place != nil { rich.text(text, to: buffer) } }
}
