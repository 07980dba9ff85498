import KemptCore

/// Looks for what tells the encoding of a file: in its first block, then further on.
struct EncodingSearch {
    let input: ByteInput
    /// The first block, as stored.
    let head: Cell
    /// The head is all there is.
    let isWhole: Bool

    /// What was decided, and how to say it.
    struct Decision {
        let encoding: TextEncoding
        let markBytes: Int
        let words: String
    }

    /// Bytes above 127 that are enough, and that are enough when they are UTF-8: by chance, eight pairs of them hardly ever are.
    private static let enough = 512
    private static let enoughUTF8 = 16
    private static let blockBytes = 1 << 20
    /// Below this the file is refused: a wrong table changes names without a trace.
    static let leastConfidence = 65

    /// The given encoding, after a look at the mark.
    func check(_ given: TextEncoding) throws -> Decision {
        let mark = EncodingJudge.byMark(head)
        if let mark, mark.encoding != given, Self.isUnicode(mark.encoding), given.form == .utf8 || Self.isUnicode(given) {
            throw Failure(
                .input, "\(input.path): begins with the byte order mark of \(mark.encoding.name), and 'encoding' says \(given.name)",
                remedy: "leave 'encoding' out, or name the right one")
        }
        let markBytes = mark?.encoding == given ? mark?.markBytes ?? 0 : 0
        return Decision(encoding: given, markBytes: markBytes, words: Self.title(given, markBytes) + " (given)")
    }

    private static func isUnicode(_ encoding: TextEncoding) -> Bool {
        switch encoding.form {
        case .utf8, .utf16, .utf32: true
        case .singleByte, .multiByte: false
        }
    }

    func find() throws -> Decision {
        if let mark = EncodingJudge.byMark(head) {
            return Decision(encoding: mark.encoding, markBytes: mark.markBytes, words: Self.title(mark.encoding, mark.markBytes))
        }
        if let encoding = EncodingJudge.byNULs(head) {
            return Decision(encoding: encoding, markBytes: 0, words: Self.title(encoding, 0) + " without BOM (found out)")
        }
        let (sample, isComplete) = try gather()
        if sample.highBytes == 0 {
            let limit = "\(sample.scanned >> 20) MiB"
            return Decision(
                encoding: .utf8, markBytes: 0,
                words: isComplete ? "UTF-8" : "UTF-8 (only ASCII in the first \(limit); a line that is not UTF-8 behind them is refused)")
        }
        if EncodingJudge.isUTF8(sample.text.cell) { return Decision(encoding: .utf8, markBytes: 0, words: "UTF-8") }
        guard let found = EncodingJudge.byLetters(sample.text.cell) else {
            if isStray(sample) { return Self.strayBytes }
            throw Failure(
                .input, "\(input.path): is not UTF-8, and no other encoding fits", remedy: "name it: encoding: windows-1257, or whatever it is")
        }
        let confidence = found.confidence ?? 100
        let figure = Self.figure(confidence)
        if confidence < Self.leastConfidence {
            if isStray(sample) { return Self.strayBytes }
            let rival = found.rival.map { " or \($0.name)" } ?? ""
            throw Failure(
                .input,
                "\(input.path): is not UTF-8, and its encoding is in doubt: \(found.encoding.name)\(rival) (confidence \(figure))",
                remedy: "name the right one: encoding: \(found.encoding.name)")
        }
        let level = confidence >= 90 ? "high" : "medium"
        return Decision(encoding: found.encoding, markBytes: 0, words: "\(found.encoding.name) (found out, confidence \(level) \(figure))")
    }

    /// A few bytes in a large file, or one line that makes no sense, are damage and no encoding: their lines are refused, the others read.
    private func isStray(_ sample: EncodingSample) -> Bool { sample.highBytes * 1000 < sample.scanned || sample.stretches == 1 }
    private static let strayBytes = Decision(encoding: .utf8, markBytes: 0, words: "UTF-8 (a few lines are not, and are refused)")

    private static func figure(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// How the forms of Unicode are called in the report; the others go by their own names.
    private static func title(_ encoding: TextEncoding, _ markBytes: Int) -> String {
        let name = isUnicode(encoding) ? encoding.name.uppercased() : encoding.name
        return markBytes > 0 ? name + " with BOM" : name
    }

    /// What is not ASCII in the first block; when that is little, in the file from its start to the limit. A pipe cannot be looked through.
    private func gather() throws -> (sample: EncodingSample, isComplete: Bool) {
        var sample = EncodingSample()
        sample.add(isWhole ? head : Self.cutAtLine(head))
        if isWhole || sample.highBytes >= Self.enough { return (sample, true) }
        if sample.highBytes >= Self.enoughUTF8, EncodingJudge.isUTF8(sample.text.cell) { return (sample, true) }
        guard input.size > 0 else { return (sample, sample.highBytes > 0) }
        return try search(from: sample)
    }

    private func search(from first: EncodingSample) throws -> (sample: EncodingSample, isComplete: Bool) {
        let file = try ByteInput(path: input.path)
        let limit = file.isCompressed ? TextInput.packedSearchBytes : TextInput.searchBytes
        var sample = EncodingSample()
        let block = ByteBuffer(capacity: Self.blockBytes + EncodingSample.textLimit)
        while sample.scanned < limit, !sample.isFull, sample.highBytes < Self.enough {
            let got = try file.read(into: block.base + block.count, Self.blockBytes)
            block.didWrite(got)
            let isLast = got < Self.blockBytes
            let whole = isLast ? block.cell : Self.cutAtLine(block.cell)
            sample.add(whole)
            if isLast { return (sample, true) }
            // What is left of a line goes before the next block; a line that is longer than a block is cut.
            let rest = block.count - whole.count
            let kept = [UInt8](UnsafeBufferPointer(start: block.base + whole.count, count: rest))
            block.removeAll()
            kept.withUnsafeBufferPointer { if let start = $0.baseAddress { block.append(start, $0.count) } }
            block.reserve(Self.blockBytes)
        }
        return (sample, sample.highBytes > 0)
    }

    /// The part up to the last line end, or all of it when there is none in the last 64 KiB.
    private static func cutAtLine(_ text: Cell) -> Cell {
        var end = text.count
        let stop = max(0, text.count - EncodingSample.textLimit)
        while end > stop, text[end - 1] != CSVDialect.lineFeed, text[end - 1] != CSVDialect.carriageReturn { end -= 1 }
        return end > stop ? text.slice(0, end) : text
    }
}
