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

    /// Eight bits of the first four letters above the parities of 24 classes.
    @inline(__always) private static func firm(_ form: Cell) -> UInt32 {
        var bits: UInt32 = 0
        for index in 0..<form.count { bits ^= 1 << UInt32(form[index] & 31) % 24 }
        var head: UInt32 = 0
        for index in 0..<min(4, form.count) { head = (head << 8 | UInt32(form[index])) }
        return bits & 0xFF_FFFF | (head &* 0x9E37_79B1) & 0xFF00_0000
    }

    /// False when the forms are more than one edit apart.
    @inline(__always) package static func mayBeOneEdit(_ a: UInt32, _ b: UInt32) -> Bool { (a ^ b).nonzeroBitCount <= 2 }

    /// False when the firms are more than two edits apart and begin differently.
    @inline(__always) package static func mayBeOneFirm(_ a: UInt32, _ b: UInt32) -> Bool {
        let difference = a ^ b
        return difference >> 24 == 0 || (difference & 0xFF_FFFF).nonzeroBitCount <= 4
    }
}
