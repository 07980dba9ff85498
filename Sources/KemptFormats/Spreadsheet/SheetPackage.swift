import KemptCore

/// One sheet of a workbook.
struct SheetInfo: Sendable {
    /// Counts from 0 in the workbook's order.
    let index: Int
    let name: String
    let isHidden: Bool
    /// No visible sheet stands before it, and it is visible.
    let isFirstVisible: Bool
}

/// Which sheets are read.
enum SheetSelection: Sendable {
    case firstVisible
    /// Every visible one.
    case all
    /// By name, or by number from 1.
    case named([String])
    /// By index: what a look at the head has settled.
    case indices([Int])

    func picks(_ sheet: SheetInfo) -> Bool {
        switch self {
        case .firstVisible: sheet.isFirstVisible
        case .all: !sheet.isHidden
        case .named(let names): names.contains { $0 == sheet.name || $0 == String(sheet.index + 1) }
        case .indices(let indices): indices.contains(sheet.index)
        }
    }

    /// How many sheets it can pick; nil when any may be one more.
    var most: Int? {
        switch self {
        case .firstVisible: 1
        case .all: nil
        case .named(let names): names.count
        case .indices(let indices): indices.count
        }
    }

    /// Records say which sheet they come from.
    var isMany: Bool {
        switch self {
        case .firstVisible, .indices: false
        case .all: true
        case .named(let names): names.count > 1
        }
    }
}

/// What is made of the rows of a workbook.
protocol SheetSink: AnyObject {
    /// A sheet that is read begins; `merges` are the merged cells known so far.
    func begin(_ sheet: SheetInfo, merges: [SheetRange])
    /// Columns of the sheet at hand that are hidden.
    func hide(columns: ClosedRange<Int>)
    /// Merged cells that become known with their first cell.
    func merge(_ range: SheetRange)
    /// A row with at least one cell. False: enough of this sheet.
    func row(_ row: SheetRow) -> Bool
}

/// How a workbook is read.
struct SheetReading: Sendable {
    /// Shared strings stay numbers: only the head is looked at.
    var isHead = false
    /// Merged cells must be known before the rows.
    var wantsMerges = false
    /// Comments are put beside the rows.
    var wantsComments = false
}

/// A workbook that is open: its sheets, as far as they are known, and their rows as a stream.
protocol SheetPackage: AnyObject {
    var sheets: [SheetInfo] { get }
    /// No sheet is left that has not been met.
    var knowsAllSheets: Bool { get }
    /// The bytes behind it, for messages and progress.
    var store: ByteStore { get }
    /// Bytes read of the sheets that are read, and stored bytes in all.
    var progress: (read: Int, total: Int) { get }
    func stream(_ selection: SheetSelection, _ reading: SheetReading, row: SheetRow, sink: any SheetSink) throws -> any SheetStream
    /// The shared strings of these numbers.
    func strings(_ numbers: [Int]) throws -> [Int: String]
}

extension SheetPackage {
    var knowsAllSheets: Bool { true }
    func strings(_ numbers: [Int]) throws -> [Int: String] { [:] }
}

/// Sheets on their way through a parser.
protocol SheetStream: AnyObject {
    /// Parses the next piece; false at the end of the last sheet.
    func feed() throws -> Bool
}
