import KemptCore
import KemptTypes
import Testing

extension TypeHarness {
    /// A part of what a value reads as, by its name; empty when it has none.
    func namedPart(_ name: String, of value: String, companion: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        guard let place = T.spec.parts.firstIndex(where: { $0.name == name }) else {
            Issue.record("\(T.spec.spec.name) has no part '\(name)'", sourceLocation: sourceLocation)
            return ""
        }
        let verdict = read(value, companion: companion)
        let canonical = verdict.kind == .guess ? value : verdict.result
        if canonical.isEmpty { return "" }
        let buffer = ByteBuffer()
        buffer.append("#")  // a part is appended, never written from the start
        withCell(canonical) { cell in
            if let companion {
                withCell(companion) { type.appendPart(place, of: cell, companion: $0, to: buffer, workspace) }
            } else {
                type.appendPart(place, of: cell, companion: .missing, to: buffer, workspace)
            }
        }
        return buffer.cell(from: 1).string
    }

    /// Every part of the spec has a value for one of its examples.
    func checkParts(sourceLocation: SourceLocation = #_sourceLocation) {
        for part in T.spec.parts {
            let found = T.spec.examples.contains { !namedPart(part.name, of: $0.value, companion: $0.companion).isEmpty }
            #expect(found, "no example has the part '\(part.name)'", sourceLocation: sourceLocation)
        }
    }
}

extension TypeHarness {
    /// Wraps a type that was built by hand, with dictionaries of a pipeline's own.
    init(_: T.Type, type: T) { self.type = type }
}
