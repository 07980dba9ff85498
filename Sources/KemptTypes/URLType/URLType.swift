import KemptCore
import KemptText

/// `url`: a web address with its scheme, host in small letters, everything behind the host as it was written.
///
/// Only `http` and `https`: a customer's site, not a file. The host is written in its own letters (IDNA 2008), a port that goes without
/// saying is left out; queries stay, tracking parameters too, because some sites answer to nothing else.
/// Cost: about 30 ns for a canonical address.
public struct URLType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("url", "A web address with its scheme; host in small letters, path as it was written", example: "website: {type: url}"),
        outcomes: URLRule.table, examples: URLRule.examples,
        parts: [
            TypePart("host", "the name of the site: www.example.co.uk"),
            TypePart("registrable-domain", "the part of the host that somebody has registered: example.co.uk"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if Self.isCanonical(cell) { return .same }
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return URLRule.whitespace.wrote }
        if !Self.hasDotInside(tidy), NoValue.isLikely(tidy, workspace.second) { return URLRule.noValue.wrote }
        let text = Self.unwrapped(tidy)
        for index in 0..<text.count where text[index] == 0x20 { return URLRule.space.kept }
        guard let scheme = URLScheme(text) else { return URLRule.scheme.kept }
        let output = workspace.output
        output.append(scheme.isSecure ? "https://" : "http://")
        guard let end = Self.hostEnd(text, from: scheme.end), Self.appendHost(text.slice(scheme.end, end), to: output, workspace) else {
            return URLRule.host.kept
        }
        guard let pathStart = Self.appendPort(text, from: end, isSecure: scheme.isSecure, to: output) else { return URLRule.host.kept }
        let rest = text.slice(pathStart, text.count)
        if !rest.equals("/") { output.append(rest) }
        if output.cell.equals(cell) { return .same }
        if scheme.isMisspelt || text.count != tidy.count { return URLRule.misspelt.wrote }
        return (change == .whitespace ? URLRule.whitespace : URLRule.notation).wrote
    }

    private static let endsHost: UInt8 = 1
    private static let wraps: UInt8 = 2
    private static let plain: UInt8 = 4
    /// Begins the path, the query or the fragment.
    private static let slash: UInt8 = 8

    private static let classes = ByteClass { byte in
        switch byte {
        case UInt8(ascii: "/"): endsHost | plain | slash
        case UInt8(ascii: "?"), UInt8(ascii: "#"): endsHost | plain | slash
        case UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "@"): endsHost | plain
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"): wraps | plain
        default: byte > 0x20 && byte < 0x7F ? plain : 0
        }
    }

    /// A good many addresses are right as they stand: ASCII, no port, nothing around them.
    private static func isCanonical(_ cell: Cell) -> Bool {
        let count = cell.count
        guard count > 8, cell.slice(0, 4).equals("http") else { return false }
        let start = cell[4] == UInt8(ascii: "s") ? 8 : 7
        guard cell[start - 3] == UInt8(ascii: ":"), cell[start - 2] == UInt8(ascii: "/"), cell[start - 1] == UInt8(ascii: "/") else { return false }
        let classes = classes
        var end = start
        while end < count, classes[cell[end]] & (plain | endsHost) == plain { end &+= 1 }
        if end < count {
            if classes[cell[end]] & slash == 0 || (end + 1 == count && cell[end] == UInt8(ascii: "/")) || classes[cell[count - 1]] & wraps != 0 {
                return false
            }
            for index in end..<count where classes[cell[index]] == 0 { return false }
        }
        return end - start <= 253 && EmailShape.domainFault(cell.slice(start, end)) == .none
    }

    /// An address has one; words for nothing have none.
    private static func hasDotInside(_ cell: Cell) -> Bool {
        for index in 1..<max(1, cell.count - 1) where cell[index] == UInt8(ascii: ".") && cell[index - 1] != UInt8(ascii: ".") { return true }
        return false
    }

    /// Without brackets, quotes or a comma around the whole.
    private static func unwrapped(_ cell: Cell) -> Cell {
        var low = 0
        var high = cell.count
        while low < high, classes[cell[low]] & wraps != 0 { low += 1 }
        while high > low, classes[cell[high - 1]] & wraps != 0 { high -= 1 }
        return cell.slice(low, high)
    }

    /// Where the host ends; nil for a name or password before it.
    private static func hostEnd(_ text: Cell, from start: Int) -> Int? {
        var end = start
        while end < text.count, classes[text[end]] & endsHost == 0 { end += 1 }
        if end == start || (end < text.count && (text[end] == UInt8(ascii: "@") || text[end] == UInt8(ascii: "\\"))) { return nil }
        return end
    }

    /// Appends the host in its canonical form; false when it is none.
    private static func appendHost(_ host: Cell, to output: ByteBuffer, _ workspace: Workspace) -> Bool {
        let last = host[host.count - 1] == UInt8(ascii: ".") ? host.count - 1 : host.count  // the root's dot
        let lowered = workspace.second
        lowered.removeAll()
        if last > 2000 { return false }
        Casing.appendLower(host.slice(0, last), into: lowered)
        if case .fine = HostName.append(lowered.cell, to: output, workspace.third) { return true }
        return false
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let scheme = URLScheme(cell), let end = Self.hostEnd(cell, from: scheme.end) else { return }
        let host = cell.slice(scheme.end, end)
        workspace.first.removeAll()
        guard Self.appendHost(host, to: workspace.first, workspace), workspace.first.cell.equals(host) else { return }
        buffer.append(part == 0 ? host : RegistrableDomain.of(host))
    }

    /// Appends a port that is not the scheme's own; nil for anything but one to five digits behind the colon.
    private static func appendPort(_ text: Cell, from start: Int, isSecure: Bool, to output: ByteBuffer) -> Int? {
        guard start < text.count, text[start] == UInt8(ascii: ":") else { return start }
        var end = start + 1
        var port = 0
        while end < text.count, text[end].isDigit, end - start <= 5 {
            port = port * 10 + Int(text[end] & 15)
            end += 1
        }
        if port == 0 || port > 65535 || (end < text.count && classes[text[end]] & slash == 0) { return nil }
        if port != (isSecure ? 443 : 80) {
            output.append(UInt8(ascii: ":"))
            output.append(decimal: port)
        }
        return end
    }
}

/// What stands before the host.
struct URLScheme {
    /// `https`, also when no scheme is written: every site worth the name answers to it, and `http` would be a claim.
    private(set) var isSecure = true
    /// Where the host begins.
    private(set) var end = 0
    /// Written, but not as it should be: `http:/`, `htpp://`, `https//`.
    private(set) var isMisspelt = false

    /// Nil for a scheme that is no web address's (`ftp:`, `mailto:`).
    init?(_ text: Cell, isInner: Bool = false) {
        var letters = 0
        while letters < text.count, letters < 12, text[letters].lowered.isLowerLetter { letters += 1 }
        var next = letters
        if next < text.count, text[next] == UInt8(ascii: ":") || text[next] == UInt8(ascii: ";") { next += 1 }
        let colons = next - letters
        while next < text.count, text[next] == UInt8(ascii: "/") || text[next] == UInt8(ascii: "\\") { next += 1 }
        let slashes = next - letters - colons
        if letters == 0 {
            if colons > 0 { return nil }
            end = slashes == 2 ? 2 : 0
            return
        }
        let place = Self.known(text.slice(0, letters))
        // A host may be called `http.example.lt`, or be a word before a port.
        if place < 0 || (colons == 0 && slashes < 2) {
            if colons == 1 && !(next < text.count && text[next].isDigit && slashes == 0) { return nil }
            return
        }
        isSecure = place & 1 == 1
        isMisspelt = place > 1 || colons != 1 || slashes != 2 || text[letters] == UInt8(ascii: ";") || text[next - 1] == UInt8(ascii: "\\")
        end = next
        // `http://https://example.lt`: the last one is meant.
        if !isInner, end < text.count, let inner = URLScheme(text.slice(end, text.count), isInner: true), inner.end > 2 {
            isSecure = inner.isSecure
            end += inner.end
            isMisspelt = true
        }
    }

    /// 0 `http`, 1 `https`, 2 and 3 the same misspelt; -1 for none of them.
    private static func known(_ word: Cell) -> Int {
        var lowered: (UInt64, UInt64) = (0, 0)
        return withUnsafeMutableBytes(of: &lowered) { raw in
            guard word.count <= raw.count, let start = raw.bindMemory(to: UInt8.self).baseAddress else { return -1 }
            for index in 0..<word.count { start[index] = word[index].lowered }
            return index.value(Cell(UnsafePointer(start), word.count))
        }
    }

    private static let index = WordIndex(groups: [
        "http", "https", "htp htpp htttp hhtp httpp ttp hpttp htt", "htps htpps htttps hhtps httpss ttps hpttps httsp htpts",
    ])
}

/// The outcomes of `url`.
enum URLRule: UInt8, OutcomeList {
    case notation = 1, whitespace, misspelt, noValue, scheme, host, space

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("url.notation", .notation, "a web address written another way")
        case .whitespace: Outcome("url.whitespace", .repair, "stray spaces or invisible characters")
        case .misspelt: Outcome("url.misspelt", .repair, "a misspelt http://, or brackets and commas around the address")
        case .noValue: Outcome("url.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .scheme: Outcome("url.scheme", .invalid, "not http or https")
        case .host: Outcome("url.host", .invalid, "no site name such as example.com in it, or a user name before it")
        case .space: Outcome("url.space", .invalid, "a space inside, or more than one address")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("https://example.lt/Path?q=1", "https://example.lt/Path?q=1", ""),
        TypeExample("http://example.lt", "http://example.lt", ""),
        TypeExample("WWW.Example.LT", "https://www.example.lt", "url.notation"),
        TypeExample("https://example.lt:443/", "https://example.lt", "url.notation"),
        TypeExample(" example.lt", "https://example.lt", "url.whitespace"),
        TypeExample("htpp:/example.lt", "http://example.lt", "url.misspelt"),
        TypeExample("нет сайта", "", "url.no-value"),
        TypeExample("ftp://example.lt", "ftp://example.lt", "url.scheme"),
        TypeExample("jonas@example.lt", "jonas@example.lt", "url.host"),
        TypeExample("example.lt and example.com", "example.lt and example.com", "url.space"),
    ]
}
