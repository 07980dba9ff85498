import KemptCore

extension JSONWriter {
    /// Limits and baseline, for the report.
    mutating func limits(_ figures: Figures) {
        list("limits") { json in
            for limit in figures.limits {
                json.object { json in
                    json.string("rule", limit.rule)
                    json.strings("fields", limit.fields)
                    json.string("severity", limit.severity.name)
                    json.string("limit", limit.kind.rawValue)
                    json.amount("value", limit.limit, limit.kind)
                    json.amount("found", limit.found, limit.kind)
                    json.integer("whole", limit.whole)
                    json.boolean("kept", limit.isKept)
                    json.boolean("gate", limit.isGate)
                    json.string("summary", limit.summary)
                }
            }
        }
        object("baseline") { json in
            json.string("path", figures.baseline?.path)
            json.integer("known", figures.baseline?.known)
            json.integer("new", figures.baseline?.new)
            json.integer("mended", figures.baseline?.mended)
            json.boolean("written", figures.baseline?.isWritten ?? false)
        }
    }

    private mutating func amount(_ key: String, _ value: Int?, _ kind: Measure.Kind) {
        if kind.isShare { decimal(key, hundredths: value) } else { integer(key, value) }
    }
}

/// The baseline that `kempt run --write-baseline` writes: breaks counted by rule and source, and how the columns stand that `drift` compares.
///
/// Made to be kept under version control: sorted by the plan, one break a block, no day, no value of a record.
public func baselineJSON(_ plan: Plan, _ result: RunResult) -> String {
    let derivation = LimitDerivation(plan, result)
    var json = JSONWriter()
    json.object { json in
        json.integer("kempt-baseline", 1)
        json.string("pipeline", plan.name)
        json.list("rules") { json in
            for (index, name) in plan.ruleNames.enumerated() where derivation.isCounted(index) {
                for (source, input) in plan.inputs.enumerated() {
                    let records = derivation.hits(index, source: source)
                    if records == 0 { continue }
                    json.object { json in
                        json.string("rule", name.id)
                        json.strings("fields", name.fields)
                        if name.number > 1 { json.integer("number", name.number) }
                        json.string("source", input.name)
                        json.integer("records", records)
                    }
                }
            }
        }
        json.list("columns") { json in
            for profile in result.profiles { json.profile(profile) }
        }
    }
    return json.text
}

extension JSONWriter {
    fileprivate mutating func profile(_ profile: ColumnProfile) {
        object { json in
            json.string("column", profile.name)
            json.integer("records", profile.records)
            json.integer("filled", profile.filled)
            json.list("values") { json in
                for item in profile.values {
                    json.object { json in
                        json.string("value", item.value)
                        json.integer("records", item.records)
                    }
                }
            }
        }
    }
}
