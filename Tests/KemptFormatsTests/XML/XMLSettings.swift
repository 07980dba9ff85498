import KemptCore

@testable import KemptFormats

/// A source as a pipeline file would give it. Maps are ordered, lists of two.
func xmlSource(_ path: String, _ settings: [(String, Node)] = [], map: [(String, String)] = []) -> XMLSource {
    let values = Values(XMLSource.spec, settingMap([("path", settingText(path))] + settings), at: .nowhere)
    return XMLSource(values, map: map.isEmpty ? nil : settingMap(map.map { ($0.0, settingText($0.1)) })) { $0 }
}

func settingText(_ value: String) -> Node { .scalar(value, .nowhere) }
func settingMap(_ entries: [(String, Node)]) -> Node {
    .map(entries.map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: $0.1) }, .nowhere)
}
