import ArgumentParser
import CMemory
import Glibc
import KemptCore

/// `kempt`: one file a command; this one is the root and turns whatever ends a command into words and an exit code.
@main
struct Kempt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kempt", abstract: "Keep a customer base clean: read, standardize, validate, enrich, deduplicate, archive, report.",
        discussion: """
            Exit codes: 0 done; 1 quality gate missed; 2 usage or pipeline file; 3 input; 4 output; 5 locked by another run; \
            6 a brake tripped, nothing switched; 130/143 interrupted, nothing changed.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, RunCommand.self, CheckCommand.self, PreflightCommand.self, PreviewCommand.self, ExtractCommand.self,
            StandardizeCommand.self, PlanCommand.self, TrainCommand.self, ReviewCommand.self, SampleCommand.self, StoreCommand.self,
            StagesCommand.self, TypesCommand.self, SchemaCommand.self, ExplainCommand.self,
        ])

    static func main() {
        kempt_keep_freed_memory()
        Console.holdStreams()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Console.complain("kempt: error: \(failure.message)" + (failure.remedy.map { "\n  \($0)" } ?? ""))
            Glibc.exit(failure.kind.rawValue)
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            // Help and version are "errors" to the argument parser; everything else of its is a matter of usage.
            let text = fullMessage(for: error)
            if exitCode(for: error) == .success {
                Glibc.exit((try? Console.say(text)) == nil ? Failure.Kind.output.rawValue : 0)
            }
            Console.complain(text)
            Glibc.exit(Failure.Kind.usage.rawValue)
        }
    }
}
