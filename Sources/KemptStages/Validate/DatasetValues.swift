import KemptCore
import KemptText

/// Counts the few values of a column whose type has few. What it names are words of the pipeline file and of standards, never a person's.
final class DatasetValues {
    /// Types whose valid values are few and no secret.
    static let types = ["picklist", "boolean", "country"]
    /// Values told apart; those beyond are counted as filled only.
    private static let most = 1024

    private var slots = [UInt16](repeating: 0, count: 4 * DatasetValues.most)
    private var hashes: [UInt64] = []
    private var values: [String] = []
    private var counts: [Int] = []

    /// Cost: a hash and, nearly always, one probe.
    func count(_ cell: Cell) {
        let hash = Hashing.hash64(cell)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash {
                counts[index] += 1
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        if values.count == Self.most { return }
        hashes.append(hash)
        values.append(cell.string)
        counts.append(1)
        slots[slot] = UInt16(values.count)
    }

    /// What was counted since the last call.
    func take() -> [(value: String, records: Int)] {
        var taken: [(value: String, records: Int)] = []
        for index in values.indices where counts[index] > 0 {
            taken.append((values[index], counts[index]))
            counts[index] = 0
        }
        return taken
    }
}

/// `part` in `whole` as hundredths of a per cent, rounded up, so that a limit that is passed by little is seen to be passed; nil for nothing at all.
func share(of part: Int, in whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    let product = UInt(part).multipliedFullWidth(by: 10_000)
    let (quotient, remainder) = UInt(whole).dividingFullWidth(product)
    return Int(quotient) + (remainder > 0 ? 1 : 0)
}

extension ColumnProfile {
    /// The share of records that would have to change for the column to be filled as it was: half the sum of the differences between the shares
    /// of its values, nothing and anything else being values too (the total variation distance). Hundredths of a percentage point, rounded up; nil
    /// when either has fewer records than `fewest`.
    ///
    /// For a column of which only the filled cells are counted it is the difference of the two fill rates.
    func drift(from before: ColumnProfile, fewest: Int) -> Int? {
        guard records >= fewest, before.records >= fewest else { return nil }
        var sum = difference(records - filled, before.records - before.filled, before)
        var (rest, restBefore) = (filled, before.filled)
        var known = before.values
        for item in values {
            let index = known.firstIndex { $0.value == item.value }
            let was = index.map { known.remove(at: $0).records } ?? 0
            sum += difference(item.records, was, before)
            rest -= item.records
            restBefore -= was
        }
        for item in known {
            sum += difference(0, item.records, before)
            restBefore -= item.records
        }
        sum += difference(rest, restBefore, before)
        let product = sum.multipliedFullWidth(by: 10_000)
        let (quotient, remainder) = (2 * UInt(records) * UInt(before.records)).dividingFullWidth(product)
        return Int(quotient) + (remainder > 0 ? 1 : 0)
    }

    /// |now/records − was/before.records| × records × before.records.
    private func difference(_ now: Int, _ was: Int, _ before: ColumnProfile) -> UInt {
        (now * before.records - was * records).magnitude
    }
}
