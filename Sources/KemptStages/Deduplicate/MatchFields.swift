import KemptCore
import KemptMatching
import KemptTypes

/// Collects the fields that `deduplicate` compares or blocks on, each once.
struct MatchFields {
    private let context: StageContext
    private(set) var list: [MatchPlan.Field] = []

    init(_ context: StageContext) { self.context = context }

    /// Every field whose type has a comparison, but the key: two records of one customer have two keys. And codes that tell customers apart.
    mutating func compareByType() {
        for (index, column) in context.columns.enumerated() {
            if let kind = comparedCode(column) {
                list.append(field(index, kind, mayIdentify: true))
            } else if (column.type as? DateType)?.isPersonal == true {
                list.append(field(index, .personalDate))
            } else if index != context.key, let kind = column.typeSpec?.comparison, kind != .none {
                list.append(field(index, kind))
            }
        }
    }

    private func field(_ column: Int, _ comparison: Comparison, mayIdentify: Bool = false) -> MatchPlan.Field {
        let code = context.columns[column].type as? IdentifierType
        return MatchPlan.Field(
            column: column, name: context.columns[column].name, comparison: comparison, mayIdentify: mayIdentify,
            isRegistered: code?.owner != nil, mixesRegisters: code?.mixesRegisters ?? false)
    }

    /// A person's code tells persons apart, a firm's code firms: where persons are named, it tells of their firm and not of them.
    private func comparedCode(_ column: Column) -> Comparison? {
        let namesPersons = context.columns.contains { [.givenName, .familyName, .fullName].contains($0.typeSpec?.comparison ?? .none) }
        switch (column.type as? IdentifierType)?.owner {
        case .person: return .code
        case .firm: return namesPersons ? nil : .code
        case .branch, nil: return nil
        }
    }

    /// Every field of codes of which a customer has one; they join the list without a comparison where they are not in it.
    mutating func codes() -> [Int] {
        context.columns.indices.filter { (context.columns[$0].type as? IdentifierType)?.owner != nil }.map { place(of: $0) }
    }

    private mutating func place(of column: Int) -> Int {
        if let index = list.firstIndex(where: { $0.column == column }) { return index }
        list.append(field(column, .none))
        return list.count - 1
    }

    /// A field the user names; one without a comparison of its own is compared as a code: equal or not.
    mutating func compare(_ node: Node) {
        guard let column = context.column(node), !list.contains(where: { $0.column == column }) else { return }
        let spec = context.columns[column].typeSpec
        let kind = spec?.comparison ?? .none
        // A date that the user names is the person's own: of birth, not of an update.
        let isDay = spec?.spec.name == "date"
        list.append(field(column, kind != .none ? kind : isDay ? .personalDate : .code, mayIdentify: kind == .none && !isDay))
    }

    /// `email`, `email.domain`, or a list of such. A part that stands for several features gives a rule for each; no rule when something is wrong.
    mutating func blockingRules(_ node: Node) -> [BlockingRule] {
        let parts = node.items.map { features($0) }
        if parts.count > 3 {
            context.problems.add(
                Diagnostic("a blocking rule joins at most three fields", at: node.position, remedy: "leave out the weakest"))
            return []
        }
        if parts.filter({ $0.count > 1 }).count > 1 {
            context.problems.add(
                Diagnostic("a rule takes one of 'words' and 'near', once", at: node.position, remedy: "make two rules of it"))
            return []
        }
        if parts.isEmpty { return [] }
        return parts.reduce([[]]) { rules, alternatives in rules.flatMap { rule in alternatives.map { rule + [$0] } } }.map { BlockingRule($0) }
    }

    /// Records that agree on all of these are one customer: a word in common, or a name that stands near, says no such thing.
    mutating func mustMatchRule(_ node: Node) -> BlockingRule? {
        let rules = blockingRules(node)
        if rules.count > 1 {
            context.problems.add(
                Diagnostic(
                    "'must-match' takes values that are equal, not 'words' or 'near'", at: node.position,
                    remedy: "put it under 'block': the weights then decide"))
            return nil
        }
        return rules.first
    }

    private mutating func features(_ node: Node) -> [FeatureRequest] {
        guard let text = node.text else { return [] }
        if let dot = text.lastIndex(of: "."), !context.columns.contains(where: { $0.name == text }) {
            let name = String(text[..<dot])
            let word = String(text[text.index(after: dot)...])
            if context.columns.contains(where: { $0.name == name }) {
                let parts = FeaturePart.named(word)
                if parts.isEmpty {
                    let known = FeaturePart.words
                    context.problems.add(
                        Diagnostic(
                            "a field has no part '\(word)'", in: node,
                            remedy: nearest(to: word, among: known).map { "did you mean '\(name).\($0)'?" }
                                ?? "parts: \(known.joined(separator: ", "))"))
                }
                guard !parts.isEmpty, let index = field(named: name, node) else { return [] }
                checkPart(word, list[index], node)
                return parts.map { FeatureRequest(index, $0) }
            }
        }
        return field(named: text, node).map { [FeatureRequest($0)] } ?? []
    }

    /// Mailboxes have an @, and the last seven bytes are digits in what is a number or a code.
    private func checkPart(_ word: String, _ field: MatchPlan.Field, _ node: Node) {
        guard let type = context.columns[field.column].typeSpec, type.comparison != .none else { return }
        let isOfMailboxes = ["local", "domain"].contains(word)
        let fits: [Comparison] = isOfMailboxes ? [.email] : word == "tail" ? [.phone, .code] : Comparison.allCases
        guard !fits.contains(type.comparison) else { return }
        let what = isOfMailboxes ? "is a part of e-mail addresses" : "takes the last seven digits of a number"
        context.problems.add(
            Diagnostic(
                "'\(word)' \(what), and '\(field.name)' is of type \(type.spec.name)", at: node.position, length: node.text?.count ?? 1,
                remedy: "name the field itself, or another part of it", severity: .warning))
    }

    /// Index in `list`; a field that is only blocked on joins the list without a comparison.
    mutating func field(named name: String, _ node: Node) -> Int? {
        guard let column = context.column(.scalar(name, node.position)) else { return nil }
        return place(of: column)
    }
}
