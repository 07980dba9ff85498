import Glibc
import KemptCore

/// The shared strings of a workbook: one arena and a view for each.
///
/// Unsafe invariant: none; views are checked against the arena when they are made.
final class XLSXStrings {
    let arena = ByteBuffer(capacity: 1 << 16)
    private var views: [UInt64] = []
    private var struck: [UInt8] = []

    var count: Int { views.count }

    /// Ends the string whose bytes were appended since `start`.
    @inline(__always) func add(from start: Int, struck mark: UInt8 = 0) {
        views.append(View.make(start, arena.count &- start))
        // Marks are kept from the first one on that is not 0.
        if mark != 0 || !struck.isEmpty {
            while struck.count < views.count - 1 { struck.append(0) }
            struck.append(mark)
        }
    }

    @inline(__always) subscript(index: Int) -> Cell? {
        index >= 0 && index < views.count ? View.cell(views[index], arena.base) : nil
    }

    func struck(_ index: Int) -> UInt8 { index < struck.count ? struck[index] : 0 }
}

/// Text in pieces: runs of a rich string, without its phonetic runs, and how much of it is struck through.
struct XLSXRichText {
    private var phonetic = 0
    private var isInText = false
    private var isRunStruck = false
    private var plainBytes = 0
    private var struckBytes = 0
    /// The first and the last text of the value keep their outer white space.
    private var keepsStart: Bool?
    private var keepsEnd = false

    mutating func begin() { self = XLSXRichText() }

    mutating func start(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("t") {
            isInText = phonetic == 0
            if isInText {
                keepsEnd = attributes.value("space").map { $0.equals("preserve") } ?? false
                keepsStart = keepsStart ?? keepsEnd
            }
        } else if name.equals("rPh") {
            phonetic += 1
        } else if name.equals("r") {
            isRunStruck = false
        } else if name.equals("strike") {
            isRunStruck = attributes.flag("val") ?? true
        }
    }

    mutating func end(_ name: Cell) {
        if name.equals("t") {
            isInText = false
        } else if name.equals("rPh") {
            phonetic -= 1
        } else if name.equals("r") {
            isRunStruck = false
        }
    }

    mutating func text(_ text: Cell, to buffer: ByteBuffer) {
        guard isInText else { return }
        if isRunStruck { struckBytes += text.count } else { plainBytes += text.count }
        buffer.append(text)
    }

    /// The value without the white space around it that its first and last text do not ask to keep, as spreadsheet programs read it.
    func trimmed(_ value: Cell) -> Cell {
        let bare = value.withoutSpace
        let first = keepsStart ?? false ? 0 : bare.start - value.start
        let last = keepsEnd ? value.count : bare.start - value.start + bare.count
        return first <= last ? value.slice(first, last) : .empty
    }

    /// 0 = not struck through, 1 = in part, 2 = all of it.
    var struck: UInt8 { struckBytes == 0 ? 0 : plainBytes == 0 ? 2 : 1 }
}

/// Reads `sharedStrings.xml`, up to a number of strings when no more are asked for.
final class XLSXStringsReader: SheetXMLHandler {
    let strings = XLSXStrings()
    private let wanted: Int
    private(set) var isInTable = false
    private var isInItem = false
    private var rich = XLSXRichText()
    private let scratch = ByteBuffer()
    var onEnough: () -> Void = {}

    init(wanted: Int = .max) { self.wanted = wanted }

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("si") {
            isInItem = true
            rich.begin()
            scratch.removeAll()
        } else if isInItem {
            rich.start(name, attributes)
        } else if name.equals("sst") {
            isInTable = true
        }
    }

    func end(_ name: Cell) {
        guard isInItem else { return }
        if name.equals("si") {
            isInItem = false
            let start = strings.arena.count
            XLSXEscapes.append(rich.trimmed(scratch.cell), to: strings.arena)
            strings.add(from: start, struck: rich.struck)
            if strings.count >= wanted { onEnough() }
        } else {
            rich.end(name)
        }
    }

    func text(_ text: Cell) { if isInItem { rich.text(text, to: scratch) } }
}

/// `_x000D_`: how a workbook writes characters that XML does not have.
enum XLSXEscapes {
    /// Appends the text with its escapes resolved. NUL and lone halves of surrogate pairs stay as they are written.
    @inline(__always) static func append(_ text: Cell, to buffer: ByteBuffer) {
        if text.count < 7 || memchr(text.start, Int32(UInt8(ascii: "_")), text.count) == nil {
            buffer.append(text)
        } else {
            resolve(text, to: buffer)
        }
    }

    @inline(never) private static func resolve(_ text: Cell, to buffer: ByteBuffer) {
        var start = 0
        var index = 0
        while index + 7 <= text.count {
            guard text[index] == UInt8(ascii: "_"), var scalar = unit(text, index) else {
                index += 1
                continue
            }
            var end = index + 7
            if scalar >= 0xD800, scalar < 0xDC00, let low = unit(text, end), low >= 0xDC00, low < 0xE000 {
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                end += 7
            }
            guard scalar != 0, scalar < 0xD800 || scalar >= 0xE000 else {
                index += 1
                continue
            }
            buffer.append(text.slice(start, index))
            buffer.append(scalar: scalar)
            index = end
            start = end
        }
        buffer.append(text.slice(start, text.count))
    }

    private static func unit(_ text: Cell, _ at: Int) -> UInt32? {
        guard at + 7 <= text.count, text[at] == UInt8(ascii: "_"), text[at + 1] == UInt8(ascii: "x"), text[at + 6] == UInt8(ascii: "_") else {
            return nil
        }
        var value: UInt32 = 0
        for index in at + 2..<at + 6 {
            let byte = text[index]
            let digit = byte &- 48 <= 9 ? byte &- 48 : (byte | 0x20) &- 87
            if digit > 15 || (digit < 10 && byte &- 48 > 9) { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
