import Foundation

/// Commands and what they print, as a page shows them: the fenced blocks whose first line begins with `$ kempt `.
///
/// Within such a block every line that begins with `$ ` is a command and goes on on the next line after a backslash; what follows up to the
/// next command is what it prints, both streams in order. The blocks of a page share one folder, in the order of the page.
struct Transcript {
    struct Command {
        /// Line of the page, from 1.
        let line: Int
        let text: String
        let expected: String
    }
    let commands: [Command]

    init(page: String) {
        var commands: [Command] = []
        var block: [String]?
        var blockLine = 0
        for (index, line) in page.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("```") {
                if let lines = block, lines.first?.hasPrefix("$ kempt ") == true { commands += Self.commands(lines, from: blockLine) }
                block = block == nil ? [] : nil
                blockLine = index + 2
            } else {
                block?.append(line)
            }
        }
        self.commands = commands
    }

    private static func commands(_ lines: [String], from first: Int) -> [Command] {
        var commands: [Command] = []
        var index = 0
        while index < lines.count {
            let line = first + index
            var text = String(lines[index].dropFirst(2))
            index += 1
            while text.hasSuffix("\\"), index < lines.count {
                text += "\n" + lines[index]
                index += 1
            }
            var expected = ""
            while index < lines.count, !lines[index].hasPrefix("$ ") {
                expected += lines[index] + "\n"
                index += 1
            }
            commands.append(Command(line: line, text: text, expected: expected))
        }
        return commands
    }

    /// Runs the commands in a folder; says where what they print differs from the page.
    func differences(in folder: String) throws -> [String] {
        try commands.compactMap { command in
            let found = try Self.run(command.text, in: folder)
            let difference = firstDifference(Volatile.cutTerminal(found), Volatile.cutTerminal(command.expected))
            return difference.map { "line \(command.line): $ \(command.text)\n\($0)" }
        }
    }

    /// The page with what the commands print now: only blocks that differ are touched, so that figures of time do not churn.
    func updated(page: String, in folder: String) throws -> String {
        var lines = page.components(separatedBy: "\n")
        var shift = 0
        for command in commands {
            let found = try Self.run(command.text, in: folder)
            if firstDifference(Volatile.cutTerminal(found), Volatile.cutTerminal(command.expected)) == nil { continue }
            let first = command.line - 1 + shift + command.text.components(separatedBy: "\n").count
            let old = command.expected.components(separatedBy: "\n").count - 1
            let new = found.components(separatedBy: "\n").dropLast(found.hasSuffix("\n") ? 1 : 0)
            lines.replaceSubrange(first..<(first + old), with: new)
            shift += new.count - old
        }
        return lines.joined(separator: "\n")
    }

    /// What a shell prints for a command, in which `kempt` is the program under test.
    private static func run(_ command: String, in folder: String) throws -> String {
        let words = "kempt() { '\(Program.path)' \"$@\"; }\n\(command)"
        return try Program.run(["-c", words], in: folder, prelude: "exec 2>&1", executable: "/bin/sh").output
    }
}
