import KemptCore
import KemptTypes
import Testing

/// What types declare of parts and dictionaries is there.
@Suite struct TypePartTests {
    /// Types that need a setting to be anything.
    private static let settings: [String: [(String, Node)]] = [
        "picklist": [("values", .map([Node.Entry(key: "lead", keyPosition: .nowhere, value: .list([], .nowhere))], .nowhere))]
    ]

    private func make(_ type: any SemanticType.Type) -> any SemanticType {
        let entries = (Self.settings[type.spec.spec.name] ?? []).map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: $0.1) }
        return type.init(
            Values(type.spec.spec, .map(entries, .nowhere), at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: Problems()))
    }

    /// Each part is told of at least one of the type's own examples, and names are words of Kempt's.
    @Test func everyPartIsToldOfSomeExample() {
        let workspace = Workspace()
        let buffer = ByteBuffer()
        for type in TypeCatalog.all {
            let spec = type.spec
            var told: Set<String> = []
            let instance = make(type)
            for example in spec.examples {
                withCell(example.result.isEmpty ? example.value : example.result) { cell in
                    withCompanion(example.companion) { companion in
                        for (index, part) in spec.parts.enumerated() {
                            buffer.removeAll()
                            instance.appendPart(index, of: cell, companion: companion, to: buffer, workspace)
                            if buffer.count > 0 { told.insert(part.name) }
                        }
                    }
                }
            }
            let silent = spec.parts.map(\.name).filter { !told.contains($0) }
            #expect(silent.isEmpty, "\(spec.spec.name): \(silent)")
            #expect(Set(spec.parts.map(\.name)).count == spec.parts.count)
            for name in spec.parts.map(\.name) + spec.dictionaries.map(\.name) {
                #expect(name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }, "\(name)")
            }
        }
    }

    /// What tells values that no list knows is an outcome or a part that is there.
    @Test func signsOfUnlistedValuesExist() {
        for spec in TypeCatalog.all.map({ $0.spec }) {
            switch spec.unlisted {
            case .none: break
            case .outcome(let rule): #expect(spec.outcomes.contains { $0.rule == rule }, "\(rule)")
            case .part(let name): #expect(spec.parts.contains { $0.name == name }, "\(name)")
            }
        }
        #expect(TypeCatalog.all.contains { $0.spec.unlisted != .none })
    }
}
