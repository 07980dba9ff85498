import KemptCore
import KemptText

/// The regions of the table, by country and key.
///
/// Unsafe invariant: the views point into a `StaticString`.
struct Regions: @unchecked Sendable {  // immutable after init
    struct Region {
        /// The country's two letters, packed.
        let country: UInt16
        /// Behind the country and the hyphen: `VL` of `LT-VL`.
        let code: Cell
        let name: Cell
        let english: Cell
    }

    let all: [Region]
    /// `LT` and the key: the region's place, or -2 when several regions of the country share it.
    private let byKey: WordIndex
    /// Keys of names that only one region in the world has, without the country.
    private let anywhere: WordIndex
    /// The places of a country's regions in `all`, by its letters; empty for a country without any.
    private let places: [Range<Int>]

    static let shared = Regions()
    /// Stands for several regions.
    private static let several = 0x7FFF_FFFF

    private init() {
        var all: [Region] = []
        var keys: [(key: String, region: Int, isFull: Bool)] = []
        var places = [Range<Int>](repeating: 0..<0, count: 677)
        let text = Cell(RegionTable.text.utf8Start, RegionTable.text.utf8CodeUnitCount)
        let (key, scratch) = (ByteBuffer(), ByteBuffer())
        Self.eachEntry(text) { country, fields, isCity in
            let slot = Self.slot(country)
            places[slot] = (places[slot].isEmpty ? all.count : places[slot].lowerBound)..<all.count + 1
            all.append(Region(country: country, code: fields[0], name: fields[1], english: fields[2]))
            for name in fields.dropFirst() {
                key.removeAll()
                let length = RegionWords.appendKey(name, to: key, scratch)
                keys.append((key.cell.string, all.count - 1, true))
                // Without its kind, unless it is a city's: `Moscow Region` is no city.
                if length < key.count || isCity { keys.append((key.cell.slice(0, length).string, all.count - 1, false)) }
            }
        }
        self.all = all
        self.places = places
        (byKey, anywhere) = Self.indexes(keys, all)
    }

    /// Calls `body` with the country, the fields and whether it is a city, entry by entry.
    private static func eachEntry(_ text: Cell, _ body: (UInt16, [Cell], Bool) -> Void) {
        var start = 0
        var country: UInt16 = 0
        var fields: [Cell] = []
        var fieldStart = 0
        for index in 0...text.count {
            let byte = index < text.count ? text[index] : UInt8(ascii: "\n")
            if index == start {
                country = CountryCodes.pack(text[index], text[index + 1])
                fieldStart = index + 3
            }
            if index < fieldStart { continue }
            guard byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") else { continue }
            fields.append(text.slice(fieldStart, index))
            fieldStart = index + 1
            if byte == UInt8(ascii: "|") { continue }
            let isCity = fields[0][0] == UInt8(ascii: "*")
            if isCity { fields[0] = fields[0].slice(1, fields[0].count) }
            body(country, fields, isCity)
            fields.removeAll()
            if byte == UInt8(ascii: "\n") {
                start = index + 1
                if start >= text.count { return }
            }
        }
    }

    /// Full keys come before bare ones; a key that two regions of a country share is nobody's, unless it is one's full key alone.
    private static func indexes(_ keys: [(key: String, region: Int, isFull: Bool)], _ all: [Region]) -> (WordIndex, WordIndex) {
        var owners: [String: Int] = [:]
        var world: [String: Int] = [:]
        for isFull in [true, false] {
            var round: [String: Int] = [:]
            for entry in keys where entry.isFull == isFull {
                let letters = all[entry.region].country
                let key = String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self) + entry.key
                if owners[key] == nil { round[key] = round[key].map { $0 == entry.region ? $0 : several } ?? entry.region }
                world[entry.key] = world[entry.key].map { $0 == entry.region ? $0 : several } ?? entry.region
            }
            for (key, region) in round { owners[key] = region }
        }
        // Sorted, because the order of a dictionary differs from run to run.
        let sorted = owners.filter { $0.value != several }.sorted { $0.key < $1.key }.map { (word: $0.key, value: $0.value) }
        let unique = world.filter { $0.value != several }.sorted { $0.key < $1.key }.map { (word: $0.key, value: $0.value) }
        return (WordIndex(sorted), WordIndex(unique))
    }

    func knows(_ country: UInt16) -> Bool { !places[Self.slot(country)].isEmpty }

    /// The region of a country by one of its names or its code; -1 when there is none, or several.
    func place(of name: Cell, in country: UInt16, _ key: ByteBuffer, _ scratch: ByteBuffer) -> Int {
        if let place = placeByCode(name, country) { return place }
        key.removeAll()
        CountryCodes.append(country, to: key)
        let length = RegionWords.appendKey(name, to: key, scratch)
        let found = byKey.value(key.cell)
        if found >= 0 || length + 2 == key.count { return found }
        // Another word for the kind than the table's: the name alone, where it is of one region that is no city.
        return byKey.value(key.cell.slice(0, length + 2))
    }

    /// The region of any country, by a code with its country or by a name that no other region has; -1 for none.
    func placeAnywhere(_ name: Cell, _ key: ByteBuffer, _ scratch: ByteBuffer) -> Int {
        if name.count > 3, name[2] == UInt8(ascii: "-"), let place = placeByCode(name, CountryCodes.pack(name[0].raised, name[1].raised)) {
            return place
        }
        key.removeAll()
        _ = RegionWords.appendKey(name, to: key, scratch)
        return anywhere.value(key.cell)
    }

    /// `LT-VL` or `VL`, in either case.
    private func placeByCode(_ name: Cell, _ country: UInt16) -> Int? {
        if name.count > 6 || name.count < 1 || name[0] >= 0x80 { return nil }
        var start = 0
        if name.count > 3, name[2] == UInt8(ascii: "-") || name[2] == 0x20 {
            guard CountryCodes.pack(name[0].raised, name[1].raised) == country else { return nil }
            start = 3
        }
        let code = name.slice(start, name.count)
        for place in places[Self.slot(country)] where Self.equals(all[place].code, code) { return place }
        return nil
    }

    /// Where a country's places stand in a table of all pairs of letters.
    private static func slot(_ country: UInt16) -> Int {
        let (first, second) = (Int(country >> 8) - 65, Int(country & 0xFF) - 65)
        return (0..<26).contains(first) && (0..<26).contains(second) ? first * 26 + second : 676
    }

    private static func equals(_ code: Cell, _ text: Cell) -> Bool {
        if code.count != text.count { return false }
        for index in 0..<code.count where code[index] != text[index].raised { return false }
        return true
    }
}

/// The codes and names of the table, for the test.
package enum RegionNames {
    package static var all: [(code: String, name: String)] {
        Regions.shared.all.map { region in
            (
                String(decoding: [UInt8(region.country >> 8), UInt8(region.country & 0xFF)], as: UTF8.self) + "-" + region.code.string,
                region.name.string
            )
        }
    }
}
