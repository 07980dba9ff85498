import KemptCore
import KemptFormats
import Testing

@Suite struct TransferEncodingTests {
    private func base64(_ text: String) -> (String, MailDefects) {
        withCell(text) { cell in
            let output = ByteBuffer()
            let defects = decodeBase64(cell, into: output)
            return (output.cell.string, defects)
        }
    }

    @Test(arguments: [
        ("", ""), ("QQ==", "A"), ("QUI=", "AB"), ("QUJD", "ABC"), ("QUJDRA==", "ABCD"), ("QU\r\nJD\r\n", "ABC"), (" Q U J D ", "ABC"),
        ("QQ==QQ==", "AA"), ("QUJD\n\n", "ABC"), ("QQ", "A"), ("QUI", "AB"), ("Q", ""), ("QU*JD", "ABC"), ("=", ""), ("====QUJD", "ABC"),
    ]) func base64Examples(text: String, expected: String) {
        let (decoded, defects) = base64(text)
        #expect(decoded == expected, "\(text)")
        #expect(defects.contains(.badBase64) == ["QQ", "QUI", "Q", "QU*JD"].contains(text), "\(text)")
    }

    /// Encodes by the definition, three bytes at a time.
    private func encoded(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        var index = 0
        while index < bytes.count {
            let group = (0..<3).map { index + $0 < bytes.count ? Int(bytes[index + $0]) : 0 }
            let bits = group[0] << 16 | group[1] << 8 | group[2]
            for place in 0..<4 { text.append(index + place > bytes.count ? "=" : alphabet[bits >> (18 - 6 * place) & 63]) }
            index += 3
        }
        return text
    }

    @Test func base64RoundTrip() {
        var numbers = Numbers(state: 3)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            let lines = encoded(bytes).enumerated().map { $0.offset % 19 == 18 ? "\($0.element)\r\n" : "\($0.element)" }.joined()
            withCell(lines) { cell in
                let output = ByteBuffer()
                #expect(decodeBase64(cell, into: output).isEmpty)
                #expect((0..<output.count).map { output.base[$0] } == bytes)
            }
        }
    }

    @Test(arguments: [
        ("plain\n", "plain\n"), ("=C5=BDuvis", "Žuvis"), ("soft=\n break", "soft break"), ("soft=\r\nbreak\r\n", "softbreak\r\n"),
        ("soft= \t\nbreak", "softbreak"), ("=3D", "="), ("=c5=bd", "Ž"), ("a=", "a"), ("a=4", "a=4"), ("a=zz", "a=zz"), ("==3D", "=="),
        ("trailing \nblank", "trailing \nblank"),
    ]) func quotedPrintable(text: String, expected: String) {
        withCell(text) { cell in
            let output = ByteBuffer()
            let defects = decodeQuotedPrintable(cell, into: output)
            #expect(output.cell.string == expected)
            #expect(defects.contains(.badQuotedPrintable) == ["a=4", "a=zz", "==3D"].contains(text), "\(text)")
        }
    }
}

@Suite struct CharsetTests {
    static let examples: [(String, [UInt8], String)] = [
        ("koi8-r", [0xF3, 0xD0, 0xC9, 0xD3, 0xCF, 0xCB], "Список"), ("KOI8-U", [0xA4, 0xA6, 0xA7], "єії"),
        ("windows-1251", [0xCF, 0xF0, 0xE8], "При"), ("cp1251", [0xCF], "П"), ("windows-1257", [0xFB, 0xD0], "ūŠ"),
        ("iso-8859-13", [0xFB, 0xD0], "ūŠ"), ("ISO-8859-4", [0xFE, 0xB9], "ūš"), ("iso-8859-2", [0xB3], "ł"), ("iso-8859-5", [0xBF], "П"),
        ("ISO-8859-15", [0xA4], "€"), ("windows-1252", [0x80, 0xE9], "€é"), ("latin1", [0xE9], "é"), ("cp866", [0x8F], "П"),
        ("ibm852", [0x88], "ł"),
        ("x-mac-cyrillic", [0x8F], "П"), ("utf-8", [0xC5, 0xBD], "Ž"), ("UTF-16BE", [0x01, 0x7D], "Ž"), ("gb2312", [0xD6, 0xD0], "中"),
        ("big5", [0xA4, 0xA4], "中"), ("euc-kr", [0xC7, 0xD1], "한"), ("ks_c_5601-1987", [0xC7, 0xD1], "한"), ("euc-jp", [0xC6, 0xFC], "日"),
        ("utf-7", Array("+AX0-uvis".utf8), "Žuvis"), ("windows-1255", [0xE0], "א"), ("iso-8859-8-i", [0xE0], "א"),
        ("windows-1256", [0xC7], "ا"),
        ("", Array("abc".utf8), "abc"), ("us-ascii", [0xC5, 0xBD], "Ž"), ("nobody", [65, 0xFF], "A\u{FFFD}"),
        ("utf-8", [0xC5, 65], "\u{FFFD}A"),
        ("utf-8", [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ("utf-8", [0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
        ("us-ascii", [0xE9], "\u{FFFD}"),
        ("gb2312", [0xD6], "\u{FFFD}"), ("windows-1257", [0xA1, 65], "\u{FFFD}A"), ("euc-jp", [0xC6, 0xFF, 65], "\u{FFFD}\u{FFFD}A"),
    ]

    @Test(arguments: examples.indices) func decodes(index: Int) {
        let (label, bytes, expected) = Self.examples[index]
        let decoder = CharsetDecoder()
        let output = ByteBuffer()
        let defects = withCell(label) { label in withCell(bytes) { decoder.decode($0, label: label, into: output) } }
        #expect(output.cell.string == expected, "\(label)")
        #expect(defects.isDisjoint(with: [.undecodableBytes, .unknownCharset]) != expected.contains("\u{FFFD}"), "\(label)")
    }

    @Test func manyLabelsAreHarmless() {
        let decoder = CharsetDecoder()
        let output = ByteBuffer()
        for number in 0..<500 {
            _ = withCell("iso-8859-\(number)") { label in withCell([0xE9]) { decoder.decode($0, label: label, into: output) } }
        }
        #expect(output.count >= 500)
    }

    @Test func everyByteInEveryCharsetIsRead() {
        let all = (0...255).map { UInt8($0) }
        for label in [
            "koi8-r", "gb18030", "big5", "iso-2022-jp", "utf-7", "utf-16", "utf-32", "euc-tw", "cp932", "iso-2022-kr", "big5-hkscs",
            "viscii", "tcvn",
        ] {
            let decoder = CharsetDecoder()
            let output = ByteBuffer()
            _ = withCell(label) { label in withCell(all + all.reversed()) { decoder.decode($0, label: label, into: output) } }
            #expect(!output.cell.string.isEmpty)
        }
    }
}

@Suite struct MailContentTests {
    private func text(_ message: String, variant: MboxVariant? = nil) -> String? {
        withMessage(message, variant: variant) { message in
            let text = message.content().text().text
            return text.isMissing ? nil : text.string
        }
    }

    /// Kinds and bodies of the leaves.
    private func leaves(_ message: String) -> [String] {
        withMessage(message) { message in
            message.content().parts.filter { !$0.isContainer }.map { "\($0.kind): \($0.body.string)" }
        }
    }

    private func defects(_ message: String) -> MailDefects { withMessage(message) { $0.content().defects } }

    @Test func texts() {
        #expect(text("Subject: x\n\nLaba diena\n") == "Laba diena\n")
        #expect(text("Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n89DJ08/L\n") == "Список")
        #expect(
            text("Content-Type: text/plain; charset=\"windows-1257\"\nContent-Transfer-Encoding: quoted-printable\n\nR=FBta=\n!\n")
                == "Rūta!\n")
        #expect(text("Content-Type: text/html\n\n<p>") == nil)
        let alternative =
            "Content-Type: multipart/alternative; boundary=b\n\nintro\n--b\nContent-Type: text/html\n\n<p>\n--b\nContent-Type: text/plain\n\nplain\n\n--b--\nouttro"
        #expect(text(alternative) == "plain\n")
        let attached =
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nfile\n--b\n\nbody\n--b--\n"
        #expect(text(attached) == "body")
        let forwarded = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: y\n\nanother's\n--b--\n"
        #expect(text(forwarded) == nil)
        #expect(text("Content-Type: nonsense\n\nstill text") == "still text")
    }

    @Test func fromLinesAreUnquotedByVariant() {
        let box = "Subject: x\n\n>From here\n>>From there\n> From quote\nx >From\n>From\n"
        #expect(text(box) == ">From here\n>>From there\n> From quote\nx >From\n>From\n")
        #expect(text(box, variant: .mboxrd) == "From here\n>From there\n> From quote\nx >From\n>From\n")
        #expect(text(box, variant: .mboxo) == "From here\n>>From there\n> From quote\nx >From\n>From\n")
        #expect(text(box, variant: .mboxcl2) == ">From here\n>>From there\n> From quote\nx >From\n>From\n")
        #expect(text("A: b\n\n>From", variant: .mboxrd) == ">From")
    }

    @Test func boundaries() {
        // A longer boundary does not end a part of a shorter one; the last line end belongs to the boundary.
        let prefix =
            "Content-Type: multipart/mixed; boundary=\"ab\"\r\n\r\n--ab\r\n\r\none\r\n--abc\r\n--abc--\r\n--ab--\r\n--ab\r\nepilogue"
        #expect(leaves(prefix) == ["plainText: one\r\n--abc\r\n--abc--"])
        #expect(defects(prefix).isEmpty)
        // Blanks behind it say nothing; a folded, quoted, commented parameter is read.
        let loose = "Content-Type: (c) multipart/mixed ;\n boundary (c) = \"a b\\c\" ; x=y\n\n--a bc \t\n\none\n--a bc--  \n"
        #expect(leaves(loose) == ["plainText: one"])
        // Continued parameters (RFC 2231).
        let continued = "Content-Type: multipart/mixed; boundary*0=\"a\"; boundary*1*=%62; boundary*2=c\n\n--abc\n\none\n--abc--\n"
        #expect(leaves(continued) == ["plainText: one"])
    }

    @Test func nestedParts() {
        let nested = """
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner

            one
            --inner
            Content-Type: text/html

            two
            --outer
            Content-Type: multipart/digest; boundary=d

            --d

            Subject: in digest

            three
            --d--
            --outer
            --outer--
            """
        #expect(leaves(nested) == ["plainText: one", "html: two", "plainText: three", "plainText: "])
        #expect(defects(nested) == .missingCloseBoundary)
        withMessage(nested) { message in
            let parts = message.content().parts
            #expect(parts.map(\.parent) == [-1, 0, 1, 1, 0, 4, 5, 0])
            #expect(parts.map(\.messageDepth) == [0, 0, 0, 0, 0, 0, 1, 0])
            #expect(parts[1].body.string.hasPrefix("--inner"))
            #expect(parts[1].body.string.hasSuffix("two"))
        }
    }

    @Test func brokenStructures() {
        #expect(defects("Content-Type: multipart/mixed\n\ntext") == .missingBoundary)
        #expect(leaves("Content-Type: multipart/mixed\n\ntext") == ["multipart: text"])
        #expect(defects("Content-Type: multipart/mixed; boundary=b\n\nnothing") == .boundaryNotFound)
        #expect(defects("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx").contains(.missingCloseBoundary))
        #expect(leaves("Content-Type: multipart/mixed; boundary=b\n\n--b\nno header\n--b--") == ["plainText: no header"])
        #expect(leaves("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nx\n-- \ny\n----\n") == ["plainText: x", "plainText: y"])
        #expect(defects("Content-Transfer-Encoding: uuencode\n\nx") == .unknownTransferEncoding)
    }

    @Test func attachedMessages() {
        let plain = "Content-Type: message/rfc822\n\nContent-Type: text/plain\n\ninner\n"
        #expect(leaves(plain) == ["plainText: inner\n"])
        // "Subject: y" + empty line + "inner" in base64, which the standard forbids.
        let encoded = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeQoKaW5uZXI=\n"
        #expect(leaves(encoded) == ["plainText: inner"])
    }

    @Test func depthIsLimited() {
        var text = ""
        for level in 0..<10_000 { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        withMessage(text + "\ndeep") { message in
            let content = message.content()
            #expect(content.defects.contains(.tooDeep))
            #expect(content.parts.count == MailLimits().depth + 1)
        }
        let messages = String(repeating: "Content-Type: message/rfc822\n\n", count: 100_000)
        withMessage(messages + "\ndeep") { message in
            let content = message.content()
            #expect(content.defects.contains(.tooDeep))
            #expect(content.parts.count == MailLimits().depth + 1)
        }
    }

    @Test func partsAreLimited() {
        let text = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 5000) + "--b--\n"
        withMessage(text) { message in
            let content = message.content()
            #expect(content.parts.count == MailLimits().parts)
            #expect(content.defects.contains(.tooManyParts))
        }
    }

    @Test func longTextsAreCut() {
        var limits = MailLimits()
        limits.textBytes = 10
        withCell("Subject: x\n\n" + String(repeating: "a", count: 100)) { cell in
            let reader = MailReader(limits: limits)
            let (text, defects) = reader.read(cell).content().text()
            #expect(text.count == 10)
            #expect(defects == .truncated)
        }
    }
}

@Suite struct HostileMailTests {
    private static let seeds: [String] = [
        MboxSplitterTests.simple, DeliveryReportTests.report(status: "5.1.1", diagnostic: "smtp; 550 5.1.1 User unknown"),
        "From: =?koi8-r?B?4c7OwQ==?= <a@b.lt>\nTo: \"x, y\" <c@d.lt>, g: (c) e@f.lt;\nDate: 1 Jan 2024 10:00 +0200\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: base64\n\nGyRCRnxLXBsoQg==\n--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\nSubject: =C5=BD=\n\n\nx\n--b--\n",
    ]

    /// Cuts, flips, doubles and fills with NUL: everything must be read to the end without a crash.
    @Test func mutatedMessagesAreRead() {
        var numbers = Numbers(state: 5)
        for seed in Self.seeds {
            for round in 0..<400 {
                var bytes = Array(seed.utf8)
                for _ in 0..<Int.random(in: 1...20, using: &numbers) {
                    let place = Int.random(in: 0..<bytes.count, using: &numbers)
                    switch round % 4 {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
                    case 1: bytes[place] = [0, 10, 13, 34, 40, 45, 60, 61, 62, 63].randomElement(using: &numbers)!
                    case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
                    default: if bytes.count > 20 { bytes.remove(at: place) }
                    }
                }
                if round % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers)) }
                readAll(bytes)
            }
        }
    }

    private func readAll(_ bytes: [UInt8]) {
        withMessage(bytes, variant: .automatic) { message in
            let content = message.content()
            for part in content.parts {
                #expect(part.parent < content.parts.count)
                let text = content.text(of: part).text
                #expect(
                    String(validating: UnsafeBufferPointer(start: text.start, count: text.count), as: UTF8.self) != nil
                        || part.kind != .plainText)
            }
            let name = message.from.first?.name ?? .empty
            #expect(String(validating: UnsafeBufferPointer(start: name.start, count: name.count), as: UTF8.self) != nil)
            _ = DeliveryReport.read(message)
        }
        withCell(bytes) { cell in
            let builder = MailEvidenceBuilder(ownDomains: ["b.lt"])
            let reader = MboxReader()
            _ = reader.feed(cell, isLast: true) { _, content in builder.add(content) }
            builder.add(cell)
            let evidence = builder.finish()
            for row in 0..<evidence.count { #expect(evidence.find(address: evidence.address(row)) == row) }
        }
    }
}
