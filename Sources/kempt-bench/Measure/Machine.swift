import Glibc

/// The machine and the day that figures belong to.
struct Machine: Equatable {
    var processor = "unknown processor"
    var cores = 1
    var memoryBytes = 0
    var system = "unknown system"
    var kernel = ""
    /// YYYY-MM-DD, UTC.
    var date = ""
    /// Processes that wanted a core in the minute before the start: above zero, wall times are too long.
    var load = ""

    static var here: Machine {
        var machine = Machine()
        machine.processor = value(of: "model name", in: "/proc/cpuinfo", separator: ":") ?? machine.processor
        machine.cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        machine.memoryBytes = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        machine.system = value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? machine.system
        machine.kernel = text("/proc/sys/kernel/osrelease").split(separator: "\n").first.map(String.init) ?? ""
        machine.load = text("/proc/loadavg").split(separator: " ").first.map(String.init) ?? ""
        let today = Dates.civil(time(nil) / 86_400)
        machine.date = "\(today.year)-\(today.month < 10 ? "0" : "")\(today.month)-\(today.day < 10 ? "0" : "")\(today.day)"
        return machine
    }

    var line: String {
        "\(date): \(processor), \(cores) core\(cores == 1 ? "" : "s"), \(Format.fixed(Double(memoryBytes) / 1_073_741_824, 0)) GiB, \(system), "
            + "kernel \(kernel), load \(load) at the start"
    }

    private static func text(_ path: String) -> String { (try? readWhole(path)).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    private static func value(of key: String, in path: String, separator: Character) -> String? {
        value(of: key, in: text(path), separator)
    }

    /// The first value of a key in lines of `key: value`, without blanks and quotes around it.
    static func value(of key: String, in text: String, _ separator: Character) -> String? {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: separator, maxSplits: 1)
            guard parts.count == 2, trimmed(parts[0]) == key else { continue }
            return trimmed(parts[1])
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace || first == "\"" { text.removeFirst() }
        while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
        return String(text)
    }
}
