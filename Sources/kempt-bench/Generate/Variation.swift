/// How a file differs from the one that rows and seed give.
struct Variation: Equatable {
    /// Percent of all records that have one and the same switchboard and mailbox instead of their own.
    var sharedContacts = 0
    /// The same records in another order.
    var isShuffled = false

    /// `-shared5-shuffled`, nothing for none.
    var suffix: String { (sharedContacts > 0 ? "-shared\(sharedContacts)" : "") + (isShuffled ? "-shuffled" : "") }

    /// What `generate` is told.
    var arguments: [String] { (sharedContacts > 0 ? ["--shared-contacts", "\(sharedContacts)"] : []) + (isShuffled ? ["--shuffled"] : []) }

    /// The rows in the order in which they are written.
    func order(of rows: Range<Int>, seed: UInt64) -> [Int] {
        var order = Array(rows)
        guard isShuffled else { return order }
        var dice = Dice(seed: seed, stream: 3)
        for index in order.indices.reversed() { order.swapAt(index, dice.below(index + 1)) }
        return order
    }

    /// Dice of their own, so that the record is the same in all else.
    func sharesContacts(_ item: UInt64, seed: UInt64) -> Bool {
        if sharedContacts == 0 { return false }
        var dice = Dice(seed: seed, stream: 0x5A4E_0000_0000_0000 &+ item)
        return dice.chance(sharedContacts * 10)
    }
}
