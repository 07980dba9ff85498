import KemptCore
import KemptTypes

/// The cases of the types whose values are words: known by some of the words, by the header, or by how many different ones there are.
extension Examination {
    func words() -> [TypeCase] {
        var cases = names() + places()
        let firm = reading("company")
        add("company", share(.legalForm), from: 150, weight: 82, allowed: firm.share * shortEnough / 1000, "name a legal form", .legalForm, &cases)
        let job = reading("job-title")
        add("job-title", share(.jobTitle), from: 250, weight: 80, allowed: job.share * shortEnough / 1000, "are known job titles", .jobTitle, &cases)
        if let list = picklist() { cases.append(list) }
        if let notes = notes() { cases.append(notes) }
        return cases
    }

    /// Names of people, firms and places are short: a column of sentences is none of them.
    private var shortEnough: Int { shape.letters > shape.filled * 60 ? 0 : 1000 }

    private func names() -> [TypeCase] {
        var cases: [TypeCase] = []
        let oneWord = 1000 - shape.share(shape.severalWords)
        let given = reading("given-name")
        // A column of whole names holds given names too: most of its values have two words.
        add(
            "given-name", oneWord >= 600 ? share(.givenName) : 0, from: 300, weight: 84, allowed: given.share * shortEnough / 1000,
            "are given names in common use", .givenName, &cases)
        let family = reading("family-name")
        let endings = oneWord >= 600 && share(.givenName) < 300 ? share(.familyEnding) : 0
        add(
            "family-name", endings, from: 350, weight: 72, allowed: family.share * shortEnough / 1000, "end as family names do", .familyEnding, &cases
        )
        let full = reading("full-name")
        let whole = shape.share(wholeNames)
        let proof = whole >= 300 && shape.share(shape.severalWords) >= 500 ? 78 + whole / 100 : 0
        let isNamed = shape.share(shape.severalWords) >= 300
        let allowed = isNamed ? full.share * shortEnough / 1000 : 0
        let points = points("full-name", proof: proof, allowed: allowed)
        if points > 0 {
            let evidence =
                proof > 0 ? told(wholeNames, of: shape.filled, "hold a given name in common use") : "by its header; \(told(full, as: "full name"))"
            cases.append(TypeCase(type: "full-name", points: points, evidence: evidence))
        }
        return cases
    }

    private func places() -> [TypeCase] {
        var cases: [TypeCase] = []
        let city = reading("city")
        let noDigits = 1000 - shape.share(shape.withDigit)
        add("city", share(.city), from: 250, weight: 82, allowed: min(noDigits, city.share * shortEnough / 1000), "are known cities", .city, &cases)
        let street = reading("street")
        let spaced = shape.share(shape.severalWords)
        add(
            "street", share(.street), from: 300, weight: 86, allowed: min(spaced, street.share), "have a word for street and a number", .street,
            &cases)
        return cases
    }

    /// One case by telltale and header.
    private func add(
        _ type: String, _ share: Int, from least: Int, weight: Int, allowed: Int, _ words: String, _ kind: Telltales, _ cases: inout [TypeCase]
    ) {
        let proof = share >= least ? weight + share / 100 : 0
        let points = points(type, proof: proof, allowed: allowed)
        if points == 0 { return }
        let count = told[kind.rawValue] ?? 0
        let isTold = count > 0 && share > 0
        let evidence = isTold ? told(count, of: shape.filled, words) : "by its header"
        cases.append(TypeCase(type: type, points: points, evidence: proof > 0 || !isTold ? evidence : "by its header; " + evidence))
    }

    /// Most different values that a list to pick from has.
    private static let mostChoices = 40
    /// The same with words of several languages and slips of the finger among them.
    private static let mostSpellings = 100

    private func picklist() -> TypeCase? {
        guard shape.longest <= 40, shape.distinct <= Self.mostSpellings, shape.filled >= 5 else { return nil }
        let isRepeated = shape.distinct * (shape.distinct <= Self.mostChoices ? 4 : 10) <= shape.filled
        let isHinted = hasHint("picklist") && shape.distinct * 2 <= shape.filled
        guard isRepeated || isHinted else { return nil }
        let proof = isRepeated && shape.distinct > 1 && shape.share(shape.onlyDigits) < 500 ? 50 : 0
        let points = points("picklist", proof: proof, allowed: 1000)
        if points == 0 { return nil }
        return TypeCase(
            type: "picklist", points: points, evidence: "\(shape.distinct) different value\(shape.distinct == 1 ? "" : "s") in \(shape.filled)")
    }

    private func notes() -> TypeCase? {
        let average = shape.letters / max(1, shape.filled)
        let isLong = average >= 40 && shape.words >= shape.filled * 5
        let proof = shape.share(shape.withLineBreak) >= 50 || isLong ? 55 : average >= 25 && shape.words >= shape.filled * 4 ? 35 : 0
        let points = points("notes", proof: proof, allowed: 750)
        if points == 0 { return nil }
        return TypeCase(
            type: "notes", points: points, evidence: "texts of \(average) characters and \(shape.words / max(1, shape.filled)) words on average")
    }
}
