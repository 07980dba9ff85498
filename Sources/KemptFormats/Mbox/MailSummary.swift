/// What was read to make a `MailEvidence`.
public struct MailSummary: Sendable, Equatable {
    public internal(set) var messages = 0
    /// The same message a second time: equal `Message-ID`, sender and date.
    public internal(set) var duplicates = 0
    /// Messages that count as contact.
    public internal(set) var contacts = 0
    public internal(set) var automatic = 0
    public internal(set) var lists = 0
    public internal(set) var bounces = 0
    /// Messages between own addresses, or without a sender that is an address.
    public internal(set) var internals = 0
    public internal(set) var undated = 0
    /// Messages whose signature told something.
    public internal(set) var signed = 0
    /// Messages with at least one defect.
    public internal(set) var defective = 0
    /// All defects met.
    public internal(set) var defects: MailDefects = []
    /// Messages with each defect, by the number of its bit.
    private var counts = [Int](repeating: 0, count: 32)

    public init() {}

    /// Counts a message with these defects.
    mutating func note(_ found: MailDefects) {
        if found.isEmpty { return }
        defective += 1
        defects.formUnion(found)
        var bits = found.rawValue
        while bits != 0 {
            counts[bits.trailingZeroBitCount] += 1
            bits &= bits - 1
        }
    }

    /// The figures that are not 0, for the report.
    var tally: [(name: String, value: Int)] {
        let figures = [
            ("duplicate messages", duplicates), ("contacts", contacts), ("automatic messages", automatic), ("list messages", lists),
            ("bounces", bounces), ("internal messages", internals), ("undated messages", undated), ("signatures", signed),
            ("messages with defects", defective),
        ]
        let known = defects.names.map { name in ("defect \(name)", counts[MailDefects.bit(of: name)]) }
        return [(name: "messages", value: messages)] + (figures + known).filter { $0.1 > 0 }.map { (name: $0.0, value: $0.1) }
    }
}
