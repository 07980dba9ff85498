import KemptCore

/// Appends the words of an HTML text as lines, as a person would see them; nothing of it is rendered or fetched.
///
/// Tags go; those that begin a block or a row end the line; cells of a table are parted by a tab; scripts, styles and heads are passed over;
/// runs of blanks become one. Quoted mail (`blockquote`) gets `> ` before each line, so that it is told from the writer's own.
/// Cost: linear; what is no HTML comes out as it is.
func appendWords(ofHTML html: Cell, into output: ByteBuffer) {
    var writer = HTMLWords(output: output)
    var position = 0
    let lastClose = html.lastIndex(of: 62) ?? -1
    while position < html.count {
        let byte = html[position]
        if byte == 60, position < lastClose, let tag = HTMLTag(html, at: position) {
            writer.take(tag)
            position = tag.skipsContent ? tag.endOfContent(html) : tag.end
        } else if byte == 38, let (scalar, end) = entity(html, at: position) {
            writer.append(scalar: scalar)
            position = end
        } else {
            writer.append(byte)
            position += 1
        }
    }
}

/// Writes lines of words with single blanks.
private struct HTMLWords {
    let output: ByteBuffer
    private var isLineEmpty = true
    private var needsBlank = false
    /// How many `blockquote` are open.
    private var depth = 0

    private static let deepestQuote = 8

    init(output: ByteBuffer) { self.output = output }

    mutating func append(_ byte: UInt8) {
        if isBlank(byte) || byte == 12 {
            needsBlank = true
        } else {
            beginWord()
            output.append(byte)
        }
    }

    mutating func append(scalar: UInt32) {
        if scalar <= 32 || scalar == 0xA0 {
            needsBlank = true
        } else {
            beginWord()
            output.append(scalar: scalar)
        }
    }

    private mutating func beginWord() {
        if isLineEmpty {
            for _ in 0..<min(depth, Self.deepestQuote) { output.append(62) }
            if depth > 0 { output.append(32) }
        } else if needsBlank {
            output.append(32)
        }
        isLineEmpty = false
        needsBlank = false
    }

    mutating func take(_ tag: HTMLTag) {
        switch tag.kind {
        case .inline: return
        case .cell:
            if !isLineEmpty { output.append(9) }
        case .block:
            if !isLineEmpty { output.append(10) }
            isLineEmpty = true
        case .lineBreak:
            output.append(10)
            isLineEmpty = true
        case .quote:
            if !isLineEmpty { output.append(10) }
            isLineEmpty = true
            depth = max(0, depth + (tag.isClosing ? -1 : 1))
        }
        needsBlank = false
    }
}

/// A tag or a comment.
private struct HTMLTag {
    enum Kind { case inline, block, lineBreak, cell, quote }
    let kind: Kind
    let isClosing: Bool
    let name: Cell
    /// Offset behind it.
    let end: Int

    private static let blocks: [StaticString] = [
        "p", "div", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr", "pre", "address", "section", "article", "header",
        "footer", "dd", "dt", "body",
    ]

    /// Nil for a `<` that begins no tag.
    init?(_ html: Cell, at start: Int) {
        var index = start + 1
        guard index < html.count else { return nil }
        if html[index] == 33 || html[index] == 63 {
            (kind, isClosing, name) = (.inline, false, .empty)
            end = Self.endOfComment(html, start)
            return
        }
        isClosing = html[index] == 47
        if isClosing { index += 1 }
        let first = index
        while index < html.count, isLetter(html[index]) || isDigit(html[index]) { index += 1 }
        if index == first || !isLetter(html[first]) { return nil }
        let word = html.slice(first, index)
        name = word
        // A `>` inside an attribute ends the tag too early and leaves a few words; in exchange the walk is linear whatever it is given.
        guard let close = html.firstIndex(of: 62, from: index) else { return nil }
        end = close + 1
        if word.equalsIgnoringCase("br") {
            kind = .lineBreak
        } else if word.equalsIgnoringCase("td") || word.equalsIgnoringCase("th") {
            kind = isClosing ? .cell : .inline
        } else if word.equalsIgnoringCase("blockquote") {
            kind = .quote
        } else {
            kind = Self.blocks.contains { word.equalsIgnoringCase($0) } ? .block : .inline
        }
    }

    private static func endOfComment(_ html: Cell, _ start: Int) -> Int {
        if start + 3 < html.count, html[start + 1] == 33, html[start + 2] == 45, html[start + 3] == 45 {
            return html.firstIndex(of: "-->", from: start + 4).map { $0 + 3 } ?? html.count
        }
        return html.firstIndex(of: 62, from: start).map { $0 + 1 } ?? html.count
    }

    var skipsContent: Bool {
        !isClosing && (name.equalsIgnoringCase("style") || name.equalsIgnoringCase("script") || name.equalsIgnoringCase("head"))
    }

    /// Offset of the tag that closes this one, or the end.
    func endOfContent(_ html: Cell) -> Int {
        var position = end
        while let open = html.firstIndex(of: "</", from: position) {
            let after = html.slice(open + 2, html.count)
            if after.count >= name.count, after.slice(0, name.count).equalsIgnoringCase(name) { return open }
            position = open + 2
        }
        return html.count
    }
}

/// The scalar of `&amp;`, `&#1078;` or `&#x436;` and the offset behind it; nil for another `&`.
private func entity(_ html: Cell, at start: Int) -> (scalar: UInt32, end: Int)? {
    guard let semicolon = html.slice(0, min(html.count, start + 12)).firstIndex(of: 59, from: start + 1) else { return nil }
    let name = html.slice(start + 1, semicolon)
    if name.count > 1, name[0] == 35 { return number(name.slice(1, name.count)).map { ($0, semicolon + 1) } }
    for (word, scalar) in entities where name.equals(word) { return (scalar, semicolon + 1) }
    return nil
}

private func number(_ digits: Cell) -> UInt32? {
    var value: UInt32 = 0
    let isHex = digits[0] | 0x20 == 120
    if isHex && digits.count == 1 { return nil }
    for index in (isHex ? 1 : 0)..<digits.count {
        let digit = hexValue(digits[index])
        if digit >= (isHex ? 16 : 10) || value > 0x10FFFF { return nil }
        value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
    }
    return value == 0 || value > 0x10FFFF || 0xD800...0xDFFF ~= value ? 0xFFFD : value
}

/// The named characters that mail uses (HTML Living Standard, section 13.5).
private let entities: [(StaticString, UInt32)] = [
    ("nbsp", 0xA0), ("amp", 38), ("lt", 60), ("gt", 62), ("quot", 34), ("apos", 39), ("laquo", 0xAB), ("raquo", 0xBB), ("ndash", 0x2013),
    ("mdash", 0x2014), ("bdquo", 0x201E), ("ldquo", 0x201C), ("rdquo", 0x201D), ("lsquo", 0x2018), ("rsquo", 0x2019), ("bull", 0x2022),
    ("middot", 0xB7), ("hellip", 0x2026), ("copy", 0xA9), ("reg", 0xAE), ("trade", 0x2122), ("euro", 0x20AC), ("shy", 0x200B),
    ("ouml", 0xF6), ("uuml", 0xFC), ("auml", 0xE4), ("szlig", 0xDF), ("Ouml", 0xD6), ("Uuml", 0xDC), ("Auml", 0xC4), ("eacute", 0xE9),
    ("zwnj", 0x200C),
]
