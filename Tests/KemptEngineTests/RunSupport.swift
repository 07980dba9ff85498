import KemptCore
import KemptFormats

@testable import KemptEngine

/// The columns of the little runs below.
enum Field: Int, CaseIterable {
    case id, name, email, status
    static let names = ["id", "name", "email", "status"]
}

/// Marks of the `name` column.
private enum NameMark {
    static let same: Mark = 0
    static let repaired: Mark = 1
    static let guess: Mark = 2
}

/// The rules that the steps below find broken, in the order of the plan.
enum TestRule: Int {
    case nameCase, nameGuess, noEmail, forbidden
    static let all = [
        Rule("name.case", columns: [1], outcome: .repair, severity: .info, dimension: .validity, summary: "wrong case"),
        Rule("name.guess", columns: [1], outcome: .guess, severity: .info, dimension: .validity, summary: "looks like a name"),
        Rule("no-email", columns: [2], severity: .error, dimension: .completeness, summary: "no e-mail"),
        Rule("forbidden", columns: [1], severity: .error, action: .quarantine, dimension: .validity, summary: "a forbidden name"),
        Rule("duplicate", columns: [2], severity: .error, dimension: .uniqueness, summary: "a surplus copy"),
        Rule("stale", columns: [3], severity: .error, dimension: .timeliness, summary: "stale"),
    ]
}

/// Upper case for names, a guess at those with a question mark, an error for want of an e-mail, quarantine for "forbidden", drop for "drop".
struct CleanStep: Step {
    let stage = "clean"
    func makeRunner() -> any StepRunner { Runner() }

    final class Runner: StepRunner {
        private let buffer = ByteBuffer()

        func run(_ batch: Batch) {
            for row in 0..<batch.rowCount {
                tidy(batch, row)
                if batch.cell(row, Field.email.rawValue).isEmpty {
                    batch.findings.append(Finding(row: row, rule: TestRule.noEmail.rawValue, column: 2))
                }
                if batch.cell(row, Field.name.rawValue).equals("FORBIDDEN") {
                    batch.findings.append(Finding(row: row, rule: TestRule.forbidden.rawValue, column: 1))
                    batch.states[row].door = .quarantined
                }
                if batch.cell(row, Field.name.rawValue).equals("DROP") { batch.states[row].door = .dropped }
            }
        }

        private func tidy(_ batch: Batch, _ row: Int) {
            let cell = batch.cell(row, Field.name.rawValue)
            let slot = batch.slot(row, Field.name.rawValue)
            buffer.removeAll()
            for index in 0..<cell.count { buffer.append(cell[index] >= 97 && cell[index] <= 122 ? cell[index] - 32 : cell[index]) }
            if cell.count > 0, cell[cell.count - 1] == UInt8(ascii: "?") {
                batch.marks[slot] = NameMark.guess
                batch.propose(row, Field.name.rawValue, NameMark.guess, buffer.cell)
            } else if !buffer.cell.equals(cell) {
                batch.marks[slot] = NameMark.repaired
                batch.replace(row, Field.name.rawValue, with: buffer.cell)
            }
        }
    }
}

/// Archives records whose status is "old", after the gathering if there is one.
struct ArchiveStep: Step {
    let stage = "archive"
    func makeRunner() -> any StepRunner { Runner() }
    final class Runner: StepRunner {
        func run(_ batch: Batch) {
            for row in 0..<batch.rowCount where !batch.states[row].hasLeft && batch.cell(row, Field.status.rawValue).equals("old") {
                batch.states[row].door = .archived
                batch.states[row].wasStale = true
            }
        }
        func judgeBefore(_ batch: Batch) {
            for row in 0..<batch.rowCount where batch.cell(row, Field.status.rawValue).equals("old") { batch.states[row].wasStale = true }
        }
    }
}

/// Records with one e-mail are one: the first survives and takes the longest status of all.
struct SameEmail: GatheringStep {
    let stage = "deduplicate"
    func makeDigester() -> any Digester { Reader() }

    final class Keys: Digest, @unchecked Sendable {  // filled by one worker, then only read
        var keys: [String] = []
    }
    final class Reader: Digester {
        func digest(_ batch: Batch) -> any Digest {
            let keys = Keys()
            keys.keys = (0..<batch.rowCount).map { batch.states[$0].hasLeft ? "" : batch.cell($0, Field.email.rawValue).string }
            return keys
        }
    }
    final class Clusters: Decision, @unchecked Sendable {  // filled once
        var clusters: [[UInt32]] = []
        var members: [UInt32] { clusters.flatMap { $0 }.sorted() }
    }

    func decide(_ digests: [any Digest], sources: GatheredSources, crew: Crew) -> any Decision {
        let keys = crew.map(digests.count) { ((digests[$0] as? Keys)?.keys ?? []) }.flatMap { $0 }
        var clusterOf: [String: Int] = [:]
        let decision = Clusters()
        for (row, key) in keys.enumerated() where !key.isEmpty {
            if let known = clusterOf[key] {
                decision.clusters[known].append(UInt32(row))
            } else {
                clusterOf[key] = decision.clusters.count
                decision.clusters.append([UInt32(row)])
            }
        }
        decision.clusters.removeAll { $0.count == 1 }
        return decision
    }

    func fuse(_ decision: any Decision, _ members: MemberRows, crew: Crew) -> Patch {
        let patch = Patch()
        patch.rules = ["longest"]
        for cluster in (decision as? Clusters)?.clusters ?? [] {
            guard let survivor = members.find(cluster[0]) else { continue }
            let statuses = cluster.compactMap { members.find($0) }.map { $0.batch.cell($0.row, Field.status.rawValue).string }
            let longest = statuses.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? ""
            if longest != statuses[0] {
                let offset = patch.bytes.count
                patch.bytes.append(longest)
                let giver = "row \(cluster[statuses.firstIndex(of: longest) ?? 0])"
                patch.bytes.append(giver)
                patch.changes.append(
                    .init(
                        row: cluster[0], column: Field.status.rawValue, mark: 0, offset: offset, count: longest.utf8.count, rule: 0,
                        giversOffset: offset + longest.utf8.count, giversCount: giver.utf8.count))
            }
            let identity = patch.bytes.count
            patch.bytes.append(survivor.batch.cell(survivor.row, 0))
            for row in cluster.dropFirst() {
                patch.merges.append(
                    .init(
                        row: row, survivor: cluster[0], identityOffset: identity, identityCount: patch.bytes.count - identity,
                        survivorSource: survivor.batch.source, weight: 1234, rule: "email"))
            }
        }
        patch.changes.sort { $0.row < $1.row }
        patch.merges.sort { $0.row < $1.row }
        patch.facts = [("merged", patch.merges.count)]
        return patch
    }
}

/// A plan over some sources with every output, in `folder`.
func makePlan(_ sources: [(name: String, source: any Source)], into folder: Folder, gathers: Bool) throws -> Plan {
    let columns = Field.names.map { Column($0, .declared) }
    var plan = Plan(name: "little", schema: Schema(columns: columns, key: 0))
    plan.inputs = try sources.enumerated().map { index, item in
        Plan.Input(
            name: item.name, role: .base, source: item.source, profile: try item.source.probe(),
            layout: SourceLayout(source: index, target: [0, 1, 2, 3], columnCount: 4))
    }
    plan.streaming = gathers ? [CleanStep()] : [CleanStep(), ArchiveStep()]
    plan.finishing = gathers ? [ArchiveStep()] : []
    plan.gathering = gathers ? SameEmail() : nil
    plan.rules = TestRule.all
    plan.outcomeRules = [[], [-1, TestRule.nameCase.rawValue, TestRule.nameGuess.rawValue], [], []]
    plan.duplicateRule = gathers ? 4 : -1
    plan.staleRule = 5
    plan.outputs = Plan.Output.allCases.map { ($0, CSVTarget(path: "\(folder.path)/\($0.rawValue).csv")) }
    plan.stateDirectory = "\(folder.path)/state"
    return plan
}
