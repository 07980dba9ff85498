import KemptCore
import KemptText

extension EvidenceRows {
    /// Signatures of one person that are remembered; the oldest give way.
    private static let mostSignatures = 4

    /// Notes what a person's message was signed with. The newest stands first; of two of one moment the one with more in it.
    func note(_ found: FoundSignature, row: Int, _ date: MailDate?) {
        let instant = date?.instant ?? .min
        if rows[row].signature < 0 {
            rows[row].signature = signatures.count
            signatures.append([])
        }
        let place = rows[row].signature
        var known = signatures[place]
        let phone = ByteBuffer(capacity: 64)
        for (index, number) in found.phones.enumerated() {
            if index > 0 { phone.append("; ") }
            phone.append(number)
        }
        let same = known.firstIndex {
            view($0.phone).equals(phone.cell) && view($0.title).equals(found.title) && view($0.company).equals(found.company)
        }
        var kept: KeptSignature
        if let same {
            kept = known.remove(at: same)
            kept.messages += 1
            kept.signs.formUnion([found.signs, .agreed])
        } else {
            kept = KeptSignature(
                phone: keep(phone.cell), title: keep(found.title), company: keep(found.company), signs: found.signs, instant: .min, day: .min)
        }
        if instant >= kept.instant { (kept.instant, kept.day) = (instant, date?.days ?? .min) }
        let size = { (signature: KeptSignature) in signature.phone.count + signature.title.count + signature.company.count }
        let behind = known.firstIndex { ($0.instant, size($0)) < (kept.instant, size(kept)) } ?? known.count
        known.insert(kept, at: behind)
        if known.count > Self.mostSignatures { forget(known.removeLast()) }
        signatures[place] = known
    }

    /// The newest signature; what it leaves out is filled from older ones that agree with it, and each that agrees counts for it.
    func latestSignature(_ place: Int) -> KeptSignature? {
        guard var latest = signatures[place].first else { return nil }
        for other in signatures[place].dropFirst() where agree(latest, other) {
            if latest.phone.count == 0 { latest.phone = other.phone }
            if latest.title.count == 0 { latest.title = other.title }
            if latest.company.count == 0 { latest.company = other.company }
            latest.signs.formUnion([other.signs.intersection([.phone, .title, .company]), .agreed])
            latest.messages += other.messages
        }
        return latest
    }

    /// One number under two spellings, or the same company or title.
    private func agree(_ one: KeptSignature, _ other: KeptSignature) -> Bool {
        hasSameEnd(view(one.phone), view(other.phone)) || isSame(view(one.company), view(other.company)) || isSame(view(one.title), view(other.title))
    }

    /// The last seven digits are equal: `8 (916) 123-45-67` and `+7 916 1234567`.
    private func hasSameEnd(_ one: Cell, _ other: Cell) -> Bool {
        let digits = { (text: Cell) in (0..<text.count).map { text[$0] }.filter(isDigit).suffix(7) }
        return digits(one).count == 7 && digits(one) == digits(other)
    }

    /// Equal but for quotation marks, blanks and letter case.
    private func isSame(_ one: Cell, _ other: Cell) -> Bool {
        let bare = { (text: Cell) -> [UInt8] in
            let lower = ByteBuffer(capacity: text.count)
            Casing.appendLower(text, into: lower)
            var words = WordReader(lower.cell)
            var result: [UInt8] = []
            while let word = words.next() { result += UnsafeBufferPointer(start: word.start, count: word.count) }
            return result
        }
        return one.count > 0 && bare(one) == bare(other)
    }

    private func forget(_ old: KeptSignature) { gapBytes += old.phone.count + old.title.count + old.company.count }
}
