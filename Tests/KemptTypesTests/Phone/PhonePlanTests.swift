import KemptCore
import KemptTypes
import Testing

/// The numbering plans against libphonenumber's own words: its example numbers of every kind in every region.
@Suite struct PhonePlanTests {
    let phone = TypeHarness(PhoneType.self)

    struct Example {
        let region: String
        let kind: String
        let national: String
        let international: String
        /// Plus and digits of the international form.
        var canonical: String { "+" + digits(international) }
    }

    static let examples: [Example] = GeneratedPhoneExamples.text.description.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { entry in
        let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        return Example(region: parts[0], kind: parts[1], national: parts[2], international: parts[3])
    }

    @Test func everyExampleIsRead() {
        #expect(Self.examples.count > 990)
        for example in Self.examples {
            phone.expect(example.canonical, example.canonical, "")
            for value in [
                example.international, "tel:" + example.international.map { $0 == " " ? "-" : $0 }, example.canonical.map { "\($0) " }.joined(),
            ] {
                #expect(phone.read(value).result == example.canonical, "\(value) of \(example.region)")
            }
            #expect(phone.read("00" + example.canonical.dropFirst()).result == example.canonical, "00 of \(example.region)")
            let national = phone.read(example.national, companion: example.region)
            #expect(national.result == example.canonical && national.kind != .guess, "\(example.national) in \(example.region): \(national)")
        }
    }

    @Test func everyExampleHasItsParts() {
        for example in Self.examples {
            let parts = PhoneParts(of: example.canonical, phone)
            #expect(parts["region"] == example.region && parts["type"] == example.kind, "\(example.canonical): \(parts.all)")
            #expect(parts["national"] == example.national && parts["international"] == example.international, "\(example.canonical): \(parts.all)")
            #expect(example.canonical.hasPrefix("+" + parts["country-code"]), "\(example.canonical): \(parts.all)")
        }
    }

    /// The walk without a copy (`isCanonical`) against the long way that every other writing takes.
    @Test func theShortWayIsTheLongWay() {
        var random = SmallGenerator(seed: 7)
        for example in Self.examples {
            var number = Array(example.canonical.utf8)
            for _ in 0..<4 { number[3 + random.below(number.count - 3)] = UInt8(48 + random.below(10)) }
            if random.below(4) == 0 { number.append(UInt8(48 + random.below(10))) }
            let short = String(decoding: number, as: UTF8.self)
            let long = phone.read(short + " x1")
            let isSame = phone.read(short).kind == .same
            #expect(isSame == (long.kind == .same), "\(short): \(long)")
        }
    }

    /// Codes with many regions: who a number belongs to.
    @Test func regionsOfOneCode() {
        let table = [
            ("+74951234567", "RU", "fixed-line"), ("+77012345678", "KZ", "mobile"), ("+78001234567", "RU", "toll-free"),
            ("+442079460958", "GB", "fixed-line"), ("+441481960194", "GG", "fixed-line"), ("+441534456789", "JE", "fixed-line"),
            ("+12125550123", "US", "fixed-line-or-mobile"), ("+15062345678", "CA", "fixed-line-or-mobile"),
            ("+18092345678", "DO", "fixed-line-or-mobile"),
            ("+18002345678", "US", "toll-free"), ("+390612345678", "IT", "fixed-line"), ("+390669812345", "VA", "fixed-line"),
            ("+37061234567", "LT", "mobile"), ("+37052123456", "LT", "fixed-line"), ("+37080012345", "LT", "toll-free"),
            ("+37090012345", "LT", "premium"),
            ("+375291234567", "BY", "mobile"), ("+37126123456", "LV", "mobile"), ("+80012345678", "001", "toll-free"),
        ]
        for (number, region, kind) in table {
            let parts = PhoneParts(of: number, phone)
            #expect(parts["region"] == region && parts["type"] == kind, "\(number): \(parts.all)")
        }
    }
}

/// The digits of a text.
func digits(_ text: String) -> String { String(decoding: text.utf8.filter { (48...57).contains($0) }, as: UTF8.self) }

/// The parts of a canonical number by name.
struct PhoneParts {
    let all: [String: String]

    init(of value: String, _ harness: TypeHarness<PhoneType>, companion: String? = nil) {
        var all: [String: String] = [:]
        for (index, part) in PhoneType.spec.parts.enumerated() {
            let buffer = ByteBuffer()
            buffer.append("#")  // a part is appended, never written from the start
            withCell(value) { cell in
                if let companion {
                    withCell(companion) { harness.type.appendPart(index, of: cell, companion: $0, to: buffer, harness.workspace) }
                } else {
                    harness.type.appendPart(index, of: cell, companion: .missing, to: buffer, harness.workspace)
                }
            }
            all[part.name] = buffer.cell(from: 1).string
        }
        self.all = all
    }

    subscript(name: String) -> String { all[name] ?? "no such part" }
}
