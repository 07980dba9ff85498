import KemptCore

/// Judges from the headers whether a person wrote to a person.
///
/// `Auto-Submitted` is RFC 3834; `List-…` are RFC 2369 and 2919; `Precedence` and the `X-` headers are custom of many years.
/// An empty return path is what programs use so that nobody answers them (RFC 5321 section 4.5.5).
struct FlagJudge {
    private var flags: MailFlags = []
    private var hasEmptyReturnPath = false
    private var isDeliveryReport = false

    mutating func take(_ field: MailField, arena: MailArena) {
        switch field.kind {
        case .autoSubmitted:
            if !FlagJudge.firstWord(field.value).equalsIgnoringCase("no") { flags.insert(.autoReply) }
        case .automatic:
            if !FlagJudge.firstWord(field.value).equalsIgnoringCase("no") { flags.insert(.autoReply) }
        case .precedence: takePrecedence(FlagJudge.firstWord(field.value))
        case .list, .listPost: flags.insert(.list)
        case .spam:
            if field.value.trimmed.hasPrefixIgnoringCase("yes") { flags.insert(.spam) }
        case .failedRecipients: flags.insert(.bounce)
        case .returnPath:
            if field.value.trimmed.equals("<>") { hasEmptyReturnPath = true }
        case .contentType: takeType(ContentType.read(field.value, arena: arena))
        default: break
        }
    }

    private mutating func takePrecedence(_ word: Cell) {
        if word.equalsIgnoringCase("list") {
            flags.insert(.list)
        } else if word.equalsIgnoringCase("bulk") || word.equalsIgnoringCase("junk") {
            flags.insert(.bulk)
        } else if word.equalsIgnoringCase("auto_reply") || word.equalsIgnoringCase("auto-reply") {
            flags.insert(.autoReply)
        }
    }

    private mutating func takeType(_ type: ContentType) {
        guard type.kind == .multipart, type.isReport else { return }
        // A receipt ("disposition-notification") or a complaint is no bounce, and no person wrote it either.
        if type.reportType.isEmpty || type.reportType.equalsIgnoringCase("delivery-status") {
            isDeliveryReport = true
        } else {
            flags.insert(.autoReply)
        }
    }

    /// The verdict, once the sender and the subject are known.
    func flags(from address: Cell, subject: Cell) -> MailFlags {
        var result = flags
        let local = address.lastIndex(of: 64).map { address.slice(0, $0) } ?? address
        let isDaemon = local.equalsIgnoringCase("mailer-daemon") || local.equalsIgnoringCase("mailer_daemon")
        if isDeliveryReport || isDaemon || hasEmptyReturnPath && local.equalsIgnoringCase("postmaster") { result.insert(.bounce) }
        if hasEmptyReturnPath && !result.contains(.bounce) { result.insert(.autoReply) }
        if !subject.isEmpty && FlagJudge.isAutomaticSubject(subject) { result.insert(.autoReply) }
        return result
    }

    /// How the common mail programs begin the subject of an out-of-office note.
    private static func isAutomaticSubject(_ subject: Cell) -> Bool {
        let text = subject.trimmed
        for beginning in automaticSubjects where text.hasPrefixIgnoringCase(beginning) { return true }
        for beginning in automaticSubjectsAsWritten
        where text.count >= beginning.utf8CodeUnitCount && text.slice(0, beginning.utf8CodeUnitCount).equals(beginning) { return true }
        return false
    }

    private static let automaticSubjects: [StaticString] = [
        "automatic reply:", "auto-reply:", "autoreply:", "auto reply:", "auto response:", "autoresponse:", "out of office:",
        "out of office autoreply:", "automatinis atsakymas:", "automatische antwort:", "abwesenheitsnotiz:",
    ]
    /// Compared byte by byte: their letters are outside ASCII.
    private static let automaticSubjectsAsWritten: [StaticString] = [
        "Автоматический ответ:", "Автоответ:", "Автоответ ", "Автоматична відповідь:", "Réponse automatique",
    ]

    /// The value up to the first blank, semicolon or comment.
    private static func firstWord(_ value: Cell) -> Cell {
        let text = value.trimmed
        for index in 0..<text.count where isBlank(text[index]) || text[index] == 59 || text[index] == 40 { return text.slice(0, index) }
        return text
    }
}
