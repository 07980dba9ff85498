import KemptCore
import KemptTypes
import Testing

@Suite struct PostcodeTests {
    let postcode = TypeHarness(PostcodeType.self)

    @Test func promises() {
        TypeHarness(PostcodeType.self, [("assume", "LT"), ("country", "country")]).checkPromises(seeds: ["LV-1010", "lt 12345", "10001-1234"])
        postcode.checkIdempotence(seeds: ["LV-1010", "10001-1234", "K1A 0B1", "1012 AB", "lt 12345"])
    }

    @Test func byCountry() {
        let table: [(String, String, String)] = [
            ("LT", "LT01234", "LT-01234"), ("LT", "lt-01234", "LT-01234"), ("LT", "LT 01 234", "LT-01234"), ("Lietuva", "12345", "LT-12345"),
            ("LV", "1010", "LV-1010"), ("LV", "LV1010", "LV-1010"), ("EE", "EE-10111", "10111"), ("RU", "101 000", "101000"),
            ("PL", "PL-00-950", "00-950"),
            ("GB", "m11ae", "M1 1AE"), ("GB", "EC1A1BB", "EC1A 1BB"), ("GB", "w1a 0ax", "W1A 0AX"), ("GB", "CR2-6XH", "CR2 6XH"),
            ("US", "100011234", "10001-1234"),
            ("CA", "k1a0b1", "K1A 0B1"), ("NL", "1012ab", "1012 AB"), ("NL", "NL-1012 AB", "1012 AB"), ("SE", "11455", "114 55"),
            ("SE", "S-114 55", "114 55"),
            ("CZ", "11000", "110 00"), ("PT", "1000205", "1000-205"), ("IE", "d02x285", "D02 X285"), ("AZ", "1000", "AZ 1000"),
            ("AT", "A-1010", "1010"),
            ("MT", "vlt1117", "VLT 1117"), ("KZ", "a15e3c0", "A15E3C0"), ("BR", "01310100", "01310-100"),
        ]
        for (country, value, result) in table {
            postcode.expect(value, result, "postcode.notation", companion: country)
            postcode.expect(result, result, "", companion: country)
        }
    }

    @Test func parts() {
        TypeHarness(PostcodeType.self, [("assume", "LT"), ("country", "country")]).checkParts()
        let table = [
            ("LT", "01234", "01234", "01"), ("GB", "sw1a1aa", "SW1A 1AA", "SW1A"), ("US", "10001-1234", "10001-1234", "10001"),
            ("PL", "00950", "00-950", "00"),
            ("NL", "1012ab", "1012 AB", "1012"), ("RU", "101000", "101000", "10"), ("LV", "LV-1010", "1010", "10"), ("AZ", "1000", "1000", "10"),
            ("RU", "1010", "", ""), ("GB", "SW1A", "", ""),
        ]
        for (country, value, bare, area) in table {
            #expect(postcode.namedPart("bare", of: value, companion: country) == bare, "\(value)")
            #expect(postcode.namedPart("area", of: value, companion: country) == area, "\(value)")
        }
    }

    @Test func droppedZeros() {
        postcode.expect("1067", "01067", "postcode.leading-zero", companion: "DE")
        postcode.expect("2108", "02108", "postcode.leading-zero", companion: "US")
        postcode.expectInvalid(["1010"], "postcode.shape", companion: "RU")
        postcode.expectInvalid(["123"], "postcode.shape", companion: "LT")
    }

    @Test func refused() {
        postcode.expectInvalid(["ABC", "123456", "0123A", "LV-1010", "00000"], "postcode.shape", companion: "LT")
        postcode.expectInvalid(["12345", "SW1A", "1SW 1AA"], "postcode.shape", companion: "GB")
        postcode.expectInvalid(["abc", "12345678901234567", "12#45"], "postcode.characters")
    }

    @Test func theAssumedCountryComesLast() {
        let lithuanian = TypeHarness(PostcodeType.self, [("assume", "LT"), ("country", "country")])
        lithuanian.expect("01234", "LT-01234", "postcode.assumed-country")
        lithuanian.expect("01234", "LT-01234", "postcode.notation", companion: "LT")
        lithuanian.expect("01234", "01234", "", companion: "DE")
        lithuanian.expectSame(["AB 12"], companion: "Zambia")
        postcode.expectSame(["01234", "AB 12-3"])
    }

    @Test func matchForms() {
        postcode.expectEqualForms(["LT-01234", "01234", "LT01234", "LT 01234"], companion: "LT")
        postcode.expectEqualForms(["SW1A 1AA", "sw1a1aa"], companion: "GB")
        #expect(postcode.matchForm("LT-01234", companion: "LT") == "01234")
        #expect(postcode.matchForm("-") == "" && postcode.matchForm("нет") == "")
    }
}
