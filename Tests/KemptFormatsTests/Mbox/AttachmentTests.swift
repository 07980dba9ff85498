import KemptCore
import Testing

@testable import KemptFormats

@Suite struct AttachmentTests {
    private func clean(_ name: String) -> String {
        let output = ByteBuffer()
        let isAny = withCell(name) { AttachmentName.appendClean($0, into: output) }
        #expect(isAny == (output.count > 0))
        return output.cell.string
    }

    static let names: [(String, String)] = [
        ("invoice.pdf", "invoice.pdf"), ("Sutartis Nr. 5 š.pdf", "Sutartis Nr. 5 š.pdf"), ("Договор.docx", "Договор.docx"),
        ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"), ("C:\\Users\\anna\\a.doc", "a.doc"), ("/", ""), ("..", ""), (".", ""),
        ("a/..", ""), ("", ""), ("   ", ""), ("a\u{0}b.txt", "ab.txt"), ("a\r\nb.txt", "ab.txt"), ("doc\u{202E}fdp.exe", "docfdp.exe"),
        ("\u{2066}a\u{2069}.txt", "a.txt"), ("a\u{200B}b", "ab"), ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("com1.log", "_com1.log"),
        ("communication.txt", "communication.txt"), ("a:b?.txt", "a_b_.txt"), ("trailing. . ", "trailing"), (".htaccess", ".htaccess"),
        ("  padded.txt ", "padded.txt"),
    ]

    @Test(arguments: names.indices) func oneHarmlessComponent(index: Int) {
        let (name, expected) = Self.names[index]
        #expect(clean(name) == expected, "\(name.debugDescription)")
    }

    @Test func longNamesKeepTheirEnding() {
        let long = clean(String(repeating: "š", count: 300) + ".pdf")
        #expect(long.utf8.count <= AttachmentName.longest)
        #expect(long.hasSuffix("š.pdf"))
        #expect(!long.contains("\u{FFFD}"))
        #expect(clean(String(repeating: "x", count: 400)).utf8.count == AttachmentName.longest)
    }

    /// Whatever bytes go in, one plain component comes out.
    @Test func anyBytes() {
        var numbers = Numbers(state: 11)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
                [UInt8]([0, 10, 46, 47, 92, 58, 0xE2, 0x80, 0xAE, 0xC5, 0xA1, 97, 255]).randomElement(using: &numbers) ?? 0
            }
            let output = ByteBuffer()
            _ = withCell(bytes) { AttachmentName.appendClean($0, into: output) }
            let name = output.cell.string
            check(!name.contains { "/\\\u{0}\n\u{202E}".contains($0) } && name != "." && name != "..", "\(bytes)")
        }
    }

    private func rows(_ headers: String, _ body: String) throws -> [[String]] {
        let folder = Folder()
        let text =
            "From x@y.lt Fri Nov 26 21:40:36 2004\nFrom: Anna <anna@uab.lt>\nDate: 1 Jan 2024 10:00 +0200\nMessage-ID: <1@uab.lt>\n\(headers)"
            + "\n\n\(body)"
        let source = MailRecordSource(
            path: folder.write(text, "a.mbox"), records: .attachments, ownDomains: [], carriesText: false, variant: .automatic)
        return try read(source).texts
    }

    private func part(_ headers: String, _ body: String = "aGVsbG8=") -> String { "--b\n\(headers)\nContent-Transfer-Encoding: base64\n\n\(body)\n" }

    private static let hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

    @Test func namesAreDecoded() throws {
        let examples: [(String, String)] = [
            ("Content-Type: application/pdf; name=\"a.pdf\"", "a.pdf"),
            ("Content-Type: application/pdf; name=\"a.pdf\"\nContent-Disposition: attachment; filename=\"b.pdf\"", "b.pdf"),
            ("Content-Disposition: attachment; filename=\"=?utf-8?B?xaEucGRm?=\"", "š.pdf"),
            ("Content-Disposition: attachment; filename*=utf-8''%C5%A1.pdf", "š.pdf"),
            ("Content-Disposition: attachment; filename*=windows-1251''%C4%EE%E3.doc", "Дог.doc"),
            ("Content-Disposition: attachment; filename*0*=utf-8''%C5%A1; filename*1=ky.pdf", "šky.pdf"),
            ("Content-Disposition: attachment; filename=plain.pdf; filename*=utf-8''%C5%A1.pdf", "š.pdf"),
            ("Content-Disposition: attachment; filename=\"../../x\"", "x"),
            ("Content-Disposition: attachment", "(missing)"),
        ]
        for (headers, name) in examples {
            let rows = try rows("Content-Type: multipart/mixed; boundary=b", part(headers) + "--b--\n")
            #expect(rows.map { $0[3] } == [name], "\(headers)")
            #expect(rows.map { $0[6] } == [Self.hello])
        }
    }

    @Test func tellsFilesFromTexts() throws {
        let parts = [
            part("Content-Type: text/plain"),  // to be read
            part("Content-Type: text/plain; name=notes.txt"), part("Content-Type: image/PNG"), part("Content-Type: text/html"),
            "--b\nContent-Type: message/rfc822\n\nSubject: inner\nContent-Type: application/pdf; name=inner.pdf\n\nx\n",
            part("Content-Type: text/calendar\nContent-Disposition: attachment; filename=a.ics"),
        ]
        let rows = try rows("Content-Type: multipart/mixed; boundary=b", parts.joined() + "--b--\n")
        #expect(
            rows.map { [$0[3], $0[4], $0[5]] } == [
                ["notes.txt", "text/plain", "5"], ["(missing)", "image/png", "5"], ["(missing)", "message/rfc822", "63"],
                ["a.ics", "text/calendar", "5"],
            ])
        #expect(rows.map { $0[0] } == [String](repeating: "1@uab.lt", count: 4))
        #expect(rows[0][1] == "2024-01-01" && rows[0][2] == "anna@uab.lt")
        #expect(try self.rows("Content-Type: application/pdf; name=whole.pdf", "x").map { $0[3] } == ["whole.pdf"])
        #expect(try self.rows("Content-Type: text/plain", "x").isEmpty)
        #expect(try self.rows("Content-Type: multipart/report; report-type=delivery-status; boundary=b", parts[2] + "--b--\n").isEmpty)
    }

    @Test func damageIsTold() throws {
        let rows = try rows("Content-Type: multipart/mixed; boundary=b", part("Content-Type: image/gif; name=a.gif", "aGVs*bG8=") + "--b--\n")
        #expect(rows[0][7] == "bad-base64")
        #expect(rows[0][6] == Self.hello)
    }
}
