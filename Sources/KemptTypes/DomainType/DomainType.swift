import KemptCore
import KemptText

/// `domain`: an internet domain by itself, in small letters and its own script: `example.lt`.
///
/// The address of a site gives its host, without the `www.` that names a server rather than the domain. Names by IDNA 2008, the
/// registrable part by the Public Suffix List. Cost: about 25 ns for a canonical domain.
public struct DomainType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("domain", "An internet domain such as example.lt: small letters, no scheme, no www", example: "domain: {type: domain}"),
        outcomes: DomainRule.table, comparison: .code, examples: DomainRule.examples,
        parts: [
            TypePart("registrable", "the part that somebody has registered: example.co.uk of shop.example.co.uk"),
            TypePart("suffix", "the public suffix: co.uk"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if EmailShape.domainFault(cell) == .none, UTF8Text.isASCII(cell), cell.count <= 253, !cell.hasPrefix("www.") { return .same }
        return readUntidy(cell, workspace)
    }

    @inline(never) private func readUntidy(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let (first, second, third) = (workspace.first, workspace.second, workspace.third)
        first.removeAll()
        let change = Tidy.clean(cell, into: first)
        let tidy = change == .none ? cell : first.cell
        if tidy.isEmpty { return DomainRule.whitespace.wrote }
        if NoValue.isLikely(tidy, second) { return DomainRule.noValue.wrote }
        let found = DomainFinder.host(in: tidy)
        let output = workspace.output
        second.removeAll()
        let result = HostName.append(found.host, to: second, third)
        guard case .fine = result else {
            return (result == .bad(.tooLong) ? DomainRule.tooLong : result == .bad(.topLevel) ? DomainRule.topLevel : DomainRule.notADomain).kept
        }
        output.append(Self.withoutServer(second.cell))
        if output.cell.equals(cell) { return .same }
        if found.isAddress { return DomainRule.address.wrote }
        if found.isSite || output.count < second.count { return DomainRule.site.wrote }
        return (change == .whitespace ? DomainRule.whitespace : DomainRule.notation).wrote
    }

    /// Without `www.`, unless the rest is no domain of anybody's.
    private static func withoutServer(_ host: Cell) -> Cell {
        guard host.hasPrefix("www."), host.count > 4 else { return host }
        let rest = host.slice(4, host.count)
        return RegistrableDomain.of(rest).isEmpty ? host : rest
    }

    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard isDomain(cell, workspace) else { return }
        // Everybody's mail provider is nobody's own domain.
        if EmailParts.isFreeMail(cell) { return }
        buffer.append(cell)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard isDomain(cell, workspace) else { return }
        buffer.append(part == 0 ? RegistrableDomain.of(cell) : RegistrableDomain.suffix(of: cell))
    }

    private func isDomain(_ cell: Cell, _ workspace: Workspace) -> Bool {
        workspace.first.removeAll()
        if case .fine = HostName.append(cell, to: workspace.first, workspace.second) { return workspace.first.cell.equals(cell) }
        return false
    }
}

/// Finds the host in what stands where a domain should: the address of a site, of a mailbox, brackets and full stops around it.
enum DomainFinder {
    static func host(in text: Cell) -> (host: Cell, isSite: Bool, isAddress: Bool) {
        let bare = EmailCleaning.trimmed(text)
        var start = 0
        var isSite = false
        var isAddress = false
        if let scheme = URLScheme(bare), scheme.end > 0 {
            start = scheme.end
            isSite = true
        }
        var end = start
        while end < bare.count, !endsHost(bare[end]) { end += 1 }
        if end < bare.count, bare[end] == UInt8(ascii: "@"), !isSite {
            start = end + 1
            end = start
            isAddress = true
            while end < bare.count, !endsHost(bare[end]) { end += 1 }
        }
        if end < bare.count { isSite = true }
        while end > start, bare[end - 1] == UInt8(ascii: ".") { end -= 1 }
        // What stands behind the host must begin as a path or a port does; a second `@` is nothing we know.
        if end < bare.count, bare[end] == UInt8(ascii: "@") { return (.empty, isSite, isAddress) }
        return (bare.slice(start, end), isSite, isAddress)
    }

    private static func endsHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "@"): true
        default: false
        }
    }
}

/// The outcomes of `domain`.
enum DomainRule: UInt8, OutcomeList {
    case notation = 1, whitespace, site, noValue, address, notADomain, topLevel, tooLong

    var outcome: Outcome {
        switch self {
        case .notation: Outcome("domain.notation", .notation, "a domain written another way")
        case .whitespace: Outcome("domain.whitespace", .repair, "stray spaces or invisible characters")
        case .site: Outcome("domain.site", .repair, "the address of a site in place of its domain")
        case .noValue: Outcome("domain.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .address: Outcome("domain.address", .guess, "a mail address in place of its domain")
        case .notADomain: Outcome("domain.not-a-domain", .invalid, "not the name of a domain")
        case .topLevel: Outcome("domain.top-level", .invalid, "does not end in a top-level domain")
        case .tooLong: Outcome("domain.too-long", .invalid, "longer than 253 bytes")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("example.lt", "example.lt", ""),
        TypeExample("shop.example.co.uk", "shop.example.co.uk", ""),
        TypeExample("почта.рф", "почта.рф", ""),
        TypeExample("Example.LT.", "example.lt", "domain.notation"),
        TypeExample("xn--80ajglhfv.xn--j1aef", "екзампл.ком", "domain.notation"),
        TypeExample(" example.lt", "example.lt", "domain.whitespace"),
        TypeExample("https://www.example.lt/kontaktai", "example.lt", "domain.site"),
        TypeExample("www.example.lt", "example.lt", "domain.site"),
        TypeExample("нет сайта", "", "domain.no-value"),
        TypeExample("jonas@example.lt", "example.lt", "domain.address"),
        TypeExample("UAB Pavyzdys", "UAB Pavyzdys", "domain.not-a-domain"),
        TypeExample("192.0.2.1", "192.0.2.1", "domain.top-level"),
        TypeExample(String(repeating: "abcdefghi.", count: 26) + "lt", String(repeating: "abcdefghi.", count: 26) + "lt", "domain.too-long"),
    ]
}
