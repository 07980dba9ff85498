import Glibc
import KemptCore
import KemptFormats
import KemptPipeline

/// `12.34` of hundredths.
func hundredths(_ value: Int) -> String {
    let rest = abs(value) % 100
    return "\(value < 0 ? "-" : "")\(abs(value) / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// Control characters could draw over the terminal.
func printable(_ value: String) -> String {
    String(value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
}

/// Writes a file whole beside its place and puts it there: nobody sees half of it. Made for its owner alone.
func replaceFile(_ path: String, with bytes: ByteBuffer) throws {
    let temporary = path + ".kempt-partial"
    unlink(temporary)
    let writer = try FileWriter(temporary: temporary)
    do {
        try writer.append(bytes)
        try writer.finish()
    } catch {
        writer.abandon()
        throw error
    }
    try moveIntoPlace(temporary, path)
}

/// Puts a file that is whole under its name.
func moveIntoPlace(_ temporary: String, _ path: String) throws {
    guard rename(temporary, path) == 0 else {
        let reason = String(cString: strerror(errno))
        unlink(temporary)
        throw Failure(.output, "\(path): cannot be put in place: \(reason)", remedy: "make room or mend the folder, then run again")
    }
}

extension Plan {
    /// Stops a command before it writes over the pipeline file, a source, or what the pipeline keeps.
    ///
    /// - Parameter own: the file that the command is there to write, when the pipeline names one.
    func refuseOverwriting(_ path: String, own: String? = nil) throws {
        if let refusal = GuardedFiles(self, leavingOut: own.map { [$0] } ?? []).refusal(of: path) { throw refusal }
    }
}
