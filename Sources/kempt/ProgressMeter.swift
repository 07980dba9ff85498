import Glibc
import KemptEngine

/// The progress line on standard error: bytes and records read, rate, time left. Shown only on a terminal.
final class ProgressMeter: @unchecked Sendable {  // called by one deliverer at a time
    let isShown = isatty(2) == 1 && Console.environment("TERM") != "dumb"
    private let start = Usage.wallSeconds()
    private var lastShown = 0.0
    private var isOnScreen = false

    /// Redraws at most ten times a second.
    func show(_ progress: RunProgress) {
        let now = Usage.wallSeconds()
        guard now - lastShown >= 0.1 else { return }
        lastShown = now
        isOnScreen = true
        Console.draw("\r\u{1B}[K" + line(progress, seconds: now - start))
    }

    private func line(_ progress: RunProgress, seconds: Double) -> String {
        var parts = [progress.phase]
        if !progress.source.isEmpty { parts[0] += " \(progress.source)" }
        if progress.phase == "reading", progress.bytesTotal > 0 {
            parts.append("\(progress.bytesRead >> 20) of \(progress.bytesTotal >> 20) MiB")
        }
        parts.append("\(progress.records) records")
        if seconds > 0.5 { parts.append("\(Int(Double(progress.records) / seconds)) a second") }
        if progress.bytesTotal > 0, progress.bytesRead > 0, progress.bytesRead <= progress.bytesTotal, seconds > 0.5 {
            let left = seconds * Double(progress.bytesTotal - progress.bytesRead) / Double(progress.bytesRead)
            parts.append("\(Int(left.rounded(.up))) s left")
        }
        return parts.joined(separator: ", ")
    }

    func clear() {
        if isOnScreen { Console.draw("\r\u{1B}[K") }
        isOnScreen = false
    }
}
