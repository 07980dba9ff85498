import KemptCore

/// Settings and the head of the document together: which element is a record, and which paths are columns.
extension XMLSource {
    struct Resolved {
        var layout: XMLLayout
        /// The record element, for messages.
        let recordName: String
        /// No `map` told the columns.
        let isFoundOut: Bool
        let facts: [(name: String, value: String)]
    }

    func resolve() throws -> Resolved {
        let head = try XMLHead(path: path, limits: limits)
        let given = record ?? preset?.record
        let recordName = try given ?? guessedRecord(head)
        let recordPath = try self.recordPath(given == nil ? "/" + recordName : recordName, isGuess: given == nil)
        let records = head.records(recordPath)
        let found = head.columns(below: records)
        let isFoundOut = columns.isEmpty
        if isFoundOut, records.isEmpty { throw Self.noRecords(recordName, others: otherNames(head), path: path) }
        let named = isFoundOut ? found.map { ($0, $0) } : columns
        // Columns that were found out are in no namespace but the document's.
        let paths = try named.map { entry in (name: entry.0, paths: try self.paths(entry.1, of: entry.0, anyNamespace: isFoundOut)) }
        let (isFirst, exploded) = try modes(paths)
        let layout = XMLLayout(
            record: recordPath, columns: paths, isFirst: isFirst, exploded: exploded, separator: Array(separator.utf8), limits: limits)
        var facts = [
            ("record", given == nil ? "\(recordName) (found out)" : recordName), ("encoding", head.encoding ?? "UTF-8"),
            ("compressed", head.isCompressed ? "gzip" : "no"),
        ]
        if let preset { facts.append(("preset", preset.name)) }
        let unread = isFoundOut ? [] : Self.unread(found, paths)
        if !unread.isEmpty { facts.append(("not mapped", Self.shortList(unread))) }
        return Resolved(layout: layout, recordName: recordName, isFoundOut: isFoundOut, facts: facts)
    }

    private func guessedRecord(_ head: XMLHead) throws -> String {
        guard let guess = head.guess else {
            throw Failure(
                .input, "\(path): no element repeats in its first MiB, so none can be taken for the record",
                remedy: "name the element that is one record by 'record:'; there are \(Self.quoted(otherNames(head)))")
        }
        return head.path(of: guess)
    }

    private func otherNames(_ head: XMLHead) -> [String] {
        var names: [String] = []
        for element in head.elements.dropFirst() where names.count < 8 && !names.contains(element.name) { names.append(element.name) }
        return names
    }

    static func noRecords(_ record: String, others: [String], path: String) -> Failure {
        Failure(
            .input, "\(path): holds no element '\(record)'\(others.isEmpty ? "" : ", but \(quoted(others))")",
            remedy: "name the element that is one record by 'record:'")
    }

    private static func quoted(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }

    private func recordPath(_ text: String, isGuess: Bool) throws -> XMLPath {
        let paths = try self.paths(text, of: "record", anyNamespace: isGuess)
        guard paths.count == 1, let path = paths.first, path.attribute == nil, !path.steps.isEmpty,
            path.steps.allSatisfy({ $0.conditions.isEmpty }), path.steps.count < 60
        else {
            throw Failure(
                .usage, "\(self.path): 'record: \(text)' is no path to an element", remedy: "a name or names with '/' between, without conditions")
        }
        return path
    }

    private func paths(_ text: String, of column: String, anyNamespace: Bool) throws -> [XMLPath] {
        do {
            return try XMLPath.alternatives(text, namespaces: anyNamespace ? nil : namespaces)
        } catch let mistake {
            throw Failure(
                .usage, "\(path): the path of '\(column)' cannot be read: \(mistake.words)",
                remedy: "@attribute, child/path, child[@type='x']/path or .")
        }
    }

    /// What becomes of repeats: which columns keep their first value, and which element is exploded.
    private func modes(_ columns: [(name: String, paths: [XMLPath])]) throws -> (isFirst: [Bool], exploded: XMLPath?) {
        let general = repeats.first { $0.name.isEmpty }?.mode ?? "join"
        var isFirst = columns.map { _ in general == "first" }
        var exploded: [XMLPath] = []
        if general == "explode" {
            throw Failure(
                .usage, "\(path): 'repeats: explode' does not tell which element makes the rows",
                remedy: "name it: repeats: {contact: explode}")
        }
        for entry in repeats where !entry.name.isEmpty {
            let column = columns.firstIndex { $0.name == entry.name }
            if entry.mode == "explode" {
                // A column means the element its value is in; else the name is an element's path.
                let path = try column.flatMap { columns[$0].paths.first } ?? paths(entry.name, of: entry.name, anyNamespace: false)[0]
                var element = path
                element.attribute = nil
                if !exploded.contains(element) { exploded.append(element) }
            } else if let column {
                isFirst[column] = entry.mode == "first"
            } else if preset == nil {
                throw Failure(
                    .usage, "\(path): 'repeats' names '\(entry.name)', which is no column of this source",
                    remedy: nearest(to: entry.name, among: columns.map(\.name)).map { "did you mean '\($0)'?" })
            }
        }
        if exploded.count > 1 {
            throw Failure(
                .usage, "\(path): only one element can be exploded, for rows of several would mix them",
                remedy: "explode the element that holds them all")
        }
        if let element = exploded.first { try check(exploded: element, columns) }
        return (isFirst, exploded.first)
    }

    private func check(exploded: XMLPath, _ columns: [(name: String, paths: [XMLPath])]) throws {
        let steps = exploded.steps
        if steps.isEmpty || steps.contains(where: { !$0.conditions.isEmpty }) {
            throw Failure(.usage, "\(path): the element to explode is a path without conditions", remedy: "repeats: {contact: explode}")
        }
        for column in columns {
            for path in column.paths where path.steps.count >= steps.count {
                let shared = path.steps.prefix(steps.count)
                let isBelow = zip(shared, steps).allSatisfy { $0.name.local == $1.name.local }
                if isBelow, shared.dropLast().contains(where: { !$0.conditions.isEmpty }) {
                    throw Failure(
                        .usage, "\(self.path): '\(column.name)' has a condition above the element that is exploded",
                        remedy: "put the condition on the exploded element or below it")
                }
            }
        }
    }

    /// Paths of the head that no column reads.
    private static func unread(_ found: [String], _ columns: [(name: String, paths: [XMLPath])]) -> [String] {
        let read = Set(columns.flatMap(\.paths).flatMap(namesRead))
        return found.filter { !read.contains($0) }
    }

    /// A path as names, and those of the texts that its conditions look at.
    private static func namesRead(_ path: XMLPath) -> [String] {
        var above: [String] = []
        var read: [String] = []
        func add(_ names: [String], _ attribute: XMLPath.Name?) {
            let all = names + (attribute.map { ["@" + String(decoding: $0.local, as: UTF8.self)] } ?? [])
            read.append(all.isEmpty ? "." : all.joined(separator: "/"))
        }
        for step in path.steps {
            above.append(String(decoding: step.name.local, as: UTF8.self))
            for condition in step.conditions {
                add(above + condition.path.steps.map { String(decoding: $0.name.local, as: UTF8.self) }, condition.path.attribute)
            }
        }
        add(above, path.attribute)
        return read
    }

    private static func shortList(_ names: [String]) -> String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }
}
