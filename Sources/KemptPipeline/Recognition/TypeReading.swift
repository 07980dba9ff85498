import KemptCore
import KemptText
import KemptTypes

/// How one type reads the values of one column.
struct TypeReading {
    /// Values that are of the type, in whatever notation, with whatever small fault, and likely ones.
    private(set) var fits = 0
    /// Words for nothing (`-`, `n/a`): neither for nor against the type.
    private(set) var nothing = 0
    private(set) var others = 0
    /// Values that fit only if something not said is assumed: a country, an order of day and month.
    private(set) var guesses = 0

    var judged: Int { fits + others }
    /// In thousandths of the values judged.
    var share: Int { judged == 0 ? 0 : fits * 1000 / judged }
    /// In thousandths: how many were read without a guess.
    var certainShare: Int { judged == 0 ? 0 : (fits - guesses) * 1000 / judged }

    mutating func add(_ kind: OutcomeClass, isNothing: Bool, isSerial: Bool, count: Int) {
        if isNothing {
            nothing += count
        } else if kind == .invalid || isSerial {
            others += count
        } else {
            fits += count
            if kind == .guess { guesses += count }
        }
    }
}

/// The types as readers of samples, each built once with its settings.
final class TypeReaders {
    /// A type with the settings it is tried with.
    struct Trial {
        let type: any SemanticType
        let outcomes: [Outcome]
        let isNothing: [Bool]
        let isSerial: [Bool]
    }

    private var trials: [String: Trial] = [:]
    private let workspace = Workspace()
    private let today: Int32

    init(today: Int32) { self.today = today }

    /// Reads every value of a column; `companion` gives the value of the field it is read by.
    func read(_ sample: SourceSample, _ column: Int, as word: String, _ settings: [(String, String)] = [], by companion: Int? = nil) -> TypeReading {
        var reading = TypeReading()
        guard let trial = trial(word, settings) else { return reading }
        for row in 0..<sample.rowCount {
            let cell = sample.cell(row, column)
            if cell.isEmpty { continue }
            workspace.output.removeAll()
            let mark = Int(trial.type.read(cell, companion: companion.map { sample.cell(row, $0) } ?? .missing, workspace).mark)
            guard mark < trial.outcomes.count else { continue }
            reading.add(trial.outcomes[mark].kind, isNothing: trial.isNothing[mark], isSerial: trial.isSerial[mark], count: 1)
        }
        return reading
    }

    private func trial(_ word: String, _ settings: [(String, String)]) -> Trial? {
        let key = word + settings.map { " \($0.0)=\($0.1)" }.joined()
        if let known = trials[key] { return known }
        guard let type = TypeCatalog.named(word) else { return nil }
        let place = Position.nowhere
        let entries = settings.map { Node.Entry(key: $0.0, keyPosition: place, value: .scalar($0.1, place)) }
        let day = CivilDate(dayNumber: today)
        let made = type.init(
            Values(type.spec.spec, .map(entries, place), at: place),
            TypeContext(asOf: (Int(day?.year ?? 1970), Int(day?.month ?? 1), Int(day?.day ?? 1)), problems: Problems()))
        let outcomes = type.spec.outcomes
        let trial = Trial(
            type: made, outcomes: outcomes, isNothing: outcomes.map { $0.rule.hasSuffix(".no-value") },
            isSerial: outcomes.map { $0.rule.hasSuffix(".serial") })
        trials[key] = trial
        return trial
    }
}
