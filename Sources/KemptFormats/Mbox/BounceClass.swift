import KemptCore

/// What a failed delivery says about the address.
public enum BounceClass: UInt8, Sendable, Comparable, CaseIterable {
    /// Delivered, or never heard of.
    case none = 0
    /// Not delivered for a reason that is not the recipient's: a block, a policy, an unclear code.
    case unknown = 1
    /// Not delivered this time: full, out of order, given up after a while.
    case soft = 2
    /// The address does not exist or was switched off.
    case hard = 3

    public static func < (left: BounceClass, right: BounceClass) -> Bool { left.rawValue < right.rawValue }

    /// The word for it in files.
    public var name: StaticString {
        switch self {
        case .none: "none"
        case .unknown: "unknown"
        case .soft: "soft"
        case .hard: "hard"
        }
    }
}

/// An enhanced status code such as 5.1.1 (RFC 3463).
package struct EnhancedStatus: Equatable {
    package let kind: Int
    package let subject: Int
    package let detail: Int

    /// The first code in a text; what looks like part of an address or a longer number is none.
    package static func find(in text: Cell) -> EnhancedStatus? {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 50 || byte == 52 || byte == 53, index == 0 || !isDigit(text[index - 1]) && text[index - 1] != 46,
                let found = read(text, at: index)
            {
                return found
            }
            index += 1
        }
        return nil
    }

    private static func read(_ text: Cell, at start: Int) -> EnhancedStatus? {
        var numbers = [0, 0]
        var position = start + 1
        for part in 0..<2 {
            if position >= text.count || text[position] != 46 { return nil }
            position += 1
            let first = position
            while position < text.count, isDigit(text[position]), position - first < 4 {
                numbers[part] = numbers[part] * 10 + Int(text[position] &- 48)
                position += 1
            }
            if position == first || position - first > 3 { return nil }
        }
        if position + 1 < text.count, text[position] == 46, isDigit(text[position + 1]) { return nil }
        return EnhancedStatus(kind: Int(text[start] &- 48), subject: numbers[0], detail: numbers[1])
    }

    /// Says nothing beyond its first digit.
    var isGeneric: Bool { subject == 0 }

    /// True when the code itself says that there is no such address, or no longer (RFC 3463 and the registry of RFC 5248).
    var isRecipientGone: Bool {
        if kind != 5 { return false }
        if subject == 1 { return [1, 2, 3, 6, 10].contains(detail) }
        return subject == 2 && detail == 1
    }
}

/// Judges a failed delivery to one recipient.
///
/// Wrong verdicts cost customers: a block of the sender ("5.7.1 … spam") says nothing of the address and is never hard, whatever its
/// code; hard needs a permanent failure and evidence about the recipient.
package struct BounceJudge {
    private let lowercase = ByteBuffer(capacity: 512)
    private static let longestDiagnostic = 4096

    package init() {}

    /// `hasFailed`: the report says "failed", so a text without any code may count as permanent.
    package func judge(status: EnhancedStatus?, diagnostic: Cell, hasFailed: Bool) -> (BounceClass, EnhancedStatus?) {
        let text = diagnostic.count > BounceJudge.longestDiagnostic ? diagnostic.slice(0, BounceJudge.longestDiagnostic) : diagnostic
        fill(text)
        let inner = EnhancedStatus.find(in: text)
        var best = status
        if status == nil || status!.isGeneric, let inner { best = inner }
        let kind = best?.kind ?? BounceJudge.replyClass(text)
        if kind == 2 { return (.none, best) }
        if kind == 4 { return (.soft, best) }
        return (permanent(best, isPermanent: kind == 5 || kind == nil && hasFailed), best)
    }

    private func permanent(_ status: EnhancedStatus?, isPermanent: Bool) -> BounceClass {
        if status == EnhancedStatus(kind: 5, subject: 2, detail: 2) || contains(BounceJudge.fullPhrases) { return .soft }
        if status?.subject == 7 || containsWord(BounceJudge.blockWords) || contains(BounceJudge.blockPhrases) { return .unknown }
        if let status, status.isRecipientGone { return .hard }
        // A code about the sender (5.1.7, 5.1.8), the connection or the content is no evidence about the recipient.
        if let status, status.subject == 1 && (status.detail == 7 || status.detail == 8) || [5, 6].contains(status.subject) {
            return isPermanent && contains(BounceJudge.gonePhrases) && status.subject == 5 ? .hard : .unknown
        }
        return isPermanent && contains(BounceJudge.gonePhrases) ? .hard : .unknown
    }

    private func fill(_ text: Cell) {
        lowercase.removeAll()
        var wasBlank = false
        for index in 0..<text.count {
            let byte = text[index]
            let isBlankHere = isBlank(byte)
            if isBlankHere && wasBlank { continue }
            lowercase.append(isBlankHere ? 32 : lowered(byte))
            wasBlank = isBlankHere
        }
    }

    private func contains(_ phrases: [StaticString]) -> Bool {
        let text = lowercase.cell
        for phrase in phrases where text.firstIndex(of: phrase) != nil { return true }
        return false
    }

    /// True when one of the words stands alone, not inside a longer word or a host name.
    private func containsWord(_ words: [StaticString]) -> Bool {
        let text = lowercase.cell
        for word in words {
            var from = 0
            while let start = text.firstIndex(of: word, from: from) {
                let end = start + word.utf8CodeUnitCount
                if !isInsideName(text, start - 1) && !isInsideName(text, end, following: end + 1) { return true }
                from = end
            }
        }
        return false
    }

    private func isInsideName(_ text: Cell, _ index: Int, following: Int? = nil) -> Bool {
        if index < 0 || index >= text.count { return false }
        let byte = text[index]
        if byte == 46, let following { return following < text.count && (isLetter(text[following]) || isDigit(text[following])) }
        return isLetter(byte) || isDigit(byte) || byte == 46 || byte == 45 || byte == 64 || byte == 95
    }

    /// First digit of the first SMTP reply code (RFC 5321 section 4.2), nil when there is none.
    private static func replyClass(_ text: Cell) -> Int? {
        var index = 0
        while index + 2 < text.count {
            let byte = text[index]
            if byte == 52 || byte == 53, text[index + 1] >= 48, text[index + 1] <= 53, isDigit(text[index + 2]),
                index == 0 || text[index - 1] == 32 || text[index - 1] == 59 || text[index - 1] == 58 || text[index - 1] == 10,
                index + 3 == text.count || text[index + 3] == 32 || text[index + 3] == 45
            {
                return Int(byte &- 48)
            }
            index += 1
        }
        return nil
    }
}

// MARK: - Words of mail servers

extension BounceJudge {
    /// The sender is refused.
    private static let blockWords: [StaticString] = [
        "spam", "spamming", "blocked", "blacklist", "blacklisted", "blocklist", "blocklisted", "blocking", "rbl", "dnsbl", "spamhaus",
        "spamcop", "barracuda", "proofpoint", "reputation", "dmarc", "spf", "dkim", "unsolicited", "greylisted", "banned", "virus",
        "malware",
        "phishing",
    ]
    private static let blockPhrases: [StaticString] = [
        "policy", "access denied", "not authorized", "unauthenticated", "relaying", "relay access", "relay denied", "to relay",
        "relay not permitted",
        "sender address rejected", "sender rejected",
        "sender domain", "sender verify", "bad sender", "rejected by content", "message content rejected", "too large", "size limit",
        "exceeds", "rate limit", "too many", "client host rejected", "reverse dns", "ptr record",
    ]
    private static let fullPhrases: [StaticString] = [
        "mailbox full", "mailbox is full", "quota", "out of storage", "insufficient storage", "not enough space", "inbox is full",
        "insufficient disk", "storage limit",
    ]
    /// There is no such recipient, or no such domain.
    private static let gonePhrases: [StaticString] = [
        "user unknown", "unknown user", "no such user", "user not found", "unknown recipient", "recipient unknown", "no such recipient",
        "recipient not found", "recipient does not exist", "user does not exist", "user doesn't exist", "does not exist",
        "doesn't exist", "no mailbox here", "mailbox not found", "no such mailbox", "unknown mailbox", "invalid mailbox",
        "invalid recipient", "unknown address", "address unknown", "no such address", "no such account", "account is disabled",
        "account disabled", "account has been disabled", "mailbox disabled", "mailbox is disabled", "mailbox is inactive",
        "user is no longer", "no longer with", "no longer employed", "not a valid mailbox", "not our customer", "unrouteable address",
        "unroutable address",
        "recipnotfound", "user unknown in", "host unknown", "unknown host", "host not found", "domain not found", "no such domain",
        "domain name not found", "nxdomain", "unknown domain", "not known here", "is not a known user", "unknown local part",
        "unknown local-part", "no user here",
    ]
}
