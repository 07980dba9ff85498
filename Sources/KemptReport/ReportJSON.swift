import KemptCore

/// The report for programs. Its keys are described in the article "Report schema"; a test compares the two.
///
/// Everything but the object `run` is the same, byte for byte, when the same data is run again.
public func reportJSON(_ figures: Figures) -> String {
    var json = JSONWriter()
    json.object { json in
        json.integer("kempt-report", 1)
        json.object("pipeline") { json in
            json.string("name", figures.name)
            json.string("about", figures.about)
            json.string("path", figures.path)
            json.string("as-of", figures.asOf)
            json.string("fingerprint", figures.fingerprint)
            json.string("reproduce", figures.reproduce)
        }
        json.headline(figures)
        json.books("books", figures.books)
        json.sources(figures)
        json.quality(figures)
        json.rules(figures)
        json.files(figures)
        json.list("facts") { json in
            for fact in figures.facts {
                json.object { json in
                    json.string("name", fact.name)
                    json.integer("value", fact.value)
                }
            }
        }
        json.unlisted(figures)
        json.list("pinned") { json in
            for item in figures.pinned {
                json.object { json in
                    json.string("field", item.field)
                    json.integer("values", item.values)
                }
            }
        }
        json.integer("changed-back", figures.changedBack)
        json.matching(figures.pictures)
        json.strings("notes", figures.notes)
        json.run(figures.run)
    }
    return json.text
}

extension JSONWriter {
    fileprivate mutating func headline(_ figures: Figures) {
        object("result") { json in
            json.integer("exit-code", Int(figures.exitCode))
            json.string("mode", figures.mode.rawValue)
        }
        object("clean") { json in
            json.share("before", figures.books.before)
            json.share("after", figures.books.after)
            json.share("worst", figures.worst)
            json.decimal("change", hundredths: figures.change)
            json.string("grade-before", figures.books.before.grade?.rawValue)
            json.string("grade-after", figures.books.after.grade?.rawValue)
            json.integer("pending-pairs", figures.pendingPairs)
            json.integer("pending-excess", figures.pendingExcess)
        }
        merges(figures.merges)
        object("gate") { json in
            json.decimal("required", hundredths: figures.gate?.required)
            json.boolean("passed", figures.gate?.isPassed ?? true)
        }
        limits(figures)
        list("brakes") { json in
            for brake in figures.brakes {
                json.object { json in
                    json.string("name", brake.name)
                    json.decimal("limit", hundredths: brake.limit)
                    json.boolean("given", brake.isGiven)
                    json.boolean("tripped", brake.found != nil)
                    json.decimal("found", hundredths: brake.found)
                }
            }
        }
    }

    fileprivate mutating func unlisted(_ figures: Figures) {
        list("unlisted") { json in
            for item in figures.unlisted {
                json.object { json in
                    json.string("field", item.field)
                    json.integer("records", item.records)
                    json.integer("distinct", item.distinct)
                    json.boolean("sample", item.isSample)
                    json.list("values") { json in
                        for value in item.values {
                            json.object { json in
                                json.string("value", value.value)
                                json.integer("records", value.records)
                            }
                        }
                    }
                }
            }
        }
    }

    fileprivate mutating func share(_ key: String, _ share: Share?) {
        object(key) { json in
            json.integer("numerator", share?.numerator)
            json.integer("denominator", share?.denominator)
            json.decimal("percent", hundredths: share?.hundredths)
        }
    }

    fileprivate mutating func books(_ key: String, _ books: Books) {
        object(key) { json in
            json.integer("read", books.read)
            for door in Door.allCases { json.integer(door.name, books[door]) }
            json.integer("unreadable", books.unreadable)
            json.integer("blank-lines", books.blankLines)
            json.boolean("balanced", books.isBalanced)
        }
    }

    fileprivate mutating func sources(_ figures: Figures) {
        list("sources") { json in
            for source in figures.sources {
                json.object { json in
                    json.place(source)
                    json.books("books", source.books)
                    json.share("before", source.books.before)
                    json.share("after", source.books.after)
                }
            }
        }
        list("references") { json in
            for reference in figures.references {
                json.object { json in
                    json.place(reference)
                    json.integer("read", reference.books.read)
                    json.integer("linked", reference.linked)
                    json.integer("not-linked", reference.notLinked)
                    json.integer("unreadable", reference.books.unreadable)
                }
            }
        }
        list("evidence") { json in
            for item in figures.evidence {
                json.object { json in
                    json.string("name", item.name)
                    json.string("path", item.path)
                }
            }
        }
    }

    private mutating func place(_ source: SourceFigures) {
        string("name", source.name)
        string("path", source.path)
        list("facts") { json in
            for fact in source.facts {
                json.object { json in
                    json.string("name", fact.name)
                    json.string("value", fact.value)
                }
            }
        }
    }

    fileprivate mutating func quality(_ figures: Figures) {
        list("dimensions") { json in
            for item in figures.dimensions {
                json.object { json in
                    json.string("name", item.dimension.name)
                    json.integer("numerator", item.share?.numerator)
                    json.integer("denominator", item.share?.denominator)
                    json.decimal("percent", hundredths: item.share?.hundredths)
                }
            }
        }
        object("changes") { json in
            json.integer("cells", figures.changedCells)
            json.integer("records", figures.changedRecords)
            json.integer("repaired-records", figures.repairedRecords)
        }
    }

    fileprivate mutating func rules(_ figures: Figures) {
        integer("rules-checked", figures.ruleCount)
        list("rules") { json in
            for rule in figures.rules {
                json.object { json in
                    json.string("rule", rule.id)
                    json.strings("fields", rule.fields)
                    json.string("class", rule.kind.rawValue)
                    json.string("severity", rule.severity.name)
                    json.string("action", rule.action.name)
                    json.string("dimension", rule.dimension.name)
                    json.integer("records", rule.records)
                    json.integer("sole-cause", rule.soleCause)
                    json.integer("new", rule.new)
                    json.boolean("needs-person", figures.needsPerson(rule))
                    json.string("summary", rule.summary)
                }
            }
        }
    }

    fileprivate mutating func files(_ figures: Figures) {
        list("files") { json in
            for file in figures.files {
                json.object { json in
                    json.string("output", file.output?.rawValue ?? "report")
                    json.string("path", file.path)
                    json.strings("doors", file.doors.map(\.name))
                    json.integer("records", file.records)
                    json.boolean("written", file.isWritten)
                }
            }
        }
    }

    fileprivate mutating func run(_ run: RunFigures) {
        object("run") { json in
            json.string("command", run.command)
            json.seconds("wall-seconds", milliseconds: run.wallMilliseconds)
            json.seconds("processor-seconds", milliseconds: run.processorMilliseconds)
            json.integer("peak-bytes", run.peakBytes)
            json.integer("records-per-second", run.recordsPerSecond)
            json.integer("previous-records", run.previousRecords)
            json.list("phases") { json in
                for phase in run.phases {
                    json.object { json in
                        json.string("name", phase.name)
                        json.seconds("seconds", milliseconds: phase.milliseconds)
                    }
                }
            }
        }
    }
}
