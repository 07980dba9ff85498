import KemptCore
import Testing

@testable import KemptFormats

/// COPY text read the plainest way: the twin of `CopyDecoder`.
enum PlainCopy {
    static func rows(_ text: [UInt8]) -> [[[UInt8]?]] {
        var rows: [[[UInt8]?]] = []
        var row: [[UInt8]?] = []
        var field: [UInt8] = []
        var isEscaped = false
        var isNull = false
        for byte in text {
            if isEscaped {
                let letters: [Character: UInt8] = ["n": 10, "t": 9, "r": 13, "b": 8, "f": 12, "v": 11]
                if byte == UInt8(ascii: "N"), field.isEmpty { isNull = true } else { isNull = false }
                field.append(letters[Character(Unicode.Scalar(byte))] ?? byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == 9 || byte == 10 {
                row.append(isNull && field == [UInt8(ascii: "N")] ? nil : field)
                (field, isNull) = ([], false)
                if byte == 10 {
                    rows.append(row)
                    row = []
                }
            } else {
                field.append(byte)
            }
        }
        return rows
    }
}

@Suite("PostgreSQL: COPY text")
struct CopyDecoderTests {
    private func decode(_ text: [UInt8], columns: Int, types: [UInt32] = []) -> Content {
        let buffer = ByteBuffer(capacity: 16)
        for byte in text { buffer.append(byte) }
        let list = (0..<columns).map { PostgresColumn(name: "c\($0)", type: $0 < types.count ? types[$0] : 25) }
        let decoder = CopyDecoder(columns: list, layout: SourceLayout(source: 0, target: Array(0..<columns), columnCount: columns))
        var content = Content()
        content.add(decoder.decode(Chunk(bytes: buffer, byteOffset: 0, line: 1, ordinal: 1)))
        return content
    }

    @Test("what is written by the rules of COPY is read as by its plain twin", arguments: 1...300)
    func agreesWithTwin(seed: Int) {
        var random = Seeded(seed)
        let pieces: [[UInt8]] = [
            Array("a".utf8), Array("\\\\".utf8), Array("\\t".utf8), Array("\\n".utf8), Array("ž".utf8), Array("\\N".utf8), Array("12345678".utf8),
            Array("N".utf8), Array(" ".utf8), Array("\\x".utf8), Array("Б".utf8), [1], Array("[".utf8), Array("]".utf8), [11], [8],
        ]
        let columns = 1 + random.below(4)
        var text: [UInt8] = []
        for _ in 0..<random.below(20) {
            for column in 0..<columns {
                if column > 0 { text.append(9) }
                if random.below(4) == 0 {
                    text += Array("\\N".utf8)
                } else {
                    for _ in 0..<random.below(6) { text += random.pick(pieces) }
                }
            }
            text.append(10)
        }
        let content = decode(text, columns: columns)
        check(content.records.map(\.fields) == PlainCopy.rows(text), "\(String(decoding: text, as: UTF8.self)) reads as it should")
        check(content.rejects.isEmpty, "nothing is refused")
    }

    @Test("types: boolean words, padding of char(n), hexadecimal of bytea")
    func readsTypes() {
        let content = decode(Array("t\tLT   \t\\\\x00\nf\t   \t\\N\n\\N\t\\N\t\\N\nt\\\\\ta\\\\  \tx\n".utf8), columns: 3, types: [16, 1042, 17])
        #expect(
            content.texts == [["true", "LT", "\\x00"], ["false", "", "(missing)"], ["(missing)", "(missing)", "(missing)"], ["t\\", "a\\", "x"]])
    }

    @Test("a liar's rows are refused, the others read")
    func refusesLies() {
        let content = decode(Array("a\tb\na\nc\td\te\n\u{0}\tx\n".utf8) + [0xFF, 9, 65, 10] + Array("last\tone".utf8), columns: 2)
        #expect(content.texts == [["a", "b"], ["last", "one"]])
        #expect(content.rejects.map(\.rule) == ["postgres.field-count", "postgres.field-count", "postgres.nul-byte", "postgres.not-utf-8"])
        #expect(content.rejects.map(\.line) == [2, 3, 4, 5])
        #expect(content.records.map(\.ordinal) == [1, 6])
        #expect(content.rejects[1].raw == Array("c\td\te".utf8))
        #expect(content.rejects.allSatisfy { RejectRules.postgres.map(\.rule).contains($0.rule) })
    }

    @Test("any bytes at all are rows or refused rows", arguments: 1...200)
    func accountsForAnything(seed: Int) {
        var random = Seeded(seed)
        let alphabet: [UInt8] = [9, 10, 0x5C, 0x4E, 0, 0xFF, 0xC4, 0x85, 65, 32]
        let text = (0..<random.below(200)).map { _ in random.pick(alphabet) }
        let content = decode(text, columns: 2)
        let lines = text.split(separator: 10, omittingEmptySubsequences: false).count - (text.last == 10 || text.isEmpty ? 1 : 0)
        check(content.records.count + content.rejects.count == lines, "rows in = rows out for \(text)")
    }
}
