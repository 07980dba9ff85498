import Glibc
import KemptCore

/// `report: {baseline:, max-new:}`: the file of breaks that are known already, and the rules that ask for it.
struct BaselinePlanner {
    private let builder: PlanBuilder
    private var report: Node? { builder.root["report"] }

    init(_ builder: PlanBuilder) { self.builder = builder }

    /// Complains of what would compare with a baseline that is not named.
    func check() {
        if report?["baseline"]?.text == nil { for entry in wanting { complain(entry) } }
    }

    func finish(_ plan: inout Plan) {
        warnOfParts(plan)
        plan.maxNew = report?["max-new"]?.text.flatMap { Int($0) }
        guard let node = report?["baseline"], let given = node.text else { return }
        plan.baselinePath = builder.resolve(given)
        if builder.options.writesBaseline { return }
        plan.baseline = read(builder.resolve(given), node)
    }

    /// What counts against a baseline: `max-new` beside a rule or in `report`, `drift` against it.
    private var wanting: [Node.Entry] {
        func isWanting(_ entry: Node.Entry) -> Bool { entry.key == "max-new" || entry.key == "against" && entry.value.text == "baseline" }
        return Self.entries(report, isWanting) + Self.entries(builder.root["stages"], isWanting)
    }

    private static func entries(_ node: Node?, _ isWanted: (Node.Entry) -> Bool) -> [Node.Entry] {
        guard let node else { return [] }
        if case .list(let items, _) = node { return items.flatMap { entries($0, isWanted) } }
        return node.entries.flatMap { (isWanted($0) ? [$0] : []) + entries($0.value, isWanted) }
    }

    /// A run that reads only what is new cannot tell what is unique, nor how many there are.
    private func warnOfParts(_ plan: Plan) {
        let steps = (plan.streaming + plan.finishing).compactMap(\.manyRecords)
        guard !steps.isEmpty, plan.inputs.contains(where: { $0.role == .base && $0.source is any ResumableSource }) else { return }
        let names = Set(steps.map { plan.rules[$0.rule].id })
        for entry in Self.entries(builder.root["stages"], { names.contains($0.key) }) {
            builder.problems.add(
                Diagnostic(
                    "'\(entry.key)' sees only the records that are new since the last run", at: entry.keyPosition, length: entry.key.count,
                    remedy: "read everything, without 'since', to judge the base as a whole", severity: .warning))
        }
    }

    private func complain(_ entry: Node.Entry) {
        builder.problems.add(
            Diagnostic(
                "'\(entry.key)' compares with a baseline, and the report names none", at: entry.keyPosition, length: entry.key.count,
                remedy: "add 'baseline: baseline.json' under 'report', and write it once with 'kempt run --write-baseline'"))
    }

    // MARK: - The file

    /// The file is JSON, which is read here as the YAML it also is.
    private func read(_ path: String, _ node: Node) -> Baseline? {
        guard let bytes = Self.bytes(of: path) else {
            // Not there yet: the base is cleaned all the same, and every break is a new one.
            let isMissing = errno == ENOENT
            builder.problems.add(
                Diagnostic(
                    "\(path): cannot be opened: \(String(cString: strerror(errno)))", at: node.position, length: max(1, node.text?.count ?? 1),
                    remedy: "write it with 'kempt run --write-baseline'; until then every break is new", severity: isMissing ? .warning : .error))
            return isMissing ? Baseline() : nil
        }
        let problems = Problems()
        let tree = readPipelineTree(bytes: bytes, environment: { "${\($0)}" }, problems: problems)
        guard let root = tree?.root, !problems.hasErrors, root["kempt-baseline"]?.text == "1", let baseline = Self.baseline(root) else {
            builder.problems.add(
                Diagnostic("\(path): is no baseline of this version of kempt", in: node, remedy: "write it anew with 'kempt run --write-baseline'"))
            return nil
        }
        return baseline
    }

    private static func baseline(_ root: Node) -> Baseline? {
        var baseline = Baseline()
        for item in list(root["rules"]) {
            guard let rule = item["rule"]?.text, let source = item["source"]?.text, let records = number(item["records"]), let fields = item["fields"]
            else { return nil }
            let name = RuleName(id: rule, fields: list(fields).compactMap(\.text), number: number(item["number"]) ?? 1)
            baseline.entries.append(Baseline.Entry(rule: name, source: source, records: records))
        }
        for item in list(root["columns"]) {
            guard let name = item["column"]?.text, let records = number(item["records"]), let filled = number(item["filled"]) else { return nil }
            var profile = ColumnProfile(name: name, records: records, filled: filled)
            for value in list(item["values"]) {
                guard let text = value["value"]?.text, let count = number(value["records"]) else { return nil }
                profile.values.append((text, count))
            }
            // Sums that cannot be would make shares that cannot be.
            guard filled <= records, profile.values.reduce(0, { $0 + $1.records }) <= filled else { return nil }
            baseline.profiles.append(profile)
        }
        return baseline
    }

    private static func list(_ node: Node?) -> [Node] {
        if case .list(let items, _)? = node { items } else { [] }
    }

    /// A count: nothing negative, and nothing so large that sums of it would not fit.
    private static func number(_ node: Node?) -> Int? {
        node?.text.flatMap { Int($0) }.flatMap { (0...4_000_000_000).contains($0) ? $0 : nil }
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 14)
        while bytes.count <= 2 << 20, case let got = fread(&block, 1, block.count, file), got > 0 { bytes.append(contentsOf: block[..<got]) }
        return ferror(file) == 0 ? bytes : nil
    }
}
