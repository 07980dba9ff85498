import KemptCore

/// The styles of a workbook, as far as they change what a value is or carry meaning: number format, strike, fill.
struct XLSXStyles: Sendable {
    /// One for each cell format, in the order cells refer to them.
    var formats: [NumberFormat] = []
    var struck: [Bool] = []
    /// `FFFF00`, empty when there is none.
    var fills: [String] = []

    func format(_ style: Int) -> NumberFormat { style >= 0 && style < formats.count ? formats[style] : .general }
    func isStruck(_ style: Int) -> Bool { style >= 0 && style < struck.count && struck[style] }
    func fill(_ style: Int) -> String { style >= 0 && style < fills.count ? fills[style] : "" }
}

/// Reads `styles.xml`.
final class XLSXStylesReader: SheetXMLHandler {
    private var codes: [Int: NumberFormat] = [:]
    private var fontStruck: [Bool] = []
    private var fillColors: [String] = []
    private(set) var styles = XLSXStyles()
    private enum Section { case none, formats, fonts, fills, cells }
    private var section = Section.none
    private let theme: [String]
    /// Most cell formats of a workbook: Excel's own limit is 65,490.
    private static let most = 1 << 17

    init(theme: [String]) { self.theme = theme }

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        switch section {
        case .none: open(name)
        case .formats:
            if name.equals("numFmt"), let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
                codes[id] = NumberFormat(code: code)
            }
        case .fonts:
            if name.equals("font") { fontStruck.append(false) }
            if name.equals("strike"), !fontStruck.isEmpty { fontStruck[fontStruck.count - 1] = attributes.flag("val") ?? true }
        case .fills:
            if name.equals("fill") { fillColors.append("") }
            if name.equals("fgColor"), !fillColors.isEmpty, isSolid { fillColors[fillColors.count - 1] = color(attributes) }
            if name.equals("patternFill") { isSolid = attributes.value("patternType").map { !$0.equals("none") } ?? false }
        case .cells:
            if name.equals("xf"), styles.formats.count < Self.most { add(attributes) }
        }
    }

    private var isSolid = false

    private func open(_ name: Cell) {
        if name.equals("numFmts") { section = .formats }
        if name.equals("fonts") { section = .fonts }
        if name.equals("fills") { section = .fills }
        if name.equals("cellXfs") { section = .cells }
    }

    private func add(_ attributes: SheetAttributes) {
        let format = attributes.number("numFmtId") ?? 0
        let font = attributes.number("fontId") ?? -1
        let fill = attributes.number("fillId") ?? -1
        styles.formats.append(codes[format] ?? NumberFormat.builtIn(format))
        styles.struck.append(fontStruck.indices.contains(font) && fontStruck[font])
        styles.fills.append(fillColors.indices.contains(fill) ? fillColors[fill] : "")
    }

    func end(_ name: Cell) {
        let isEnd =
            switch section {
            case .none: false
            case .formats: name.equals("numFmts")
            case .fonts: name.equals("fonts")
            case .fills: name.equals("fills")
            case .cells: name.equals("cellXfs")
            }
        if isEnd { section = .none }
    }

    func text(_ text: Cell) {}

    /// `FFFF00` of a colour given as ARGB, by its place in the theme, or by its place in the old palette.
    private func color(_ attributes: SheetAttributes) -> String {
        if let argb = attributes.value("rgb"), argb.count == 8 || argb.count == 6 {
            return argb.slice(argb.count - 6, argb.count).string.uppercased()
        }
        if let place = attributes.number("theme") {
            return theme.indices.contains(place) ? theme[place] : "theme \(place)"
        }
        if let place = attributes.number("indexed") { return place < 64 ? XLSXPalette.colors[place] : "" }
        return ""
    }
}

/// The colours that old files name by number (ECMA-376 part 1, 18.8.27).
enum XLSXPalette {
    static let colors: [String] = {
        let first = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"]
        let rest = [
            "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066",
            "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF",
            "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699",
            "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
        ]
        return first + first + rest
    }()
}

/// Reads the twelve colours of a theme, in the order cells refer to them: light before dark, text after background.
final class XLSXThemeReader: SheetXMLHandler {
    private var isInScheme = false
    private var found: [String] = []
    private var current: String?

    /// Cells count light 1, dark 1, light 2, dark 2 where the theme says dark first.
    var colors: [String] {
        guard found.count >= 4 else { return found }
        return [found[1], found[0], found[3], found[2]] + found.dropFirst(4)
    }

    func start(_ name: Cell, _ attributes: SheetAttributes) {
        if name.equals("clrScheme") {
            isInScheme = true
        } else if isInScheme, name.equals("srgbClr") {
            current = attributes.text("val")
        } else if isInScheme, name.equals("sysClr") {
            current = attributes.text("lastClr")
        }
    }

    func end(_ name: Cell) {
        if name.equals("clrScheme") { isInScheme = false }
        guard isInScheme, found.count < 12, !name.equals("srgbClr"), !name.equals("sysClr") else { return }
        // A colour of the scheme ends: `dk1`, `lt1`, `accent1` …
        if let current { found.append(current.uppercased()) }
        current = nil
    }

    func text(_ text: Cell) {}
}
