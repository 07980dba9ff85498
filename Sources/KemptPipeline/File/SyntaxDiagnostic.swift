import KemptCore
import Yams

/// What a YAML parser complains of, in the words of someone who writes pipeline files.
func syntaxDiagnostic(_ error: any Error, _ lines: SourceLines) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _), YamlError.parser(let context, let problem, let mark, _),
        YamlError.composer(let context, let problem, let mark, _):
        let place = Position(line: mark.line, column: mark.column)
        let opening = context.map { Position(line: $0.mark.line, column: $0.mark.column) }
        return inOurWords(problem, place, context: context?.text ?? "", opening: opening, lines)
    default:
        return Diagnostic("the file is not YAML", at: .nowhere)
    }
}

private func inOurWords(_ problem: String, _ place: Position, context: String, opening: Position?, _ lines: SourceLines) -> Diagnostic {
    let tab = tabBefore(place, lines)
    switch problem {
    case _ where problem.hasPrefix("Maximum nesting level"):
        return Diagnostic("nested deeper than \(TreeBuilder.maximumDepth) levels", at: place)
    case "found character that cannot start any token" where tab != nil, "found a tab character that violates indentation":
        return Diagnostic("a tab cannot indent", at: tab ?? place, remedy: "use spaces")
    case "found character that cannot start any token":
        return Diagnostic("a value cannot begin with this character", at: place, remedy: "put the value in quotes")
    case "mapping values are not allowed in this context":
        return Diagnostic(
            "a colon where none can stand", at: place, remedy: "put the value in quotes, mend the indentation, or end the word above with a colon")
    case "could not find expected ':'":
        return Diagnostic("a key without its colon", at: opening ?? place, remedy: "write 'key: value'")
    case "found unexpected end of stream" where context.contains("quoted"):
        return Diagnostic("this quote is never closed", at: opening ?? place)
    case "found undefined alias":
        return Diagnostic("no anchor of this name stands before the alias", at: place)
    case "but found another document":
        return Diagnostic("a second document; a pipeline file holds one", at: place, length: 3, remedy: "put it into a file of its own")
    case "did not find expected ',' or ']'":
        return Diagnostic("a ',' or ']' is missing before this", at: place, remedy: opening.map { "the list opens on line \($0.line)" })
    case "did not find expected ',' or '}'":
        return Diagnostic("a ',' or '}' is missing before this", at: place, remedy: opening.map { "the map opens on line \($0.line)" })
    case "did not find expected key", "did not find expected '-' indicator":
        if let tab { return Diagnostic("a tab cannot indent", at: tab, remedy: "use spaces") }
        return Diagnostic(
            "this line does not fit what it follows", at: place,
            remedy: opening.map { "mend the indentation: line \($0.line) begins at column \($0.column)" } ?? "mend the indentation")
    default:
        return Diagnostic("not YAML: \(problem)", at: place)
    }
}

/// The tab in the white space just before a place, or at it.
private func tabBefore(_ place: Position, _ lines: SourceLines) -> Position? {
    var column = place.column
    while column >= 1 {
        let scalar = lines.scalar(line: place.line, column: column)
        if scalar == "\t" { return Position(line: place.line, column: column) }
        if column < place.column, scalar != " " { return nil }
        column -= 1
    }
    return nil
}
