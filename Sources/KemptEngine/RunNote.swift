import Glibc
import KemptCore

/// What a run that switched its outputs leaves for the next one: how large the base was, which columns each source had, how far it was read.
///
/// A small text file beside the outputs, switched together with them, so that it always tells of the outputs that are there. Lines of a word and a
/// value; `\` and line ends in a value are escaped. Version 1 held the first line alone.
struct RunNote: Equatable {
    struct Source: Equatable {
        var name: String
        /// Columns that were read into the run, in the source's order.
        var columns: [String]
        var cursor: Cursor?
    }
    var records = 0
    /// Of what the pipeline says about reading: when that has changed, other columns are no surprise.
    var readingFingerprint = ""
    var sources: [Source] = []
    /// How the columns stood that a rule compares from run to run.
    var profiles: [ColumnProfile] = []

    var bytes: [UInt8] {
        var text = "kempt 2 records \(records)\n"
        if !readingFingerprint.isEmpty { text += "reading \(readingFingerprint)\n" }
        for source in sources {
            text += "source \(Self.escaped(source.name))\n"
            for column in source.columns { text += "column \(Self.escaped(column))\n" }
            if let cursor = source.cursor {
                text += "cursor \(Self.escaped(String(decoding: cursor.value, as: UTF8.self)))\n"
                for hash in cursor.known { text += "known \(String(hash, radix: 16))\n" }
            }
        }
        for profile in profiles {
            text += "profile \(Self.escaped(profile.name))\nfilled \(profile.filled) \(profile.records)\n"
            for item in profile.values { text += "value \(item.records) \(Self.escaped(item.value))\n" }
        }
        return Array(text.utf8)
    }

    /// Nil when the bytes are no note, or one of a later version: then nothing is known of the run before.
    init?(_ bytes: [UInt8]) {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)[...]
        guard let head = lines.popFirst()?.split(separator: " "), head.count == 4, head[0] == "kempt", head[1] == "1" || head[1] == "2",
            let count = Int(head[3])
        else { return nil }
        records = count
        for line in lines {
            guard let space = line.firstIndex(of: " ") else { return nil }
            let value = Self.unescaped(line[line.index(after: space)...])
            switch (line[..<space], sources.isEmpty) {
            case ("reading", _): readingFingerprint = value
            case ("source", _): sources.append(Source(name: value, columns: [], cursor: nil))
            case ("column", false): sources[sources.count - 1].columns.append(value)
            case ("cursor", false): sources[sources.count - 1].cursor = Cursor(value: Array(value.utf8), known: [])
            case ("known", false):
                guard let hash = UInt64(value, radix: 16) else { return nil }
                sources[sources.count - 1].cursor?.known.append(hash)
            case ("profile", _): profiles.append(ColumnProfile(name: value))
            case ("filled", _), ("value", _):
                guard Self.read(value, of: line[..<space], into: &profiles) else { return nil }
            default: return nil
            }
        }
    }

    /// Enters a line of the last profile.
    private static func read(_ value: String, of word: Substring, into profiles: inout [ColumnProfile]) -> Bool {
        let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard !profiles.isEmpty, parts.count == 2, let count = Int(parts[0]) else { return false }
        if word == "value" {
            profiles[profiles.count - 1].values.append((String(parts[1]), count))
        } else {
            guard let records = Int(parts[1]) else { return false }
            profiles[profiles.count - 1].filled = count
            profiles[profiles.count - 1].records = records
        }
        return true
    }

    init() {}

    /// The note at `path`, nil when there is none to be read.
    static func read(_ path: String) -> RunNote? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 14)
        while case let got = fread(&block, 1, block.count, file), got > 0 { bytes.append(contentsOf: block[..<got]) }
        return RunNote(bytes)
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, scalar == "\\" {
                isEscaped = true
                continue
            }
            result.unicodeScalars.append(isEscaped ? (scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar) : scalar)
            isEscaped = false
        }
        return result
    }
}

extension RunNote {
    /// How the sources of a plan differ from those of the last run, a line each; nothing when the pipeline itself reads otherwise than it did.
    func drift(of plan: Plan) -> [String] {
        guard !readingFingerprint.isEmpty, readingFingerprint == plan.readingFingerprint else { return [] }
        var differences: [String] = []
        for input in plan.inputs {
            guard let before = sources.first(where: { $0.name == input.name }) else { continue }
            let now = input.columnsRead
            let gone = before.columns.filter { !now.contains($0) }
            let new = now.filter { !before.columns.contains($0) }
            if gone.count == 1, new.count == 1 {
                differences.append("'\(input.name)': column '\(gone[0])' is gone, and '\(new[0])' is new: renamed?")
            } else {
                differences += gone.map { "'\(input.name)': column '\($0)' is gone" }
                differences += new.map { "'\(input.name)': column '\($0)' is new" }
            }
        }
        return differences
    }
}

extension Plan.Input {
    /// Names of the columns that are read into the run.
    var columnsRead: [String] { zip(profile.columns, layout.target).filter { $1 >= 0 }.map(\.0) }
}
