import CMemory

/// Where a text has a byte: a bit for each place, the first the lowest.
protocol Places {
    subscript(byte: UInt8) -> UInt64 { get }
}

/// The places in a text of 1…16 bytes, which is held as it is and compared whole: nothing is prepared, so it is the quicker way for names.
struct ShortPlaces: Places {
    private let low: UInt64
    private let high: UInt64
    private let mask: UInt64

    static var longest: Int { 16 }

    @inline(__always) init(_ text: UnsafePointer<UInt8>, _ count: Int) {
        if count >= 8 {
            low = Self.word(text)
            high = count == 8 ? 0 : Self.word(text + (count &- 8)) &>> UInt64(8 &* (16 &- count))
        } else {
            low = Self.part(text, count)
            high = 0
        }
        mask = 1 &<< UInt64(count) &- 1
    }

    @inline(__always) subscript(byte: UInt8) -> UInt64 { kempt_places(low, high, byte) & mask }

    @inline(__always) private static func word(_ text: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    }

    /// 1…7 bytes, zeros behind them; nothing beyond them is read.
    @inline(__always) private static func part(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(text)
        if count >= 4 {
            let (first, last) = (raw.loadUnaligned(as: UInt32.self), raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
            return UInt64(UInt32(littleEndian: first)) | UInt64(UInt32(littleEndian: last)) &<< UInt64(8 &* (count &- 4))
        }
        let (middle, end) = (count &>> 1, count &- 1)
        return UInt64(text[0]) | UInt64(text[middle]) &<< UInt64(8 &* middle) | UInt64(text[end]) &<< UInt64(8 &* end)
    }
}

/// The same for 17…32 bytes.
struct MediumPlaces: Places {
    private let first: ShortPlaces
    private let rest: ShortPlaces

    static var longest: Int { 2 * ShortPlaces.longest }

    @inline(__always) init(_ text: UnsafePointer<UInt8>, _ count: Int) {
        first = ShortPlaces(text, ShortPlaces.longest)
        rest = ShortPlaces(text + ShortPlaces.longest, count &- ShortPlaces.longest)
    }

    @inline(__always) subscript(byte: UInt8) -> UInt64 { first[byte] | rest[byte] &<< UInt64(ShortPlaces.longest) }
}

/// For each byte the places where a text of up to 64 bytes has it. On the stack, in two halves of 1,024 bytes (what
/// `withUnsafeTemporaryAllocation` promises to keep there); only the entries of bytes that occur are ever initialised.
struct PlaceMasks: Places {
    let low: UnsafeMutablePointer<UInt64>
    let high: UnsafeMutablePointer<UInt64>

    @inline(__always) subscript(byte: UInt8) -> UInt64 {
        get { (byte < 0x80 ? low : high)[Int(byte & 0x7F)] }
        nonmutating set { (byte < 0x80 ? low : high)[Int(byte & 0x7F)] = newValue }
    }

    /// Calls `body` with the places of `pattern`; it may ask for any byte of `pattern` and `text`. `pattern` has at most 64 bytes.
    @inline(__always) static func with<Result>(
        _ pattern: UnsafePointer<UInt8>, _ patternCount: Int, _ text: UnsafePointer<UInt8>, _ textCount: Int, _ body: (PlaceMasks) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { low in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { high in
                let masks = PlaceMasks(low: low.baseAddress.unsafelyUnwrapped, high: high.baseAddress.unsafelyUnwrapped)
                for index in 0..<textCount { masks[text[index]] = 0 }
                for index in 0..<patternCount { masks[pattern[index]] = 0 }
                var bit: UInt64 = 1
                for index in 0..<patternCount {
                    masks[pattern[index]] |= bit
                    bit = bit &<< 1
                }
                return body(masks)
            }
        }
    }
}
