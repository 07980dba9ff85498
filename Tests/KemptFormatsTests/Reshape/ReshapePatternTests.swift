import KemptCore
import Testing

@testable import KemptFormats

@Suite struct ReshapePatternTests {
    private let scratch = ReshapeScratch()
    private let buffer = ByteBuffer()

    private func cell(_ text: String) -> Cell {
        buffer.removeAll()
        buffer.append(text)
        return buffer.cell
    }
    private func isFound(_ pattern: String, _ text: String) -> Bool { ReshapePattern(pattern).isFound(in: cell(text), scratch) }
    private func value(_ pattern: String, _ text: String) -> String? { ReshapePattern(pattern).value(in: cell(text), scratch)?.string }

    @Test(arguments: [
        ("^Viso|Total|Итого", "VISO: 12", true),
        ("^Viso|Total|Итого", "Iš viso", false),
        ("^Viso|Total|Итого", "Grand total", true),
        ("^Viso|Total|Итого", "ИТОГО за март", true),
        ("^Viso|Total|Итого", "Jonas", false),
        ("^Iš viso", "Is\u{30C}  viso:", true),
        ("viso$", "iš viso ", true),
        ("viso$", "iš viso 12", false),
        ("^total$", " Total ", true),
        ("^total$", "Totals", false),
        ("^sutartis*nr", "Sutartis (senoji) Nr. 5", true),
        ("^sutartis*nr$", "Sutartis (senoji) Nr. 5", false),
        ("5 \\* 6", "5 * 6", true),
        ("5 \\* 6", "5 x 6", false),
        ("a\\|b", "a|b", true),
        ("a\\|b", "a", false),
        ("US$ total", "us$ total", true),
        ("^ Viso | Suma", "Suma", true),
        ("", "anything", true),
    ])
    func `a pattern is found or not`(pattern: String, text: String, expected: Bool) {
        #expect(isFound(pattern, text) == expected, "\(pattern) in \(text)")
    }

    @Test(
        arguments: [
            ("--- * ---", "--- KAUNAS ---", "KAUNAS"),
            ("--- * ---", "---Šiauliai---", "Šiauliai"),
            ("--- * ---", "------ Нижний  Новгород ------", "Нижний  Новгород"),
            ("--- * ---", "-------------", nil),
            ("--- * ---", "KAUNAS", nil),
            ("Miestas: *", "MIESTAS:  Vilnius ", "Vilnius"),
            ("Город: *|Miestas: *", "город: İstanbul", "İstanbul"),
            ("*", "  Alytus ", "Alytus"),
            ("Kaunas|Vilnius", "vilnius", "vilnius"),
            ("Kaunas|Vilnius", "vilniuje", nil),
            ("[*]*", "[A] rest", "A"),
            ("=== * ===", "===", nil),
        ] as [(String, String, String?)])
    func `the text of a section is taken as it is written`(pattern: String, text: String, expected: String?) {
        #expect(value(pattern, text) == expected, "\(pattern) in \(text)")
    }

    @Test func `a pattern with nothing of its own is told`() {
        for text in ["", "^", "$", "Viso|", "*", "^$", " "] { #expect(ReshapePattern(text).matchesEverything, "\(text)") }
        for text in ["Viso", "^Viso|Total", "\\*", "a*"] { #expect(!ReshapePattern(text).matchesEverything, "\(text)") }
    }

    /// Hostile: many stars and a long cell take no more than length times pieces.
    @Test func `many stars end`() {
        let pattern = ReshapePattern(String(repeating: "a*", count: 40) + "b")
        #expect(!pattern.isFound(in: cell(String(repeating: "a", count: 20_000)), scratch))
    }
}
