import KemptCore

extension CountryCodes {
    /// The country that a setting names by its two letters; 0 when it names none. Another text is a mistake and is told.
    static func declared(_ values: Values, _ setting: Setting<String>, _ context: TypeContext) -> UInt16 {
        guard let name = values[setting] else { return 0 }
        let letters = Array(name.utf8)
        let code = letters.count == 2 ? pack(letters[0].raised, letters[1].raised) : 0
        if isAssigned(code) { return code }
        let message = "'\(name)' is no country code"
        let remedy = "two letters of ISO 3166, for example LT"
        context.problems.add(
            values.node(setting).map { Diagnostic(message, in: $0, remedy: remedy) } ?? Diagnostic(message, at: values.position, remedy: remedy))
        return 0
    }
}
