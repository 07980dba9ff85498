import Glibc
import KemptCore

/// SIGINT, SIGTERM and SIGHUP end a run cleanly: nothing has been switched yet, so the hidden files are removed and the process leaves.
///
/// While the switch itself is on its way a signal waits for it: it takes milliseconds, and half a switch would be worse than a late end. What was
/// ignored when the program was started (`nohup`) stays ignored. The signals are blocked in every thread and waited for in one of their own:
/// a signal source of Dispatch is registered some time after it is made, and what comes before that is lost.
public final class Interruption: @unchecked Sendable {  // `state` is locked; `awaited` is set once, before the thread starts
    private struct State {
        var temporaries: [String] = []
        var isSwitching = false
    }
    private let state = Lock(State())
    private var awaited = sigset_t()

    /// Make it before any other thread: threads inherit what is blocked.
    public init() {
        // A closed pipe and a file that may not grow are errors of `write`, told like any other; they must not kill.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        sigemptyset(&awaited)
        for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) { sigaddset(&awaited, number) }
        pthread_sigmask(SIG_BLOCK, &awaited, nil)
        var thread = pthread_t()
        let own = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Interruption>.fromOpaque(pointer).takeRetainedValue().waitForSignals() }
                return nil
            }, own.toOpaque())
        if status != 0 {
            // Without the thread the signals do what they do to any program; the next run sweeps what is left behind.
            own.release()
            pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private func waitForSignals() {
        var number: Int32 = 0
        while sigwait(&awaited, &number) == 0 { leave(number == SIGINT ? 130 : 143) }
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
