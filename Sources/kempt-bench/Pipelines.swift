/// The pipelines that are measured: each has the stages of the one before it and one more, so that differences tell what a stage costs.
enum BenchPipeline: String, CaseIterable {
    case read, standardize, validate, enrich, archive, deduplicate
    /// All five stages on what `deduplicate` kept.
    case again

    /// The columns of the generated file with the types that a user would give them.
    static let fields: [(name: String, type: String)] = [
        ("id", "{type: identifier, key: true}"), ("first_name", "{type: given-name}"), ("last_name", "{type: family-name, required: true}"),
        ("company", "{type: company}"), ("job_title", "{type: job-title}"), ("email", "{type: email}"),
        ("phone", "{type: phone, country: country, assume: LT}"), ("street", "{type: street}"), ("city", "{type: city}"),
        ("postcode", "{type: postcode, country: country}"), ("country", "{type: country}"),
        ("status", "{type: picklist, values: \(statusValues)}"), ("consent", "{type: boolean}"), ("revenue", "{type: money}"),
        ("created_at", "{type: date, order: dmy}"), ("updated_at", "{type: date, order: dmy}"),
        ("last_contact", "{type: date, order: dmy}"),
        ("notes", "{type: notes}"),
    ]

    /// Every word that the generator writes for a status, under the first of its kind.
    private static let statusValues: String = {
        let values = Addresses.states.map { words in "\(words[0]): [\(words.dropFirst().map(\.description).joined(separator: ", "))]" }
        return "{\(values.joined(separator: ", "))}"
    }()

    /// Stages in the order in which they are added, and not that in which they stand: `deduplicate` goes before `archive`.
    private var stages: [String] {
        let standardize = "  - standardize"
        let validate = """
              - validate:
                  - any-of: [email, phone]
                    severity: error
                  - not-fake: [first_name, last_name, email, phone]
            """
        let enrich = "  - enrich:\n      - lookup: {csv: accounts.csv, match: {email.domain: domain}, take: [industry, owner]}"
        let archive = "  - archive: latest(updated_at, last_contact) older than 24 months\n    unless: status = customer"
        switch self {
        case .read: return []
        case .standardize: return [standardize]
        case .validate: return [standardize, validate]
        case .enrich: return [standardize, validate, enrich]
        case .archive: return [standardize, validate, enrich, archive]
        case .deduplicate, .again: return [standardize, validate, enrich, "  - deduplicate: {merge: auto}", archive]
        }
    }

    /// The pipeline file; it lies beside `crm.csv` and `accounts.csv`, and writes into a folder of its own name.
    var text: String {
        let input = self == .again ? "\(BenchPipeline.deduplicate.rawValue)/kept.csv" : "crm.csv"
        let fields = BenchPipeline.fields.map { "  \($0.name): \($0.type)" }.joined(separator: "\n")
        let outputs = ["kept", "quarantined", "merged", "archived", "proposals"].map { "  \($0): {csv: \(rawValue)/\($0).csv}" }
        return """
            kempt: 1
            name: \(rawValue)
            as-of: 2026-01-01
            fields:
            \(fields)
            extract:
              - csv: \(input)
                source: crm
            \(stages.isEmpty ? "stages: []" : "stages:\n" + stages.joined(separator: "\n"))
            load:
            \(outputs.joined(separator: "\n"))
            stop-when: {fewer-records: 100%, merged: 100%, changed: 100%, archived: 100%}
            report: {json: \(rawValue)/report.json}

            """
    }

    /// What the table calls it.
    var label: String {
        switch self {
        case .read: "read and write"
        case .standardize, .validate, .enrich: "+ \(rawValue)"
        case .archive: "+ archive (all but deduplicate)"
        case .deduplicate: "+ deduplicate (all five)"
        case .again: "all five on their own output"
        }
    }
}

/// The lookup table of the bench: domains of the largest firms of the generated file, each once, with an industry and an owner.
func accounts(rows: Int, seed: UInt64) -> [UInt8] {
    let industries: [StaticString] = ["Construction", "Food retail", "Logistics", "Software", "Banking", "Health", "Торговля", "Gamyba"]
    let owners: [StaticString] = ["Ingrida Vaitkienė", "Олег Зимин", "Hannah Clarke"]
    let world = World(seed: seed, rows: rows)
    let count = min(2000, world.firmCount)
    var known = HashSet(capacity: count)
    var text: [UInt8] = []
    text.add("domain,industry,owner\n")
    for number in 0..<count {
        var domain: [UInt8] = []
        Firm(number, in: world).appendDomain(in: world, to: &domain)
        guard known.insert(domain) else { continue }
        text.append(contentsOf: domain)
        text.add(",")
        text.add(industries[number % industries.count])
        text.add(",")
        text.add(owners[number % owners.count])
        text.add("\n")
    }
    return text
}
