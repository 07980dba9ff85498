import KemptCore

/// Takes the tags of HTML out of a text and leaves the words: `<b>Acme</b><br>` is `Acme`.
///
/// Only tags by the names that HTML has, with nothing behind the name or with attributes, so that `a < b` and `<jonas@example.lt>` stay.
enum MarkupStripper {
    private struct Tag {
        var kind: Int
        /// Where it ends.
        var end: Int
        /// `</b>`.
        var closes: Bool
        var hasAttributes: Bool
    }

    private static let inline = 0
    private static let block = 1
    private static let hidden = 2

    private static let names = WordIndex(groups: [
        """
        a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup tt u var wbr o:p st1:place \
        nobr blink input button select option
        """,
        """
        address article aside blockquote body br caption center col colgroup dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html \
        iframe li link main meta nav ol p pre section table tbody td tfoot th thead title tr ul base video audio canvas textarea
        """,
        "script style",
    ])

    /// Appends the text without its tags, a space for those that part lines; returns false, with nothing of use appended, when it has none.
    ///
    /// A cell of nothing but tags is emptied only if none of them has an attribute: a picture or a link is something. Linear.
    static func strip(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        var kept = 0
        var index = 0
        var hasCommentEnd = true
        var hasHiddenEnd = true
        var hasAttributes = false
        while index < cell.count {
            if cell[index] != UInt8(ascii: "<") {
                index &+= 1
                continue
            }
            var end = 0
            var partsLines = false
            if cell.slice(index, cell.count).hasPrefix("<!--") {
                if hasCommentEnd { end = place(of: "-->", in: cell, from: index &+ 4) }
                if end == 0 { hasCommentEnd = false }
            } else if let tag = tag(cell, index) {
                end = tag.end
                partsLines = tag.kind != inline
                if tag.hasAttributes { hasAttributes = true }
                if tag.kind == hidden, hasHiddenEnd, !tag.closes {
                    let close = place(of: "</", in: cell, from: end)
                    if close > 0, let closing = Self.tag(cell, close &- 2), closing.kind == hidden { end = closing.end } else { hasHiddenEnd = false }
                }
            }
            if end == 0 {
                index &+= 1
                continue
            }
            buffer.append(cell.slice(kept, index))
            if partsLines { buffer.append(0x20) }
            kept = end
            index = end
        }
        if kept == 0 { return false }
        buffer.append(cell.slice(kept, cell.count))
        return !hasAttributes || !isBlank(buffer.cell)
    }

    private static func isBlank(_ text: Cell) -> Bool {
        for index in 0..<text.count where text[index] > 0x20 { return false }
        return true
    }

    /// Where `text` ends behind `start`, 0 when it does not come.
    private static func place(of text: StaticString, in cell: Cell, from start: Int) -> Int {
        let length = text.utf8CodeUnitCount
        var index = start
        while index &+ length <= cell.count {
            if equalBytes(cell.start + index, text.utf8Start, length) { return index &+ length }
            index &+= 1
        }
        return 0
    }

    /// The tag that begins at `start`; nil when there is none. Looks no further than the next `<`.
    private static func tag(_ cell: Cell, _ start: Int) -> Tag? {
        var index = start &+ 1
        var closes = false
        if index < cell.count, cell[index] == UInt8(ascii: "/") {
            closes = true
            index &+= 1
        }
        if index < cell.count, cell[index] == UInt8(ascii: "!") || cell[index] == UInt8(ascii: "?") { return declaration(cell, index) }
        var name: (UInt64, UInt64) = (0, 0)
        let nameStart = index
        let kind = withUnsafeMutableBytes(of: &name) { raw -> Int in
            guard let base = raw.bindMemory(to: UInt8.self).baseAddress else { return -1 }
            while index < cell.count, index &- nameStart < 12 {
                let byte = cell[index].lowered
                guard byte.isLowerLetter || byte.isDigit || byte == UInt8(ascii: ":") else { break }
                base[index &- nameStart] = byte
                index &+= 1
            }
            return names.value(Cell(UnsafePointer(base), index &- nameStart))
        }
        if kind < 0 { return nil }
        return attributesEnd(cell, index).map { Tag(kind: kind, end: $0.end, closes: closes, hasAttributes: $0.hasAttributes) }
    }

    /// `<!DOCTYPE …>`, `<?xml …?>`, `<![endif]>`.
    private static func declaration(_ cell: Cell, _ start: Int) -> Tag? {
        let rest = cell.slice(start, cell.count)
        guard
            rest.hasPrefix("!DOCTYPE") || rest.hasPrefix("!doctype") || rest.hasPrefix("?xml") || rest.hasPrefix("![if") || rest.hasPrefix("![endif")
        else { return nil }
        var index = start
        while index < cell.count, cell[index] != UInt8(ascii: "<") {
            if cell[index] == UInt8(ascii: ">") { return Tag(kind: block, end: index &+ 1, closes: true, hasAttributes: false) }
            index &+= 1
        }
        return nil
    }

    /// Where the tag ends when behind its name comes nothing, a slash, or attributes; nil otherwise.
    private static func attributesEnd(_ cell: Cell, _ start: Int) -> (end: Int, hasAttributes: Bool)? {
        var index = start
        var hasWords = false
        var hasEquals = false
        while index < cell.count {
            switch cell[index] {
            case UInt8(ascii: ">"): return hasWords && !hasEquals ? nil : (index &+ 1, hasEquals)
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "="): hasEquals = hasWords
            case UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D: break
            default:
                if index == start { return nil }
                hasWords = true
            }
            index &+= 1
        }
        return nil
    }
}
