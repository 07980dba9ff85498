import KemptCore

/// Two records and the weight of their match. 12 bytes.
struct Link: Sendable {
    var a: UInt32
    var b: UInt32
    var score: Int32
}

/// Walks the blocks of all rules and scores each pair once, under the first rule that brings it together.
struct PairFinder {
    let table: RecordTable
    let rules: [ResolvedRule]
    let blocks: [RuleBlocks]
    /// In later rounds: the records that changed, and the blocks of the round before. Then only pairs are found that are new or have
    /// changed, perhaps under more than one rule.
    let changed: RowSet?
    let before: [RuleBlocks]
    var scope = MatchScope.everything

    /// A piece of work: some blocks of one rule, without the large ones among them.
    struct Piece: Sendable {
        let rule: Int
        let firstBlock: Int
        let endBlock: Int
    }

    /// Blocks between the first touch of their lines and their use.
    private static let ahead = 12

    /// Pairs in a piece, about: some milliseconds of work.
    private static let pairsPerPiece = 20_000

    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        for rule in blocks.indices {
            let list = blocks[rule].list
            var first = 0
            var pairs = 0
            for block in 0..<list.count {
                let size = list.range(block).count
                if size > rules[rule].cap { continue }
                pairs += size * (size - 1) / 2
                if pairs >= Self.pairsPerPiece {
                    pieces.append(Piece(rule: rule, firstBlock: first, endBlock: block + 1))
                    first = block + 1
                    pairs = 0
                }
            }
            if pairs > 0 { pieces.append(Piece(rule: rule, firstBlock: first, endBlock: list.count)) }
        }
        return pieces
    }

    /// Calls `body` for each pair of a piece that no earlier rule brings together; `a < b`. Returns how many there were.
    @inline(__always) func forEachPair(of piece: Piece, _ body: (UInt32, UInt32) -> Void) -> Int {
        let list = blocks[piece.rule].list
        let cap = rules[piece.rule].cap
        var compared = 0
        let isLimited = scope != .everything
        let (isAcross, shift) = (scope == .across, RecordTable.sourceShift)
        list.rows.withUnsafeBufferPointer { rows in
            rules.withUnsafeBufferPointer { rules in
                for block in piece.firstBlock..<piece.endBlock {
                    // Asks for the lines of a block to come, so that they are there when their turn comes.
                    let next = list.range(min(block &+ Self.ahead, list.count &- 1))
                    if next.count <= cap { for index in next { table.ask(for: rows[index]) } }
                    let range = list.range(block)
                    if range.count > cap { continue }
                    let isNew = wasTooLarge(piece.rule, rows[range])
                    for i in range {
                        let first = isNew || isChanged(rows[i])
                        let x = table.line(rows[i])
                        for j in i + 1..<range.upperBound {
                            if !first, !isChanged(rows[j]) { continue }
                            let y = table.line(rows[j])
                            if x[0] & y[0] & RecordTable.isReference != 0 { continue }
                            if isLimited, ((x[0] ^ y[0]) >> shift == 0) == isAcross { continue }
                            if !rules[piece.rule].agrees(x, y) || changed == nil && isEarlier(piece.rule, rules, x, y, rows[i]) { continue }
                            compared &+= 1
                            body(rows[i], rows[j])
                        }
                    }
                }
            }
        }
        return compared
    }

    /// True when nobody in the block has been compared: in the first round, or because it was too large. What has changed may have come from
    /// elsewhere, so that only records that are as they were can tell.
    private func wasTooLarge(_ rule: Int, _ rows: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
        guard let changed else { return true }
        return rows.contains { !changed.contains($0) && before[rule].oversized.contains($0) }
    }

    @inline(__always) private func isChanged(_ row: UInt32) -> Bool { changed?.contains(row) ?? true }

    @inline(__always) private func isEarlier(
        _ rule: Int, _ rules: UnsafeBufferPointer<ResolvedRule>, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>, _ row: UInt32
    ) -> Bool {
        var other = 0
        while other < rule {
            if !rules[other].agrees(x, y) {
                // What does not agree on a rule agrees on none of its refinements.
                other = rules[other].parent < 0 ? rules[other].end : other &+ 1
                continue
            }
            let takesPart = rules[other].parent < 0 || blocks[rules[other].parent].oversized.contains(row)
            if takesPart, !blocks[other].oversized.contains(row) { return true }
            other &+= 1
        }
        return false
    }
}
