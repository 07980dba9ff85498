import KemptCore
import KemptText

/// `identifier`: a source's own key or code, kept letter for letter, or a code of a known kind with its check digits.
///
/// Without `kind`, case, leading zeros and inner spaces may carry meaning that only the source knows, so nothing is changed but spaces
/// and invisible characters at the ends. With `kind` (`inn`, `lt-company`, `iban` …) spaces, dots and hyphens are notation and go, and
/// shape and check digits are judged; leading zeros always stay. Without `kind` it says who a record is in its source and nothing about who
/// the person is: it is not compared, only blocked on. With one, two different codes are two customers: see `owner`. Cost: about 10 ns without a kind, about 30 ns with one.
public struct IdentifierType: SemanticType {
    let kinds: [IdentifierKind]

    private static let kind = Setting<[Node]>.many(
        "kind", .choice(IdentifierKind.allCases.map(\.rawValue)), "The register whose code it is; of several, the first that fits")

    public init(_ values: Values, _ context: TypeContext) {
        kinds = (values[Self.kind] ?? []).compactMap { $0.text.flatMap { IdentifierKind(rawValue: $0) } }
    }

    public static let spec = TypeSpec(
        Spec(
            "identifier", "A source's own key or code, kept letter for letter, or a code with check digits by its `kind`", settings: [kind.data],
            example: "id: {type: identifier, key: true}"),
        outcomes: IdentifierRule.table, examples: IdentifierRule.examples,
        parts: [
            TypePart("country", "ISO code of the country that gave the code, where the code or its kind tells"),
            TypePart("kind", "which register's code it is: lt-company, iban"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if !kinds.isEmpty { return readCode(cell, workspace) }
        let count = cell.count
        var index = 0
        while index < count && cell[index] &- 0x21 < 0x5E { index &+= 1 }
        return index == count ? .same : readSlow(cell, workspace)
    }

    private func readSlow(_ cell: Cell, _ workspace: Workspace) -> Reading {
        var low = 0
        var high = 0
        var hasControl = false
        var index = 0
        var started = false
        var pendingControl = false
        while index < cell.count {
            let begin = index
            let scalar = UTF8Text.scalar(cell, at: &index)
            if Scalars.isSpace(scalar) || Scalars.isZeroWidth(scalar) {
                if scalar < 0x20 || scalar == 0x85 { pendingControl = true }
                continue
            }
            if !started {
                started = true
                low = begin
                pendingControl = false
            }
            // A line break at the end is a stray space; one inside is damage.
            if pendingControl || Scalars.isControl(scalar) { hasControl = true }
            high = index
        }
        if hasControl { return IdentifierRule.control.kept }
        if high - low == cell.count { return .same }
        workspace.output.append(cell.slice(low, max(low, high)))
        return IdentifierRule.whitespace.wrote
    }

    @inline(__always) private func readCode(_ cell: Cell, _ workspace: Workspace) -> Reading {
        if cell.count <= CodeReader.longest, CodeReader.isBare(cell) {
            for kind in kinds where kind.judge(cell) == .fine { return .same }
        }
        return CodeReader(kinds, workspace).read(cell)
    }

    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let kind = fittingKind(of: cell) else { return }
        kind.appendRegister(of: cell, to: buffer)
        buffer.append(cell)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        guard let kind = fittingKind(of: cell) else { return }
        if part == 1 {
            buffer.append(kind.rawValue)
        } else if let place = kind.countryPlace {
            // Greece writes EL on its tax numbers.
            let letters = cell.slice(place, place + 2)
            if kind == .euVAT, letters.equals("EL") {
                buffer.append("GR")
            } else if letters.equals("XI") {
                buffer.append("GB")
            } else {
                buffer.append(letters)
            }
        } else if let country = kind.country {
            buffer.append(country)
        }
    }

    /// The kind of a canonical code. Without `kind` only those tell that no other code can be taken for: the country's letters, a
    /// length of its own and check digits.
    private func fittingKind(of cell: Cell) -> IdentifierKind? {
        guard cell.count <= CodeReader.longest, CodeReader.isBare(cell) else { return nil }
        if !kinds.isEmpty { return kinds.first { $0.judge(cell) == .fine } }
        return BankCodes.iban(cell) == .fine ? .iban : nil
    }
}
