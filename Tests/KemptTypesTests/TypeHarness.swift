import KemptCore
import KemptTypes
import Testing

/// What a type said of one value, as text for a test.
struct TypeVerdict: Equatable, CustomStringConvertible {
    /// The canonical value or the proposal; the value itself for `same` and `invalid`.
    var result: String
    /// Rule of the outcome; empty for `same`.
    var rule: String
    var kind: OutcomeClass
    var description: String { "\(kind.name) '\(result)' \(rule)" }
}

/// Runs a type over values the way the engine does, and checks what every type promises.
struct TypeHarness<T: SemanticType> {
    let type: T
    let workspace = Workspace()

    /// Builds the type from settings written as `name: value` pairs; complaints fail the test.
    init(_: T.Type, _ settings: [(String, String)] = [], asOf: (Int, Int, Int) = (2026, 11, 21)) {
        self.init(T.self, nodes: settings.map { ($0.0, .scalar($0.1, .nowhere)) }, asOf: asOf)
    }

    /// Builds the type from settings of any shape.
    init(_: T.Type, nodes: [(String, Node)], asOf: (Int, Int, Int) = (2026, 11, 21)) {
        let problems = Problems()
        let entries = nodes.map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: $0.1) }
        type = T(Values(T.spec.spec, .map(entries, .nowhere), at: .nowhere), TypeContext(asOf: (asOf.0, asOf.1, asOf.2), problems: problems))
        #expect(problems.list.isEmpty)
    }

    /// Reads one value.
    func read(_ value: String, companion: String? = nil) -> TypeVerdict {
        workspace.output.removeAll()
        let reading = withCell(value) { cell in withCompanion(companion) { type.read(cell, companion: $0, workspace) } }
        let outcome = T.spec.outcomes[Int(reading.mark)]
        let writes = outcome.kind == .notation || outcome.kind == .repair || outcome.kind == .guess
        #expect(reading.wrote == writes, "\(outcome.rule) of '\(value)': wrote is \(reading.wrote)")
        let result = reading.wrote ? workspace.output.cell.string : value
        #expect(!reading.wrote || !sameBytes(result, value), "\(outcome.rule) of '\(value)' wrote what stood there")
        return TypeVerdict(result: result, rule: outcome.kind == .same ? "" : outcome.rule, kind: outcome.kind)
    }

    /// The match form of a value: of what it reads as, or of the raw value when it is invalid or only guessed at.
    func matchForm(_ value: String, companion: String? = nil) -> String {
        let verdict = read(value, companion: companion)
        let canonical = verdict.kind == .guess ? value : verdict.result
        if canonical.isEmpty { return "" }
        let buffer = ByteBuffer()
        buffer.append("#")  // a match form is appended, never written from the start
        withCell(canonical) { cell in
            withCompanion(companion) { type.appendMatchForm(cell, companion: $0, to: buffer, workspace) }
        }
        #expect(buffer.count >= 1 && buffer.base[0] == UInt8(ascii: "#"))
        return buffer.cell(from: 1).string
    }

    /// Checks one value against its expected reading, named as in a `TypeExample`.
    func expect(_ value: String, _ result: String, _ rule: String, companion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        let verdict = read(value, companion: companion)
        #expect(sameBytes(verdict.result, result) && verdict.rule == rule, "'\(value)' read as \(verdict)", sourceLocation: sourceLocation)
    }

    /// Checks that each value reads as `same`.
    func expectSame(_ values: [String], companion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        for value in values { expect(value, value, "", companion: companion, sourceLocation: sourceLocation) }
    }

    /// Checks that each value is kept with the rule of an `invalid` outcome.
    func expectInvalid(_ values: [String], _ rule: String, companion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        for value in values { expect(value, value, rule, companion: companion, sourceLocation: sourceLocation) }
    }

    /// Checks that all values have one match form, and that it is not empty.
    func expectEqualForms(_ values: [String], companion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        let wanted = matchForm(values[0], companion: companion)
        #expect(!wanted.isEmpty, "'\(values[0])' has no match form", sourceLocation: sourceLocation)
        for value in values.dropFirst() {
            let form = matchForm(value, companion: companion)
            #expect(form == wanted, "'\(value)' against '\(values[0])'", sourceLocation: sourceLocation)
        }
    }

    /// Checks that no two values have the same match form.
    func expectDistinctForms(_ values: [String], companion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
        let forms = values.map { matchForm($0, companion: companion) }
        for (index, form) in forms.enumerated() where forms[..<index].contains(form) {
            Issue.record("'\(values[index])' shares its match form '\(form)'", sourceLocation: sourceLocation)
        }
    }

    /// Checks what every type promises: its table of outcomes, its examples, and that reading twice is reading once.
    func checkPromises(seeds: [String] = [], rounds: Int = 1500) {
        checkOutcomes()
        for example in T.spec.examples { expect(example.value, example.result, example.rule, companion: example.companion) }
        checkIdempotence(seeds: seeds, rounds: rounds)
    }

    private func checkOutcomes() {
        let spec = T.spec
        #expect(spec.outcomes.count <= 255)
        #expect(!spec.examples.isEmpty, "\(spec.spec.name) has no examples")
        var seen: Set<String> = []
        for outcome in spec.outcomes {
            #expect(seen.insert(outcome.rule).inserted, "\(outcome.rule) twice")
            #expect(outcome.rule.hasPrefix(spec.spec.name + "."), "\(outcome.rule) without its type")
            let rest = outcome.rule.dropFirst(spec.spec.name.count + 1)
            #expect(
                !rest.isEmpty && rest.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 },
                "\(outcome.rule) is not kebab-case")
            #expect(!outcome.summary.isEmpty && !outcome.summary.hasSuffix("."))
        }
        for outcome in spec.outcomes.dropFirst() {
            #expect(spec.examples.contains { $0.rule == outcome.rule }, "\(outcome.rule) has no example")
        }
    }

    /// Reads examples, seeds, hostile values and seeded mutations of them twice: the second reading finds nothing to do.
    func checkIdempotence(seeds: [String] = [], rounds: Int = 500) {
        let starts = T.spec.examples.map(\.value) + seeds + hostileValues
        for example in T.spec.examples { checkTwice(example.value, companion: example.companion) }
        for value in seeds + hostileValues where !value.isEmpty { checkTwice(value, companion: nil) }
        var random = SmallGenerator(seed: 0x9E37_79B9)
        for _ in 0..<rounds {
            var scalars = Array(starts[random.below(starts.count)].unicodeScalars)
            for _ in 0...random.below(4) { mutate(&scalars, &random) }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars.prefix(400))
            let value = String(text)
            let companion = T.spec.examples.isEmpty ? nil : T.spec.examples[random.below(T.spec.examples.count)].companion
            if !value.isEmpty { checkTwice(value, companion: companion) }
        }
    }

    private func checkTwice(_ value: String, companion: String?) {
        let first = read(value, companion: companion)
        _ = matchForm(value, companion: companion)
        guard first.kind == .notation || first.kind == .repair, !first.result.isEmpty else { return }
        let second = read(first.result, companion: companion)
        #expect(second.kind == .same || second.kind == .guess, "'\(value)' read as \(first), and that as \(second)")
    }

    private func mutate(_ scalars: inout [Unicode.Scalar], _ random: inout SmallGenerator) {
        let place = random.below(scalars.count + 1)
        switch random.below(7) {
        case 0: scalars.insert(pool[random.below(pool.count)], at: place)
        case 1: if place < scalars.count { scalars[place] = pool[random.below(pool.count)] }
        case 2: if place < scalars.count { scalars.remove(at: place) }
        case 3: if place < scalars.count { scalars.swapAt(place, random.below(scalars.count)) }
        case 4: scalars = scalars.flatMap { Array($0.properties.uppercaseMapping.unicodeScalars) }
        case 5: scalars = scalars.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
        default: scalars.insert(contentsOf: scalars.suffix(scalars.count - place), at: place)
        }
    }

}

/// Lends the value a type is read by, or a missing one.
func withCompanion<R>(_ companion: String?, _ body: (Cell) -> R) -> R {
    if let companion { withCell(companion, body) } else { body(.missing) }
}

/// Equality of bytes: Swift's `==` takes a composed and a decomposed letter for equal.
func sameBytes(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

/// Lends the bytes of a string as a cell.
func withCell<R>(_ text: String, _ body: (Cell) -> R) -> R {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.map { body(Cell($0, bytes.count)) } ?? body(.empty) }
}

/// SplitMix64: the same values on every machine and every run.
struct SmallGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}

/// Letters, marks, spaces and signs that mutations draw from: every class that has ever broken a parser here.
private let pool: [Unicode.Scalar] = Array(
    "aAzZbyžŽėĖąłßıİÅéабвАЯёЁіїґўѢαςΣ0129 \t\n\u{A0}\u{200B}\u{200D}\u{FEFF}\u{AD}-–—.,;:/&@+()\"'’«»„“_#%*!?\u{301}\u{308}\u{307}\u{0}\u{7F}漢字कि👍ﬁ①ǅ"
        .unicodeScalars)

/// Values no type may choke on.
let hostileValues: [String] = [
    " ", "\t\r\n", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{301}", "-", "--", ".", "...", "n/a", "N/A", "нет", "nera", "NULL", "null", "test", "'", "\"",
    "\"\"",
    "@", "+", "0", "1", "00000000", "=1+1", "<b>x</b>", "Robert'); DROP TABLE Students;--", "../../etc/passwd", "a\u{0}b", "\u{202E}abc",
    "e\u{301}\u{301}\u{301}", "Zˇ\u{30C}alvinas", "ＡＢＣ", "👩‍👩‍👧", "🇱🇹", "ﬀ", "İstanbul", "ıI", "ß", "ẞ", "ǅ", "Σίσυφος", "שלום", "مرحبا", "中文名",
    "\u{1F1E6}", "\u{10FFFF}", "\u{FFFD}", "a b c d e f g h i j k l m n o p", String(repeating: "a", count: 500), String(repeating: " .", count: 200),
    String(repeating: "«", count: 100), String(repeating: "Ж-", count: 150), String(repeating: "9", count: 300),
]
