import KemptCore

/// The features, comparisons and blocking rules of a plan, resolved to slots of a record's line.
struct MatchFeatures: Sendable {
    let layout: FeatureLayout
    let evidence: [Evidence]
    /// Base rules, each followed by its refinements.
    let rules: [ResolvedRule]
    /// Index of each base rule in `rules`.
    let baseRules: [Int]
    /// The base rules as they were asked for.
    let requests: [BlockingRule]
    /// Base rules whose large blocks are worth a word: not those that only ever take small ones.
    let toldRules: [Int]
    /// For the report, by rule: `email`, `last_name+company`.
    let ruleNames: [String]
    /// What outranks the weights.
    let verdicts: Verdicts

    init(_ plan: MatchPlan) {
        let finder = FieldFinder(plan.fields)
        let blocks = plan.mustMatch + (plan.blocks.isEmpty ? finder.defaultBlocks() : plan.blocks)
        requests = blocks
        let refinements = finder.refinements()
        let cannot = plan.cannotMatch.map { FeatureRequest($0) }
        let registers = plan.cannotMatch.filter { plan.fields[$0].mixesRegisters }.map { FeatureRequest($0, .head) }
        let blocked = blocks.flatMap(\.features)
        // Neighbours are found among the values themselves.
        let sorted = blocked.filter(\.part.isNear).map { FeatureRequest($0.field) }
        let features = finder.evidenceRequests() + sorted + blocked + refinements + cannot + registers
        let layout = FeatureLayout(plan, features)
        self.layout = layout
        evidence = finder.evidence(layout)
        let given = finder.first(.givenName).map { layout.slot(FeatureRequest($0)) } ?? 0
        let family = finder.first(.familyName).map { layout.slot(FeatureRequest($0)) } ?? 0
        var rules: [ResolvedRule] = []
        var baseRules: [Int] = []
        var toldRules: [Int] = []
        var ruleNames: [String] = []
        for (index, block) in blocks.enumerated() {
            // Those who must be one are all looked at, as far as one customer may have records.
            let cap = index < plan.mustMatch.count ? max(plan.limits.block, plan.limits.cluster) : max(2, plan.limits.block / block.divisor)
            var base = ResolvedRule(block.features.map { layout.slot($0) }, names: (given, family), cap: cap)
            base.needsIdentity = block.needsIdentity
            let parent = rules.count
            baseRules.append(parent)
            if block.divisor == 1 { toldRules.append(parent) }
            ruleNames.append(block.features.map { finder.name($0) }.joined(separator: "+"))
            rules.append(base)
            for refinement in block.isRefined ? refinements : [] {
                guard let rule = base.refined(by: layout.slot(refinement), parent: parent) else { continue }
                rules.append(rule)
                ruleNames.append(ruleNames[parent] + "+" + finder.name(refinement))
            }
            for index in parent..<rules.count { rules[index].end = rules.count }
        }
        verdicts = Verdicts(
            must: plan.mustMatch.map { rule in rule.features.map { layout.slot($0) } },
            cannot: cannot.map { request in
                let register = FeatureRequest(request.field, .head)
                return Verdicts.Code(
                    slot: layout.slot(request), register: registers.contains(register) ? layout.slot(register) : 0, field: request.field)
            })
        self.ruleNames = ruleNames
        self.rules = rules
        self.baseRules = baseRules
        self.toldRules = toldRules
    }
}

extension MatchFeatures {
    /// The rules that are of use for these records.
    func rules(for table: RecordTable) -> [ResolvedRule] {
        rules.map { rule in
            var rule = rule
            rule.isOff = rule.needsIdentity && !table.identifies(rule.first)
            return rule
        }
    }

    /// Index behind the last refinement of a base rule.
    func end(ofBase index: Int) -> Int { rules[baseRules[index]].end }
}

/// Finds fields by their kind of comparison.
struct FieldFinder {
    let fields: [MatchPlan.Field]
    init(_ fields: [MatchPlan.Field]) { self.fields = fields }

    func all(_ kind: Comparison) -> [Int] { fields.indices.filter { fields[$0].comparison == kind } }
    func first(_ kind: Comparison) -> Int? { fields.firstIndex { $0.comparison == kind } }

    func name(_ request: FeatureRequest) -> String {
        let field = fields[request.field].name
        return request.part == .whole ? field : "\(field).\(request.part.word)"
    }

    /// Two names for each item of evidence, the second empty unless it compares two fields.
    func names(_ evidence: [Evidence]) -> [String] {
        evidence.flatMap { [fields[$0.field].name, $0.secondField < 0 ? "" : fields[$0.secondField].name] }
    }

    /// Everything that a comparison reads.
    func evidenceRequests() -> [FeatureRequest] {
        fields.indices.flatMap { index -> [FeatureRequest] in
            switch fields[index].comparison {
            case .none: []
            case .email: [FeatureRequest(index), FeatureRequest(index, .local), FeatureRequest(index, .domain)]
            default: [FeatureRequest(index)]
            }
        }
    }

    func evidence(_ layout: FeatureLayout) -> [Evidence] {
        func space(_ request: FeatureRequest) -> Int {
            let slot = layout.slot(request)
            return slot > 0 ? layout.features[slot - 1].space : 0
        }
        func make(_ kind: Evidence.Kind, _ field: Int, _ second: FeatureRequest? = nil, _ third: FeatureRequest? = nil) -> Evidence {
            let whole = FeatureRequest(field)
            let sketch = layout.sketch(of: field)
            return Evidence(
                kind: kind, slot: layout.slot(whole), second: second.map(layout.slot) ?? 0, third: third.map(layout.slot) ?? 0,
                space: space(whole),
                secondSpace: second.map(space) ?? 0, sketch: sketch?.slot ?? 0, sketchShift: sketch?.shift ?? 0,
                sketchMask: sketch?.mask ?? 0, mayIdentify: fields[field].mayIdentify, isRegistered: fields[field].isRegistered, field: field,
                secondField: second.map { $0.field == field ? -1 : $0.field } ?? -1)
        }
        var list: [Evidence] = []
        let given = first(.givenName)
        let family = first(.familyName)
        if let given, let family { list.append(make(.names, given, FeatureRequest(family))) }
        for index in fields.indices {
            switch fields[index].comparison {
            case .none: break
            case .givenName: if index != given || family == nil { list.append(make(.full, index)) }
            case .familyName: if index != family || given == nil { list.append(make(.full, index)) }
            case .fullName: list.append(make(.full, index))
            case .email: list.append(make(.email, index, FeatureRequest(index, .local), FeatureRequest(index, .domain)))
            case .phone: list.append(make(.phone, index, nil, first(.organisation).map { FeatureRequest($0) }))
            case .organisation: list.append(make(.organisation, index))
            case .street: list.append(make(.street, index))
            case .place: list.append(make(.place, index))
            case .code: list.append(make(.code, index))
            case .personalDate: list.append(make(.date, index))
            }
        }
        return list
    }

    /// What divides a block that is too large, the sharpest first.
    func refinements() -> [FeatureRequest] {
        var list: [FeatureRequest] = []
        for kind in [Comparison.familyName, .organisation, .street, .code, .place] {
            for index in all(kind).prefix(kind == .place ? 1 : 2) { list.append(FeatureRequest(index)) }
        }
        return list
    }

    /// People by name and place where a date of birth or a personal code tells namesakes apart.
    private func addOfRegister(_ given: Int?, _ family: Int?, _ rules: inout [BlockingRule]) {
        guard let given, let family, fields.contains(where: { $0.comparison == .personalDate || $0.mayIdentify }) else { return }
        let keys = all(.place).prefix(1) + all(.code).prefix(3)
        for key in keys {
            for name in [FeatureRequest(family), FeatureRequest(given)] {
                rules.append(BlockingRule([name, FeatureRequest(key)], divisor: 4, isRefined: false))
            }
        }
        for street in all(.street).prefix(2) { rules.append(BlockingRule([FeatureRequest(street)], divisor: 2, isRefined: false)) }
        for date in all(.personalDate) { rules.append(BlockingRule([FeatureRequest(date), FeatureRequest(given)], divisor: 1, isRefined: false)) }
    }

    /// Firms by name and place where no person is named.
    private func addOfFirms(_ firm: Int?, _ rules: inout [BlockingRule]) {
        guard let firm else { return }
        rules.append(BlockingRule([FeatureRequest(firm)], divisor: 1))
        for place in all(.place).prefix(1) {
            rules.append(BlockingRule([FeatureRequest(firm, .sound), FeatureRequest(place)], divisor: 2, isRefined: false))
        }
        for street in all(.street).prefix(1) { rules.append(BlockingRule([FeatureRequest(street)], divisor: 2, isRefined: false)) }
    }

    /// Of the usual limit this leaves blocks of two.
    private static let alone = 16

    /// The blocking rules of a bare `deduplicate`, by the types of the fields there are.
    func defaultBlocks() -> [BlockingRule] {
        var rules: [BlockingRule] = []
        func add(_ features: [FeatureRequest?], divisor: Int = 1, isRefined: Bool = true) {
            let there = features.compactMap { $0 }
            if there.count == features.count { rules.append(BlockingRule(there, divisor: divisor, isRefined: isRefined)) }
        }
        let given = first(.givenName)
        let family = first(.familyName)
        let full = first(.fullName)
        let firm = first(.organisation)
        let street = first(.street)
        for email in all(.email) { add([FeatureRequest(email)]) }
        for phone in all(.phone) { add([FeatureRequest(phone)]) }
        // Strangers share a name, a house or a firm the oftener the larger the file, so that of these only small blocks are compared. The sharper
        // of two such rules finds in small blocks what the other has in large ones: dividing them would find nobody else.
        func addSmall(_ features: [FeatureRequest?], divisor: Int) { add(features, divisor: divisor, isRefined: false) }
        func whole(_ field: Int?) -> FeatureRequest? { field.map { FeatureRequest($0) } }
        let sound = family.map { FeatureRequest($0, .sound) }
        addSmall([whole(given), whole(family)], divisor: 8)
        add([whole(full)], divisor: 4)
        for name in [family, full] { addSmall([whole(name), whole(firm)], divisor: 4) }
        for name in [family, full] { addSmall([whole(name), whole(street)], divisor: 4) }
        // What agrees here is so common that three who share it are three strangers, sooner than one customer.
        addSmall([whole(given), whole(street)], divisor: Self.alone)
        addSmall([whole(given), whole(firm)], divisor: Self.alone)
        for place in all(.place).prefix(1) { addSmall([whole(street), whole(place)], divisor: 10) }
        for code in all(.code).prefix(1) { addSmall([whole(street), whole(code)], divisor: Self.alone) }
        addSmall([sound, whole(firm)], divisor: 10)
        for code in all(.code).prefix(1) { addSmall([sound, given.map { FeatureRequest($0, .initial) }, whole(code)], divisor: 4) }
        for place in all(.place).prefix(1) { addSmall([sound, whole(given), whole(place)], divisor: Self.alone) }
        addOfRegister(given, family, &rules)
        if given == nil, family == nil, full == nil { addOfFirms(firm, &rules) }
        // `info` and `jonas` are everybody's, `jpetraitis82` is not.
        for email in all(.email) { addSmall([FeatureRequest(email, .local)], divisor: Self.alone) }
        for code in all(.code) where fields[code].mayIdentify {
            rules.append(BlockingRule([FeatureRequest(code)], divisor: 3, isRefined: false, needsIdentity: true))
        }
        for date in all(.personalDate) { add([FeatureRequest(date)], divisor: 3) }
        for date in all(.personalDate) { add([FeatureRequest(date), (family ?? full).map { FeatureRequest($0) }]) }
        return rules
    }
}
