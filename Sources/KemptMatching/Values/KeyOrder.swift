import KemptCore
import KemptText

/// An order of keys that does not depend on where their records stand, so that the same records in another order have the same survivors.
///
/// Keys with digits come by their number (`C-0007` before `C-0012`), which is the order in which a base gave them out; others have no order of
/// their own and follow by a hash. A record without a key comes last.
enum KeyOrder {
    private static let mostDigits = 18

    static func place(of key: Cell) -> UInt64 {
        if key.isEmpty { return .max }
        var number: UInt64 = 0
        var digits = 0
        var isNumbered = false
        for index in 0..<key.count where key[index] &- 48 < 10 {
            isNumbered = true
            number = number &* 10 &+ UInt64(key[index] &- 48)
            if number > 0 { digits &+= 1 }
            if digits > mostDigits { break }
        }
        return isNumbered && digits <= mostDigits ? number : 1 << 63 | Hashing.hash64(key) >> 2
    }
}
