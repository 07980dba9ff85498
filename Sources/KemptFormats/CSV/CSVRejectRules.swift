extension RejectRules {
    /// `(rule, what it means and what to do)`, one line each.
    static let csv: [(rule: String, summary: String)] = [
        (
            "csv.too-few-fields",
            "The record has fewer fields than the header. Often a line end inside a value without quotes: quote it in the export."
        ),
        (
            "csv.too-many-fields",
            "The record has more fields than the header. Often the delimiter inside a value without quotes: quote it in the export."
        ),
        ("csv.unclosed-quote", "A quote is opened and not closed. The first line of the record is refused, and reading goes on at the next line."),
        ("csv.text-after-quote", "Text stands behind a closing quote. Quotes inside a quoted value must be doubled."),
        ("csv.nul-byte", "A NUL byte stands in the record. The file is damaged, or it is not text."),
        ("csv.not-utf-8", "The record is not UTF-8, while the file is. Its bytes are kept as \\xNN in the quarantine."),
        (
            "csv.undecodable",
            "Bytes of the record have no meaning in the encoding of the file. They are kept as \\xNN in the quarantine; was the encoding told right?"
        ),
    ]
}
