import KemptCore

/// A model as a JSON file a person can read: bits with four decimals, one finding a line.
extension MatchModel {
    /// The file's text; reading it gives this model back.
    public var json: String {
        var text = "{\n"
        text += "  \"kempt-model\": \(Self.version),\n"
        text += "  \"contract\": \"\(Self.hexadecimal(contract))\",\n"
        text += "  \"records\": \(records),\n  \"pairs\": \(pairs),\n  \"matches\": \(matches),\n"
        text += "  \"odds\": \(Self.decimal(odds)),\n"
        let groups = groups.map { "    {\"name\": \(Self.quoted($0.name)), \"odds\": \(Self.decimal($0.odds))}" }
        text += groups.isEmpty ? "  \"groups\": [],\n" : "  \"groups\": [\n\(groups.joined(separator: ",\n"))\n  ],\n"
        text += "  \"comparisons\": [\n\(facets.map(Self.text).joined(separator: ",\n"))\n  ]\n}\n"
        return text
    }

    private static func text(_ facet: Facet) -> String {
        let findings = facet.findings.map { finding in
            var text = "        {\"finding\": \(quoted(finding.name)), \"weight\": \(decimal(finding.weight))"
            text += ", \"match\": \(decimal(finding.match)), \"stranger\": \(decimal(finding.stranger))"
            if !finding.groups.isEmpty { text += ", \"groups\": [\(finding.groups.map(decimal).joined(separator: ", "))]" }
            return text + "}"
        }
        return """
                {
                  "fields": \(quoted(facet.fields)), "kind": \(quoted(facet.kind)), "rarity": \(decimal(facet.rarity)),
                  "findings": [
            \(findings.joined(separator: ",\n"))
                  ]
                }
            """
    }

    /// Ten-thousandths as a decimal number.
    static func decimal(_ fixed: Int) -> String {
        let rest = String(fixed.magnitude % 10_000)
        return (fixed < 0 ? "-" : "") + "\(fixed.magnitude / 10_000)." + String(repeating: "0", count: 4 - rest.count) + rest
    }

    static func hexadecimal(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension MatchModel {
    /// Reads a model; `file` is its name for messages. What is no model, or one of another version, is refused: half a model would weigh
    /// half the evidence.
    public init(json: [UInt8], named file: String) throws(Failure) {
        var reader = ModelReader(json)
        guard let root = reader.read() else {
            throw Self.refusal("\(file):\(reader.line): this is not JSON as 'kempt train' writes it")
        }
        guard let version = root["kempt-model"]?.whole else { throw Self.refusal("\(file): this is no model of 'kempt train'") }
        if version != Self.version {
            throw Self.refusal("\(file): the model is of version \(version), this program reads version \(Self.version)")
        }
        guard let model = MatchModel(root) else { throw Self.refusal("\(file): the model has been changed or cut") }
        self = model
    }

    private static func refusal(_ message: String) -> Failure { Failure(.usage, message, remedy: "run 'kempt train' with the pipeline") }

    private init?(_ root: ModelNode) {
        guard let hash = root["contract"]?.text, let contract = UInt64(hash, radix: 16), let records = root["records"]?.whole,
            let pairs = root["pairs"]?.whole, let matches = root["matches"]?.whole, let odds = root["odds"]?.fixed,
            let groupNodes = root["groups"]?.items, let facetNodes = root["comparisons"]?.items
        else { return nil }
        let groups = groupNodes.compactMap { node -> Group? in
            guard let name = node["name"]?.text, let odds = node["odds"]?.fixed, PairReason(rawValue: name) != nil else { return nil }
            return Group(name: name, odds: odds)
        }
        let facets = facetNodes.compactMap { Self.facet($0, groups: groups.count) }
        if groups.count != groupNodes.count || facets.count != facetNodes.count { return nil }
        self.init(contract: contract, records: records, pairs: pairs, matches: matches, odds: odds, groups: groups, facets: facets)
    }

    private static func facet(_ node: ModelNode, groups: Int) -> Facet? {
        guard let fields = node["fields"]?.text, let kind = node["kind"]?.text, let rarity = node["rarity"]?.fixed,
            let nodes = node["findings"]?.items
        else { return nil }
        let findings = nodes.compactMap { node -> Finding? in
            guard let name = node["finding"]?.text, let weight = node["weight"]?.fixed, let match = node["match"]?.fixed,
                let stranger = node["stranger"]?.fixed, Level.allCases.contains(where: { $0.name == name })
            else { return nil }
            let shares = (node["groups"]?.items ?? []).compactMap(\.fixed)
            return shares.count == groups ? Finding(name: name, match: match, stranger: stranger, weight: weight, groups: shares) : nil
        }
        return findings.count == nodes.count ? Facet(fields: fields, kind: kind, findings: findings, rarity: rarity) : nil
    }
}
