import KemptCore
import KemptTypes
import Testing

/// A long cell: every type must come through in linear time and without a trap. Quadratic work would not end.
@Suite struct LongCellTests {
    static let patterns = [
        "a", "1", " ", ".", ",", "@", "a@b.", "+", "1234567,", "1234567;", "http://", "//", "-", "'", "«Ж» ", "e\u{301}", "1 ", "12,", "a b ",
        "\u{200B}", "(", "<", ">", ":",
        "tel ", "x1 ", "г. ", "1.1.", "12:00 ", "ул. ", "<a@b.lt>", "a@b.lt, ", "€ ", "%", "\u{0}", "яа ",
    ]

    func feed<T: SemanticType>(_: T.Type, _ nodes: [(String, Node)] = []) {
        let harness = TypeHarness(T.self, nodes: nodes)
        let buffer = ByteBuffer()
        for pattern in Self.patterns {
            var value = String(repeating: pattern, count: 12_000 / pattern.utf8.count)
            value.withUTF8 { bytes in
                guard let start = bytes.baseAddress else { return }
                let cell = Cell(start, bytes.count)
                harness.workspace.output.removeAll()
                let reading = harness.type.read(cell, companion: .missing, harness.workspace)
                #expect(Int(reading.mark) < T.spec.outcomes.count)
                buffer.removeAll()
                harness.type.appendMatchForm(cell, companion: .missing, to: buffer, harness.workspace)
            }
        }
    }

    @Test func plainTypes() {
        feed(IdentifierType.self)
        feed(TextType.self)
        feed(NotesType.self)
    }

    @Test func contacts() {
        feed(EmailType.self)
        feed(PhoneType.self)
        feed(URLType.self)
        feed(StreetType.self)
        feed(PostcodeType.self)
    }

    @Test func values() {
        feed(DateType.self)
        feed(TimestampType.self)
        feed(NumberType.self)
        feed(MoneyType.self)
        feed(BooleanType.self)
        feed(PicklistType.self, [("values", .list([.scalar("customer", .nowhere), .scalar("potential customer", .nowhere)], .nowhere))])
    }
}
