import KemptCore
import Testing

@testable import KemptFormats

/// VCardSource: properties of all three versions, cards that cannot be read, and damage.
@Suite struct VCardSourceTests {
    let folder = Folder()

    private func source(_ text: String, several: String = "join", chunk: Int = 1 << 20) -> VCardSource {
        VCardSource(path: folder.write(text, "x.vcf"), several: several, chunkBytes: chunk)
    }

    /// The columns of each card that have a value.
    private func cards(_ source: VCardSource) throws -> [[String: String]] {
        let names = try source.probe().columns
        return try read(source).records.map { record in
            var values: [String: String] = [:]
            for (name, field) in zip(names, record.fields) { values[name] = field.map { String(decoding: $0, as: UTF8.self) } }
            return values
        }
    }

    /// One card with the lines given.
    private func card(_ lines: String, version: String = "3.0", several: String = "join") throws -> [String: String] {
        try #require(try cards(source("BEGIN:VCARD\r\nVERSION:\(version)\r\n\(lines)\r\nEND:VCARD\r\n", several: several)).first)
    }

    // MARK: - Properties

    @Test(arguments: [
        ("FN:Ona Petraitienė", ["full_name": "Ona Petraitienė"]),
        ("N:Иванов;Пётр;Сергеевич;г-н;", ["family": "Иванов", "given": "Пётр", "additional": "Сергеевич", "prefix": "г-н", "suffix": ""]),
        (
            "N:Smith;John;Paul,George;Dr.;Jr.,M.D.",
            ["additional": "Paul George", "suffix": "Jr. M.D.", "family": "Smith", "given": "John", "prefix": "Dr."]
        ),
        ("N:O\\;Brien;Ann\\, Marie", ["family": "O;Brien", "given": "Ann, Marie"]),
        ("N:a;b;c;d;e;f", ["family": "a", "given": "b", "additional": "c", "prefix": "d", "suffix": "e; f"]),
        ("ORG:UAB Ramunė;Pardavimai;Vilnius", ["organization": "UAB Ramunė", "department": "Pardavimai, Vilnius"]),
        ("TITLE:Head of Sales\nROLE:Buyer", ["title": "Head of Sales", "role": "Buyer"]),
        ("EMAIL:a@x\nEMAIL;TYPE=work:b@x", ["email": "a@x; b@x"]), ("email:mailto:a@x", ["email": "a@x"]),
        ("item1.EMAIL;type=INTERNET:a@x\nitem1.X-ABLabel:_$!<Work>!$_", ["email": "a@x"]),
        ("TEL:1\nTEL;TYPE=CELL:2\nTEL;TYPE=\"work,fax\":3\nTEL;HOME;VOICE:4", ["phone": "1; 4", "mobile": "2", "fax": "3"]),
        ("TEL;VALUE=uri;TYPE=cell:tel:+370-612-34567", ["mobile": "+370-612-34567"]),
        (
            "ADR;TYPE=WORK:;;Gedimino pr. 1;Vilnius;;LT-01103;Lietuva",
            ["street": "Gedimino pr. 1", "city": "Vilnius", "region": "", "postcode": "LT-01103", "country": "Lietuva"]
        ),
        (
            "ADR:PO 5;k. 2;ул. Мира\\, 7;Москва;;;\nADR:;;Other st. 1;Riga;;LV-1010;Latvia",
            [
                "street": "ул. Мира, 7, k. 2, PO 5", "city": "Москва", "region": "", "postcode": "", "country": "",
                "other_addresses": "Other st. 1, Riga, LV-1010, Latvia",
            ]
        ),
        (
            "BDAY:1980-02-29\nURL:https://x.example\nUID:urn:uuid:1\nREV:20260101T000000Z\nKIND:individual",
            ["birthday": "1980-02-29", "url": "https://x.example", "uid": "urn:uuid:1", "updated": "20260101T000000Z", "kind": "individual"]
        ),
        ("NOTE:one\\ntwo\\, three\\\\ four", ["note": "one\ntwo, three\\ four"]), ("NOTE:\\\"AS IS\\\" c\\d", ["note": "\"AS IS\" c\\d"]),
        ("CATEGORIES:a,b\\,c", ["categories": "a; b,c"]),
        ("NICKNAME:Jo,Joe\nCATEGORIES:x\nCATEGORIES:y", ["nickname": "Jo; Joe", "categories": "x; y"]),
        ("FN:long\r\n  name\r\n s", ["full_name": "long names"]), ("EMAIL:", ["email": ""]), ("X-SKYPE:me", [:]),
        ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nFN:A", ["full_name": "A"]),
        ("PHOTO:data:image/png;base64,iVBOR\nFN:A", ["full_name": "A"]),
        ("FN;X-A=\"a:b;c\":A", ["full_name": "A"]), ("FN;X-A=\"a:A", ["full_name": "A"]),
        ("AGENT:BEGIN:VCARD\\nFN:Other\\nEND:VCARD\nFN:A", ["full_name": "A"]),
    ])
    func readsProperties(_ lines: String, _ expected: [String: String]) throws { #expect(try card(lines) == expected) }

    @Test(arguments: [
        ("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=BDvirblis;Ona", ["family": "Žvirblis", "given": "Ona"]),
        ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=98=D0=B2=\r\n=D0=B0=D0=BD", ["full_name": "Иван"]),
        ("FN;CHARSET=windows-1251;QUOTED-PRINTABLE:=CE=EB=FC=E3=E0", ["full_name": "Ольга"]),
        ("NOTE;QUOTED-PRINTABLE:one=0D=0Atwo =3D 2 =XY", ["note": "one\ntwo = 2 =XY"]), ("NOTE:a\\nb\\;c", ["note": "a\\nb;c"]),
        ("FN:folded\r\n at space", ["full_name": "folded at space"]), ("TEL;CELL;PREF:1\nTEL;WORK;FAX:2", ["mobile": "1", "fax": "2"]),
        ("PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\nSkZJRgAB\r\n\r\nFN:A", ["full_name": "A"]),
        ("AGENT:\r\nBEGIN:VCARD\r\nFN:Other\r\nEND:VCARD\r\nFN:A", ["full_name": "A"]),
        ("ADR;HOME:;;Main, st;City;;;", ["street": "Main, st", "city": "City", "region": "", "postcode": "", "country": ""]),
    ])
    func readsVersion21(_ lines: String, _ expected: [String: String]) throws { #expect(try card(lines, version: "2.1") == expected) }

    /// Bytes of no UTF-8: by CHARSET, by the setting, by a mark, or refused.
    @Test func readsOtherEncodings() throws {
        let olga: [UInt8] = [0xCE, 0xEB, 0xFC, 0xE3, 0xE0]
        func card(_ head: String) -> [UInt8] { Array("BEGIN:VCARD\r\nVERSION:2.1\r\n\(head)".utf8) + olga + Array("\r\nEND:VCARD\r\n".utf8) }
        let named = VCardSource(path: folder.write(card("FN;CHARSET=windows-1251:"), "a.vcf"))
        #expect(try cards(named) == [["full_name": "Ольга"]])
        let given = VCardSource(path: folder.write(card("FN:"), "b.vcf"), encoding: TextEncoding.named("windows-1251"))
        #expect(try cards(given) == [["full_name": "Ольга"]])
        let both = VCardSource(path: folder.write(card("FN;CHARSET=windows-1251:"), "b.vcf"), encoding: TextEncoding.named("windows-1251"))
        #expect(try cards(both) == [["full_name": "Ольга"]])
        let utf8 = VCardSource(path: folder.write(card("FN:"), "c.vcf"), encoding: .utf8)
        #expect(try read(utf8).rejects.map(\.rule) == ["vcard.not-utf-8"])
        let wide = ([0xFEFF] + Array("BEGIN:VCARD\nFN:Žė\nEND:VCARD\nstray\n".utf16)).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let content = try read(VCardSource(path: folder.write(wide, "w.vcf"), chunkBytes: 7))
        #expect(content.records.count == 1 && content.rejects.map(\.byteOffset) == [2 + 2 * 28])
    }

    @Test func severalMayHaveColumns() throws {
        let values = try card("EMAIL:a\nEMAIL:b\nEMAIL:c\nEMAIL:d\nTEL:1\nTEL:2\nTEL;TYPE=cell:3", several: "columns")
        #expect(values == ["email": "a", "email_2": "b", "email_3": "c; d", "phone": "1", "phone_2": "2", "mobile": "3"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func readsAllLineEnds(_ end: String) throws {
        let text = ["BEGIN:VCARD", "VERSION:3.0", "FN:A", " B", "END:VCARD", "", "begin:vcard", "FN:C", "end:vcard ", ""].joined(separator: end)
        #expect(try cards(source(text)) == [["full_name": "AB"], ["full_name": "C"]])
        #expect(try read(source(text)).records.map(\.line) == [1, 7])
    }

    @Test func tellsWhatItLeavesOut() throws {
        let text = "BEGIN:VCARD\nPHOTO;ENCODING=b:AA\nLOGO:data:x\nX-SKYPE:a\nIMPP:b\nIMPP:c\nEND:VCARD\n"
        let source = source(text)
        let count = try source.probe().columns.count
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<count), columnCount: count))
        while let chunk = try reader.next() { _ = reader.decode(chunk) }
        #expect(
            reader.tally.map { "\($0.name): \($0.value)" } == [
                "pictures, sounds and keys left out: 2", "property IMPP: 2", "property X-SKYPE: 1",
            ])
        #expect(reader.lastOrdinal == 1)
    }

    @Test func aLineWithoutColonIsAFinding() throws {
        let source = source("BEGIN:VCARD\nFN:A\nbroken off\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<28), columnCount: 28))
        let chunk = try #require(try reader.next())
        #expect(reader.decode(chunk).findings.map { [Int($0.row), Int($0.rule)] } == [[0, 0]])
        #expect(try source.probe().findings.map(\.id) == ["vcard.odd-line"])
    }

    // MARK: - Refusals

    private static let damaged = """
        stray
        BEGIN:VCARD
        FN:A
        BEGIN:VCARD
        FN:B
        END:VCARD
        more
        END:VCARD

        BEGIN:VCARD
        FN:C
        END:VCARD
        BEGIN:VCARD
        FN:D
        """

    @Test func refusesAndGoesOn() throws {
        let content = try read(source(Self.damaged))
        #expect(content.rejects.map(\.rule) == ["vcard.outside-card", "vcard.no-end", "vcard.outside-card", "vcard.outside-card", "vcard.no-end"])
        #expect(content.rejects.map(\.line) == [1, 2, 7, 8, 13])
        #expect(content.records.map(\.ordinal) == [3, 6])
        #expect(content.rejects[1].raw == Array("BEGIN:VCARD\nFN:A".utf8) && content.rejects[1].byteOffset == 6)
    }

    @Test(arguments: [
        ("FN;CHARSET=nobody-knows:A", "vcard.bad-charset"), ("FN;CHARSET=UTF-8;QUOTED-PRINTABLE:=FF", "vcard.not-utf-8"),
        ("FN;QUOTED-PRINTABLE:=CE=EB=FC", "vcard.not-utf-8"), ("FN;CHARSET=/etc/passwd:A", "vcard.bad-charset"),
    ])
    func refusesCharsets(_ line: String, _ rule: String) throws {
        let content = try read(source("BEGIN:VCARD\nVERSION:2.1\n\(line)\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n"))
        #expect(content.rejects.map(\.rule) == [rule] && content.records.count == 1)
    }

    @Test func needsACard() {
        for text in ["", "a,b\n1,2\n", "<x/>"] {
            #expect(failure { _ = try source(text).probe() }.contains("no card begins"))
        }
    }

    @Test func aCardHasALimit() {
        let long = VCardSource(
            path: folder.write("BEGIN:VCARD\n" + String(repeating: "NOTE:x\n", count: 5000), "l.vcf"), chunkBytes: 64, cardLimit: 1000)
        #expect(failure { _ = try read(long) }.contains("x.vcf") == false)
        #expect(failure { _ = try read(long) }.contains("is longer than"))
    }

    // MARK: - Pieces and damage

    private static let sample =
        "\u{FEFF}" + damaged
        + "\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=windows-1251;QUOTED-PRINTABLE:=CE=\r\n=EB;=FC\r\n"
        + "AGENT:\r\nBEGIN:VCARD\r\nFN:in\r\nEND:VCARD\r\nTEL;CELL:1\r\nEND:VCARD\r\n"

    @Test func piecesDoNotMatter() throws {
        let path = folder.write(Self.sample, "p.vcf")
        let whole = try read(VCardSource(path: path))
        #expect(whole.records.count == 4 && whole.rejects.count == 4)
        for size in [1, 2, 3, 7, 64, 65_536] { #expect(try read(VCardSource(path: path, chunkBytes: size)) == whole, "\(size)") }
    }

    @Test func survivesDamage() throws {
        let text = Array(Self.sample.utf8)
        for seed in 1...600 {
            var random = Seeded(seed)
            var bytes = text
            for _ in 0...random.below(5) { bytes[random.below(bytes.count)] = random.pick(Array("\r\n:;=\\,\" \u{0}é.BEGIN".utf8)) }
            if random.below(4) == 0 { bytes.removeLast(random.below(bytes.count)) }
            let path = folder.write(bytes, "d.vcf")
            guard let whole = try? read(VCardSource(path: path, encoding: .utf8)) else { continue }
            let small = try read(VCardSource(path: path, encoding: .utf8, chunkBytes: 1 + random.below(40)))
            check(small == whole, "seed \(seed)")
            let ordinals = Set(whole.records.map(\.ordinal))
            check(ordinals.count == whole.records.count, "seed \(seed): ordinals")
        }
    }

    @Test(arguments: [("BEGIN:VCARD\r\n", true), ("begin:vcard", true), ("\u{FEFF}BEGIN:VCARD\n", true), ("BEGIN:VCALENDAR\n", false), ("", false)])
    func recognisesItself(_ text: String, _ expected: Bool) {
        let buffer = ByteBuffer()
        buffer.append(text)
        #expect(SourceFormat.vcard.begins(buffer.cell) == expected)
    }
}
