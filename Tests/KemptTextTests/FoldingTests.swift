import KemptCore
import KemptText
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Žukauskas", "zukauskas"), ("ŠIMKUTĖ", "simkute"), ("Ødegård", "odegard"), ("Łukasz", "lukasz"), ("Straße", "strasse"), ("Æther", "aether"),
        ("Ёлкин Семён", "елкин семен"),
        ("Андрей", "андрей"), ("Ґалаґан Їжак", "ґалаґан їжак"), ("  O'Brien--Smith, Jr. ", "o brien smith jr"), ("e\u{301}cole", "ecole"),
        ("И\u{306}од", "йод"),
        ("Е\u{308}ж", "еж"), ("Γιώργος", "γιωργοσ"), ("AB-12/3", "ab 12 3"), ("ＡＢＣ１２", "abc12"), ("ﬁn", "fin"), ("Nguyễn", "nguyen"), ("中文", "中文"),
        ("", ""), ("—", ""),
        ("so\u{AD}ft", "soft"), ("İstanbul Iğdır", "istanbul igdir"), ("Þór", "thor"), ("a\u{200B}b", "ab"), ("Dž", "dz"), ("№5", "5"),
        ("x\u{20DD}y", "xy"),
    ])
    func folded(_ text: String, _ expected: String) { #expect(appended(text, Folding.appendFolded) == expected) }

    @Test(arguments: [
        ("Щербакова Юлия", "shcherbakova yuliya"), ("Подъячев", "podyachev"), ("Дмитрий Цой", "dmitriy tsoy"), ("Київ Ґ", "kiyiv g"),
        ("Ђоковић", "djokovic"), ("Șef Žukas", "sef zukas"),
        ("Παπαδόπουλος", "papadopoulos"), ("Ευαγγελία", "evangelia"), ("Αύγουστος", "avgoustos"), ("Λευκάδα", "lefkada"), ("Χάρης Ψ", "charis ps"),
        ("Μαΐου", "maiou"), ("Υάκινθος", "yakinthos"),
        ("Хъ-Ё", "kh e"), ("中文", "中文"), ("ООО «Ромашка»", "ooo romashka"),
    ])
    func romanized(_ text: String, _ expected: String) { #expect(appended(text, Folding.appendRomanized) == expected) }

    @Test func foldingTwiceIsFoldingOnce() {
        var random = Seeded(8)
        for _ in 0..<30_000 {
            // Hangul jamo that a removed sign held apart may join the second time.
            let bytes = randomBytes(&random, hostile: true, hangul: false)
            for append in [Folding.appendFolded, Folding.appendRomanized] {
                let once = appendedBytes(bytes, append)
                check(appendedBytes(once, append) == once, "\(bytes)")
                check(withCell(once, UTF8Text.firstInvalid) == -1 && once.first != 0x20 && once.last != 0x20, "\(bytes)")
            }
        }
    }

    @Test func caseAndCompositionDoNotMatter() {
        var random = Seeded(9)
        for _ in 0..<30_000 {
            let bytes = randomBytes(&random, hostile: false)
            let composed = appendedBytes(bytes, Normalization.appendNFC)
            for append in [Folding.appendFolded, Folding.appendRomanized, Folding.appendSkeleton] {
                check(appendedBytes(bytes, append) == appendedBytes(composed, append), "\(bytes)")
            }
        }
        for value in UInt32(0x41)..<0x530 where Scalars.isUpper(value) && ![0x130, 0x1C5, 0x1C8, 0x1CB, 0x1F2].contains(value) {
            let (upper, lower) = (Unicode.Scalar(value).map(String.init) ?? "", Unicode.Scalar(Scalars.lower(value)).map(String.init) ?? "")
            #expect(appended(upper, Folding.appendFolded) == appended(lower, Folding.appendFolded), "\(upper)")
            #expect(appended(upper, Folding.appendSkeleton) == appended(lower, Folding.appendSkeleton), "\(upper)")
        }
    }

    /// Long heaps of what asks for the most room or the longest look ahead.
    @Test func longCellsStayWithinTheirRoom() {
        for piece in ["ch", "a\u{301}", "Щ", "x", "tsch ", "\u{301}", "yyyy", "ʹ", "â", "א", "中"] {
            let text = String(repeating: piece, count: 20_000)
            #expect(appended(text, Folding.appendSkeleton).utf8.count <= text.utf8.count * 3)
            #expect(appended(text, Folding.appendRomanized).utf8.count <= text.utf8.count * 2)
        }
    }
}
