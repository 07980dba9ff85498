import Glibc
import KemptCore
import Testing

@testable import KemptEngine

/// Order, bounds and errors of the turnstile, with every number of workers.
@Suite struct OrderedWorkTests {
    static let crews = [1, 2, 3, 8]
    private struct Trouble: Error, Equatable { let number: Int }

    /// Work of very different length, so that results come out of order.
    private static func dawdle(_ number: Int) { if number % 7 == 3 { usleep(300) } }

    @Test(arguments: crews) func deliversInOrder(_ workers: Int) throws {
        let next = Lock(0)
        var delivered: [Int] = []
        try OrderedWork(workers: workers).run {
            next.with { next in
                next += 1
                return next <= 2000 ? next : nil
            }
        } work: { piece, worker -> Int in
            check(worker >= 0 && worker < workers, "worker \(worker)")
            Self.dawdle(piece)
            return piece * 10
        } deliver: {
            delivered.append($0)
        }
        #expect(delivered == (1...2000).map { $0 * 10 })
    }

    @Test(arguments: crews) func nothingToDo(_ workers: Int) throws {
        try OrderedWork(workers: workers).run {
            nil as Int?
        } work: { piece, _ in
            piece
        } deliver: { _ in
            check(false, "delivered something")
        }
    }

    /// One piece that takes long holds back the taking of others: what is taken and not delivered stays bounded.
    @Test(arguments: crews) func waitingIsBounded(_ workers: Int) throws {
        struct State {
            var taken = 0
            var delivered = 0
            var most = 0
        }
        let state = Lock(State())
        try OrderedWork(workers: workers).run { () -> Int? in
            state.with { state in
                guard state.taken < 500 else { return nil }
                state.taken += 1
                state.most = max(state.most, state.taken - state.delivered)
                return state.taken
            }
        } work: { piece, _ -> Int in
            if piece % 100 == 1 { usleep(20_000) }
            return piece
        } deliver: { _ in
            state.with { $0.delivered += 1 }
        }
        // The limit of results that wait, one in the hands of each worker, and the one being delivered.
        let most = state.with { $0.most }
        #expect(most <= workers * 2 + workers + 1, "\(most)")
    }

    @Test(arguments: crews) func workersAreUsed(_ workers: Int) throws {
        let seen = Lock(Set<Int>())
        let next = Lock(0)
        try OrderedWork(workers: workers).run {
            next.with { next in
                next += 1
                return next <= 200 ? next : nil
            }
        } work: { piece, worker -> Int in
            seen.with { _ = $0.insert(worker) }
            usleep(1000)
            return piece
        } deliver: { _ in
        }
        #expect(seen.with { $0.count } >= min(workers, 2))
    }

    /// An error anywhere stops everything: it is thrown, nothing behind it is delivered, and no one waits for ever.
    @Test(arguments: crews, ["take", "work", "deliver"]) func anErrorStopsEverything(_ workers: Int, _ place: String) {
        for bad in [1, 2, 17, 60] {
            let next = Lock(0)
            var delivered: [Int] = []
            #expect(throws: Trouble(number: bad)) {
                try OrderedWork(workers: workers).run { () -> Int? in
                    try next.with { next in
                        next += 1
                        if place == "take", next == bad { throw Trouble(number: bad) }
                        return next <= 5000 ? next : nil
                    }
                } work: { piece, _ -> Int in
                    Self.dawdle(piece)
                    if place == "work", piece == bad { throw Trouble(number: bad) }
                    return piece
                } deliver: {
                    if place == "deliver", $0 == bad { throw Trouble(number: bad) }
                    delivered.append($0)
                }
            }
            check(delivered == Array(1..<(delivered.count + 1)) && delivered.count < bad, "\(place) \(bad): delivered \(delivered)")
            check(next.with { $0 } <= bad + workers * 4 + 1, "\(place) \(bad): \(next.with { $0 }) taken")
        }
    }

    @Test(arguments: crews) func aCrewDoesEverythingOnce(_ workers: Int) {
        let crew = Crew.dispatch(workers: workers)
        for count in [0, 1, 2, 7, 1000] {
            #expect(crew.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
        }
        #expect(crew.workers == workers)
    }
}
