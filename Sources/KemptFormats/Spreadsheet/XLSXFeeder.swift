import Glibc
import KemptCore

/// Feeds a part to two parsers: libxml2 for its head, its tail and anything unusual, the scanner for the rows or items in between.
///
/// The switch goes one way at a time: head by libxml2, then the scanner as long as it understands, then libxml2 to the end. libxml2 sees a
/// document from which the scanned elements are missing, which is as well-formed as with them.
final class XLSXFeeder {
    private let xml: SheetXML
    /// The scanner begins at the first of these: behind it, or at it.
    private let opening: StaticString
    private let keepsOpening: Bool
    /// Whether libxml2 stands where the scanner may begin.
    private let isReady: () -> Bool
    private let scan: (UnsafePointer<UInt8>, Int) -> (position: Int, end: XLSXScanEnd)
    private enum Phase { case head, scanning, plain }
    private var phase = Phase.head
    private let pending = ByteBuffer(capacity: XLSXFeeder.blockBytes * 2)
    private(set) var isDone = false
    private static let blockBytes = 1 << 17
    /// A head longer than this is none.
    private static let headLimit = 1 << 20
    /// A row longer than this is left to libxml2, which has limits of its own.
    private static let rowLimit = 16 << 20

    /// `scan` nil: libxml2 reads everything.
    init(
        _ xml: SheetXML, opening: StaticString, keepsOpening: Bool, isReady: @escaping () -> Bool,
        scan: ((UnsafePointer<UInt8>, Int) -> (position: Int, end: XLSXScanEnd))?
    ) {
        self.xml = xml
        self.opening = opening
        self.keepsOpening = keepsOpening
        self.isReady = isReady
        self.scan = scan ?? { _, _ in (0, .unknown) }
        if scan == nil { phase = .plain }
    }

    /// Reads and parses the next block of a part.
    func feed(_ part: ZipPart) throws {
        pending.reserve(Self.blockBytes + XLSXText.margin)
        let got = try part.read(into: pending.base + pending.count, Self.blockBytes)
        pending.didWrite(got)
        try parse(isLast: got < Self.blockBytes)
    }

    /// The same for bytes at hand.
    func feed(_ bytes: Cell, isLast: Bool) throws {
        pending.append(bytes)
        try parse(isLast: isLast)
    }

    private func parse(isLast: Bool) throws {
        if phase == .head { try parseHead(isLast: isLast) }
        if phase == .scanning { scanRows(isLast: isLast) }
        if phase == .plain, !isDone {
            try xml.feed(pending.cell, isLast: isLast)
            pending.removeAll()
        }
        if isLast || xml.isStopped { isDone = true }
    }

    private func parseHead(isLast: Bool) throws {
        guard let start = Self.find(opening, in: pending.cell) else {
            if isLast || pending.count > Self.headLimit { phase = .plain }
            return
        }
        let end = keepsOpening ? start : start + opening.utf8CodeUnitCount
        let head = pending.cell.slice(0, end)
        // Inside a comment the opening is none.
        let isPlain = Self.find("<!", in: head) == nil
        try xml.feed(head, isLast: false)
        drop(end)
        phase = isPlain && !xml.isStopped && xml.isUTF8 && isReady() ? .scanning : .plain
    }

    /// Where a word that begins with `<` stands first.
    private static func find(_ word: StaticString, in text: Cell) -> Int? {
        let length = word.utf8CodeUnitCount
        var index = 0
        while index + length <= text.count, let found = memchr(text.start + index, Int32(UInt8(ascii: "<")), text.count - index) {
            index = UnsafeRawPointer(found) - UnsafeRawPointer(text.start)
            if index + length <= text.count, text.slice(index, index + length).equals(word) { return index }
            index += 1
        }
        return nil
    }

    private func scanRows(isLast: Bool) {
        pending.reserve(XLSXText.margin)
        (pending.base + pending.count).update(repeating: 0, count: XLSXText.margin)
        let result = scan(UnsafePointer(pending.base), pending.count)
        drop(result.position)
        switch result.end {
        case .more: if isLast || pending.count > Self.rowLimit { phase = .plain }
        case .unknown: phase = .plain
        case .stopped: isDone = true
        }
    }

    private func drop(_ count: Int) {
        let left = pending.count - count
        if count > 0, left > 0 { memmove(pending.base, pending.base + count, left) }
        pending.truncate(to: left)
    }
}
