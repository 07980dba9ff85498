import KemptCore
import Testing

@testable import KemptExpression

/// The logic of three values, by its tables, and how conditions are put together.
@Suite struct TruthTests {
    private static let all: [Truth] = [.no, .yes, .unknown]

    /// Kleene's strong logic, written out.
    @Test(arguments: [
        (Truth.no, Truth.no, Truth.no, Truth.no), (.no, .yes, .no, .yes), (.no, .unknown, .no, .unknown), (.yes, .no, .no, .yes),
        (.yes, .yes, .yes, .yes),
        (.yes, .unknown, .unknown, .yes), (.unknown, .no, .no, .unknown), (.unknown, .yes, .unknown, .yes),
        (.unknown, .unknown, .unknown, .unknown),
    ])
    func tables(_ a: Truth, _ b: Truth, _ both: Truth, _ either: Truth) {
        #expect((a && b) == both)
        #expect((a || b) == either)
        #expect(!(a && b) == (!a || !b))
    }

    @Test func negation() {
        #expect(!Truth.no == .yes)
        #expect(!Truth.yes == .no)
        #expect(!Truth.unknown == .unknown)
    }

    /// `seen = …` is unknown for want of a value; the record has a status only.
    private static let unknown = "seen = 2025-01-01"
    private static let yes = "status = lead"
    private static let no = "status = former"

    /// The compiled conditions follow the same tables, in any order and with any number of parts.
    @Test func conditionsFollowTheTables() {
        let texts: [Truth: String] = [.yes: Self.yes, .no: Self.no, .unknown: Self.unknown]
        for a in Self.all {
            for b in Self.all {
                for c in Self.all {
                    let (x, y, z) = (texts[a]!, texts[b]!, texts[c]!)
                    check(truth("\(x) and \(y) and \(z)", ["status": "lead"]) == (a && b && c), "\(a) and \(b) and \(c)")
                    check(truth("\(x) or \(y) or \(z)", ["status": "lead"]) == (a || b || c), "\(a) or \(b) or \(c)")
                    check(truth("\(x) or \(y) and \(z)", ["status": "lead"]) == (a || (b && c)), "\(a) or \(b) and \(c)")
                    check(truth("\(x) and \(y) or \(z)", ["status": "lead"]) == ((a && b) || c), "\(a) and \(b) or \(c)")
                    check(truth("(\(x) or \(y)) and \(z)", ["status": "lead"]) == ((a || b) && c), "(\(a) or \(b)) and \(c)")
                    check(truth("not \(x) and \(y)", ["status": "lead"]) == (!a && b), "not \(a) and \(b)")
                    check(truth("not (\(x) and \(y))", ["status": "lead"]) == !(a && b), "not (\(a) and \(b))")
                    check(truth("not not \(x)", ["status": "lead"]) == a, "not not \(a)")
                }
            }
        }
    }

    @Test func deepNestingIsRefusedAndNotFatal() {
        func nested(_ open: String, _ close: String, _ depth: Int) -> String {
            String(repeating: open, count: depth) + "status = lead" + String(repeating: close, count: depth)
        }
        #expect(truth(nested("(", ")", 60), ["status": "lead"]) == .yes)
        #expect(truth(nested("not ", "", 60), ["status": "lead"]) == .yes)
        for text in [nested("(", ")", 100), nested("not ", "", 100), nested("(", "", 20_000), nested("not ", "", 20_000)] {
            #expect(complaint(text)?.message == "the expression is nested too deep")
        }
        let dates = String(repeating: "latest(", count: 20_000) + "updated_at"
        #expect(complaint(dates)?.message == "the expression is nested too deep")
        // Long is not deep.
        #expect(truth(Array(repeating: "status = former", count: 4000).joined(separator: " or "), ["status": "lead"]) == .no)
    }

    @Test func namesItsColumnsOnce() {
        let node = Node.scalar("revenue > 1 and latest(seen, updated_at) is missing or revenue < 0", .nowhere)
        let problems = Problems()
        #expect(Expression.compile(node, columns: columns, asOfDay: 0, problems: problems)?.columns == [0, 1, 7])
    }
}
