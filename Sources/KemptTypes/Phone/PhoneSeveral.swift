import KemptCore

/// Several numbers in one cell: all of them with `many`, else the first is proposed.
extension PhoneType {
    func writer(_ companion: Cell, _ workspace: Workspace) -> PhoneWriter {
        PhoneWriter(
            form: form, home: form == .national ? Self.country(companion, workspace) : 0, leastDigits: keepsMany ? PhoneScanner.plausibleCount : 1)
    }

    /// The numbers behind the first, each once; the worst that is said of one is said of all.
    ///
    /// What is no number refuses the cell, so that nothing is lost; behind words it is taken for more of them.
    func readMore(_ cell: Cell, _ companion: Cell, _ first: PhoneScanner, _ start: PhoneResolver.Found, _ workspace: Workspace) -> Reading {
        let output = workspace.output
        let writer = writer(companion, workspace)
        var worst = Self.rule(start, first)
        var scan = first
        var head = keepHead(start, workspace)
        while scan.hasMore {
            let isBehindWords = scan.hasWords
            let isBehindSlash = cell[scan.next - 1] == UInt8(ascii: "/")
            scan = PhoneScanner(cell, from: scan.next, words: words, digits: workspace.first, word: workspace.second)
            if scan.fault == .none && scan.digitCount == 0 { break }
            if scan.fault != .none {
                if isBehindWords { break }
                return (scan.fault == .letters ? PhoneRule.letters : .tooLong).kept
            }
            var found = resolve(scan, companion, workspace)
            var rule = Self.rule(found, scan)
            if let refusal = Self.refusal(found, scan) {
                if isBehindWords { break }
                guard let whole = withHead(head, scan, least: isBehindSlash ? 2 : 5, workspace) else { return refusal.kept }
                found = whole
                rule = .several
            }
            let end = output.count
            output.append("; ")
            writer.append(found, scan, workspace)
            if PhoneWriter.isRepeated(output, from: end) { output.truncate(to: end) }
            if rule.rawValue > worst.rawValue { worst = rule }
            head = keepHead(found, workspace)
        }
        return worst == .notation && output.cell.equals(cell) ? .same : worst.wrote
    }

    /// Copies a number to room that the next scan leaves alone.
    private func keepHead(_ found: PhoneResolver.Found, _ workspace: Workspace) -> PhoneResolver.Found {
        var kept = found
        let target = workspace.third.base + 2 * PhoneDialling.room
        target.update(from: found.number.start, count: found.number.count)
        kept.number.start = UnsafePointer(target)
        return kept
    }

    /// The last digits of a number as all of it: `212-34-56/57`, `495 123-45-67, 765-43-21`; nil when that is none either, or too few.
    private func withHead(_ head: PhoneResolver.Found, _ scan: PhoneScanner, least: Int, _ workspace: Workspace) -> PhoneResolver.Found? {
        let count = head.number.count
        guard !scan.hasPlus, scan.digitCount >= least, scan.digitCount < count else { return nil }
        let target = workspace.third.base
        target.update(from: head.number.start, count: count - scan.digitCount)
        (target + count - scan.digitCount).update(from: workspace.first.base, count: scan.digitCount)
        var whole = head
        whole.number = PhoneDigits(start: UnsafePointer(target), count: count)
        whole.label = PhonePlan.shared.label(head.code, whole.number)
        return whole.label == 0 ? nil : whole
    }

    /// Two numbers with nothing but a space between them, `861234567 852123456`: where only one space parts them into numbers.
    func readRunOn(_ scan: PhoneScanner, _ companion: Cell, _ workspace: Workspace) -> Reading? {
        guard !scan.hasMore, !scan.hasWords, !scan.hasLookAlike, scan.extensionCount == 0 else { return nil }
        let country = Self.country(companion, workspace)
        let digits = PhoneDigits(start: UnsafePointer(workspace.first.base), count: scan.digitCount)
        var place = 0
        for gap in 7..<max(7, digits.count - 6) where scan.gaps >> UInt64(gap) & 1 != 0 {
            guard isPlain(half(digits, 0, gap, scan.hasPlus, country, workspace)),
                isPlain(half(digits, gap, digits.count, false, country, workspace))
            else { continue }
            if place != 0 { return nil }
            place = gap
        }
        if place == 0 { return nil }
        let writer = writer(companion, workspace)
        writer.append(half(digits, 0, place, scan.hasPlus, country, workspace), nil, workspace)
        if keepsMany {
            workspace.output.append("; ")
            writer.append(half(digits, place, digits.count, false, country, workspace), nil, workspace)
        }
        return PhoneRule.several.wrote
    }

    private func half(
        _ digits: PhoneDigits, _ start: Int, _ end: Int, _ hasPlus: Bool, _ country: UInt16, _ workspace: Workspace
    ) -> PhoneResolver.Found {
        let part = PhoneDigits(start: digits.start + start, count: end - start)
        return PhoneResolver(part, spare: workspace.third.base)
            .resolve(hasPlus: hasPlus, isFirstAlone: false, companion: country, assumed: assumed)
    }

    private func isPlain(_ found: PhoneResolver.Found) -> Bool { found.verdict == .plain || found.verdict == .noPlus }
}
