import KemptCore
import KemptText

/// The names of cities that a pipeline adds or takes away: `dictionaries: {city: {add: {Питер: Санкт-Петербург}}}`.
///
/// Unsafe invariant: the bytes behind `names` are never freed, because types live as long as the program.
struct CityOwnNames: @unchecked Sendable {  // immutable after init
    private let lexicon: Lexicon
    private let names: [Cell]

    /// Nil when nothing is changed. A removed name stands for itself.
    init?(_ changes: WordChanges?) {
        guard let changes, !changes.isEmpty else { return nil }
        let pairs = changes.added.map { ($0.word, $0.meaning.isEmpty ? $0.word : $0.meaning) } + changes.removed.map { ($0, $0) }
        lexicon = Lexicon(pairs.enumerated().map { ($0.element.0, $0.offset) })
        names = pairs.map { pair in
            let bytes = Array(pair.1.utf8)
            let start = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
            for (place, byte) in bytes.enumerated() { start[place] = byte }
            return Cell(UnsafePointer(start), bytes.count)
        }
    }

    /// The pipeline's name for the city of this skeleton; nil when it says nothing of it.
    func name(ofKey key: Cell) -> Cell? {
        let place = lexicon.value(ofKey: key)
        return place < 0 ? nil : names[place]
    }
}
