import KemptCore

/// `reshape:` beside a source: what a spreadsheet made by people needs before its rows are records.
///
/// The steps run in the order of the settings below, row by row, in the order of the file.
public struct ReshapeSettings: Sendable {
    static let skip = Setting<[Node]>.many(
        "skip", .either([.text, .map(.text)]),
        "rows that are no records, such as titles and totals: a pattern for the first cell with something in it, or a column with a pattern for its "
            + "cell; `^` and `$` hold it to the beginning and end, `|` parts alternatives, `*` is any text, letter case does not matter")
    static let section = Setting<[Node]>.many(
        "section", .settings(sectionSpec.settings), "rows whose only cell names what the rows below have in common: its text goes into their column")
    static let fillDown = Setting<[Node]>.many(
        "fill-down", .text, "columns whose empty cells take the value above; not past a section row or a line that could not be read")
    static let split = Setting<Node>.node(
        "split", .either([.oneOrMany(.text), .map(.text)]),
        "numbered columns, by the words before the number: `[Name, Phone]` makes of Name1, Phone1, Name2, Phone2 one record each, the other columns "
            + "repeated; or a map of new names to them, `*` where the number stands")
    static let unfold = Setting<Node>.node(
        "unfold", .settings(unfoldSpec.settings),
        "numbered columns as records of their own beside the row's: a company and its contacts; a new column `_kind` tells them apart")
    static let many = Setting<[Node]>.many(
        "many", .either([.text, .settings(manySpec.settings)]),
        "columns whose cells hold several values: into phone, phone_2, phone_3; the last takes what is left")
    public static let spec = Spec(
        "reshape", "what a spreadsheet made by people needs before its rows are records; rows taken out are counted as blank lines, and said",
        settings: [skip.data, section.data, fillDown.data, split.data, unfold.data, many.data],
        example: """
            csv: klientai.csv
            reshape:
              skip: "^Viso|^Total|^Итого"
              section: {pattern: "--- * ---", column: city}
              fill-down: [manager]
              split: [Kontaktas, Tel]
              many: {column: email, separators: [";", ","]}
            """)

    static let pattern = Setting<String>.text("pattern", "what the only cell of such a row looks like; the text at `*` is taken", required: true)
    static let column = Setting<String>.text("column", "where the text goes: a new column, or one of the source's where it is empty", required: true)
    public static let sectionSpec = Spec("section", "a row above others that names what they have in common", settings: [pattern.data, column.data])

    static let contacts = Setting<Node>.node(
        "contacts", .either([.oneOrMany(.text), .map(.text)]), "the numbered columns, as in `split`", required: true)
    static let link = Setting<String>.text(
        "link", "the column that company and contacts share: the source's own, or a new one; where it is empty, the row's number in the source",
        required: true)
    static let keep = Setting<[Node]>.many("keep", .text, "columns of the company that its contacts carry too")
    public static let unfoldSpec = Spec("unfold", "a company and its contacts in one row", settings: [contacts.data, link.data, keep.data])

    static let parted = Setting<String>.text("column", "the column", required: true)
    static let separators = Setting<[Node]>.many("separators", .text, "what stands between values", fallback: "; , | and line ends")
    static let limit = Setting<Int>.integer("limit", 2...20, "most columns", fallback: "\(standardLimit)")
    private static let standardLimit = 3
    public static let manySpec = Spec("many", "cells that hold several values", settings: [parted.data, separators.data, limit.data])

    /// The settings and those inside them.
    public static let specs = [spec, sectionSpec, unfoldSpec, manySpec]

    /// A name as written, with its place.
    struct Word: Sendable {
        let text: String
        let node: Node
        init(_ node: Node) {
            text = node.text ?? ""
            self.node = node
        }
    }
    struct Skip: Sendable {
        /// Nil: the first cell with something in it.
        let column: Word?
        let pattern: ReshapePattern
        let node: Node
    }
    struct Section: Sendable {
        let pattern: ReshapePattern
        let column: String
        let node: Node
    }
    /// Columns with a number, and what they are called without it.
    struct Stem: Sendable {
        let name: String
        let word: Word
    }
    struct Unfold: Sendable {
        let link: Word
        let keep: [Word]
    }
    struct Many: Sendable {
        let column: Word
        let separators: [[UInt8]]
        let limit: Int
        /// Where a separator may begin.
        let firstBytes: ByteSet
        init(_ column: Word, _ separators: [[UInt8]], limit: Int) {
            self.column = column
            self.separators = separators.isEmpty ? Self.standardSeparators : separators
            self.limit = limit
            firstBytes = ByteSet(self.separators.compactMap(\.first))
        }
        static let standardSeparators = [";", ",", "|", "\n", "\r"].map { Array($0.utf8) }
    }

    let skips: [Skip]
    let sections: [Section]
    let fillDowns: [Word]
    let stems: [Stem]
    let unfolding: Unfold?
    let manys: [Many]
    /// Where the whole stands.
    let node: Node
    let hasBothShapes: Bool

    public init(_ node: Node) {
        let values = Values(Self.spec, node, at: node.position)
        self.node = node
        skips = (values[Self.skip] ?? []).flatMap(Self.skips)
        sections = (values[Self.section] ?? []).map(Self.section)
        fillDowns = (values[Self.fillDown] ?? []).map(Word.init)
        let split = values[Self.split]
        let unfold = values[Self.unfold].map { Values(Self.unfoldSpec, $0, at: $0.position) }
        stems = (unfold?[Self.contacts] ?? split).map(Self.stems) ?? []
        unfolding = unfold.map { Unfold(link: Word($0.node(Self.link) ?? node), keep: ($0[Self.keep] ?? []).map(Word.init)) }
        hasBothShapes = split != nil && unfold != nil
        manys = (values[Self.many] ?? []).map(Self.many)
    }

    private static func skips(_ node: Node) -> [Skip] {
        if let text = node.text { return [Skip(column: nil, pattern: ReshapePattern(text), node: node)] }
        return node.entries.map { entry in
            Skip(column: Word(.scalar(entry.key, entry.keyPosition)), pattern: ReshapePattern(entry.value.text ?? ""), node: entry.value)
        }
    }

    private static func section(_ node: Node) -> Section {
        let values = Values(sectionSpec, node, at: node.position)
        return Section(pattern: ReshapePattern(values[pattern] ?? ""), column: values[column] ?? "", node: values.node(pattern) ?? node)
    }

    private static func stems(_ node: Node) -> [Stem] {
        if case .map(let entries, _) = node { return entries.map { Stem(name: $0.key, word: Word($0.value)) } }
        return node.items.map { item in
            let word = Word(item)
            return Stem(name: ColumnGroups.name(ofStem: word.text), word: word)
        }
    }

    private static func many(_ node: Node) -> Many {
        guard node.text == nil else { return Many(Word(node), [], limit: standardLimit) }
        let values = Values(manySpec, node, at: node.position)
        let given = (values[separators] ?? []).compactMap { $0.text.map { Array($0.utf8) } }.filter { !$0.isEmpty }
        let column = values.node(parted) ?? node
        return Many(Word(column), given, limit: values[limit] ?? standardLimit)
    }
}
