import Glibc

/// What a process used.
struct Usage: Equatable {
    var cpuSeconds = 0.0
    var wallSeconds = 0.0
    var peakBytes = 0
}

/// A program run to its end, with its words in a file.
enum ChildProcess {
    /// Runs a program and waits for it.
    ///
    /// Times and memory are those that the kernel tells of this one child (`wait4`). The kernel takes the parent's peak for the child's
    /// first one, so whoever measures must stay small.
    /// - Returns: what it used, and its exit code; 128 and the signal's number when it was killed.
    /// - Throws: `BenchError` when the program cannot be started.
    static func run(_ arguments: [String], log: String) throws -> (usage: Usage, exitCode: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }

        let start = Clock.wallSeconds()
        var child: pid_t = 0
        let problem = posix_spawn(&child, arguments[0], &actions, nil, &words, environ)
        if problem != 0 { throw BenchError(path: arguments[0], code: problem) }
        var status: Int32 = 0
        var used = rusage()
        while wait4(child, &status, 0, &used) < 0 {
            if errno != EINTR { throw BenchError(path: arguments[0], code: errno) }
        }
        let usage = Usage(
            cpuSeconds: Clock.cpuSeconds(used), wallSeconds: Clock.wallSeconds() - start, peakBytes: Int(used.ru_maxrss) * 1024)
        let signal = status & 0x7F
        return (usage, signal == 0 ? status >> 8 & 0xFF : 128 + signal)
    }
}

/// Seconds that passed and seconds that were worked.
enum Clock {
    static func wallSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// User and system time of this process.
    static func cpuSeconds() -> Double {
        var used = rusage()
        getrusage(RUSAGE_SELF.rawValue, &used)
        return cpuSeconds(used)
    }

    static func cpuSeconds(_ used: rusage) -> Double {
        Double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + Double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6
    }
}
