import Foundation
import Testing

/// What the pages show is what the program prints. `KEMPT_UPDATE_GOLDEN=1` (`make golden`) writes it into the pages.
@Suite struct TranscriptTests {
    /// README and the guide, as paths of the checkout.
    static let pages: [String] = {
        let guide = "Sources/kempt/Kempt.docc"
        let files = FileManager.default.enumerator(atPath: "\(Checkout.path)/\(guide)")?.compactMap { $0 as? String } ?? []
        let pages = ["README.md"] + files.filter { $0.hasSuffix(".md") }.sorted().map { "\(guide)/\($0)" }
        return pages.filter { FileManager.default.fileExists(atPath: "\(Checkout.path)/\($0)") }
    }()

    @Test(arguments: pages) func page(_ page: String) throws {
        let transcript = Transcript(page: try Checkout.text(page))
        if transcript.commands.isEmpty { return }
        let scratch = try Scratch(withCheckout: true)
        if ProcessInfo.processInfo.environment["KEMPT_UPDATE_GOLDEN"] == "1" {
            let text = try transcript.updated(page: try Checkout.text(page), in: scratch.path)
            if text != (try Checkout.text(page)) { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(Checkout.path)/\(page)")) }
            return
        }
        for difference in try transcript.differences(in: scratch.path) { Issue.record("\(page), \(difference)") }
    }

    // MARK: - The machinery itself

    private static let sample = """
        Text.

        ```sh
        make run
        ```

        ```
        $ kempt --version
        0.1.0
        $ kempt check p.yml | head -1; \\
          echo done
        p.yml: ok
        done
        ```

            $ kempt indented is no block

        ```console
        $ kempt check none.yml
        kempt: error: none.yml: cannot be opened: No such file or directory
          name a pipeline file, such as pipelines/nightly.yml
        $ echo $?
        0
        ```
        """

    @Test func commandsAreFound() {
        let commands = Transcript(page: Self.sample).commands
        #expect(
            commands.map(\.text) == ["kempt --version", "kempt check p.yml | head -1; \\\n  echo done", "kempt check none.yml", "echo $?"])
        #expect(commands.map(\.line) == [8, 10, 19, 22])
        #expect(
            commands.map(\.expected) == [
                "0.1.0\n", "p.yml: ok\ndone\n",
                "kempt: error: none.yml: cannot be opened: No such file or directory\n  name a pipeline file, such as pipelines/nightly.yml\n",
                "0\n",
            ])
    }

    @Test func commandsAreRunAndCompared() throws {
        let scratch = try PeoplePipeline.scratch()
        #expect(try Transcript(page: Self.sample).differences(in: scratch.path).isEmpty)
        let wrong = Self.sample.replacingOccurrences(of: "p.yml: ok", with: "p.yml: fine")
        let differences = try Transcript(page: wrong).differences(in: scratch.path)
        #expect(differences.count == 1 && differences[0].hasPrefix("line 10: "), "\(differences)")
    }

    @Test func pagesAreUpdated() throws {
        let scratch = try PeoplePipeline.scratch()
        let stale = Self.sample.replacingOccurrences(of: "0.1.0\n", with: "").replacingOccurrences(of: "done\n```", with: "1\n2\n3\n```")
        #expect(try Transcript(page: stale).updated(page: stale, in: scratch.path) == Self.sample)
        #expect(try Transcript(page: Self.sample).updated(page: Self.sample, in: scratch.path) == Self.sample)
    }

    @Test func volatileFiguresAreCut() throws {
        let scratch = try PeoplePipeline.scratch()
        let said = try scratch.run("run", "p.yml").output
        #expect(Volatile.cutTerminal(said) != said, "the summary ends with what differs: \(said)")
        let page = "```\n$ kempt run p.yml\n\(said.replacingOccurrences(of: " MiB", with: "9 MiB"))```\n"
        #expect(try Transcript(page: page).differences(in: scratch.path).isEmpty)
    }
}
