import CLibXML
import KemptCore

/// Why a document is not read on, and where.
struct XMLFault {
    var line: Int
    var message: String
}

/// libxml2's push parser, set up so that it opens nothing and expands nothing: no network, no external entities, no DTD.
///
/// Handlers are the caller's and get `user`; errors are kept here. A DOCTYPE ends the reading at once.
final class XMLPush {
    private let context: xmlParserCtxtPtr?
    private let fault = UnsafeMutablePointer<XMLFault?>.allocate(capacity: 1)
    private(set) var hasDoctype = false

    init(_ handlers: xmlSAXHandler, user: UnsafeMutableRawPointer) {
        var handlers = handlers
        handlers.initialized = UInt32(XML_SAX2_MAGIC)
        // The same for both, else libxml2 tries to tell white space that matters from white space that does not.
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = handlers.characters
        handlers.serror = { _, error in XMLPush.note(error) }
        context = xmlCreatePushParserCtxt(&handlers, user, nil, 0, nil)
        fault.initialize(to: nil)
        if let context {
            xmlCtxtUseOptions(context, Int32(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue))
            context.pointee._private = UnsafeMutableRawPointer(fault)
        }
    }

    deinit {
        if let context { xmlFreeParserCtxt(context) }
        fault.deinitialize(count: 1)
        fault.deallocate()
    }

    var failure: XMLFault? { fault.pointee }

    var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// The encoding that the document declares or shows, nil when it does not.
    var encoding: String? { context?.pointee.encoding.map { String(cString: $0) } }

    /// The one pointer that libxml2 uses for a name or namespace in this document: names can be compared by it alone.
    func interned(_ name: [UInt8]) -> UnsafePointer<xmlChar>? {
        guard let context else { return nil }
        return name.withUnsafeBufferPointer { xmlDictLookup(context.pointee.dict, $0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }
    }

    /// Parses the next bytes; false when the document is broken, refused or stopped.
    func feed(_ bytes: Cell, isLast: Bool) -> Bool {
        guard let context else {
            note("libxml2 could not be started")
            return false
        }
        _ = bytes.start.withMemoryRebound(to: CChar.self, capacity: max(bytes.count, 1)) {
            xmlParseChunk(context, $0, Int32(truncatingIfNeeded: bytes.count), isLast ? 1 : 0)
        }
        if hasDoctype || failure != nil { return false }
        // A prefix that nobody declared is a mistake too, but the document is well-formed and all of it is read.
        if context.pointee.wellFormed == 0 {
            note("the document is not well-formed")
            return false
        }
        return true
    }

    /// Ends the reading from inside a handler.
    func stop(_ message: String) {
        note(message)
        if let context { xmlStopParser(context) }
    }

    func refuseDoctype() {
        hasDoctype = true
        if let context { xmlStopParser(context) }
    }

    private func note(_ message: String) { if fault.pointee == nil { fault.pointee = XMLFault(line: line, message: message) } }

    private static func note(_ error: xmlErrorPtr?) {
        guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue, let raw = error.pointee.ctxt,
            error.pointee.domain != XML_FROM_NAMESPACE.rawValue
        else { return }
        let context = raw.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let place = context.pointee._private?.assumingMemoryBound(to: XMLFault?.self), place.pointee == nil else { return }
        var message = error.pointee.message.map { String(cString: $0) } ?? "the document is not well-formed"
        while message.hasSuffix("\n") { message.removeLast() }
        place.pointee = XMLFault(line: Int(error.pointee.line), message: message)
    }

    /// What a person is told when the document cannot be read.
    func complaint(path: String) -> Failure {
        if hasDoctype {
            return Failure(.input, "\(path):\(line): has a DOCTYPE, which could pull in other files or blow up", remedy: "export it without one")
        }
        let place = failure.map { $0.line > 0 ? ":\($0.line)" : "" } ?? ""
        return Failure(
            .input, "\(path)\(place): broken XML: \(failure?.message ?? "the document ends too early")",
            remedy: "export it again; nothing was written")
    }
}
