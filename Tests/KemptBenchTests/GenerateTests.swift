import Glibc
import Testing

@testable import kempt_bench

/// A plain RFC 4180 reader for the tests.
private func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = [], row: [String] = [], field: [UInt8] = [], quoted = false
    for byte in bytes {
        switch byte {
        case 34:
            if !quoted, !field.isEmpty { field.append(34) }
            quoted.toggle()
        case 44 where !quoted, 10 where !quoted:
            row.append(String(decoding: field, as: UTF8.self))
            field = []
            if byte == 10 { rows.append(row); row = [] }
        default: field.append(byte)
        }
    }
    return rows
}

@Test func theSameSeedGivesTheSameBytes() throws {
    let first = Folder(), second = Folder(), third = Folder()
    try generate(rows: 3000, seed: 5, to: first.path)
    try generate(rows: 3000, seed: 5, to: second.path)
    try generate(rows: 3000, seed: 6, to: third.path)
    let bytes = try readWhole(first.path + "/crm.csv")
    #expect(try bytes == readWhole(second.path + "/crm.csv"))
    #expect(try readWhole(first.path + "/truth.csv") == readWhole(second.path + "/truth.csv"))
    #expect(try bytes != readWhole(third.path + "/crm.csv"))
    #expect(fingerprint(bytes) == 17_150_213_214_733_839_859)
}

@Test func aVariationChangesNothingElse() throws {
    let plain = Folder(), shuffled = Folder(), shared = Folder()
    try generate(rows: 3000, seed: 5, to: plain.path)
    try generate(rows: 3000, seed: 5, variation: Variation(isShuffled: true), to: shuffled.path)
    try generate(rows: 3000, seed: 5, variation: Variation(sharedContacts: 5), to: shared.path)
    func table(_ folder: String, _ name: String) throws -> [[String]] { rows(try readWhole(folder + "/" + name)) }
    let (first, second) = (try table(plain.path, "crm.csv"), try table(shuffled.path, "crm.csv"))
    #expect(first != second && Set(first) == Set(second))
    let truths = (try table(plain.path, "truth.csv"), try table(shuffled.path, "truth.csv"))
    #expect(Set(truths.0) == Set(truths.1))
    let touched = zip(first, try table(shared.path, "crm.csv")).filter { $0 != $1 }
    #expect((110...190).contains(touched.count))
    for (before, after) in touched {
        #expect(after[5].contains("info@centras.lt") && after[6].contains("+370 5 212 3456"))
        #expect(before[...4] == after[...4] && before[7...] == after[7...])
    }
    #expect(Variation(sharedContacts: 5, isShuffled: true).suffix == "-shared5-shuffled" && Variation().suffix.isEmpty)
}

@Test func clustersAreComparedWhateverTheirOrder() throws {
    let folder = Folder()
    try folder.write("id,merged_into\nb,a\nc,a\ne,d\n", to: "one.csv")
    try folder.write("id,merged_into\nd,e\na,c\nb,c\n", to: "other.csv")
    try folder.write("id,merged_into\nb,a\ne,d\n", to: "third.csv")
    try folder.write("id,entity\na,E1\nb,E1\nc,E2\nd,E3\n", to: "truth.csv")
    let one = try Clusters(merged: folder.path + "/one.csv")
    #expect(one.count == 2)
    let (other, third) = (try Clusters(merged: folder.path + "/other.csv"), try Clusters(merged: folder.path + "/third.csv"))
    #expect(one.differences(from: other) == 0)
    #expect(one.differences(from: third) == 2)
    #expect(try one.mostEntities(truth: folder.path + "/truth.csv") == 2)
}

/// Pins the bytes, so that a change of machine, compiler or word list is seen.
private func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
}

@Test(arguments: [0, 1, 2, 9, 60, 5000]) func everyRowHasEighteenFieldsAndAnEntity(count: Int) throws {
    let folder = Folder()
    try generate(rows: count, seed: 3, to: folder.path)
    let bytes = try readWhole(folder.path + "/crm.csv")
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    let records = rows(bytes), truth = rows(try readWhole(folder.path + "/truth.csv"))
    #expect(records.count == count + 1)
    #expect(records.allSatisfy { $0.count == 18 })
    #expect(truth.map { $0[0] } == records.map { $0[0] })
    #expect(Set(truth.dropFirst().map { $0[1] }).count == count - count * 119 / 1000)
}

@Test func theDirtIsThere() throws {
    let folder = Folder()
    try generate(rows: 5000, seed: 4, to: folder.path)
    let records = rows(try readWhole(folder.path + "/crm.csv")).dropFirst()
    func share(_ column: Int, _ holds: (String) -> Bool) -> Double { Double(records.filter { holds($0[column]) }.count) / 5000 }
    #expect((0.06...0.11).contains(share(5, \.isEmpty)))
    #expect((0.06...0.12).contains(share(6, \.isEmpty)))
    #expect((0.07...0.18).contains(share(17) { $0.contains("\n") }))
    #expect(share(5) { !$0.isEmpty && !$0.contains("@") } > 0.005)
    #expect(share(2) { $0.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } } > 0.25)
    #expect(share(2) { $0.hasSuffix("ienė") } > 0.03)
    #expect(share(1) { $0 == $0.uppercased() && $0.count > 2 } > 0.02)
}

@Test func aMailboxOfOnesOwnHasOneOwner() {
    let world = World(seed: 9, rows: 20_000)
    var seen: Set<[UInt8]> = []
    var twice = 0
    for person in Population(world: world, count: 20_000).people where person.mail == .work || person.mail == .free {
        var address: [UInt8] = []
        Mailboxes.append(person, in: world, to: &address)
        if !seen.insert(address).inserted { twice += 1 }
    }
    #expect(seen.count > 10_000)
    #expect(twice == 0)
}

@Test func fathersAndSonsAreNeighbours() {
    let people = Population(world: World(seed: 9, rows: 20_000), count: 20_000).people
    let pairs = zip(people, people.dropFirst()).filter {
        $0.line == .mobile && $1.phone == $0.phone + 1 && $0.surname == $1.surname && $0.given != $1.given
    }
    #expect(pairs.count > 5)
}

@Test(arguments: [
    ("Щербаков", Letters.Scheme.english, "Shcherbakov"), ("Щербаков", .scientific, "Scherbakov"), ("Юлия", .english, "Yuliya"),
    ("Юлия", .scientific, "Iuliia"),
    ("Šarūnė Žukienė", .bare, "Sarune Zukiene"), ("Müßig", .bare, "Mussig"), ("Łódź", .bare, "Lodz"), ("Иван", .bare, "Иван"),
    ("Иван", .none, "Иван"),
]) func romanises(text: String, scheme: Letters.Scheme, expected: String) {
    var bytes = Array(text.utf8)
    Letters.romanise(&bytes, scheme)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
}

@Test(arguments: ["ąčęėįšųūž", "щёя", "łńśźż", "straße"]) func caseComesBack(text: String) {
    var bytes = Array(text.utf8)
    Letters.map(&bytes, Letters.upper)
    #expect(String(decoding: bytes, as: UTF8.self) == (text == "straße" ? "STRAßE" : text.uppercased()))
    Letters.map(&bytes, Letters.lower)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
}

@Test(arguments: [(0, 1970, 1, 1), (Dates.today, 2026, 1, 1), (19_782, 2024, 2, 29), (11_016, 2000, 2, 29)])
func daysAreCivilDates(day: Int, year: Int, month: Int, dayOfMonth: Int) {
    #expect(Dates.civil(day) == (year, month, dayOfMonth))
}

@Test(arguments: [
    ("id,merged_into\n", 0, 0, 4), ("id,merged_into,source\nb,a,x\n", 1, 1, 4), ("id,merged_into\nb,a\nc,a\nd,e\n", 4, 4, 4),
    ("id,merged_into\r\n\"b\",\"a\",\"two\nlines, and \"\"more\"\"\"\r\nf,a\r\n", 3, 1, 4), ("id,merged_into\nb,a\na,c\nc,d\n", 6, 3, 4),
    ("id,merged_into\nb,a\nnobody,a\n", 3, 1, 4),
]) func scoresPairs(merged: String, found: Int, right: Int, expected: Int) throws {
    let folder = Folder()
    try folder.write("id,entity\na,E1\nb,E1\nc,E1\nd,E2\ne,E2\nf,E3\n", to: "truth.csv")
    try folder.write(merged, to: "merged.csv")
    let result = try score(merged: folder.path + "/merged.csv", truth: folder.path + "/truth.csv")
    #expect(result == PairScore(found: found, right: right, expected: expected))
}

@Test func scoresReadWell() {
    #expect(PairScore(found: 4, right: 3, expected: 6).description == "P 0.7500 R 0.5000 F1 0.6000 (pairs found 4, right 3, expected 6)")
    #expect(PairScore(found: 0, right: 0, expected: 5).recall == 0)
    #expect(PairScore(found: 3, right: 3, expected: 3).description.hasPrefix("P 1.0000 R 1.0000 F1 1.0000"))
}

@Test func aMissingFileIsNamed() {
    #expect(throws: BenchError.self) { try score(merged: "/nowhere/merged.csv", truth: "/nowhere/truth.csv") }
    #expect(throws: BenchError.self) { try generate(rows: 1, seed: 1, to: "/nowhere/at/all") }
}
