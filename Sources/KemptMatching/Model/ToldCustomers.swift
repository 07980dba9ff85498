import KemptCore
import KemptText

/// A record of which somebody knows whose it is. 40 bytes: there may be as many as records.
public struct ToldCustomer: Sendable {
    let name: PairQuestion.Name
    /// Hash of what records of one customer have in common.
    let customer: UInt64

    public init(name: PairQuestion.Name, customer: Cell) {
        self.name = name
        self.customer = Hashing.hash64(customer) | 1
    }
}

/// Whose each record is, as far as it is told: by row, 0 = unknown.
struct ToldCustomers {
    private let customers: [UInt64]

    /// Nil when nothing is told.
    init?(_ told: [ToldCustomer], _ digests: [MatchDigest], sources: [String]) {
        if told.isEmpty { return nil }
        var known: [UInt64: UInt64] = [:]
        known.reserveCapacity(told.count)
        for item in told { for hash in DecisionBook.hashes(of: item.name, sources: sources) { known[hash] = item.customer } }
        var customers: [UInt64] = []
        for digest in digests {
            let first = customers.count
            customers += [UInt64](repeating: 0, count: digest.rowCount)
            for named in digest.named { customers[first + named.row] = known[named.hash] ?? 0 }
        }
        self.customers = customers
    }

    func areOne(_ a: UInt32, _ b: UInt32) -> Bool { customers[Int(a)] != 0 && customers[Int(a)] == customers[Int(b)] }
}
