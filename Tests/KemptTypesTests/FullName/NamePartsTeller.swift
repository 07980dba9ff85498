import KemptCore
import KemptTypes

/// Tells the parts of full names in one line, for tables of tests.
struct NamePartsTeller {
    private let type = FullNameType(Values(FullNameType.spec.spec, nil, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: Problems()))
    private let workspace = Workspace()

    /// `title|given|middle|family|suffix`, then `name=` for the others that are there.
    func parts(_ value: String) -> String {
        var list: [String] = []
        var others = ""
        for (index, part) in FullNameType.spec.parts.enumerated() {
            let buffer = ByteBuffer()
            buffer.append("#")
            withCell(value) { type.appendPart(index, of: $0, companion: .missing, to: buffer, workspace) }
            let text = buffer.cell(from: 1).string
            if index < 5 { list.append(text) } else if !text.isEmpty { others += " \(part.name)=\(text)" }
        }
        return list.joined(separator: "|") + others
    }
}
