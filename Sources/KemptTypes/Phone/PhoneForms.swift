import KemptCore

/// How a number is written.
enum PhoneForm: Int, CaseIterable {
    /// `+37061234567`.
    case e164
    /// `+370 612 34567`.
    case international
    /// `(0-612) 34567`, as it is dialled inside the country.
    case national
    /// `tel:+370-612-34567`.
    case rfc3966

    var name: String { ["e164", "international", "national", "rfc3966"][rawValue] }
}

/// How the digits of a number are grouped, by country, decoded at the first number that is written in groups.
///
/// Unsafe invariant: `templates` holds as many pairs as the table says, after one for none; their views point into a `StaticString`.
/// It is never freed.
struct PhoneForms: @unchecked Sendable {  // immutable after init
    static let shared = PhoneForms()

    private let states: PhoneStates
    /// `#` a digit, `_` a digit left out, anything else itself.
    private let templates: UnsafeMutablePointer<(national: Cell, international: Cell)>

    private init() {
        states = PhoneStates(GeneratedPhonePlan.formStateCount, [GeneratedPhoneForms1.text])
        let count = PhoneTable.count(GeneratedPhonePlan.forms)
        templates = .allocate(capacity: count + 1)
        templates.initialize(to: (.empty, .empty))
        var table = PhoneTable(GeneratedPhonePlan.forms)
        for index in 1...count {
            let (start, length) = table.rest()
            let entry = Cell(start, length)
            var bar = 0
            while bar < length && entry[bar] != UInt8(ascii: "|") { bar += 1 }
            (templates + index).initialize(to: (entry.slice(0, bar), entry.slice(min(bar + 1, length), length)))
        }
    }

    /// Appends a number in a form, without its extension.
    func append(_ form: PhoneForm, _ code: Int, _ number: PhoneDigits, to output: ByteBuffer) {
        switch form {
        case .e164:
            output.append(UInt8(ascii: "+"))
            output.append(decimal: code)
            number.append(to: output)
        case .international:
            output.append(UInt8(ascii: "+"))
            output.append(decimal: code)
            output.append(UInt8(ascii: " "))
            fill(template(code, number).international, number, to: output)
        case .national:
            fill(template(code, number).national, number, to: output)
        case .rfc3966:
            output.append("tel:+")
            output.append(decimal: code)
            appendHyphenated(template(code, number).international, number, to: output)
        }
    }

    private func template(_ code: Int, _ number: PhoneDigits) -> (national: Cell, international: Cell) {
        let start = PhonePlan.shared.code(code).forms
        return templates[start == 0 ? 0 : states.label(start, number)]
    }

    private func fill(_ template: Cell, _ number: PhoneDigits, to output: ByteBuffer) {
        if template.isEmpty { return number.append(to: output) }
        var digit = 0
        for place in 0..<template.count {
            switch template[place] {
            case UInt8(ascii: "#") where digit < number.count:
                output.append(number[digit] | 0x30)
                digit += 1
            case UInt8(ascii: "_"): digit += 1
            case let sign: output.append(sign)
            }
        }
    }

    /// A hyphen before each group, whatever the form has between them.
    private func appendHyphenated(_ template: Cell, _ number: PhoneDigits, to output: ByteBuffer) {
        var isBetween = true
        var digit = 0
        for place in 0..<(template.isEmpty ? number.count : template.count) {
            let sign = template.isEmpty ? UInt8(ascii: "#") : template[place]
            if sign == UInt8(ascii: "#") && digit < number.count {
                if isBetween { output.append(UInt8(ascii: "-")) }
                isBetween = false
                output.append(number[digit] | 0x30)
                digit += 1
            } else if sign == UInt8(ascii: "_") {
                digit += 1
            } else {
                isBetween = true
            }
        }
    }
}

extension PhoneDigits {
    /// Appends the digits as text.
    func append(to output: ByteBuffer) {
        output.reserve(count)
        let target = output.base + output.count
        var place = 0
        while place < count {
            target[place] = start[place] | 0x30
            place &+= 1
        }
        output.didWrite(count)
    }
}
