import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// CSV in other encodings: places and raw bytes are those of the file.
@Suite struct EncodedCSVTests {
    let folder = Folder()

    @Test(arguments: [
        ("windows-1251", "CP1251"), ("utf-16le", "UTF-16LE"), ("utf-16be", "UTF-16BE"), ("utf-32be", "UTF-32BE"), ("koi8-r", "KOI8-R"),
        ("euc-jp", "EUC-JP"),
    ])
    func placesAreThoseOfTheFile(_ name: String, _ iconvName: String) throws {
        let rows = ["id,имя\n", "1,Ольга\n", "2,Иван,лишнее\n", "3,Анна\n", "короткая\n", "\"4,открыто\n", "5,Пётр"].map {
            name == "koi8-r" ? $0.replacing("ё", with: "е") : $0
        }
        let stored = rows.map { TextInputTests.encoded($0, iconvName) }
        var settings = CSVSettings()
        settings.encoding = TextEncoding.named(name)
        settings.header = .rows(1)
        let path = folder.write(stored.flatMap { $0 }, "x.csv")
        for size in CSVTwinTests.chunkSizes {
            let content = try read(CSVSource(path: path, settings: settings, chunkBytes: size))
            #expect(content.texts.map { $0[0] } == ["1", "3", "5"] && content.texts[0][1] == "Ольга")
            #expect(content.rejects.map(\.line) == [3, 5, 6])
            let offsets = [2, 4, 5].map { index in stored[..<index].reduce(0) { $0 + $1.count } }
            #expect(content.rejects.map(\.byteOffset) == offsets)
            #expect(content.rejects.map { String(decoding: $0.raw, as: UTF8.self) } == ["2,Иван,лишнее", "короткая", "\"4,открыто"])
        }
    }

    @Test func aRowThatCannotBeDecodedIsRefusedWithItsBytes() throws {
        let bad: [UInt8] = [50, 44, 0x98, 0xC0]
        let path = folder.write(
            TextInputTests.encoded("id,имя\n1,Ольга Иванова\n", "CP1251") + bad + [10] + TextInputTests.encoded("3,Анна\n", "CP1251"), "x.csv")
        var settings = CSVSettings()
        settings.encoding = TextEncoding.named("windows-1251")
        for size in CSVTwinTests.chunkSizes {
            let content = try read(CSVSource(path: path, settings: settings, chunkBytes: size))
            #expect(content.texts == [["1", "Ольга Иванова"], ["3", "Анна"]])
            #expect(content.rejects == [.init(line: 3, byteOffset: 23, lines: 1, rule: "csv.undecodable", raw: bad)])
        }
    }

    @Test func readsWindows1251WithoutBeingTold() throws {
        let content = try read(CSVSource(path: hostile("windows-1251.csv")))
        #expect(content.rejects.isEmpty && content.texts.joined().contains { $0.unicodeScalars.contains { (0x410...0x44F).contains($0.value) } })
    }

    /// A pipe is opened once: what `probe` has read is read on by `open`.
    @Test func readsAPipe() throws {
        let path = "\(folder.path)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let writer = writeOnAThread(path, TextInputTests.encoded("id;имя\n" + (1...20_000).map { "\($0);Ольга\n" }.joined(), "CP1251"))
        let source = CSVSource(path: path)
        let content = try read(source)
        writer()
        #expect(content.records.count == 20_000 && content.records.last?.fields[1] == Array("Ольга".utf8))
    }
}
