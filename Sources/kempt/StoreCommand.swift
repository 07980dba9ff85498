import ArgumentParser
import Glibc
import KemptCore
import KemptStore

/// `kempt store FILE`: how much a pipeline remembers; counts only.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Tell how much is in a pipeline's store.",
        discussion: "Counts only: no key and no value is shown. The file is not changed.")

    @Argument(help: "The file that 'store' names in a pipeline file.") var file: String

    func run() throws {
        if access(file, F_OK) != 0 { throw Failure(.input, "\(file): there is no such file", remedy: "the first run of a pipeline makes its store") }
        let memory = try StoreFile(path: file).load()
        var lines = ["\(file): ok"]
        for register in [memory.clusters] + memory.codes {
            let name = register.name == Memory.clusterName ? "clusters" : "codes of '\(register.name)'"
            lines.append(
                "  \(name): \(register.count) records, numbers up to \(register.last), of which \(register.aliases.count) went into others")
        }
        lines.append("  rewritten values: \(memory.values.traces.count) of \(memory.values.records.count) records")
        try Console.say(lines.joined(separator: "\n"))
    }
}
