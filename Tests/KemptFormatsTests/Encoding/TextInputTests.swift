import Glibc
import KemptCore
import KemptText
import Testing

@testable import KemptFormats

/// Text of every encoding, found out or given, in pieces of every size.
@Suite struct TextInputTests {
    let folder = Folder()

    private func read(_ path: String, _ encoding: String? = nil, pieces: Int = 1 << 16) throws -> (text: [UInt8], facts: String, input: TextInput) {
        let input = try TextInput(path: path, encoding: encoding.flatMap(TextEncoding.named))
        let buffer = ByteBuffer(capacity: pieces)
        var text: [UInt8] = []
        while case let got = try input.read(into: buffer.base, pieces), got > 0 {
            text += UnsafeBufferPointer(start: buffer.base, count: got)
            if got < pieces { break }
        }
        let more = try input.read(into: buffer.base, pieces)
        #expect(more == 0)
        return (text, input.facts[0].value, input)
    }

    /// The text in an encoding, by iconv.
    static func encoded(_ text: String, _ encoding: String) -> [UInt8] {
        guard let handle = iconv_open(encoding, "UTF-8"), Int(bitPattern: handle) != -1 else { return [] }
        defer { iconv_close(handle) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        let room = output.count
        let failed = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                var source = from.baseAddress
                var target = to.baseAddress
                return iconv(handle, &source, &inputLeft, &target, &outputLeft) == -1
            }
        }
        return failed ? [] : output[..<(room - outputLeft)].map { UInt8(bitPattern: $0) }
    }

    private static let lithuanian =
        "id;vardas;miestas\r\n1;Žilvinas Petraitis;Kaišiadorys\r\n2;Rūta Šimkutė;Šiauliai\r\n3;Eglė Žukauskienė;Ąžuolynė\r\n4;Čiurlionis;Gėlių g.\r\n"
    private static let russian = "id;имя;город\r\n1;Иванов Иван;Москва\r\n2;Анна Петрова;Санкт-Петербург\r\n3;ООО «Ромашка»;Щёлково\r\n"
    private static let german = "id;Name;Ort\r\n1;Jürgen Groß;Düsseldorf\r\n2;Käthe Böhm;München\r\n3;Schröder & Söhne;Köln\r\n"
    private static let polish = "id;nazwisko\r\n1;Łukasz Wiśniewski\r\n2;Małgorzata Żółkiewska\r\n3;Józef Gąsior;Świętokrzyska\r\n"
    private static let french = "id;nom\r\n1;François Lefèvre\r\n2;Hélène Côté\r\n3;Société Générale\r\n4;Œuvre à 5 €\r\n"
    private static let japanese = "id,名前\n1,山田太郎\n2,株式会社テスト\n3,東京都港区\n4,さくらのはな\n"
    private static let chinese = "id,姓名\n1,張偉\n2,台北市中正區\n3,有限公司\n4,陳淑芬\n5,客戶名單與電話\n"
    private static let korean = "id,이름\n1,김철수\n2,서울특별시\n3,주식회사 박지영\n"

    // MARK: - Finding out

    @Test(arguments: [
        (lithuanian, "CP1257", "windows-1257"), (lithuanian, "ISO-8859-13", "windows-1257"), (russian, "CP1251", "windows-1251"),
        (russian, "KOI8-R//TRANSLIT", "koi8-r"), (russian, "ISO-8859-5//TRANSLIT", "iso-8859-5"), (russian, "CP866//TRANSLIT", "ibm866"),
        (german, "CP1252", "windows-1252"),
        (german, "ISO-8859-1", "windows-1252"), (polish, "CP1250", "windows-1250"), (polish, "ISO-8859-2", "iso-8859-2"),
        (french, "ISO-8859-15", "iso-8859-15"), (french, "CP1252", "windows-1252"), (japanese, "EUC-JP", "euc-jp"), (japanese, "CP932", "shift_jis"),
        (chinese, "BIG5", "big5"), (korean, "CP949", "euc-kr"),
    ])
    func findsOut(_ text: String, _ encoding: String, _ name: String) throws {
        let stored = Self.encoded(text, encoding)
        let (found, facts, input) = try read(folder.write(stored, "x"))
        let isTransliterated = encoding.contains("//")
        #expect(isTransliterated || String(decoding: found, as: UTF8.self) == text)
        #expect(!stored.isEmpty && input.encoding.name == name, "\(facts)")
        #expect(facts.hasPrefix("\(name) (found out, confidence ") && input.markBytes == 0)
    }

    @Test(
        arguments: [
            ("UTF-16LE", "UTF-16LE"), ("UTF-16BE", "UTF-16BE"), ("UTF-32LE", "UTF-32LE"), ("UTF-32BE", "UTF-32BE"), ("UTF-8", "UTF-8"),
        ], [false, true])
    func findsOutTheFormsOfUnicode(_ form: (encoding: String, title: String), _ hasMark: Bool) throws {
        for text in [Self.lithuanian, Self.russian, Self.german, Self.japanese + "😀\n", "a,b\n1,2\n"] {
            let stored = Self.encoded((hasMark ? "\u{FEFF}" : "") + text, form.encoding)
            let path = folder.write(stored, "x")
            for pieces in [1, 3, 1 << 16] {
                let (found, facts, input) = try read(path, pieces: pieces)
                check(String(decoding: found, as: UTF8.self) == text, "\(form.title) \(hasMark) \(facts)")
                check(facts.hasPrefix(form.title + (hasMark ? " with BOM" : "")), facts)
                check(input.markBytes + input.stored.count(Cell(found, text.utf8.count)) == stored.count, "\(form.title): stored length")
            }
        }
    }

    @Test(arguments: ["", "a", "a,b\n1,2\n", "\u{0}", "a\u{0}b,c\n1,2\n", "a,b,c\n1,\u{0}3\n"]) func plainTextIsUTF8(_ text: String) throws {
        let (found, facts, _) = try read(folder.write(text, "x"))
        #expect(found == Array(text.utf8) && facts == "UTF-8")
    }

    /// The first bytes that are not ASCII decide, wherever they stand.
    @Test func looksFarAhead() throws {
        let plain = String(repeating: "12345,plain text of a customer,x@y.lt\n", count: 60_000)
        let path = folder.write(Array(plain.utf8) + Self.encoded(Self.russian, "CP1251"), "x.csv")
        let (found, facts, _) = try read(path)
        #expect(found.count > 2 << 20 && found == Array((plain + Self.russian).utf8))
        #expect(facts.hasPrefix("windows-1251 (found out, confidence high"))
        #expect(try read(folder.write(plain, "y.csv")).facts == "UTF-8")
    }

    @Test func whatIsInDoubtIsRefused() throws {
        var random = Seeded(7)
        let stored = (1...12).flatMap { _ in [UInt8(ascii: "x"), 59] + (0..<3).map { _ in UInt8(0x80 + random.below(128)) } + [10] }
        let message = failure { _ = try read(folder.write(stored, "x.csv")) }
        #expect(message.contains("is not UTF-8, and") && message.hasPrefix("input: "), "\(message)")
        // One such line is damage, not an encoding.
        let (found, facts, _) = try read(folder.write(Array("a,b\n1,2\n3,".utf8) + [0xFF, 0xFF, 10], "x.csv"))
        #expect(facts.hasPrefix("UTF-8 (a few lines") && found.count == 13)
    }

    // MARK: - Given

    @Test func readsWhatIsGiven() throws {
        let path = folder.write([0xDE, 0xE0], "x")
        #expect(try read(path, "windows-1257").text == Array("Žą".utf8))
        #expect(try read(path, "windows-1251").text == Array("Юа".utf8))
        #expect(try read(path, "windows-1251").facts == "windows-1251 (given)")
        let marked = folder.write(Self.encoded("\u{FEFF}a", "UTF-16LE"), "y")
        #expect(try read(marked, "utf-16le").text == [97])
        #expect(failure { _ = try read(marked, "utf-8") }.contains("byte order mark of utf-16le"))
        #expect(TextEncoding.named("nonsense") == nil)
    }

    /// iconv knows every encoding of the list, and every one of single bytes gives its table.
    @Test func everyEncodingIsThere() throws {
        for encoding in TextEncoding.all {
            check((try? TextDecoder(encoding, path: "")) != nil, encoding.name)
            if encoding.form == .singleByte { check(SingleByteTable(encoding)?.scalars[65] == 65, encoding.name) }
        }
        #expect(Set(TextEncoding.names).count == TextEncoding.names.count)
    }

    // MARK: - Pieces and damage

    /// Streaming against iconv on the whole text, with pieces that cut characters, and a file longer than a block.
    @Test(arguments: [
        ("windows-1251", "CP1251", russian), ("big5", "BIG5", chinese), ("euc-jp", "EUC-JP", japanese), ("shift_jis", "CP932", japanese),
        ("gb18030", "GB18030", chinese), ("utf-16be", "UTF-16BE", japanese + "😀"), ("utf-32le", "UTF-32LE", russian + "😀"),
        ("euc-kr", "CP949", korean),
    ])
    func piecesDecideNothing(_ name: String, _ iconvName: String, _ text: String) throws {
        let long = String(repeating: text + "x", count: 70_000 / text.utf8.count + 3)
        let stored = Self.encoded(long, iconvName)
        let path = folder.write(stored, "x")
        for pieces in [7, 1000, 1 << 16] {
            let (found, _, input) = try read(path, name, pieces: pieces)
            check(found == Array(long.utf8), "\(name), pieces of \(pieces)")
            check(input.stored.count(Cell(found, found.count)) == stored.count, "\(name): stored length")
        }
        let small = Self.encoded(text, iconvName)
        #expect(try read(folder.write(small, "y"), name, pieces: 1).text == Array(text.utf8))
    }

    /// What has no meaning never becomes U+FFFD, and comes back as it was.
    @Test(
        arguments: [
            ("windows-1257", [0x41, 0xA1, 0x42, 0xE0]), ("windows-1251", [0x98, 0x41, 0x98]),
            ("utf-16le", [0x41, 0, 0x3D, 0xD8, 0x42, 0, 0x00, 0xDC, 0x43]),
            ("utf-16be", [0xDC, 0, 0, 0x41, 0xD8]), ("utf-32le", [0x41, 0, 0, 0, 0, 0, 0x11, 0, 0, 0xD8, 0, 0, 1, 2]),
            ("big5", [0x41, 0xFF, 0xA4, 0x40, 0x80, 0x0A, 0xA4]),
            ("euc-jp", [0xA4, 0xA2, 0xFF, 0x0A, 0xA4]), ("gb18030", [0x81, 0x30, 0xFF, 0x41]),
        ] as [(String, [UInt8])])
    func damageIsKept(_ name: String, _ stored: [UInt8]) throws {
        let path = folder.write(stored, "x")
        let whole = try read(path, name)
        let cell = Cell(whole.text, whole.text.count)
        #expect(UTF8Text.firstInvalid(cell) >= 0 && !String(decoding: whole.text.filter { $0 < 0x80 }, as: UTF8.self).contains("\u{FFFD}"))
        #expect(!whole.text.contains(0xEF), "a replacement character")
        #expect(whole.input.stored.bytes(cell) == stored && whole.input.stored.count(cell) == stored.count)
        #expect(try read(path, name, pieces: 1).text == whole.text)
    }

    /// The table's fast way against its own scalars, byte by byte.
    @Test(arguments: TextEncoding.all.filter { $0.form == .singleByte }.map(\.name)) func tablesReadEveryByte(_ name: String) throws {
        let encoding = try #require(TextEncoding.named(name))
        let table = try #require(SingleByteTable(encoding))
        let stored = (0..<600).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let expected = ByteBuffer()
        for byte in stored {
            if table.scalars[Int(byte)] == SingleByteTable.none {
                EscapedByte.append(byte, to: expected)
            } else {
                expected.append(scalar: table.scalars[Int(byte)])
            }
        }
        let found = try read(folder.write(stored, "x"), name)
        #expect(found.text == bytes(expected.cell))
        #expect(found.input.stored.count(Cell(found.text, found.text.count)) == stored.count)
    }

    @Test func readsPackedText() throws {
        let path = folder.write(gzip(Self.encoded(Self.russian, "CP1251")), "x.csv.gz")
        let (found, facts, input) = try read(path)
        #expect(found == Array(Self.russian.utf8) && facts.hasPrefix("windows-1251") && input.isCompressed)
    }
}

/// The table of letters is read as it is written.
@Suite struct LanguageLettersTests {
    @Test(arguments: [("Thai", 0x0E31, 40), ("Thai", 0x0E32, 70), ("Russian", 0x043E, 109), ("Lithuanian", 0x0117, 16), ("Greek", 0x03CA, 1)])
    func knowsLetters(_ name: String, _ letter: UInt32, _ weight: Int) throws {
        let language = try #require(LanguageLetters.all.first { $0.name == name })
        #expect(language.letters[letter] == weight && language.total == language.letters.values.reduce(0, +))
    }

    @Test func everyEntryIsRead() {
        for language in LanguageLetters.all { check(language.letters.values.allSatisfy { $0 > 0 } && language.letters.count >= 4, language.name) }
        #expect(LanguageLetters.all.map(\.letters.count).reduce(0, +) == 458)
    }
}
