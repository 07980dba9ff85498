import KemptCore
import KemptText

/// The keys of wordings, and where a writer may part them: while the tables of legal forms are made.
struct LegalFormKeys {
    private let bytes = ByteBuffer(capacity: 1 << 14)
    /// Ends of the pieces in `bytes`, wording after wording: of `Sp. z o.o.` those of `sp`, `z`, `o` and `o`. Before all of them a 0.
    private var ends = [0]
    /// By wording the index of what its first piece begins behind; one more at the end.
    private var first: [Int] = []

    init(_ wordings: [LegalForms.Wording]) {
        for wording in wordings {
            first.append(ends.count - 1)
            let pieces = wording.text.parts {
                $0 == 0x20 || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")")].contains($0)
            }
            for piece in pieces {
                bytes.reserve(piece.count * 3)
                bytes.didWrite(LegalFormText.appendKey(piece, to: bytes.base + bytes.count))
                ends.append(bytes.count)
            }
        }
        first.append(ends.count - 1)
    }

    /// The whole key, as `LegalFormText` writes it word by word.
    func key(_ wording: Int) -> Cell { key(first[wording], first[wording + 1]) }

    private func key(_ from: Int, _ to: Int) -> Cell { bytes.cell.slice(ends[from], ends[to]) }

    /// For each word that one of these wordings can begin (or end) with, however its writer parted it: how many words the form may have.
    func gates(_ wordings: [Int], fromEnd: Bool) -> WordIndex {
        var gates: [(word: Cell, value: Int)] = []
        // The largest number first: of two equal words the first wins.
        let longest = wordings.reduce(0) { max($0, first[$1 + 1] - first[$1]) }
        for most in stride(from: longest, to: 0, by: -1) {
            for wording in wordings where first[wording + 1] - first[wording] >= most {
                let (start, end) = (first[wording], first[wording + 1])
                gates.append((fromEnd ? key(start + most - 1, end) : key(start, end - most + 1), most))
            }
        }
        return WordIndex(gates)
    }
}
