import KemptCore

/// What kind of agreement two records show in one comparison; each level has its weight in `Weights`.
///
/// Raw values index the weight table and appear in explanations. `none` means that a side is missing: no evidence either way.
package enum Level: UInt8, CaseIterable, Sendable {
    case none
    // Given names.
    case givenSame, givenInitial, givenNear, givenShort, givenSameInitial, givenOther
    // Family names.
    case familySame, familyNear, familyStem, familyOther, familyMissing
    // Both names, exchanged between the fields.
    case swappedSame, swappedNear, swappedHalf
    // One field for the whole name.
    case fullSame, fullNear, fullWords, fullOther
    // E-mail.
    case mailSame, mailLocalSame, mailNear, mailDomainSame, mailOther
    // Phone.
    case phoneSame, phoneNear, phoneNeighbour, phoneDesk, phoneOther
    // Organisation.
    case firmSame, firmNear, firmPart, firmWords, firmOther
    // Street and house.
    case streetSame, streetNear, streetStem, streetOther
    // City: the place field with the most distinct values.
    case placeSame, placeNear, placeOther
    // What a place lies in: country, region.
    case regionSame, regionOther
    // Codes and dates.
    case codeSame, codeNear, codeOther
    // Codes of which nearly everybody has one of their own: personal, tax, registration.
    case identitySame, identityNear, identityOther
    case dateSame, dateSlip, dateOther
}

/// One comparison of a run: which slots of a record's line it reads. Trivial, so that passing it counts no reference.
struct Evidence: Sendable {
    enum Kind: UInt8, Sendable, CaseIterable { case names, full, email, phone, organisation, street, place, region, code, identity, date }
    var kind: Kind
    /// Slot of the whole form (given name for `names`).
    let slot: Int
    /// `names`: family; `email`: local part.
    let second: Int
    /// `email`: domain; `phone`: the firm, 0 where none is named.
    let third: Int
    /// Spaces of the same, for the texts.
    let space: Int
    let secondSpace: Int
    /// The sketch of the form in the line: slot (0 = none), shift and mask.
    let sketch: Int
    let sketchShift: UInt32
    let sketchMask: UInt32
    let mayIdentify: Bool
    /// A code of a register with a check of its own, so that equal ones are no slip.
    let isRegistered: Bool
    /// Index of the fields it compares, in `MatchPlan.fields`; the second is -1 unless there are two.
    let field: Int
    let secondField: Int
}

extension Evidence {
    @inline(__always) func sketch(of line: UnsafePointer<UInt32>) -> UInt32 { line[sketch] >> sketchShift & sketchMask }

    /// The level of equal values.
    var sameLevel: Level {
        switch kind {
        case .names: .givenSame
        case .full: .fullSame
        case .email: .mailSame
        case .phone: .phoneSame
        case .organisation: .firmSame
        case .street: .streetSame
        case .place: .placeSame
        case .region: .regionSame
        case .code: .codeSame
        case .identity: .identitySame
        case .date: .dateSame
        }
    }
}

extension Level {
    var isFamily: Bool {
        self == .familySame || self == .familyNear || self == .familyStem || self == .familyOther || self == .familyMissing
    }
    var isSwapped: Bool { self == .swappedSame || self == .swappedNear || self == .swappedHalf }
    /// Speaks of a person's name only.
    @inline(__always) var isName: Bool { rawValue <= Level.fullOther.rawValue }
    /// One bit of 64 for each level.
    @inline(__always) var bit: UInt64 { 1 << UInt64(rawValue) }
}
