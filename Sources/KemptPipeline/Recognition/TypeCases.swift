import KemptCore
import KemptTypes

/// The cases of the types whose values have a form of their own.
extension Examination {
    func contacts() -> [TypeCase] {
        var cases: [TypeCase] = []
        let email = reading("email")
        if email.share >= 500 {
            cases.append(
                TypeCase(
                    type: "email", points: points("email", proof: email.share / 10, allowed: email.share), evidence: told(email, as: "e-mail")))
        }
        let url = reading("url")
        // A bare `example.com` may be a domain, a user name or a file: it needs a header or addresses with a scheme beside it.
        if url.share >= 600, hasHint("url") || share(.webAddress) >= 200 {
            cases.append(
                TypeCase(type: "url", points: points("url", proof: url.share * 95 / 1000, allowed: url.share), evidence: told(url, as: "web address"))
            )
        }
        if let phone = phone() { cases.append(phone) }
        if let postcode = postcode() { cases.append(postcode) }
        let land = reading("country")
        if land.share >= 600 {
            cases.append(
                TypeCase(
                    type: "country", points: points("country", proof: land.share * 91 / 1000, allowed: land.share),
                    evidence: told(land, as: "country")))
        }
        return cases
    }

    /// Countries tried for numbers without a code, when no column says it.
    private static let dialled = ["LT", "RU", "GB", "US", "DE", "PL", "LV", "EE", "UA", "BY", "FR", "NL", "SE", "NO", "FI", "DK", "ES", "IT", "KZ"]

    /// Digits alone are a phone number only under such a header: too many codes read as one.
    private func phone() -> TypeCase? {
        guard shape.share(shape.dialled) >= 300 || hasHint("phone") else { return nil }
        var best = reading("phone", by: country)
        var assumed: String?
        if best.certainShare < 900 {
            for land in Self.dialled {
                let other = reading("phone", [("assume", land)], by: country)
                if other.fits > best.fits {
                    best = other
                    assumed = land
                }
            }
        }
        guard best.share >= 500 else { return nil }
        var settings: [(name: String, value: String)] = []
        if let assumed { settings.append(("assume", assumed)) }
        return TypeCase(
            type: "phone", points: points("phone", proof: best.share * 93 / 1000, allowed: best.share), evidence: told(best, as: "phone number"),
            settings: settings)
    }

    /// `LT-01103` reads as an amount in litas too.
    private var looksPostal: Bool {
        shape.letters <= shape.filled * 9 && shape.share(shape.withSpace) < 500 && reading("postcode", by: country).share >= 900
    }

    private func postcode() -> TypeCase? {
        let code = reading("postcode", by: country)
        guard code.share >= 500, shape.letters <= shape.filled * 10, shape.letters >= shape.filled * 3 else { return nil }
        // Letters and digits mixed (`LT-01103`, `SW1A 1AA`) or zeros in front of digits of one length tell a postcode without a header.
        let isMixed = shape.share(shape.withLetter) >= 400 && shape.share(shape.withDigit) >= 950 && country != nil
        let hasZeros = shape.share(shape.leadingZero) >= 50 && shape.longest <= 6 && shape.distinct * 10 > shape.filled && !shape.isUnique
        // Codes of several lengths, each right for its record's country, are no accident.
        let suitsCountry = country != nil && shape.filled >= 20 && code.certainShare >= 950 && shape.letters < shape.longest * shape.filled
        let proof = isMixed || hasZeros || suitsCountry ? code.share * 66 / 1000 : 0
        let points = points("postcode", proof: proof, allowed: code.share)
        return points == 0 ? nil : TypeCase(type: "postcode", points: points, evidence: told(code, as: "postcode"))
    }

    func times() -> [TypeCase] {
        var cases: [TypeCase] = []
        let hasTime = shape.share(shape.withColon) >= 500
        let word = hasTime ? "timestamp" : "date"
        var best = reading(word, [("order", "dmy")])
        var order = "dmy"
        if best.certainShare < 995 {
            for other in ["mdy", "ymd"] {
                let found = reading(word, [("order", other)])
                if (found.fits - found.guesses, found.fits) > (best.fits - best.guesses, best.fits) {
                    best = found
                    order = other
                }
            }
        }
        guard best.share >= 600 else { return [] }
        // `20260312` is a day under such a header only.
        let isBare = shape.share(shape.onlyDigits) >= 500
        let proof = isBare ? best.certainShare * 50 / 1000 : best.share * 94 / 1000
        let isHinted = hasHint("date") || hasHint("timestamp")
        let bonus = isHinted ? 10 : 0
        // The usual order is said only where the values do not speak for themselves.
        let speaks = order == "dmy" && reading(word).certainShare >= best.certainShare
        var settings: [(name: String, value: String)] = speaks ? [] : [("order", order)]
        if !hasTime, HeaderHints.words(of: name).contains(where: Self.birth.contains) { settings.append(("personal", "yes")) }
        let header = isHinted ? 60 + best.share / 50 : 0
        cases.append(
            TypeCase(type: word, points: max(proof, header) + bonus, evidence: told(best, as: hasTime ? "day and time" : "date"), settings: settings))
        return cases
    }

    private static let birth: Set<String> = ["birth", "birthday", "dob", "born", "рождения", "gimimo", "geburtsdatum", "geburtstag", "urodzenia"]

    func figures() -> [TypeCase] {
        var cases: [TypeCase] = []
        let truth = reading("boolean")
        if truth.share >= 850, shape.distinct <= 40 {
            // Noughts and ones may be a count that is never higher.
            let proof = shape.share(shape.onlyDigits) >= 900 ? 30 : truth.share * 96 / 1000
            cases.append(
                TypeCase(type: "boolean", points: points("boolean", proof: proof, allowed: truth.share), evidence: told(truth, as: "yes or no")))
        }
        let number = reading("number")
        if number.share >= 900 {
            cases.append(TypeCase(type: "number", points: points("number", proof: 60, allowed: number.share), evidence: told(number, as: "number")))
        }
        let money = reading("money")
        if money.share >= 600 {
            // What is an amount and no number has a currency beside it.
            let withCurrency = money.share - number.share
            let proof = withCurrency >= 50 && !looksPostal ? 75 + withCurrency / 50 : 0
            let points = points("money", proof: proof, allowed: money.share)
            if points > 0 { cases.append(TypeCase(type: "money", points: points, evidence: told(money, as: "amount of money"))) }
        }
        return cases
    }

    func codes() -> [TypeCase] {
        var cases: [TypeCase] = []
        let unspaced = 1000 - shape.share(shape.withSpace)
        let coded = shape.share(shape.withDigit)
        let unlike = shape.filled == 0 ? 0 : shape.distinct * 1000 / shape.filled
        if unspaced >= 950, coded >= 900, shape.longest <= 64 {
            var proof = 0
            if shape.filled >= 3, unlike >= 990 { proof = shape.share(shape.withLetter) >= 900 ? 76 : 40 }
            // Numbers that count up are record numbers.
            if shape.filled >= 3, shape.ascending >= shape.filled * 9 / 10 - 1 { proof = 72 }
            let points = points("identifier", proof: proof, allowed: unlike >= 500 ? unspaced : unspaced / 2)
            let words = unlike >= 1000 ? "differ, none has a space" : "differ"
            if points > 0 {
                cases.append(TypeCase(type: "identifier", points: points, evidence: "\(shape.distinct) of \(shape.filled) values \(words)"))
            }
        }
        return cases
    }
}
