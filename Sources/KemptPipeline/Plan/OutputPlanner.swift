import KemptCore
import KemptFormats
import KemptStages

/// Turns `load`, `stop-when` and `report` into targets and limits.
struct OutputPlanner {
    private let builder: PlanBuilder
    init(_ builder: PlanBuilder) { self.builder = builder }

    func outputs(_ context: StageContext) -> [(output: Plan.Output, target: any Target)] {
        guard let load = builder.root["load"], load.text != "" else {
            return defaults(hasClusters: builder.root["store"] != nil && context.gathering != nil && context.key != nil)
        }
        if load.text == "none" { return [] }
        var outputs: [(output: Plan.Output, target: any Target)] = []
        for output in Plan.Output.allCases {
            guard let node = load[output.rawValue], node.text != "nowhere", let target = target(node) else { continue }
            outputs.append((output, target))
        }
        checkDoors(load, context)
        return outputs
    }

    /// Nothing said about `load`: everything goes into `out/<name>/`.
    private func defaults(hasClusters: Bool) -> [(output: Plan.Output, target: any Target)] {
        let folder = builder.resolve("out/\(builder.name)")
        let names = Plan.Output.allCases.filter { ![.clean, .flagged].contains($0) && ($0 != .clusters || hasClusters) }
        return names.map { ($0, CSVTarget(path: moved("\(folder)/\($0.rawValue).csv"))) }
    }

    private func target(_ node: Node) -> (any Target)? {
        guard let item = builder.language.family("target")?.items(of: node).first,
            let format = FormatCatalog.targets.first(where: { $0.spec.name == item.spec.name })
        else { return nil }
        let made = format.make(item.values, builder.resolve)
        // The day of the run tells its rows from those of earlier ones where a target grows.
        let stamped = (made as? any RunStampedTarget)?.stamped(run: PlanBuilder.text(ofDay: builder.asOfDay), readsEverything: !isIncremental) ?? made
        return stamped.moved(to: moved(made.path))
    }

    private var isIncremental: Bool { builder.root["extract"]?.items.contains { $0["since"] != nil } ?? false }

    /// `--output` keeps the file's own name.
    func moved(_ path: String) -> String {
        guard let directory = builder.options.outputDirectory else { return path }
        return "\(directory)/\(path.split(separator: "/").last.map(String.init) ?? path)"
    }

    /// Every door that a record can leave by needs a target, or the word that it needs none.
    private func checkDoors(_ load: Node, _ context: StageContext) {
        func isOpen(_ names: [Plan.Output]) -> Bool { names.allSatisfy { load[$0.rawValue] != nil } }
        var needed: [(Bool, String)] = [
            (isOpen([.kept]) || isOpen([.clean, .flagged]), "kept"),
            (isOpen([.quarantined]), "quarantined"),
        ]
        if context.gathering != nil { needed.append((isOpen([.merged]), "merged")) }
        if context.staleRule >= 0 { needed.append((isOpen([.archived]), "archived")) }
        if context.rules.contains(where: { $0.action == .drop }) { needed.append((isOpen([.dropped]), "dropped")) }
        for (isThere, name) in needed where !isThere {
            builder.problems.add(
                Diagnostic(
                    "records can leave as '\(name)', and 'load' says nothing about them", at: load.position, length: 1,
                    remedy: "add '\(name): {csv: out/\(name).csv}' or '\(name): nowhere'"))
        }
    }

    /// Brakes, report and the folder of the lock.
    func finish(_ plan: inout Plan) {
        let brakes = builder.root["stop-when"]
        func limit(_ name: String, _ standard: Plan.Brakes.Limit) -> Plan.Brakes.Limit {
            brakes?[name]?.text.flatMap(basisPoints).map { Plan.Brakes.Limit($0, isGiven: true) } ?? standard
        }
        plan.brakes.fewerRecords = limit("fewer-records", plan.brakes.fewerRecords)
        plan.brakes.merged = limit("merged", plan.brakes.merged)
        plan.brakes.changed = limit("changed", plan.brakes.changed)
        plan.brakes.archived = limit("archived", plan.brakes.archived)
        plan.brakes.reverted = limit("reverted", plan.brakes.reverted)
        let report = builder.root["report"]
        plan.reportHTML = (report?["html"]?.text).map { moved(builder.resolve($0)) }
        plan.reportJSON = (report?["json"]?.text).map { moved(builder.resolve($0)) }
        plan.requireClean = report?["require-clean"]?.text.flatMap(basisPoints)
        if report == nil, builder.root["load"] == nil {
            let folder = builder.resolve("out/\(builder.name)")
            plan.reportHTML = moved("\(folder)/report.html")
            plan.reportJSON = moved("\(folder)/report.json")
        }
        let first = plan.outputs.first?.target.path ?? plan.reportJSON ?? plan.reportHTML
        plan.stateDirectory = first.map(Self.folder) ?? ""
    }

    static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
