import Glibc

/// Pairwise agreement of a deduplication with the truth.
///
/// Every pair of records of one cluster is a pair found; every pair of records of one entity is a pair to be found.
struct PairScore: Equatable, CustomStringConvertible {
    let found: Int
    let right: Int
    let expected: Int

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
    /// The harmonic mean of precision and recall.
    var f1: Double { found + expected == 0 ? 1 : 2 * Double(right) / Double(found + expected) }

    var description: String {
        func four(_ value: Double) -> String {
            let digits = String(Int((value * 10_000).rounded()) + 10_000)
            return (value >= 0.99995 ? "1." : "0.") + digits.suffix(4)
        }
        return "P \(four(precision)) R \(four(recall)) F1 \(four(f1)) (pairs found \(found), right \(right), expected \(expected))"
    }
}

/// Scores `merged.csv` (its first columns are `id,merged_into`) against `truth.csv` (`id,entity`).
///
/// Records connected by merges are one cluster. An id that the truth does not know counts as an entity of its own.
/// - Throws: `BenchError` when a file cannot be read.
func score(merged: String, truth: String) throws -> PairScore {
    var numbers: [String: Int32] = [:]
    var entities: [Int32] = []
    var entityNumbers: [String: Int32] = [:]
    var columns = FirstTwoColumns(bytes: try readWhole(truth))
    _ = columns.next()
    while let (id, entity) = columns.next() {
        let number = entityNumbers[entity] ?? Int32(entityNumbers.count)
        entityNumbers[entity] = number
        guard numbers[id] == nil else { continue }
        numbers[id] = Int32(entities.count)
        entities.append(number)
    }
    var clusters = DisjointSets(count: entities.count)
    columns = FirstTwoColumns(bytes: try readWhole(merged))
    _ = columns.next()
    var unknown: Int32 = -1
    func number(_ id: String) -> Int32 {
        if let known = numbers[id] { return known }
        numbers[id] = Int32(entities.count)
        entities.append(unknown)
        unknown -= 1
        clusters.grow()
        return Int32(entities.count - 1)
    }
    while let (left, right) = columns.next() { clusters.join(number(left), number(right)) }
    return PairScore(entities: entities, clusters: &clusters)
}

extension PairScore {
    init(entities: [Int32], clusters: inout DisjointSets) {
        var keys: [UInt64] = []
        keys.reserveCapacity(entities.count)
        for index in entities.indices {
            keys.append(UInt64(UInt32(bitPattern: clusters.root(Int32(index)))) << 32 | UInt64(UInt32(bitPattern: entities[index])))
        }
        found = PairScore.pairs(keys.map { $0 >> 32 })
        right = PairScore.pairs(keys)
        expected = PairScore.pairs(keys.map { $0 & 0xFFFF_FFFF })
    }

    /// The number of pairs of equal keys.
    private static func pairs(_ keys: [UInt64]) -> Int {
        let sorted = keys.sorted()
        var total = 0
        var run = 0
        for index in sorted.indices {
            run = index > 0 && sorted[index] == sorted[index - 1] ? run + 1 : 0
            total += run
        }
        return total
    }
}

/// Union by attaching to the smaller number, with path halving.
struct DisjointSets {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<count).map { Int32($0) } }

    mutating func grow() { parents.append(Int32(parents.count)) }

    mutating func root(_ item: Int32) -> Int32 {
        var item = item
        while parents[Int(item)] != item {
            parents[Int(item)] = parents[Int(parents[Int(item)])]
            item = parents[Int(item)]
        }
        return item
    }

    mutating func join(_ left: Int32, _ right: Int32) {
        let a = root(left), b = root(right)
        parents[Int(max(a, b))] = min(a, b)
    }
}

/// Reads the first two fields of each record of a CSV file with RFC 4180 quoting and either line ending.
struct FirstTwoColumns {
    private let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes }

    mutating func next() -> (String, String)? {
        while index < bytes.count {
            var fields: [[UInt8]] = [[], []]
            var column = 0
            var quoted = false
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == 34 {
                    if quoted, index < bytes.count, bytes[index] == 34 {
                        index += 1
                        if column < 2 { fields[column].append(34) }
                    } else {
                        quoted.toggle()
                    }
                } else if !quoted, byte == 44 {
                    column += 1
                } else if !quoted, byte == 10 {
                    break
                } else if column < 2, quoted || byte != 13 {
                    fields[column].append(byte)
                }
            }
            if column > 0 { return (String(decoding: fields[0], as: UTF8.self), String(decoding: fields[1], as: UTF8.self)) }
        }
        return nil
    }
}

/// The whole of a file as bytes.
func readWhole(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { throw BenchError(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw BenchError(path: path, code: errno) }
        if count == 0 { return bytes }
        bytes.append(contentsOf: chunk[0..<count])
    }
}
