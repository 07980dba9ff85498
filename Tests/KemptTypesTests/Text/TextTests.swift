import KemptCore
import KemptTypes
import Testing

@Suite struct TextTests {
    let text = TypeHarness(TextType.self)

    @Test func wordsStay() { text.expectSame(["ALL CAPS", "lower", "«Ёлка» – 5 €", "Šiauliai", "e-mail", "-", "👍"]) }

    @Test func spacesGo() {
        text.expect("a\r\nb", "a b", "text.whitespace")
        text.expect("Йошкар-\u{AD}Ола", "Йошкар-Ола", "text.whitespace")
        text.expect(" ", "", "text.whitespace")
        text.expect("И\u{306}", "Й", "text.unicode")
    }
}
