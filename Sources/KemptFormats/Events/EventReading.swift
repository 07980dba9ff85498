import KemptCore
import KemptText

/// Figures of a list of events.
struct EventTally {
    var events = 0
    /// Rows of the file that could not be read.
    var refused = 0
    var withoutPerson = 0
    var withoutDay = 0
    /// Of a kind that nobody explained.
    var otherKinds = 0

    var figures: [(name: String, value: Int)] {
        let rest = [
            ("refused rows", refused), ("events without a person", withoutPerson), ("events without a day", withoutDay),
            ("events of other kinds", otherKinds),
        ]
        return [(name: "events", value: events)] + rest.filter { $0.1 > 0 }.map { (name: $0.0, value: $0.1) }
    }
}

/// Which words mean which kind, in lower case.
struct EventWords: Sendable {
    private var words: [(text: [UInt8], kind: EventKind)] = []

    /// The usual words when `given` is nil.
    init(_ given: [EventKind: [String]]?) {
        let lower = ByteBuffer()
        for kind in EventKind.allCases {
            for word in given.map({ $0[kind] ?? [] }) ?? kind.usualWords {
                lower.removeAll()
                let raw = ByteBuffer()
                raw.append(word)
                Casing.appendLower(raw.cell.trimmed, into: lower)
                words.append((Array(UnsafeBufferPointer(start: lower.base, count: lower.count)), kind))
            }
        }
    }

    /// `cell` in lower case.
    func kind(of cell: Cell) -> EventKind? {
        for (text, kind) in words where text.count == cell.count {
            let isSame = text.withUnsafeBufferPointer { $0.baseAddress.map { equalBytes($0, cell.start, cell.count) } ?? true }
            if isSame { return kind }
        }
        return nil
    }
}

/// Reads a list of events into the table that mail is read into; serial, streaming, memory grows with the people.
struct EventReading: Sendable {
    let who: String
    let when: String
    let kind: String?
    let order: DayOrder
    let words: EventWords
    let countsAs: EventKind

    func read(_ paths: [String]) throws -> (MailEvidence, EventTally) {
        let builder = EventBuilder(self)
        for path in paths { try read(path, builder) }
        return builder.finish()
    }

    private func read(_ path: String, _ builder: EventBuilder) throws {
        let source = CSVSource(path: path)
        let names = try source.probe().columns
        let wanted = [who, when] + (kind.map { [$0] } ?? [])
        for name in wanted where !names.contains(name) {
            let near = nearest(to: name, among: names)
            throw Failure(
                .input, "\(path): has no column '\(name)'",
                remedy: near.map { "did you mean '\($0)'?" } ?? "its columns: \(names.joined(separator: ", "))")
        }
        // One column may serve twice; each place is then read from where it came to lie first.
        var isTaken = [Bool](repeating: false, count: wanted.count)
        let target = names.map { name -> Int in
            guard let place = wanted.firstIndex(of: name), !isTaken[place] else { return -1 }
            isTaken[place] = true
            return place
        }
        let places = wanted.map { name in wanted.firstIndex(of: name) ?? 0 }
        let reader = try source.open(into: SourceLayout(source: 0, target: target, columnCount: wanted.count))
        while let chunk = try reader.next() {
            let batch = reader.decode(chunk)
            for row in 0..<batch.rowCount {
                builder.add(
                    who: batch.cell(row, places[0]), when: batch.cell(row, places[1]), kind: places.count > 2 ? batch.cell(row, places[2]) : .missing)
            }
            builder.tally.refused += batch.rejects.count
        }
    }
}

/// Gathers events, one after another.
final class EventBuilder {
    private let reading: EventReading
    private let table = EvidenceRows()
    private let key = ByteBuffer(capacity: 128)
    private let lower = ByteBuffer(capacity: 64)
    var tally = EventTally()

    init(_ reading: EventReading) { self.reading = reading }

    func add(who: Cell, when: Cell, kind: Cell) {
        tally.events += 1
        key.removeAll()
        guard !who.isMissing, canonicalKey(who, into: key) else {
            tally.withoutPerson += 1
            return
        }
        guard let kind = self.kind(of: kind) else {
            tally.otherKinds += 1
            return
        }
        let day = EventDay.read(when, order: reading.order)
        if day == nil { tally.withoutDay += 1 }
        note(kind, day, row: table.row(of: key.cell))
    }

    private func kind(of cell: Cell) -> EventKind? {
        if reading.kind == nil { return reading.countsAs }
        let text = cell.trimmed
        if text.isEmpty { return nil }
        lower.removeAll()
        Casing.appendLower(text, into: lower)
        return reading.words.kind(of: lower.cell)
    }

    private func note(_ kind: EventKind, _ day: Int32?, row: Int) {
        if kind == .open {
            table.rows[row].opens &+= 1
            if let day { table.rows[row].lastOpen = max(table.rows[row].lastOpen, day) }
            return
        }
        if kind != .outward {
            table.rows[row].messagesIn &+= 1
            if let day {
                table.rows[row].firstIn = min(table.rows[row].firstIn, day)
                table.rows[row].lastIn = max(table.rows[row].lastIn, day)
            }
        }
        if kind != .inward {
            table.rows[row].messagesOut &+= 1
            if let day {
                table.rows[row].firstOut = min(table.rows[row].firstOut, day)
                table.rows[row].lastOut = max(table.rows[row].lastOut, day)
            }
        }
    }

    func finish() -> (MailEvidence, EventTally) { (table.finish(MailSummary()), tally) }
}
