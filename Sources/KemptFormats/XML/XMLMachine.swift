import CLibXML
import Glibc
import KemptCore

/// libxml2's push parser with handlers of our own: turns record elements into rows of batches.
///
/// No network, no external entities, no DTD: a DOCTYPE ends the reading. Text arrives in pieces and is gathered per column, up to
/// `recordLimit` bytes a record.
final class XMLMachine {
    private let record: [UInt8]
    private let paths: XMLPaths
    private let target: [Int]
    private let columnCount: Int
    private let source: Int
    private var context: xmlParserCtxtPtr?

    /// Batches that are full, oldest first.
    private(set) var finished: [Batch] = []
    private var batch: Batch
    private var arena: ByteBuffer
    private(set) var records = 0
    private(set) var failure: (line: Int, message: String)?
    private(set) var hasDoctype = false
    /// The first names of elements met while there was no record yet, for the complaint that there is none.
    private(set) var otherNames: [String] = []
    private static let mostOtherNames = 8

    /// Open elements of the document: libxml2 limits them only where it builds a tree.
    private var level = 0
    private static let deepest = 256
    /// Depth inside the record element; 0 outside.
    private var depth = 0
    /// Branch of each open element inside the record.
    private var branches: [Int] = []
    private var row = -1
    /// Text gathered for each column of the record at hand.
    private let texts: [ByteBuffer]
    private var isFilled: [Bool]
    /// A column that is filled already gets its next value behind "; ".
    private var joinsAt: [Int]
    /// Bytes gathered for the record at hand.
    private var gathered = 0
    private let recordLimit: Int
    private static let rowsInBatch = 4096
    private static let bytesInBatch = 1 << 20

    init(record: String, paths: XMLPaths, columns: Int, layout: SourceLayout, recordLimit: Int = 64 << 20) {
        self.record = XMLPaths.localName(record[...])
        self.recordLimit = recordLimit
        self.paths = paths
        target = layout.target
        columnCount = layout.columnCount
        source = layout.source
        texts = (0..<columns).map { _ in ByteBuffer() }
        isFilled = Array(repeating: false, count: columns)
        joinsAt = Array(repeating: 0, count: columns)
        arena = ByteBuffer(capacity: Self.bytesInBatch)
        batch = Batch(columnCount: columnCount, capacity: Self.rowsInBatch, arena: arena, source: source)
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { user, name, _, _, _, _, attributeCount, _, attributes in
            XMLMachine.of(user)?.start(name, attributeCount, attributes)
        }
        handler.endElementNs = { user, name, _, _ in XMLMachine.of(user)?.end() }
        handler.characters = { user, text, count in XMLMachine.of(user)?.characters(text, Int(count)) }
        handler.cdataBlock = { user, text, count in XMLMachine.of(user)?.characters(text, Int(count)) }
        handler.internalSubset = { user, _, _, _ in XMLMachine.of(user)?.doctype() }
        handler.serror = { user, error in XMLMachine.of(user)?.note(error) }
        context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        if let context { xmlCtxtUseOptions(context, Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)) }
    }

    deinit { if let context { xmlFreeParserCtxt(context) } }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLMachine? {
        user.map { Unmanaged<XMLMachine>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses the next bytes; false when the document is broken or refused.
    func feed(_ bytes: Cell, isLast: Bool) -> Bool {
        guard let context else {
            failure = failure ?? (0, "libxml2 could not be started")
            return false
        }
        let status = bytes.start.withMemoryRebound(to: CChar.self, capacity: max(bytes.count, 1)) {
            xmlParseChunk(context, $0, Int32(truncatingIfNeeded: bytes.count), isLast ? 1 : 0)
        }
        if hasDoctype { return false }
        if status != 0 || context.pointee.wellFormed == 0 {
            failure = failure ?? (line, "the document is not well-formed")
            return false
        }
        if isLast { finishBatch() }
        return true
    }

    func takeFinished() -> Batch? { finished.isEmpty ? nil : finished.removeFirst() }

    private var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0 }

    // MARK: - Handlers

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ attributeCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name else { return }
        level += 1
        if level > Self.deepest { return stop("elements are nested more than \(Self.deepest) deep") }
        let cell = Cell(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
        if depth == 0 {
            guard XMLPaths.equal(record, cell) else { return noteOther(cell) }
            beginRecord()
            branches.append(0)
        } else {
            branches.append(paths.step(branches[branches.count - 1], cell))
        }
        depth += 1
        let branch = branches[branches.count - 1]
        guard branch >= 0 else { return }
        for column in paths.branches[branch].columns { open(column) }
        if let attributes { take(attributes, Int(attributeCount), paths.branches[branch]) }
    }

    /// libxml2 hands attributes as five pointers each: name, prefix, namespace, start and end of the value.
    private func take(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, _ count: Int, _ branch: XMLPaths.Branch) {
        for index in 0..<count {
            guard let name = attributes[index * 5], let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else {
                continue
            }
            let cell = Cell(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
            for wanted in branch.attributes where XMLPaths.equal(wanted.name, cell) {
                open(wanted.column)
                gatherAttribute(Cell(start, end - start), wanted.column)
            }
        }
    }

    private func open(_ column: Int) {
        if isFilled[column], texts[column].count > joinsAt[column] {
            trimEnd(column)
            texts[column].append(Self.join)
        }
        isFilled[column] = true
        joinsAt[column] = texts[column].count
    }

    private static let join: StaticString = "; "

    private func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        guard depth > 0, let text, count > 0, let branch = branches.last, branch >= 0 else { return }
        for column in paths.branches[branch].columns { gather(Cell(text, count), column) }
    }

    private func gather(_ text: Cell, _ column: Int) {
        gathered += text.count
        if gathered > recordLimit { return stop("a record holds more than \(recordLimit >> 20) MiB of text") }
        // The white space before a value is the document's lay-out, not the value's.
        var skip = 0
        if texts[column].count == joinsAt[column] { while skip < text.count, Self.isSpace(text[skip]) { skip += 1 } }
        texts[column].append(text.slice(skip, text.count))
    }

    /// The value of an attribute. libxml2 leaves `&#38;` for every `&` in it, for whoever would parse the value again.
    private func gatherAttribute(_ value: Cell, _ column: Int) {
        let mark: StaticString = "&#38;"
        var start = 0
        var index = 0
        while index + mark.utf8CodeUnitCount <= value.count {
            if value[index] == UInt8(ascii: "&"), value.slice(index, index + mark.utf8CodeUnitCount).equals(mark) {
                gather(value.slice(start, index + 1), column)
                index += mark.utf8CodeUnitCount
                start = index
            } else {
                index += 1
            }
        }
        gather(value.slice(start, value.count), column)
    }

    private func stop(_ message: String) {
        if failure == nil { failure = (line, message) }
        if let context { xmlStopParser(context) }
    }

    private func noteOther(_ name: Cell) {
        guard records == 0, otherNames.count < Self.mostOtherNames, case let text = name.string, !otherNames.contains(text) else { return }
        otherNames.append(text)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func trimEnd(_ column: Int) {
        let text = texts[column]
        var count = text.count
        while count > joinsAt[column], Self.isSpace(text.base[count - 1]) { count -= 1 }
        // Nothing came behind the join.
        if count == joinsAt[column], count > 0 { count -= Self.join.utf8CodeUnitCount }
        text.truncate(to: count)
    }

    private func end() {
        level -= 1
        guard depth > 0 else { return }
        depth -= 1
        branches.removeLast()
        if depth == 0 { endRecord() }
    }

    private func beginRecord() {
        records += 1
        gathered = 0
        row = batch.addRow(RowPlace(ordinal: records, line: line))
        for column in texts.indices {
            texts[column].removeAll()
            isFilled[column] = false
            joinsAt[column] = 0
        }
    }

    private func endRecord() {
        for column in texts.indices where isFilled[column] && target[column] >= 0 {
            trimEnd(column)
            let offset = arena.count
            arena.append(texts[column].cell)
            batch.setOriginal(row, target[column], offset: offset, count: arena.count - offset)
        }
        if batch.rowCount == Self.rowsInBatch || arena.count >= Self.bytesInBatch { finishBatch() }
    }

    private func finishBatch() {
        if batch.rowCount == 0 { return }
        finished.append(batch)
        arena = ByteBuffer(capacity: Self.bytesInBatch)
        batch = Batch(columnCount: columnCount, capacity: Self.rowsInBatch, arena: arena, source: source)
    }

    private func doctype() {
        hasDoctype = true
        if let context { xmlStopParser(context) }
    }

    private func note(_ error: xmlErrorPtr?) {
        guard failure == nil, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        var message = error.pointee.message.map { String(cString: $0) } ?? "the document is not well-formed"
        while message.hasSuffix("\n") { message.removeLast() }
        failure = (Int(error.pointee.line), message)
    }
}
