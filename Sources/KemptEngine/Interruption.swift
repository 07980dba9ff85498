import Dispatch
import Glibc

/// SIGINT, SIGTERM and SIGHUP end a run cleanly: nothing has been switched yet, so the hidden files are removed and the process leaves.
///
/// While the switch itself is on its way a signal waits for it: it takes milliseconds, and half a switch would be worse than a late end.
public final class Interruption: @unchecked Sendable {  // `state` is locked; the sources are only kept alive
    private struct State {
        var temporaries: [String] = []
        var isSwitching = false
    }
    private let state = Lock(State())
    private var sources: [any DispatchSourceSignal] = []

    public init() {
        // A closed pipe and a file that may not grow are errors of `write`, told like any other; they must not kill.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let queue = DispatchQueue(label: "kempt.signals")
        for (number, code) in [(SIGINT, Int32(130)), (SIGTERM, 143), (SIGHUP, 143)] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [self] in leave(code) }
            source.resume()
            sources.append(source)
        }
    }

    private func leave(_ code: Int32) {
        state.with { state in
            if state.isSwitching { return }
            for path in state.temporaries { unlink(path) }
            let text = "kempt: interrupted; nothing was changed\n"
            _ = text.utf8.withContiguousStorageIfAvailable { write(2, $0.baseAddress, $0.count) }
            _exit(code)
        }
    }

    func watch(_ temporaries: [String]) { state.with { $0.temporaries = temporaries } }
    func beginSwitch() { state.with { $0.isSwitching = true } }
    func endSwitch() {
        state.with {
            $0.isSwitching = false
            $0.temporaries = []
        }
    }
}
