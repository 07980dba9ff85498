import CLibXML
import Glibc
import KemptCore

/// What is made of a part's elements. Names come without their prefix.
protocol SheetXMLHandler: AnyObject {
    func start(_ name: Cell, _ attributes: SheetAttributes)
    func end(_ name: Cell)
    func text(_ text: Cell)
}

/// The attributes of one element, as libxml2 hands them over: five pointers each.
struct SheetAttributes {
    let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let count: Int

    /// The value of the attribute of that local name, as it stands; see `text` for one that may hold `&`.
    func value(_ name: StaticString) -> Cell? {
        guard let base else { return nil }
        for index in 0..<count {
            guard let found = base[index &* 5], let start = base[index &* 5 &+ 3], let end = base[index &* 5 &+ 4] else { continue }
            let length = strlen(UnsafeRawPointer(found).assumingMemoryBound(to: CChar.self))
            if Cell(found, length).equals(name) { return Cell(start, end - start) }
        }
        return nil
    }

    /// The value as text. libxml2 leaves `&#38;` for every `&` in an attribute, for whoever would parse the value again.
    func text(_ name: StaticString) -> String? {
        guard let cell = value(name) else { return nil }
        let buffer = ByteBuffer(capacity: cell.count + 1)
        SheetAttributes.unescape(cell, into: buffer)
        return buffer.cell.string
    }

    func number(_ name: StaticString) -> Int? { value(name).flatMap(decimal) }

    /// `1`, `true`, `on`; nil when it is not given.
    func flag(_ name: StaticString) -> Bool? { value(name).map { $0.equals("1") || $0.equals("true") || $0.equals("on") } }

    static func unescape(_ value: Cell, into buffer: ByteBuffer) {
        let mark: StaticString = "&#38;"
        var index = 0
        while index < value.count {
            buffer.append(value[index])
            let end = index + mark.utf8CodeUnitCount
            index = value[index] == UInt8(ascii: "&") && end <= value.count && value.slice(index, end).equals(mark) ? end : index + 1
        }
    }
}

/// A whole number without a sign, nil for anything else or more than nine digits.
func decimal(_ cell: Cell) -> Int? {
    guard cell.count > 0, cell.count <= 9 else { return nil }
    var number = 0
    for index in 0..<cell.count {
        let digit = cell[index] &- 48
        if digit > 9 { return nil }
        number = number &* 10 &+ Int(digit)
    }
    return number
}

/// libxml2's push parser over one part of a package: no DTD, no entities but XML's own, no network, nesting limited.
///
/// Elements of other namespaces than `namespaces` are passed over, their children are not; an element without a namespace counts.
final class SheetXML {
    private let path: String
    private let part: String
    /// Outlives the parsing: it is who feeds it. Counted nowhere, for it is called once an element.
    private unowned(unsafe) let handler: any SheetXMLHandler
    private let namespaces: [StaticString]
    private var context: xmlParserCtxtPtr?
    private var failure: (line: Int, message: String)?
    private var hasDoctype = false
    /// The document is sound XML, but its handler would not have it.
    private var isRefused = false
    private(set) var isStopped = false
    private var level = 0
    private static let deepest = 256

    init(path: String, part: String, namespaces: [StaticString] = [], _ handler: any SheetXMLHandler) {
        self.path = path
        self.part = part
        self.namespaces = namespaces
        self.handler = handler
        var calls = xmlSAXHandler()
        calls.initialized = UInt32(XML_SAX2_MAGIC)
        calls.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
            SheetXML.of(user)?.start(name, uri, SheetAttributes(base: attributes, count: Int(count)))
        }
        calls.endElementNs = { user, name, _, uri in SheetXML.of(user)?.end(name, uri) }
        calls.characters = { user, text, count in if let text { SheetXML.of(user)?.handler.text(Cell(text, Int(count))) } }
        calls.cdataBlock = { user, text, count in if let text { SheetXML.of(user)?.handler.text(Cell(text, Int(count))) } }
        calls.internalSubset = { user, _, _, _ in SheetXML.of(user)?.doctype() }
        calls.serror = { user, error in SheetXML.of(user)?.note(error) }
        context = xmlCreatePushParserCtxt(&calls, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        if let context { xmlCtxtUseOptions(context, Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)) }
    }

    deinit { if let context { xmlFreeParserCtxt(context) } }

    private static func of(_ user: UnsafeMutableRawPointer?) -> SheetXML? {
        user.map { Unmanaged<SheetXML>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses the next bytes. Throws when the part is broken or refused; does nothing once it was stopped.
    func feed(_ bytes: Cell, isLast: Bool) throws {
        if isStopped { return }
        guard let context else { throw Failure(.input, "\(path): libxml2 could not be started", remedy: "free some memory") }
        let status = bytes.start.withMemoryRebound(to: CChar.self, capacity: max(bytes.count, 1)) {
            xmlParseChunk(context, $0, Int32(truncatingIfNeeded: bytes.count), isLast ? 1 : 0)
        }
        if hasDoctype {
            throw Failure(
                .input, "\(path): part '\(part)' has a DOCTYPE, which could pull in other files or blow up",
                remedy: "open the workbook and save it again")
        }
        if isStopped, failure == nil { return }
        if failure != nil || status != 0 || context.pointee.wellFormed == 0 {
            if isRefused, let failure {
                throw Failure(.input, "\(path): part '\(part)': \(failure.message)", remedy: "check the workbook, and save it again")
            }
            let line = failure?.line ?? 0
            throw Failure(
                .input, "\(path): part '\(part)'\(line > 0 ? " line \(line)" : "") is broken XML: \(failure?.message ?? "it is not well-formed")",
                remedy: "open the workbook and save it again; nothing was written")
        }
    }

    /// The part says that it is UTF-8, or says nothing.
    var isUTF8: Bool {
        guard let name = context?.pointee.encoding else { return true }
        let cell = Cell(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
        return cell.equals("UTF-8") || cell.equals("utf-8")
    }

    /// Ends the parsing from within a handler: the rest is of no interest.
    func stop() {
        isStopped = true
        if let context { xmlStopParser(context) }
    }

    /// Refuses the part from within a handler.
    func refuse(_ message: String) {
        isRefused = isRefused || failure == nil
        if failure == nil { failure = (context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0, message) }
        if let context { xmlStopParser(context) }
    }

    private func isWanted(_ uri: UnsafePointer<xmlChar>?) -> Bool {
        guard let uri, !namespaces.isEmpty else { return true }
        let cell = Cell(uri, strlen(UnsafeRawPointer(uri).assumingMemoryBound(to: CChar.self)))
        for wanted in namespaces where cell.hasPrefix(wanted) { return true }
        return false
    }

    private func start(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ attributes: SheetAttributes) {
        level += 1
        if level > Self.deepest { return refuse("elements are nested more than \(Self.deepest) deep") }
        guard !isStopped, let name, isWanted(uri) else { return }
        handler.start(Cell(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))), attributes)
    }

    private func end(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        level -= 1
        guard !isStopped, let name, isWanted(uri) else { return }
        handler.end(Cell(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))))
    }

    private func doctype() {
        hasDoctype = true
        if let context { xmlStopParser(context) }
    }

    private func note(_ error: xmlErrorPtr?) {
        guard failure == nil, !isStopped, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        var message = error.pointee.message.map { String(cString: $0) } ?? "it is not well-formed"
        while message.hasSuffix("\n") { message.removeLast() }
        failure = (Int(error.pointee.line), message)
    }
}

/// The namespaces of SpreadsheetML, transitional and strict (ECMA-376, ISO/IEC 29500).
enum OOXML {
    static let main: [StaticString] = [
        "http://schemas.openxmlformats.org/spreadsheetml/", "http://purl.oclc.org/ooxml/spreadsheetml/",
    ]
}
