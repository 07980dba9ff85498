import Glibc
import KemptCore

/// The two streams: results on standard output, checked; words for a person on standard error.
enum Console {
    /// Fills the place of a stream that was closed before the start. Else the next file opened would take its number, and what is said
    /// here would be written into that file. Reading only, so that saying something still fails and is told by the exit code.
    static func holdStreams() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    }

    /// Writes a text and a line end to standard output; throws `Failure(.output)` when it is lost.
    static func say(_ text: String) throws {
        if !put(text.hasSuffix("\n") ? text : text + "\n", to: 1) {
            throw Failure(
                .output, "standard output: \(String(cString: strerror(errno)))", remedy: "the run's files are in place; only this text is lost")
        }
    }

    /// Writes bytes to standard output as they are; throws `Failure(.output)` when they are lost.
    static func put(_ cell: Cell) throws {
        if !put(UnsafeRawBufferPointer(start: cell.start, count: cell.count), to: 1) {
            throw Failure(.output, "standard output: \(String(cString: strerror(errno)))", remedy: "what was not printed is lost; run it again")
        }
    }

    static func complain(_ text: String) { put(text.hasSuffix("\n") ? text : text + "\n", to: 2) }

    /// Writes to standard error as it is, for what is drawn over.
    static func draw(_ text: String) { put(text, to: 2) }

    @discardableResult private static func put(_ text: String, to descriptor: Int32) -> Bool {
        Array(text.utf8).withUnsafeBytes { put($0, to: descriptor) }
    }

    private static func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        var written = 0
        while written < bytes.count {
            let step = write(descriptor, start + written, bytes.count - written)
            if step < 0, errno != EINTR { return false }
            written += max(0, step)
        }
        return true
    }

    /// Colour only on a terminal that takes it, and never against NO_COLOR.
    static func usesColour(_ stream: Int32) -> Bool {
        guard isatty(stream) == 1, environment("NO_COLOR").map({ $0.isEmpty }) ?? true else { return false }
        return environment("TERM") != "dumb"
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static var width: Int {
        var size = winsize()
        if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return Int(size.ws_col) }
        return 100
    }
}
