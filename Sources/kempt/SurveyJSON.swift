import KemptCore
import KemptMatching

extension BlockingSurvey {
    /// What `plan` counted, for a program.
    func json(_ pipeline: String) -> String {
        let buffer = ByteBuffer(capacity: 1 << 12)
        let writer = JSONPairs(buffer)
        writer.object {
            writer.text("pipeline", pipeline)
            writer.text("scope", scope.rawValue)
            writer.number("records", records)
            writer.number("possible-pairs", possiblePairs)
            writer.number("pairs", pairs)
            writer.word("reduction", reduction ?? "null")
            writer.number("records-without-key", keyless)
            writer.number("records-alone", alone)
            writer.number("copies", copies)
            writer.key("rules")
            writer.list(rules) { write($0, writer) }
            writer.key("warnings")
            writer.list(remarks) { remark in
                writer.object {
                    writer.text("warning", remark.id)
                    if let rule = remark.rule { writer.text("rule", rule) }
                    writer.text("text", remark.text)
                    writer.text("remedy", remark.remedy)
                }
            }
        }
        return buffer.cell.string
    }

    private func write(_ rule: Rule, _ writer: JSONPairs) {
        writer.object {
            writer.text("rule", rule.name)
            writer.text("origin", rule.origin.rawValue)
            writer.word("used", rule.isUsed ? "true" : "false")
            writer.number("records", rule.keyed)
            writer.number("blocks", rule.blocks)
            writer.number("pairs", rule.pairs)
            writer.number("new-pairs", rule.newPairs)
            writer.number("max-block", rule.cap)
            writer.number("large-blocks", rule.largeBlocks)
            writer.number("large-records", rule.largeRecords)
            writer.number("cut-records", rule.cutRecords)
            writer.key("largest")
            writer.list(rule.largest) { block in
                writer.object {
                    writer.number("records", block.size)
                    writer.text("such-as", block.record.text)
                    if showsValues {
                        writer.key("values")
                        writer.list(block.values) { writer.item($0) }
                    }
                }
            }
        }
    }
}
