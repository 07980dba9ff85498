import KemptCore

/// Refuses a text that no honest pipeline file is, before a YAML parser sees it.
///
/// Costs one pass over at most 1 MiB.
enum TextGuard {
    static let maximumBytes = 1 << 20
    /// Most the text may amount to with every alias written out, in bytes: an upper bound, see `weightOfAliases`.
    static let maximumWeight = 1 << 22

    /// The text, or nil after a complaint.
    static func read(_ bytes: [UInt8], _ problems: Problems) -> String? {
        guard bytes.count <= maximumBytes else {
            problems.add(Diagnostic("the file has \(bytes.count) bytes; a pipeline file has at most \(maximumBytes)", at: .nowhere))
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = place(ofFirstFault: bytes)
            problems.add(Diagnostic("the file is not UTF-8 text", at: place, remedy: "save it as UTF-8"))
            return nil
        }
        guard noControls(text, problems), noBomb(bytes, problems) else { return nil }
        return text
    }

    private static func place(ofFirstFault bytes: [UInt8]) -> Position {
        var good = 0
        var decoder = UTF8()
        var input = bytes.makeIterator()
        decoding: while true {
            switch decoder.decode(&input) {
            case .scalarValue(let scalar): good += UTF8.width(scalar)
            case .emptyInput, .error: break decoding
            }
        }
        let before = SourceLines(String(decoding: bytes[..<good], as: UTF8.self))
        return Position(line: before.lines.count, column: before.lines[before.lines.count - 1].count + 1)
    }

    /// Complains about the first character that YAML does not allow.
    private static func noControls(_ text: String, _ problems: Problems) -> Bool {
        let isRefused = { (scalar: Unicode.Scalar) -> Bool in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: scalar == "\u{FEFF}"
            default: true
            }
        }
        let view = text.unicodeScalars
        let body = view.first == "\u{FEFF}" ? view.dropFirst() : view[...]
        guard let fault = body.firstIndex(where: isRefused) else { return true }
        let before = SourceLines(String(view[..<fault]))
        let place = Position(line: before.lines.count, column: before.lines[before.lines.count - 1].count + 1)
        let code = String(body[fault].value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        problems.add(Diagnostic("a character that no text file holds: \(name)", at: place, remedy: "remove it"))
        return false
    }

    /// False after a complaint when the aliases would multiply.
    ///
    /// A YAML parser may spend time on what an alias stands for (it compares keys, and a key may be an alias), so the nine-fold
    /// bomb must fall before parsing. The exact count is taken afterwards, on the tree.
    private static func noBomb(_ bytes: [UInt8], _ problems: Problems) -> Bool {
        guard bytes.contains(UInt8(ascii: "*")), bytes.contains(UInt8(ascii: "&")) else { return true }
        guard let place = placeOfExplosion(bytes) else { return true }
        let before = SourceLines(String(decoding: bytes[..<place.offset], as: UTF8.self))
        let position = Position(line: before.lines.count, column: before.lines[before.lines.count - 1].count + 1)
        problems.add(Diagnostic(place.message, at: position, length: place.length, remedy: place.remedy))
        return false
    }

    private struct Explosion { let offset: Int, length: Int, message: String, remedy: String }

    /// Where the text with all aliases written out passes the limit.
    ///
    /// Sound without a parser, because it takes every `&word` and `*word` for an anchor or alias wherever it stands: what an anchor
    /// names is at most the text between it and its first alias. A name with two anchors would break that, so it is refused.
    private static func placeOfExplosion(_ bytes: [UInt8]) -> Explosion? {
        var anchors: [ArraySlice<UInt8>: (start: Int, size: Int?, repeated: Bool)] = [:]
        var weight = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            weight += 1
            defer { index += 1 }
            guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&"), index == 0 || !isWord(bytes[index - 1]) else { continue }
            var end = index + 1
            while end < bytes.count, isWord(bytes[end]) { end += 1 }
            let name = bytes[(index + 1)..<end]
            guard !name.isEmpty else { continue }
            let word = String(decoding: name.prefix(40), as: UTF8.self)
            if byte == UInt8(ascii: "&") {
                anchors[name] = (weight, nil, anchors[name] != nil)
            } else if let anchor = anchors[name] {
                if anchor.repeated {
                    return Explosion(
                        offset: index, length: word.count + 1, message: "'\(word)' is the name of two anchors",
                        remedy: "give each anchor a name of its own")
                }
                let size = anchor.size ?? weight - anchor.start
                anchors[name]?.size = size
                weight += size
            }
            guard weight <= maximumWeight else {
                return Explosion(
                    offset: index, length: word.count + 1, message: "the aliases in this file multiply beyond measure",
                    remedy: "write the values out")
            }
        }
        return nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
