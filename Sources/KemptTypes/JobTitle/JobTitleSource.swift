import KemptCore
import KemptText

/// The titles of all languages as one list, with what a pipeline changes in it.
struct JobTitleSource {
    /// The order of the numbers in `wordings`.
    static let languages: [StaticString] = ["en", "ru", "lt", "uk", "be", "pl", "de", "fr", "es", "it", "fi", "lv", "et"]

    private(set) var canonical: [Cell] = []
    /// Every wording with the number of its title and that of its language.
    private(set) var wordings: [(name: Cell, title: Int, language: Int)] = []
    /// Skeletons of the wordings that are taken away.
    private var removed: Set<String> = []

    init(_ changes: WordChanges?) {
        var numbers: [String: Int] = [:]
        for (word, meaning) in changes?.added ?? [] {
            let title = meaning.isEmpty ? word : meaning
            let number = numbers[title] ?? add(Self.keep(title))
            if numbers.updateValue(number, forKey: title) == nil { wordings.append((canonical[number], number, 0)) }
            wordings.append((Self.keep(word), number, 0))
        }
        removed = Set((changes?.removed ?? []).map(Self.key))
        var own = wordings
        wordings = []
        addOurs(&numbers)
        own += removed.isEmpty ? wordings : wordings.filter { !removed.contains(Self.key($0.name.string)) }
        wordings = own
    }

    /// True for a canonical title of ours that the pipeline takes away.
    func isRemoved(_ title: Cell) -> Bool { !removed.isEmpty && removed.contains(Self.key(title.string)) }

    private mutating func addOurs(_ numbers: inout [String: Int]) {
        let sources: [(language: Int?, text: StaticString)] = [
            (0, JobTitlesEnglish.text), (1, JobTitlesRussian.text), (2, JobTitlesLithuanian.text), (nil, JobTitlesOther.text),
        ]
        for (language, text) in sources {
            for line in text.cell.lines {
                var names = line.names
                var language = language ?? 0
                if line.count > 3, line[2] == 0x20, let code = Self.languages.firstIndex(where: { line.slice(0, 2).equals($0) }) {
                    language = code
                    names[0] = names[0].slice(3, names[0].count)
                }
                let title = names[0].string
                let known = numbers[title]
                let number = known ?? add(names[0])
                if known == nil {
                    numbers[title] = number
                    wordings.append((names[0], number, 0))
                }
                for name in names.dropFirst() { wordings.append((name, number, language)) }
            }
        }
    }

    private mutating func add(_ title: Cell) -> Int {
        canonical.append(title)
        return canonical.count - 1
    }

    private static func key(_ name: String) -> String {
        let source = ByteBuffer()
        source.append(name)
        let key = ByteBuffer()
        Folding.appendSkeleton(source.cell, into: key)
        // CRO and CHRO share a skeleton.
        return source.count <= 4 ? name.uppercased() : key.cell.string
    }

    private static func keep(_ text: String) -> Cell {
        let source = ByteBuffer()
        source.append(text)
        return keptCell(source.cell)
    }
}
