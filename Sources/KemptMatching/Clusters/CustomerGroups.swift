import KemptCore

/// Who has been merged into whom so far.
///
/// Memory: 8 bytes a record. Unsafe invariant: `survivors` and `next` hold `count` rows each.
final class CustomerGroups: @unchecked Sendable {  // written between the tasks that read it
    private let survivors: UnsafeMutablePointer<UInt32>
    /// The next record of the same customer, in a ring.
    private let next: UnsafeMutablePointer<UInt32>
    private let order: TrustOrder
    /// Every merged record or attached reference with the link that brought it in.
    private(set) var joined: [(row: UInt32, reason: MatchDecision.Reason)] = []

    init(count: Int, order: TrustOrder) {
        self.order = order
        survivors = .allocate(capacity: max(1, count))
        next = .allocate(capacity: max(1, count))
        for row in 0..<count {
            survivors[row] = UInt32(row)
            next[row] = UInt32(row)
        }
    }

    deinit {
        survivors.deallocate()
        next.deallocate()
    }

    func survivor(of row: UInt32) -> UInt32 {
        var row = row
        while survivors[Int(row)] != row {
            survivors[Int(row)] = survivors[Int(survivors[Int(row)])]
            row = survivors[Int(row)]
        }
        return row
    }

    func merge(_ row: UInt32, into survivor: UInt32, _ reason: MatchDecision.Reason) {
        survivors[Int(row)] = survivor
        swap(&next[Int(row)], &next[Int(survivor)])
        joined.append((row, reason))
    }

    /// How many records of a customer a survivor stands for. Only reads.
    func size(of survivor: UInt32) -> Int32 {
        if joined.isEmpty { return 1 }
        var size: Int32 = 0
        forEachMember(of: survivor) { _ in size += 1 }
        return size
    }

    /// All records of the customer, in the order of trust. Only reads.
    func members(of survivor: UInt32) -> [UInt32] {
        var members: [UInt32] = []
        forEachMember(of: survivor) { members.append($0) }
        order.sort(&members)
        return members
    }

    /// Calls `body` with all records of the customer. Only reads.
    @inline(__always) func forEachMember(of survivor: UInt32, _ body: (UInt32) -> Void) {
        var row = survivor
        repeat {
            body(row)
            row = next[Int(row)]
        } while row != survivor
    }
}
