import KemptCore

/// The gathering step behind `deduplicate`: digests every batch, decides which records are one customer, fuses them.
public struct DeduplicateStep: GatheringStep {
    public let stage = "deduplicate"
    public let plan: MatchPlan

    public init(_ plan: MatchPlan) { self.plan = plan }

    public func asking(_ question: PairQuestion) -> any GatheringStep {
        var plan = plan
        plan.question = question
        let book = plan.decisions ?? DecisionBook()
        book.ask([question.one, question.other], sources: plan.sourceNames)
        plan.decisions = book
        return DeduplicateStep(plan)
    }

    /// The step that learns a model from the records and merges nothing; what it has learned is in `training` when the run is done.
    public func learning(_ training: ModelTraining) -> DeduplicateStep {
        var plan = plan
        plan.training = training
        plan.model = nil
        if !training.told.isEmpty {
            let book = plan.decisions ?? DecisionBook()
            book.ask(training.told.map(\.name), sources: plan.sourceNames)
            plan.decisions = book
        }
        return DeduplicateStep(plan)
    }

    /// The step that also weighs the labelled pairs.
    public func weighing(_ labelled: LabelledPairs) -> DeduplicateStep {
        var plan = plan
        plan.labelled = labelled
        let book = plan.decisions ?? DecisionBook()
        book.ask(labelled.labels.flatMap { [$0.one, $0.other] }, sources: plan.sourceNames)
        plan.decisions = book
        return DeduplicateStep(plan)
    }

    /// The step that also explains some of what it decides, for a report.
    public func picturing() -> DeduplicateStep {
        var plan = plan
        plan.isPictured = true
        return DeduplicateStep(plan)
    }

    /// The step whose merges keep a customer current who is so by one of the records. `columns`: those by which a record is stale.
    public func keepingCurrent(by columns: [Int]) -> DeduplicateStep {
        var plan = plan
        for column in columns where column < plan.survivorship.tellsAge.count { plan.survivorship.tellsAge[column] = true }
        return DeduplicateStep(plan)
    }

    /// The step that counts what the blocking rules bring together, compares nothing and merges nothing.
    public func surveying(_ survey: BlockingSurvey) -> DeduplicateStep {
        var plan = plan
        plan.survey = survey
        return DeduplicateStep(plan)
    }

    public func makeDigester() -> any Digester { MatchDigester(plan) }

    public func decide(_ digests: [any Digest], sources: GatheredSources, crew: Crew) -> any Decision {
        MatchDecider(plan: plan, sources: sources, crew: crew).decide(digests.compactMap { $0 as? MatchDigest })
    }

    public func fuse(_ decision: any Decision, _ members: MemberRows, crew: Crew) -> Patch {
        plan.survey?.identify(members, plan.schema)
        guard let decision = decision as? MatchDecision else { return Patch() }
        plan.question?.answer?.through = decision.through.compactMap { row in
            members.find(row).map { RecordLabel($0.batch, $0.row, members.sources, plan.schema) }
        }
        let patch = Fusion(plan: plan, decision: decision, members: members, crew: crew).patch()
        patch.pictures = decision.pictures.labelled(members, plan.schema)
        return patch
    }
}
