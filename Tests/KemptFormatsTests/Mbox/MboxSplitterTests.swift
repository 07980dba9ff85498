import KemptCore
import KemptFormats
import Testing

/// Splits a whole file at once, line by line, with nothing clever: what the real splitter is held against.
///
/// Knows no `Content-Length`; where those are believed the expected places are written out by hand.
private func plainSplit(_ bytes: [UInt8]) -> [MboxMessage]? {
    var terminator: UInt8 = 10
    if let first = bytes.firstIndex(where: { $0 == 10 || $0 == 13 }), bytes[first] == 13 {
        terminator = first + 1 < bytes.count && bytes[first + 1] == 10 ? 10 : 13
    }
    var lines: [(start: Int, content: [UInt8], next: Int)] = []
    var start = 0
    while start < bytes.count {
        let end = bytes[start...].firstIndex(of: terminator) ?? bytes.count
        var content = Array(bytes[start..<end])
        if terminator == 10 && content.last == 13 && end < bytes.count { content.removeLast() }
        lines.append((start, content, min(end + 1, bytes.count)))
        start = end + 1
    }
    var starts: [Int] = []
    for (index, line) in lines.enumerated() {
        let kind = withCell(line.content) { FromLine.kind(of: $0) }
        let follows = index == 0 || lines[index - 1].content.isEmpty
        let header = index + 1 < lines.count && looksLikeHeader(lines[index + 1].content)
        let isInBody = starts.last.map { lines[($0 + 1)..<index].contains { $0.content.isEmpty } } ?? false
        let isProven = isInBody && index + 1 < lines.count && looksLikePlainHeader(lines[index + 1].content)
        if kind == .dated && (follows || isProven) || kind == .bare && header { starts.append(index) }
        if starts.isEmpty && !line.content.isEmpty { return nil }
    }
    return starts.enumerated().map { number, index in
        let following = number + 1 < starts.count ? starts[number + 1] : lines.count
        let hasGap = following > index + 1 && lines[following - 1].content.isEmpty
        let end = hasGap ? lines[following - 1].start : following < lines.count ? lines[following].start : bytes.count
        return MboxMessage(offset: lines[index].start, count: end - lines[index].start, line: index + 1)
    }
}

private func looksLikeHeader(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: 58), colon > 0 else { return false }
    return line[..<colon].allSatisfy { $0 > 32 && $0 < 127 }
}

private func looksLikePlainHeader(_ line: [UInt8]) -> Bool {
    guard looksLikeHeader(line), let colon = line.firstIndex(of: 58), let first = line.first, (97...122).contains(first | 32) else { return false }
    return colon + 1 == line.count || [9, 13, 32].contains(line[colon + 1])
}

/// Feeds a file in pieces of one size and gathers the places; checks that the bytes handed out are those of the file.
private func split(_ bytes: [UInt8], piece: Int, variant: MboxVariant = .automatic, limit: Int = 64 << 20) -> [MboxMessage]? {
    let reader = MboxReader(variant: variant, limit: limit)
    var places: [MboxMessage] = []
    var position = 0
    repeat {
        let next = min(position + piece, bytes.count)
        let accepted = withCell(Array(bytes[position..<next])) { cell in
            reader.feed(cell, isLast: next == bytes.count) { place, content in
                places.append(place)
                let isSame = (0..<content.count).allSatisfy { content[$0] == bytes[place.offset + $0] }
                #expect(content.count == place.count && isSame)
            }
        }
        if !accepted { return nil }
        position = next
    } while position < bytes.count
    return places
}

private let pieces = [1, 2, 3, 7, 64 << 10]

@Suite struct MboxSplitterTests {
    static let simple = """
        From anna@uab.lt Fri Nov 26 21:40:36 2004
        Subject: vienas

        Laba diena
        From our side all is well, 12:30.

        From Monday on we are closed.

        From MAILER-DAEMON  Mon Jan  1 00:00:00 2024
        Subject: two

        >From the beginning
        From ivan@ooo.ru Fri Nov 26 21:40:36 2004


        From - Sat Jan 01 10:00:00 2022
        Subject: three


        """

    static let files: [(String, String)] = [
        ("simple", simple),
        ("no last line end", "From a@b.lt Fri Nov 26 21:40:36 2004\nSubject: x\n\ntext"),
        ("headers only", "From a@b.lt Fri Nov 26 21:40:36 2004\nSubject: x\n\nFrom c@d.lt Fri Nov 26 21:40:36 2004\nSubject: y\n"),
        ("empty message", "From a@b.lt Fri Nov 26 21:40:36 2004\n\nFrom c@d.lt Fri Nov 26 21:40:36 2004\n"),
        ("leading empty lines", "\n\nFrom a@b.lt Fri Nov 26 21:40:36 2004\nSubject: x\n"),
        ("bare markers", "From - \nSubject: x\n\nFrom - \nnothing here\nFrom - \nTo: a@b\n\ntext\n"),
        (
            "forgotten empty lines",
            "From a@b.lt Fri Nov 26 21:40:36 2004\nSubject: x\nFrom c@d.lt Fri Nov 26 21:40:36 2004\nA: b\n\n--b--\nFrom - Mon Jun  3 12:50:27 1996\n"
                + "To: e@f\n\ntext\nFrom g@h.lt Fri Nov 26 21:40:36 2004\nhttp://x\nFrom i@j.lt Fri Nov 26 21:40:36 2004"
        ),
        ("many empty lines", "From a@b.lt Fri Nov 26 21:40:36 2004\n\n\n\n\nFrom c@d.lt Fri Nov 26 21:40:36 2004\n\n\n\n"),
        ("cut in a From_ line", "From a@b.lt Fri Nov 26 21:40:36 2004\nA: b\n\ntext\n\nFrom c@d.lt Fri Nov 2"),
        ("empty", ""),
        ("only line ends", "\n\n\n"),
        ("no mbox", "Subject: x\n\ntext\n"),
        ("no mbox, one line", "hello"),
        ("From without date", "From a@b.lt\nSubject: x\n"),
    ]

    @Test(arguments: files.indices) func equalsThePlainTwin(index: Int) {
        let (name, text) = Self.files[index]
        for (ending, style) in [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")] {
            let bytes = Array(text.utf8).flatMap { $0 == 10 ? Array(ending.utf8) : [$0] }
            let expected = plainSplit(bytes)
            for piece in pieces { #expect(split(bytes, piece: piece) == expected, "\(name), \(style), \(piece)") }
        }
    }

    @Test func findsMessagesAndLines() {
        let places = split(Array(Self.simple.utf8), piece: 64)
        #expect(places?.map(\.line) == [1, 9, 16])
        #expect(places?.first?.offset == 0)
        #expect(places?.map(\.isTruncated) == [false, false, false])
    }

    @Test func aForgottenEmptyLineIsForgiven() {
        let text = "From - \nSubject: x\n\n--b--\nFrom - Mon Jun  3 12:50:27 1996\nTo: e@f\n\ntext\n"
        for piece in pieces { #expect(split(Array(text.utf8), piece: piece)?.map(\.line) == [1, 5]) }
        #expect(split(Array(text.replacing("To: e@f", with: "to be\nFrom: x").utf8), piece: 9)?.map(\.line) == [1])
    }

    @Test func refusesWhatIsNoMbox() {
        #expect(split(Array("Subject: x\n\n".utf8), piece: 3) == nil)
        #expect(split(Array("".utf8), piece: 3) == [])
        #expect(split([UInt8](repeating: 65, count: 100_000), piece: 1000) == nil)
    }

    @Test func believesALengthOnlyWhereItLands() {
        let body = "one\n\nFrom x@y.lt Fri Nov 26 21:40:36 2004\nSubject: quoted\n\ntwo\n"
        func box(_ length: Int) -> [UInt8] {
            Array(
                ("From a@b.lt Fri Nov 26 21:40:36 2004\nContent-Length: \(length)\nSubject: x\n\n" + body
                    + "\nFrom c@d.lt Fri Nov 26 21:40:36 2004\nSubject: y\n\ntext\n").utf8)
        }
        for piece in pieces {
            let honest = split(box(body.utf8.count), piece: piece)
            #expect(honest?.count == 2)
            #expect(honest?.first?.hasContentLength == true)
            #expect(honest?.map(\.line) == [1, 12])
            for lie in [0, 1, body.utf8.count - 3, body.utf8.count + 2, 1_000_000, 99_999_999_999] {
                let places = split(box(lie), piece: piece)
                #expect(places?.map(\.line) == [1, 7, 12], "\(lie) at \(piece)")
                #expect(places?.contains { $0.hasContentLength } == false)
            }
            #expect(split(box(body.utf8.count), piece: piece, variant: .mboxrd)?.count == 3)
        }
    }

    @Test func believesALengthThatEndsTheFile() {
        let text = "From a@b.lt Fri Nov 26 21:40:36 2004\nContent-Length: 4\n\none\n"
        for tail in ["", "\n"] {
            let places = split(Array((text + tail).utf8), piece: 5)
            #expect(places == [MboxMessage(offset: 0, count: text.utf8.count, line: 1, hasContentLength: true)])
        }
    }

    @Test func cutsAMessageThatIsTooLong() {
        var text = "From a@b.lt Fri Nov 26 21:40:36 2004\nSubject: x\n\n"
        text += String(repeating: "x", count: 50_000)
        text += "\n\nFrom c@d.lt Fri Nov 26 21:40:36 2004\nSubject: y\n\ntext\n"
        for piece in [7, 1000, 64 << 10] {
            let places = split(Array(text.utf8), piece: piece, limit: 8192)
            #expect(places?.count == 2)
            #expect(places?.first?.isTruncated == true)
            #expect(places?.first?.count == 8192)
            #expect(places?.last?.isTruncated == false)
            #expect(places?.last?.line == 6)
        }
    }

    @Test func generatedFilesEqualThePlainTwin() {
        var numbers = Numbers(state: 11)
        let fragments = [
            "From a@b.lt Fri Nov 26 21:40:36 2004", "From - ", "From ", "Subject: x", "Subject:x", "", "", "text", ">From x", "From here 2004", "\r",
            "From - \r",
        ]
        for _ in 0..<300 {
            var text = "From a@b.lt Fri Nov 26 21:40:36 2004\n"
            for _ in 0..<Int.random(in: 0..<25, using: &numbers) {
                text += fragments.randomElement(using: &numbers)! + (Bool.random(using: &numbers) ? "\n" : "\r\n")
            }
            let bytes = Array(text.utf8)
            let expected = plainSplit(bytes)
            for piece in pieces { #expect(split(bytes, piece: piece) == expected, "\(text.debugDescription) at \(piece)") }
        }
    }
}

extension MboxMessage {
    init(offset: Int, count: Int, line: Int, hasContentLength: Bool = false) {
        self.init(offset: offset, count: count, line: line, hasContentLength: hasContentLength, isTruncated: false)
    }
}

@Suite struct FromLineTests {
    @Test(arguments: [
        "From anna@uab.lt Fri Nov 26 21:40:36 2004", "From anna@uab.lt  Fri Nov  6 21:40:36 2004",
        "From MAILER-DAEMON Fri Jul  8 12:08:34 2011",
        "From - Sat Jan 01 10:00:00 2022", "From 1748@xxx Thu Mar 03 12:34:56 +0000 2022", "From anna at uab.lt  Fri Nov 26 21:40:36 2004",
        "From a@b.lt Mon Jan 2 15:04 MST 2006", "From a@b.lt Mon Jan  2 15:04:05 2006 +0200", "From a@b.lt Fri, 26 Nov 2004 21:40:36 +0200",
        "From \"Anna P\"@uab.lt Fri Nov 26 21:40:36 2004", "From ???@??? Mon Jan  1 00:00:00 1997",
        "From a@b.lt Fri Nov 26 21:40:36 2004 remote from host", "From 4b825dc642cb6eb9a060e54bf8d69288fbee4904 Mon Sep 17 00:00:00 2001",
        "From a@b.lt 2024-05-01T10:00:00Z", "From  Fri Nov 26 21:40:36 2004",
    ]) func datedLines(line: String) {
        #expect(withCell(line) { FromLine.kind(of: $0) } == .dated, "\(line)")
    }

    @Test(arguments: [
        "From", "From ", "From a@b.lt", "From Monday to Friday", "From Fri Nov 26 to Sat Nov 27 12:00",
        "From here on, Fri Nov 26 2004 was it",
        "From the log: Fri Nov 26 21:40:36 2004", "from a@b.lt Fri Nov 26 21:40:36 2004", ">From a@b.lt Fri Nov 26 21:40:36 2004",
        "From: a@b.lt", "From a@b.lt Fri Nov 31 21:40:36 2004", "From 12:30 we meet",
    ]) func ordinaryLines(line: String) {
        #expect(withCell(line) { FromLine.kind(of: $0) } == .none, "\(line)")
    }

    @Test func aBareLine() {
        #expect(withCell("From - ") { FromLine.kind(of: $0) } == .bare)
    }
}
