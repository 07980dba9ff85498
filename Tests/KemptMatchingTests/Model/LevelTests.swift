import KemptCore
import KemptMatching
import Testing

@Suite struct LevelTests {
    private func with<T>(_ a: String, _ b: String, _ body: (Cell, Cell) -> T) -> T {
        let (x, y) = (ByteBuffer(), ByteBuffer())
        x.append(a)
        y.append(b)
        return body(x.cell, y.cell)
    }

    @Test(
        "streets as far as they go",
        arguments: [
            ("dixon", "dixondrive", true), ("broadway 2450", "broadway between 2450 90th", true), ("vilniaus 5 12", "vilniaus 5", true),
            ("vilniaus 5", "vilniaus 7", false), ("vilniaus 5 12", "vilniaus 5 13", false), ("vilniaus 5", "vilniaus 51", false),
            ("vilniaus 5", "vilniaus", true), ("copland", "coplandwdrive", true),
            ("chauvel", "crichton", false), ("", "dixon", false), ("12", "12", false), ("dim", "dimo", false), ("5", "vilniaus 5", false),
        ])
    func streets(_ a: String, _ b: String, _ isOne: Bool) {
        #expect(with(a, b, Words.areOneStreet) == isOne)
        #expect(with(b, a, Words.areOneStreet) == isOne)
    }

    @Test(
        "firms word by word",
        arguments: [
            ("katsu", "restaurant katsu", "firmPart"), ("ritz carlton cafe", "cafe ritz carlton buckhead", "firmPart"),
            ("sun li vest", "sun li palace", "firmWords"), ("baltic trade", "nordic steel", "firmOther"), ("", "baltic", "firmOther"),
            ("ab cd", "ab ef", "firmOther"),
        ])
    func firms(_ a: String, _ b: String, _ level: String) {
        #expect("\(with(a, b, Words.firms))" == level)
        #expect("\(with(b, a, Words.firms))" == level)
    }

    @Test(
        "days a slip apart",
        arguments: [
            ("1999-02-19", "1999-02-18", true), ("1962-11-21", "1962-12-11", true), ("1999-03-07", "1999-07-03", true),
            ("19990219", "1999-02-19", false), ("1918-07-01", "1981-07-01", true), ("1999-02-19", "1998-03-19", false),
            ("1999-02-19", "1999-04-05", false), ("", "1999-02-19", false), ("n/a", "n.a", true),
        ])
    func days(_ a: String, _ b: String, _ isSlip: Bool) {
        #expect(with(a, b, DaySlip.isOne) == isSlip)
        #expect(with(b, a, DaySlip.isOne) == isSlip)
    }

    @Test func `hostile forms are compared without a fall`() {
        let texts = ["", " ", "  ", " a", "a ", "1", " 1", String(repeating: "a ", count: 125), String(repeating: "1 ", count: 125), "\u{0}"]
        for a in texts {
            for b in texts {
                _ = with(a, b, Words.areOneStreet)
                _ = with(a, b, Words.firms)
                _ = with(a, b, Words.isPart)
                _ = with(a, b, DaySlip.isOne)
            }
        }
    }

    @Test func `a name exchanged and the other one lost goes to a person at most`() {
        let patch = People([
            ["1", "Gloster", "Mia", "Ramunė", nil, "37061234567", "Liepų 5", "Kaunas"],
            ["2", "Riley", "Gloster", "Ramunė", nil, "37061234567", "Liepų 5", "Kaunas"],
        ]).patch()
        #expect(patch.merges.isEmpty)
    }
}
