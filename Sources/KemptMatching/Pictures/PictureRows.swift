import KemptCore

/// Pictures whose records are still row numbers; `fuse` names them.
struct PictureRows: Sendable {
    struct Cluster: Sendable {
        let kind: MatchPictures.Cluster.Kind
        let size: Int
        let rows: [UInt32]
        let isReference: [Bool]
        let links: [MatchPictures.Link]
        let strongest: Pair
        let weakest: Pair?
    }
    struct Pair: Sendable {
        let one: UInt32
        let other: UInt32
        let answer: PairQuestion.Answer
    }
    var clusters: [Cluster] = []
    var pairs: [Pair] = []

    func labelled(_ members: MemberRows, _ schema: Schema) -> MatchPictures {
        func label(_ row: UInt32) -> RecordLabel {
            members.find(row).map { RecordLabel($0.batch, $0.row, members.sources, schema) } ?? RecordLabel()
        }
        func waterfall(_ pair: Pair) -> MatchPictures.Waterfall {
            MatchPictures.Waterfall(one: label(pair.one), other: label(pair.other), answer: pair.answer)
        }
        var pictures = MatchPictures()
        pictures.clusters = clusters.map { cluster in
            MatchPictures.Cluster(
                kind: cluster.kind, size: cluster.size, records: cluster.rows.map(label), isReference: cluster.isReference, links: cluster.links,
                strongest: waterfall(cluster.strongest), weakest: cluster.weakest.map(waterfall))
        }
        pictures.pairs = pairs.map(waterfall)
        return pictures
    }
}
