import KemptCore
import Testing

@testable import KemptFormats

@Suite struct HTMLTextTests {
    private func words(_ html: String) -> String {
        let output = ByteBuffer()
        withCell(html) { appendWords(ofHTML: $0, into: output) }
        return output.cell.string
    }

    static let examples: [(String, String)] = [
        ("plain", "plain"), ("<p>a</p><p>b</p>", "a\nb\n"), ("a<br>b<BR/>c", "a\nb\nc"), ("a  \n b", "a b"), ("<b>a</b><i>b</i>", "ab"),
        ("<table><tr><td>Tel.</td><td>+370 5</td></tr></table>", "Tel.\t+370 5\t\n"), ("&lt;b&gt; &amp;amp; &#1078;&#x436;&nbsp;x", "<b> &amp; жж x"),
        ("<style>p {color: red}</style>a<script>alert('<b>')</script>b", "ab"), ("<head><title>t</title></head><body>x</body>", "x\n"),
        ("<!-- comment > -->a<!DOCTYPE html>b", "ab"), ("<div>a<blockquote>old <p>mail</p></blockquote>new</div>", "a\n> old\n> mail\nnew\n"),
        ("a < b and c > d", "a < b and c > d"), ("&unknown; &#; &#xZZ; &#0;", "&unknown; &#; &#xZZ; \u{FFFD}"), ("<p", "<p"), ("a<!--", "a<!--"),
        ("<a href='x'>Žąsis</a>&bdquo;UAB&ldquo;", "Žąsis„UAB“"), ("&#55296;&#1114112;", "\u{FFFD}\u{FFFD}"),
    ]

    @Test(arguments: examples.indices) func reads(index: Int) {
        let (html, expected) = Self.examples[index]
        #expect(words(html) == expected, "\(html)")
    }

    @Test(arguments: ["<", "<a ", "<!--", "</", "<script>", "&", "&#", "<blockquote>", "<p>", "<a \"", ">"]) func endlessRepetitionIsRead(
        fragment: String
    ) {
        let text = String(repeating: fragment, count: 200_000 / fragment.utf8.count)
        #expect(words(text).utf8.count <= text.utf8.count * 4)
        #expect(words("<p>" + text + "</p>x").hasSuffix("x") || fragment.hasPrefix("<"))
    }

    @Test func aMessageInHTMLAloneHasWords() {
        withMessage("Content-Type: text/html; charset=windows-1257\n\n<p>\u{41}</p>") {
            #expect($0.content().text().text.isMissing)
            #expect($0.content().readableText().text.string == "A\n")
        }
        let both = "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b--\n"
        withMessage(both) { #expect($0.content().readableText().text.string == "plain") }
        withMessage(both.replacing("plain", with: "")) { #expect($0.content().readableText().text.string == "html\n") }
    }
}
