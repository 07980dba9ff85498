import KemptCore

/// A few bits of a form that tell most different forms apart without fetching their texts.
///
/// One edit changes the parity of at most two letters, so forms whose parities differ in more places are more edits apart: the sketch never
/// calls near forms far. It lies in the record's line; a text would cost two cache misses a side.
package enum Sketch {
    /// Bits of a sketch, 0 for kinds that have none: 32 or 16.
    static func width(_ kind: Comparison) -> Int {
        switch kind {
        case .organisation: 32
        case .phone, .street: 16
        default: 0
        }
    }

    package static func code(_ form: Cell, _ kind: Comparison) -> UInt32 { kind == .organisation ? firm(form) : parity16(form) }

    @inline(__always) private static func parity16(_ form: Cell) -> UInt32 {
        var bits: UInt32 = 0
        for index in 0..<form.count { bits ^= 1 << UInt32(form[index] & 15) }
        return bits
    }

    /// From the lowest bit: the parities of 18 classes of letters, the length in four bits, the spaces in two (three stand for more), eight of a hash
    /// of the first word.
    @inline(__always) private static func firm(_ form: Cell) -> UInt32 {
        var bits: UInt32 = 0
        var spaces: UInt32 = 0
        var word: UInt32 = 0
        for index in 0..<form.count {
            let byte = UInt32(form[index])
            bits ^= 1 << ((byte & 31) % 18)
            if byte == 32 { spaces &+= 1 } else if spaces == 0 { word = (word ^ byte) &* 0x0100_0193 }
        }
        let length = UInt32(truncatingIfNeeded: form.count) & 15
        return bits | length << 18 | min(spaces, 3) << 22 | (word &* 0x9E37_79B1) & 0xFF00_0000
    }

    /// False when the forms are more than one edit apart.
    @inline(__always) package static func mayBeOneEdit(_ a: UInt32, _ b: UInt32) -> Bool { (a ^ b).nonzeroBitCount <= 2 }

    /// False when the firms are more than two edits apart and neither begins with all the words of the other.
    @inline(__always) package static func mayBeOneFirm(_ a: UInt32, _ b: UInt32) -> Bool {
        let difference = a ^ b
        // Two edits change the length by two at most, around the end of its four bits too.
        if (difference & 0x3FFFF).nonzeroBitCount <= 4, (a >> 18 &- b >> 18 &+ 2) & 15 <= 4 { return true }
        return difference >> 24 == 0 && (difference >> 22 & 3 != 0 || a >> 22 & 3 == 3)
    }
}
