import KemptCore

extension SourceFormat {
    static let events = SourceFormat(spec: EventsSettings.spec, endings: [], begins: { _ in false }) { values, _, resolve in
        .evidence(EventsSlot(values, resolve: resolve))
    }
}

/// `events:` in `extract`: a list of calls, visits, meetings or opened letters, which is evidence like mail.
public enum EventsSettings {
    static let path = Setting<String>.path(
        "path", "a CSV file with a header, one event a row, or a pattern of several; .gz is unpacked on the way", required: true)
    static let who = Setting<String>.text(
        "who", "the column that says with whom: an e-mail address, a telephone number that begins with +, or any other key", required: true)
    static let when = Setting<String>.text("when", "the column with the day; a time behind it is passed over", required: true)
    static let order = Setting<String>.choice(
        "order", ["ymd", "dmy", "mdy"], "how days are written; other forms that leave no doubt are read all the same", fallback: "ymd")
    static let kind = Setting<String>.text("kind", "the column that says what kind of event it is; all are alike when not given")
    static let kinds = Setting<Node>.node(
        "kinds",
        .settings(
            EventKind.allCases.map { SettingData($0.rawValue, .oneOrMany(.text), $0.summary) }),
        "the words of that column for each kind; the usual ones are known when not given")
    static let countsAs = Setting<String>.choice(
        "counts-as", EventKind.allCases.map(\.rawValue), "what an event is when no column says it", fallback: "both")
    public static let spec = Spec(
        "events", "a list of calls, visits, meetings or opened letters: evidence like mail",
        settings: [path.data, who.data, when.data, order.data, kind.data, kinds.data, countsAs.data],
        example: """
            events:
              path: calls.csv
              who: email
              when: date
              order: dmy
              kind: direction
              kinds: {in: [inbound, reply], out: outbound, open: opened}
              counts-as: both
            """)
}

/// What an event says about the contact with a person.
enum EventKind: String, CaseIterable, Sendable {
    /// The person turned to us.
    case inward = "in"
    /// We turned to the person.
    case outward = "out"
    /// Both spoke: a meeting.
    case both
    /// The person looked at something of ours; no contact.
    case open

    var summary: String {
        switch self {
        case .inward: "events in which the person turned to us"
        case .outward: "events in which we turned to the person"
        case .both: "events in which both took part"
        case .open: "events in which the person looked at something of ours, which is no contact"
        }
    }

    /// The usual words, lower case.
    var usualWords: [String] {
        switch self {
        case .inward:
            [
                "in", "inbound", "incoming", "received", "reply", "replied", "answer", "form", "visit", "chat", "request", "входящий", "входящее",
                "ответ", "заявка", "визит", "įeinantis", "gautas", "atsakymas", "užklausa", "vizitas",
            ]
        case .outward:
            [
                "out", "outbound", "outgoing", "sent", "исходящий", "исходящее", "отправлено", "išeinantis", "išsiųsta", "išsiųstas",
            ]
        case .both: ["both", "meeting", "call", "demo", "встреча", "звонок", "переговоры", "susitikimas", "skambutis", "pokalbis"]
        case .open: ["open", "opened", "open_email", "click", "clicked", "view", "viewed", "открытие", "открыто", "клик", "atidarymas", "atidaryta"]
        }
    }
}

/// A list of events' evidence: read once in the prologue.
public final class EventsSlot: ContactSlot, @unchecked Sendable {  // filled before any worker runs, then only read
    public let path: String
    private let reading: EventReading
    public private(set) var evidence: MailEvidence?
    private var counted = EventTally()
    /// Events are no records.
    public var records: (any Source)? { nil }

    public init(_ values: Values, resolve: (String) -> String) {
        path = resolve(values[EventsSettings.path] ?? "")
        let order: DayOrder =
            switch values[EventsSettings.order] {
            case "dmy": .dayFirst;
            case "mdy": .monthFirst;
            default: .yearFirst
            }
        var words: [EventKind: [String]] = [:]
        for entry in values[EventsSettings.kinds]?.entries ?? [] {
            if let kind = EventKind(rawValue: entry.key) { words[kind] = entry.value.items.compactMap(\.text) }
        }
        reading = EventReading(
            who: values[EventsSettings.who] ?? "", when: values[EventsSettings.when] ?? "", kind: values[EventsSettings.kind], order: order,
            words: EventWords(words.isEmpty ? nil : words), countsAs: values[EventsSettings.countsAs].flatMap(EventKind.init(rawValue:)) ?? .both)
    }

    /// Nobody signs an event.
    public func wantSignatures() {}

    public func load() throws {
        if evidence != nil { return }
        (evidence, counted) = try reading.read(FilePattern.isPattern(path) ? FilePattern(path).files() : [path])
    }

    public var tally: [(name: String, value: Int)] { counted.figures }
}
