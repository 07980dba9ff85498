import KemptCore
import KemptTypes
import Testing

/// `format`: the ways a number may be written, each read again as the same.
@Suite struct PhoneFormTests {
    static let forms = ["e164", "international", "national", "rfc3966"]

    static func harness(_ form: String) -> TypeHarness<PhoneType> { TypeHarness(PhoneType.self, [("country", "country"), ("format", form)]) }

    @Test func numbersAreWritten() {
        // Value, country, international, national, rfc3966.
        let table: [(String, String?, String, String, String)] = [
            ("861234567", "LT", "+370 612 34567", "(0-612) 34567", "tel:+370-612-34567"),
            ("+7 9161234567", "RU", "+7 916 123-45-67", "8 (916) 123-45-67", "tel:+7-916-123-45-67"),
            ("+12125550123", "US", "+1 212-555-0123", "(212) 555-0123", "tel:+1-212-555-0123"),
            ("+442079460958", "GB", "+44 20 7946 0958", "020 7946 0958", "tel:+44-20-7946-0958"),
            ("+493012345678", "DE", "+49 30 12345678", "030 12345678", "tel:+49-30-12345678"),
            ("+390612345678", "Italy", "+39 06 1234 5678", "06 1234 5678", "tel:+39-06-1234-5678"),
            ("+5491123456789", "AR", "+54 9 11 2345-6789", "011 15-2345-6789", "tel:+54-9-11-2345-6789"),
            // Without the record's country, or with another, nobody could tell a national number.
            ("+37061234567", nil, "+370 612 34567", "+370 612 34567", "tel:+370-612-34567"),
            ("+37061234567", "LV", "+370 612 34567", "+370 612 34567", "tel:+370-612-34567"),
            // Of no country, and without groups.
            ("+80012345678", nil, "+800 1234 5678", "+800 1234 5678", "tel:+800-1234-5678"),
            ("+6907398", nil, "+690 7398", "+690 7398", "tel:+690-7398"),
            ("+370 5 212 3456 доб. 12", "LT", "+370 5 212 3456 x12", "(0-5) 212 3456 x12", "tel:+370-5-212-3456;ext=12"),
        ]
        for (form, pick) in [("international", 0), ("national", 1), ("rfc3966", 2)] {
            let harness = Self.harness(form)
            for row in table {
                let wanted = [row.2, row.3, row.4][pick]
                #expect(harness.read(row.0, companion: row.1).result == wanted, "\(row.0) as \(form)")
                harness.expect(wanted, wanted, "", companion: row.1)
            }
        }
    }

    @Test func everyExampleIsStable() {
        let plain = Self.harness("e164")
        for form in Self.forms {
            let harness = Self.harness(form)
            for (index, example) in PhonePlanTests.examples.enumerated() {
                for companion in index % 8 == 0 ? [example.region, "LT"] : [example.region] {
                    let written = harness.read(example.canonical, companion: companion)
                    #expect(written.kind == .same || written.kind == .notation, "\(example.canonical) as \(form): \(written)")
                    harness.expect(written.result, written.result, "", companion: companion)
                    #expect(harness.matchForm(written.result, companion: companion) == plain.matchForm(example.canonical), "\(written.result)")
                }
            }
        }
    }

    @Test func promises() {
        for form in Self.forms {
            Self.harness(form).checkIdempotence(seeds: ["+1 (212) 555-0123 x7", "8 (916) 123-45-67", "(8-5) 2123456"], rounds: 400)
        }
    }

    @Test func formsOfRepairs() {
        Self.harness("international").expect("+370 8 612 34567", "+370 612 34567", "phone.trunk")
        Self.harness("national").expect("+370 8 612 34567", "(0-612) 34567", "phone.trunk", companion: "LT")
        Self.harness("rfc3966").expect(" +37061234567", "tel:+370-612-34567", "phone.whitespace")
        Self.harness("national").expectInvalid(["612"], "phone.too-short", companion: "LT")
    }
}
