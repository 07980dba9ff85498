import KemptCore

/// The parts of an address that a pipeline can name.
enum EmailPart: Int, CaseIterable {
    case domain, local, mailClass, registrableDomain, canonical

    var part: TypePart {
        switch self {
        case .domain: TypePart("domain", "what stands behind the @")
        case .local: TypePart("local", "what stands before the @")
        case .mailClass: TypePart("class", "disposable, role, free or business")
        case .registrableDomain: TypePart("registrable-domain", "the part of the domain that somebody has registered: example.co.uk")
        case .canonical: TypePart("canonical", "the mailbox without +tag and the dots its provider ignores; for comparing, not for sending")
        }
    }

    /// Appends the part of one canonical address. `scratch` is overwritten.
    func append(_ address: Cell, _ lists: EmailLists, to buffer: ByteBuffer, _ scratch: ByteBuffer) {
        let domain = EmailParts.domain(of: address)
        switch self {
        case .domain: buffer.append(domain)
        case .local: buffer.append(EmailParts.local(of: address))
        case .mailClass: buffer.append(lists.mailClass(EmailParts.local(of: address), domain, scratch))
        case .registrableDomain: buffer.append(RegistrableDomain.of(domain))
        case .canonical: EmailMatchForm.append(address, to: buffer)
        }
    }
}
