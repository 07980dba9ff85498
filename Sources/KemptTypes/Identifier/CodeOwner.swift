import KemptCore

/// Whom a code of a register belongs to, and so what two different ones say of two records.
public enum CodeOwner: Sendable {
    /// A person has one: personal codes.
    case person
    /// A firm has one: tax, registration and VAT numbers.
    case firm
    /// A branch has one beside its firm's, and firms of one tax office may share it: KPP.
    case branch
}

extension IdentifierKind {
    /// Nil where one customer may have several (accounts), or the code is another's (a bank's).
    var owner: CodeOwner? {
        switch self {
        case .snils, .ltPersonal, .lvPersonal, .eePersonal, .pesel, .uaTax: .person
        case .kpp: .branch
        case .inn, .ogrn, .ogrnip, .okpo, .ltCompany, .ltVAT, .lvCompany, .lvVAT, .eeCompany, .eeVAT, .nip, .regon, .krs, .edrpou, .unp, .kzBIN,
            .siren, .siret, .czCompany, .fiCompany, .seCompany, .noCompany, .dkCompany, .euVAT, .lei:
            .firm
        case .bik, .iban, .bic, .luhn: nil
        }
    }

    /// Appends four bytes that two codes have in common only if they cannot both be one customer's: kind, country where the code tells it, and
    /// length where a branch's code is the firm's and more.
    func appendRegister(of code: Cell, to buffer: ByteBuffer) {
        let letter = UInt8(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0)
        buffer.append(UInt8(ascii: "A") + letter)
        for place in 0..<2 { buffer.append(self == .euVAT && place < code.count ? code[place] : UInt8(ascii: " ")) }
        buffer.append(UInt8(ascii: "0") + (self == .regon || self == .okpo ? UInt8(truncatingIfNeeded: code.count) : 0))
    }
}

extension IdentifierType {
    /// Whose codes the field holds, by its `kind`; nil when one customer may have two of them.
    public var owner: CodeOwner? {
        let owners = kinds.map(\.owner)
        if owners.isEmpty || owners.contains(where: { $0 == nil }) { return nil }
        return owners.allSatisfy { $0 == .branch } ? .branch : owners.contains(.person) ? .person : .firm
    }

    /// True when two different codes of the field may be one customer's, of two registers or two countries.
    public var mixesRegisters: Bool { kinds.count > 1 || kinds.contains { [.euVAT, .regon, .okpo].contains($0) } }
}
