import Foundation
import Glibc

/// The built program as the tests start it: a process of its own with files for its two streams, a bare environment and a time limit.
enum Program {
    /// Stands beside the test bundle; KEMPT_BINARY names another build.
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["KEMPT_BINARY"], !given.isEmpty { return given }
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("kempt").path
    }()

    /// Starts the program and returns at once.
    ///
    /// - Parameters:
    ///   - environment: added to a bare one, in which neither the tester's locale nor time zone is left.
    ///   - prelude: shell words to run before the program takes over, such as `ulimit -f 8`.
    ///   - standardOutput: a path to use for it instead of a file of the tests' own.
    ///   - executable: another program in its place.
    static func start(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], prelude: String = ":", standardOutput: String? = nil,
        executable: String = path
    ) throws -> Running {
        let output = standardOutput ?? uniquePath("stdout")
        let errors = uniquePath("stderr")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        try giveSignalsBack(&attributes)
        let bare = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        let pairs = bare.merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
        var process: pid_t = 0
        // The shell changes the folder, does the prelude and becomes the program: posix_spawn cannot do it in a portable way.
        let command = ["/bin/sh", "-c", "cd \"$0\" && \(prelude) && exec \"$@\"", folder, executable] + arguments
        let status = withCStrings(command) { command in
            withCStrings(pairs) { posix_spawn(&process, "/bin/sh", &actions, &attributes, command, $0) }
        }
        guard status == 0 else { throw TestTrouble("\(executable) cannot be started: \(String(cString: strerror(status)))") }
        return Running(process: process, output: standardOutput == nil ? output : nil, errors: errors)
    }

    /// Starts the program and waits for its end.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], prelude: String = ":", standardOutput: String? = nil,
        executable: String = path
    ) throws -> Outcome {
        try start(
            arguments, in: folder, environment: environment, prelude: prelude, standardOutput: standardOutput, executable: executable
        ).wait()
    }

    /// The test runner may ignore or block signals; the program must meet them as it would in a shell.
    private static func giveSignalsBack(_ attributes: inout posix_spawnattr_t) throws {
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    }

    private static func uniquePath(_ kind: String) -> String { "\(Scratch.streams.path)/\(UUID().uuidString).\(kind)" }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}

/// What stops a test before it can judge.
struct TestTrouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// How a process ended, and what it said.
struct Outcome {
    /// nil when a signal ended it.
    let code: Int32?
    let signal: Int32?
    let output: String
    let errors: String

    /// Both streams, for a message.
    var said: String { "code \(code.map(String.init) ?? "none"), signal \(signal.map(String.init) ?? "none")\n\(output)\(errors)" }
}

/// A process under way.
final class Running {
    let process: pid_t
    private let output: String?
    private let errors: String
    private var isReaped = false

    init(process: pid_t, output: String?, errors: String) {
        self.process = process
        self.output = output
        self.errors = errors
    }

    deinit {
        if !isReaped {
            Glibc.kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        unlink(errors)
        if let output { unlink(output) }
    }

    func send(_ signal: Int32) { Glibc.kill(process, signal) }

    /// Waits for the end; a process that outlives the limit is killed, which no test takes for success.
    func wait(limitSeconds: Double = 120) -> Outcome {
        var status: Int32 = 0
        let end = Date().addingTimeInterval(limitSeconds)
        while waitpid(process, &status, WNOHANG) == 0 {
            if Date() > end { Glibc.kill(process, SIGKILL) }
            usleep(1000)
        }
        isReaped = true
        let signal = status & 0x7F
        return Outcome(
            code: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal, output: output.map(Self.text) ?? "",
            errors: Self.text(errors))
    }

    /// Waits until something is so; false when the process ended first.
    func waits(until isSo: () -> Bool) -> Bool {
        var info = siginfo_t()
        while !isSo() {
            info.si_signo = 0
            if waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo != 0 { return isSo() }
            usleep(500)
        }
        return true
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
