import KemptCore

extension JSONWriter {
    /// The pictures of the HTML report as numbers.
    mutating func matching(_ pictures: MatchPictures) {
        object("matching") { json in
            json.list("clusters") { json in
                for cluster in pictures.clusters { json.object { $0.cluster(cluster) } }
            }
            json.list("uncertain") { json in
                for pair in pictures.pairs { json.object { $0.waterfall(pair) } }
            }
        }
    }

    private mutating func cluster(_ cluster: MatchPictures.Cluster) {
        string("shown-as", cluster.kind.rawValue)
        integer("size", cluster.size)
        list("records") { json in
            for (index, record) in cluster.records.enumerated() {
                json.object { json in
                    json.string("source", record.source)
                    json.string("id", record.id)
                    json.boolean("reference", cluster.isReference[index])
                }
            }
        }
        list("links") { json in
            for link in cluster.links {
                json.object { json in
                    json.integer("one", link.one)
                    json.integer("other", link.other)
                    json.decimal("weight", hundredths: link.weight)
                    json.boolean("weakest", link.isWeakest)
                }
            }
        }
        list("waterfalls") { json in
            for waterfall in [cluster.strongest, cluster.weakest].compactMap({ $0 }) { json.object { $0.waterfall(waterfall) } }
        }
    }

    /// `kempt explain pair --json` prints the same.
    mutating func waterfall(_ waterfall: MatchPictures.Waterfall) {
        let answer = waterfall.answer
        strings("records", [waterfall.one.text, waterfall.other.text])
        decimal("before", hundredths: answer.prior)
        list("comparisons") { json in
            for share in answer.shares {
                json.object { json in
                    json.string("fields", share.fields)
                    json.string("finding", share.finding)
                    json.integer("sharers", share.sharers)
                    json.decimal("weight", hundredths: share.weight)
                }
            }
        }
        decimal("sum", hundredths: answer.sum)
        decimal("weight", hundredths: answer.total)
        decimal("merged-from", hundredths: answer.auto)
        decimal("shown-from", hundredths: answer.review)
        boolean("proposed", answer.isProposed)
        string("remark", answer.remark)
        if !answer.through.isEmpty { strings("through", answer.through.map(\.text)) }
    }
}
