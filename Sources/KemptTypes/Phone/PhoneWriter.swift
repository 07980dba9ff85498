import KemptCore

/// Writes numbers that were found into the workspace's output.
struct PhoneWriter {
    let form: PhoneForm
    /// The record's country, two packed capitals: the one whose national form can be read again; 0 for none.
    let home: UInt16
    /// National numbers of fewer digits are written internationally: a separator behind them would not be seen as one.
    let leastDigits: Int

    /// Appends a number; with a scan, its extension too.
    func append(_ found: PhoneResolver.Found, _ scan: PhoneScanner?, _ workspace: Workspace) {
        let output = workspace.output
        if form == .e164 {
            output.append(UInt8(ascii: "+"))
            output.append(decimal: found.code)
            found.number.append(to: output)
        } else if form != .national || !appendNational(found, output) {
            PhoneForms.shared.append(form == .national ? .international : form, found.code, found.number, to: output)
        }
        guard let scan, scan.extensionCount > 0 else { return }
        output.append(form == .rfc3966 ? ";ext=" : " x")
        for index in scan.digitCount..<scan.digitCount + scan.extensionCount { output.append(workspace.first.base[index] | 0x30) }
    }

    /// Appends the national form if the record's country reads the same number from it; false and nothing otherwise.
    ///
    /// Read in room of its own behind the output: the number's digits may lie in the workspace's.
    private func appendNational(_ found: PhoneResolver.Found, _ output: ByteBuffer) -> Bool {
        guard let region = PhonePlan.shared.region(home), Int(region.code) == found.code else { return false }
        let start = output.count
        PhoneForms.shared.append(.national, found.code, found.number, to: output)
        let first = output.count
        for place in start..<first where output.base[place].isDigit { output.append(output.base[place] & 15) }
        let count = output.count - first
        output.reserve(2 * PhoneDialling.room + found.number.count)
        let spare = output.base + output.count
        let dialled = PhoneDigits(start: UnsafePointer(output.base + first), count: count)
        let dialling = PhoneDialling(plan: PhonePlan.shared, spare: spare)
        let again = count < 32 && count >= leastDigits ? dialling.read(dialled, hasPlus: false, region) : nil
        let isSame = again.map { $0.origin == .national && $0.label != 0 && $0.number.equals(found.number) } ?? false
        output.truncate(to: isSame ? first : start)
        return isSame
    }

    /// True when the number that stands in `output` from `start` on, behind `; `, stands before it too.
    static func isRepeated(_ output: ByteBuffer, from start: Int) -> Bool {
        let last = output.cell(from: start + 2)
        var begin = 0
        var place = 0
        while place <= start {
            if place == start || output.base[place] == UInt8(ascii: ";") && output.base[place + 1] == 0x20 {
                if Cell(UnsafePointer(output.base + begin), place - begin).equals(last) { return true }
                begin = place + 2
            }
            place += 1
        }
        return false
    }
}

extension PhoneDigits {
    func equals(_ other: PhoneDigits) -> Bool { count == other.count && (count == 0 || equalBytes(start, other.start, count)) }
}

/// The parts of a number.
enum PhonePart: Int, CaseIterable {
    case region, type, countryCode, national, international, phoneExtension

    static let table: [TypePart] = allCases.map(\.part)

    private var part: TypePart {
        switch self {
        case .region: TypePart("region", "the country of the number (two letters; 001 for none)")
        case .type: TypePart("type", "what the number is for: " + PhoneKind.allCases.map { $0.name.description }.joined(separator: ", "))
        case .countryCode: TypePart("country-code", "the country's calling code, 370")
        case .national: TypePart("national", "the number as it is written inside its country, (0-612) 34567")
        case .international: TypePart("international", "the number in groups, +370 612 34567")
        case .phoneExtension: TypePart("extension", "the extension")
        }
    }

    func append(_ found: PhoneResolver.Found, _ scan: PhoneScanner, to buffer: ByteBuffer, _ workspace: Workspace) {
        switch self {
        case .region:
            let region = PhonePlan.shared.meaning(of: found.label).region
            if region == 0 { buffer.append("001") } else { CountryCodes.append(region, to: buffer) }
        case .type: buffer.append(PhonePlan.shared.meaning(of: found.label).kind.name)
        case .countryCode: buffer.append(decimal: found.code)
        case .national: PhoneForms.shared.append(.national, found.code, found.number, to: buffer)
        case .international: PhoneForms.shared.append(.international, found.code, found.number, to: buffer)
        case .phoneExtension:
            for index in scan.digitCount..<scan.digitCount + scan.extensionCount { buffer.append(workspace.first.base[index] | 0x30) }
        }
    }
}
