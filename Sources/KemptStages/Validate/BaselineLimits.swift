import KemptCore

extension RuleLimits {
    /// The limits beside a rule's verb.
    init(_ item: Node) {
        self.init(
            maxPercent: item["max-percent"]?.text.flatMap(basisPoints), maxCount: item["max-count"]?.text.flatMap { Int($0) },
            maxNew: item["max-new"]?.text.flatMap { Int($0) })
    }
}

extension RuleDraft {
    /// The rule is about the base as a whole: no record breaks it.
    var isAboutBase: Bool { check is DatasetCheck }

    /// Refuses what has no meaning beside a rule that no single record breaks.
    func refuseModifiers(_ item: Node, _ context: StageContext) {
        guard isAboutBase else { return }
        for entry in item.entries where ["action", "max-percent", "max-count", "max-new"].contains(entry.key) && entry.value.text != "flag" {
            context.problems.add(
                Diagnostic(
                    "'\(entry.key)' has no meaning beside '\(id)': no single record breaks it", at: entry.keyPosition, length: entry.key.count,
                    remedy: entry.key == "action" ? "the quality gate is missed when it fails" : "its limits stand in its own settings"))
        }
    }
}
