import KemptCore

/// The paths of one record as a tree of names: which slot an element's text or attribute fills.
///
/// Slots are the columns, then the texts that conditions look at. A path without a namespace also follows elements that another path names
/// with one, so the tree is built from all paths at once.
struct XMLPaths: Sendable {
    /// A condition `[child='text']` on an element.
    struct Test: Sendable {
        /// Where the text is gathered.
        let slot: Int
        let text: [UInt8]
    }
    /// What an element with conditions gathered goes on to its column, or to that of an outer condition, when the tests hold.
    struct Guard: Sendable {
        let tests: [Int]
        let from: Int
        let to: Int
    }
    struct Branch: Sendable {
        var names: [(name: XMLPath.Name, branch: Int)] = []
        var attributes: [(name: XMLPath.Name, slot: Int)] = []
        var slots: [Int] = []
        var guards: [Int] = []
        /// Tests that begin anew at each such element.
        var tests: [Int] = []
        /// Tests whose text, an attribute or this element's own, is whole when it ends.
        var endsTests: [Int] = []
        var explodes = false
        /// Slots that are emptied at each such element: what its guards hand on.
        var held: [Int] = []
        /// Slots of the texts that conditions on this element look at, and of what they let through.
        fileprivate var texts: [(path: XMLPath, slot: Int)] = []
        fileprivate var rests: [(path: XMLPath, isFirst: Bool, slot: Int)] = []
    }
    private(set) var branches = [Branch()]
    private(set) var guards: [Guard] = []
    private(set) var tests: [Test] = []
    /// Of each slot, whether only its first value counts.
    private(set) var isFirst: [Bool]
    var slotCount: Int { isFirst.count }
    /// Slots below the element that is exploded, ascending.
    private(set) var explodedSlots: [Int] = []

    /// A path on its way into the tree: the steps that are left.
    private struct Rest {
        let steps: ArraySlice<XMLPath.Step>
        let attribute: XMLPath.Name?
        let slot: Int
        /// The test it gathers the text of, -1 for a column.
        let test: Int
    }

    /// `columns` holds the alternatives of each; `exploded` is the element that makes a row each time.
    init(_ columns: [[XMLPath]], isFirst: [Bool], exploded: XMLPath? = nil) {
        self.isFirst = isFirst
        var rests: [Rest] = []
        for (slot, paths) in columns.enumerated() {
            for path in paths { rests.append(Rest(steps: path.steps[...], attribute: path.attribute, slot: slot, test: -1)) }
        }
        fill(0, rests, exploded?.steps[...])
    }

    private mutating func fill(_ branch: Int, _ rests: [Rest], _ exploded: ArraySlice<XMLPath.Step>?) {
        var names: [XMLPath.Name] = []
        for rest in rests {
            if let step = rest.steps.first {
                if !names.contains(step.name) { names.append(step.name) }
            } else {
                end(rest, at: branch)
            }
        }
        if let name = exploded?.first?.name, !names.contains(name) { names.append(name) }
        // Names with a namespace are looked at first: they lead to everything that the bare name does.
        for name in names.filter({ $0.namespace != nil }) + names.filter({ $0.namespace == nil }) {
            branches.append(Branch())
            let child = branches.count - 1
            branches[branch].names.append((name, child))
            var inner: [Rest] = []
            for rest in rests {
                guard let step = rest.steps.first, step.name.local == name.local else { continue }
                if step.name.namespace == nil || step.name == name { inner += enter(step, rest, child) }
            }
            var innerExploded: ArraySlice<XMLPath.Step>?
            if let step = exploded?.first, step.name.local == name.local, step.name.namespace == nil || step.name == name {
                innerExploded = exploded?.dropFirst()
                if innerExploded?.isEmpty == true {
                    branches[child].explodes = true
                    explodedSlots = Array(Set(explodedSlots + rests.filter { inside($0, step) }.map(\.slot))).sorted()
                    innerExploded = nil
                }
            }
            fill(child, inner, innerExploded)
        }
    }

    private func inside(_ rest: Rest, _ step: XMLPath.Step) -> Bool { rest.test < 0 && rest.steps.first?.name.local == step.name.local }

    /// One path a step further. Behind a condition it gathers into a slot that the element's guard empties; the condition has a path of its own.
    private mutating func enter(_ step: XMLPath.Step, _ rest: Rest, _ child: Int) -> [Rest] {
        let steps = rest.steps.dropFirst()
        if step.conditions.isEmpty { return [Rest(steps: steps, attribute: rest.attribute, slot: rest.slot, test: rest.test)] }
        var result: [Rest] = []
        let path = XMLPath(steps: Array(steps), attribute: rest.attribute)
        let first = isFirst[rest.slot]
        var held = branches[child].rests.first { $0.path == path && $0.isFirst == first }?.slot
        if held == nil {
            isFirst.append(first)
            held = slotCount - 1
            branches[child].rests.append((path, first, slotCount - 1))
            branches[child].held.append(slotCount - 1)
            result.append(Rest(steps: steps, attribute: rest.attribute, slot: slotCount - 1, test: -1))
        }
        var own: [Int] = []
        for condition in step.conditions { own.append(test(condition, child, &result)) }
        branches[child].tests += own
        guards.append(Guard(tests: own, from: held ?? 0, to: rest.slot))
        branches[child].guards.append(guards.count - 1)
        return result
    }

    /// A test for a condition; those on the same text share its slot.
    private mutating func test(_ condition: XMLPath.Condition, _ child: Int, _ result: inout [Rest]) -> Int {
        let known = branches[child].texts.first { $0.path == condition.path }?.slot
        let slot = known ?? slotCount
        if known == nil {
            isFirst.append(false)
            branches[child].texts.append((condition.path, slot))
        }
        tests.append(Test(slot: slot, text: condition.text))
        result.append(Rest(steps: condition.path.steps[...], attribute: condition.path.attribute, slot: slot, test: tests.count - 1))
        return tests.count - 1
    }

    private mutating func end(_ rest: Rest, at branch: Int) {
        if let attribute = rest.attribute {
            if !branches[branch].attributes.contains(where: { $0.name == attribute && $0.slot == rest.slot }) {
                branches[branch].attributes.append((attribute, rest.slot))
            }
        } else if !branches[branch].slots.contains(rest.slot) {
            branches[branch].slots.append(rest.slot)
        }
        if rest.test >= 0 { branches[branch].endsTests.append(rest.test) }
    }
}
