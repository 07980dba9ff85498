extension RejectRules {
    /// `(rule, what it means and what to do)`, one line each.
    static let sheet: [(rule: String, summary: String)] = [
        ("sheet.error-cell", "A cell of the row holds an error such as #N/A or #REF!. Mend the formula, or put the value in its place."),
        (
            "sheet.uncached-formula",
            "A cell of the row holds a formula whose result was never calculated. Open the workbook in a spreadsheet program and save it."
        ),
        (
            "sheet.no-header",
            "The row has a value in a column without a name. Give the column a name in the header, or set `range` to the columns of the table."
        ),
    ]
}
