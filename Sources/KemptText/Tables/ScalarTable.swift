import KemptCore

/// What is known of each scalar: a two-stage table, 8 bytes a scalar, about 0.4 MB, made once from `GeneratedScalars.swift`.
///
/// Take it into a local (`let table = Scalars.table`) before a loop: each use of the static costs a check that it is made.
///
/// Unsafe invariant: `pages` has one entry for each 256 scalars up to U+10FFFF, every entry is the number of a whole page
/// of 256 `records`; both are written before the table is seen and live for ever.
@frozen public struct ScalarTable: @unchecked Sendable {  // never changes once made
    /// One scalar's facts: flags, and the distances (modulo 2^16) to its lower and upper case.
    @frozen @usableFromInline struct Record: Equatable {
        @usableFromInline var flags: UInt16 = 0
        @usableFromInline var toLower: UInt16 = 0
        @usableFromInline var toUpper: UInt16 = 0
        @usableFromInline var unused: UInt16 = 0
    }

    @usableFromInline let pages: UnsafePointer<UInt16>
    @usableFromInline let records: UnsafePointer<Record>

    @inlinable @inline(__always) func record(_ scalar: UInt32) -> Record {
        let page = min(Int(scalar >> 8), 0x10FF)  // beyond Unicode: as the last plane, nothing
        return records[Int(pages[page]) << 8 | Int(scalar & 0xFF)]
    }

    @inlinable @inline(__always) public func flags(_ scalar: UInt32) -> ScalarFlags {
        ScalarFlags(rawValue: record(scalar).flags)
    }

    @inlinable @inline(__always) public func lower(_ scalar: UInt32) -> UInt32 {
        scalar & 0xFFFF_0000 | UInt32(UInt16(truncatingIfNeeded: scalar) &+ record(scalar).toLower)
    }

    @inlinable @inline(__always) public func upper(_ scalar: UInt32) -> UInt32 {
        scalar & 0xFFFF_0000 | UInt32(UInt16(truncatingIfNeeded: scalar) &+ record(scalar).toUpper)
    }
}

/// What a scalar is. The bits 8…10 hold the script.
@frozen public struct ScalarFlags: OptionSet, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable public static var letter: ScalarFlags { ScalarFlags(rawValue: 1) }
    @inlinable public static var upper: ScalarFlags { ScalarFlags(rawValue: 2) }
    @inlinable public static var lower: ScalarFlags { ScalarFlags(rawValue: 4) }
    /// A decimal digit of any script.
    @inlinable public static var digit: ScalarFlags { ScalarFlags(rawValue: 8) }
    @inlinable public static var space: ScalarFlags { ScalarFlags(rawValue: 16) }
    @inlinable public static var zeroWidth: ScalarFlags { ScalarFlags(rawValue: 32) }
    /// A control character, or an invisible one that steers direction or layout.
    @inlinable public static var control: ScalarFlags { ScalarFlags(rawValue: 64) }
    @inlinable public static var mark: ScalarFlags { ScalarFlags(rawValue: 128) }
    /// May change under NFC, or may change what stands before it.
    @inlinable public static var normalizationSuspect: ScalarFlags { ScalarFlags(rawValue: 1 << 11) }

    @inlinable @inline(__always) public var script: Script {
        switch rawValue >> 8 & 7 {
        case 1: .latin
        case 2: .cyrillic
        case 3: .greek
        case 4: .other
        default: .common
        }
    }
}

/// The writing system of a letter; `common` for all that is not a letter.
@frozen public enum Script: UInt8, Sendable {
    case common, latin, cyrillic, greek, other
}

extension ScalarTable {
    static let pageCount = 0x1100

    /// Flags of a run's class letter. `P`, upper and lower in turn, is not here.
    private static func flags(of class: UInt8) -> ScalarFlags {
        switch `class` {
        case UInt8(ascii: "U"): [.letter, .upper]
        case UInt8(ascii: "L"): [.letter, .lower]
        case UInt8(ascii: "O"): .letter
        case UInt8(ascii: "N"): .digit
        case UInt8(ascii: "S"): .space
        case UInt8(ascii: "Z"): .zeroWidth
        case UInt8(ascii: "K"): .control
        case UInt8(ascii: "M"): .mark
        default: []
        }
    }

    /// Makes the table: about 0.2 ms.
    static func make() -> ScalarTable {
        var draft = ScalarTableDraft()
        fillClasses(&draft)
        fillCases(&draft)
        fillRanges(&draft, GeneratedTables.scripts) { $0.flags |= UInt16($1) << 8 }
        fillRanges(&draft, GeneratedTables.normalizationSuspects) { record, _ in record.flags |= ScalarFlags.normalizationSuspect.rawValue }
        return draft.table()
    }

    private static func fillClasses(_ draft: inout ScalarTableDraft) {
        var reader = TableReader(GeneratedTables.classes)
        var scalar = 0
        while !reader.isAtEnd {
            let kind = reader.byte()
            let end = scalar + reader.number()
            if kind == UInt8(ascii: "P") {
                while scalar < end {
                    draft.change(scalar) { $0.flags = flags(of: (end - scalar) & 1 == 0 ? UInt8(ascii: "U") : UInt8(ascii: "L")).rawValue }
                    scalar += 1
                }
            } else {
                let flags = flags(of: kind).rawValue
                draft.change(scalar..<end) { $0.flags = flags }
                scalar = end
            }
        }
    }

    private static func fillCases(_ draft: inout ScalarTableDraft) {
        for (text, isLower) in [(GeneratedTables.lowercase, true), (GeneratedTables.uppercase, false)] {
            var reader = TableReader(text)
            while !reader.isAtEnd {
                var scalar = reader.number()
                let count = reader.number()
                let stride = reader.number()
                let delta = UInt16(truncatingIfNeeded: reader.number())
                for _ in 0..<count {
                    draft.change(scalar) { if isLower { $0.toLower = delta } else { $0.toUpper = delta } }
                    scalar += stride
                }
            }
        }
    }

    private static func fillRanges(_ draft: inout ScalarTableDraft, _ text: StaticString, _ set: (inout Record, Int) -> Void) {
        var reader = TableReader(text)
        while !reader.isAtEnd {
            let start = reader.number()
            let count = reader.number()
            let value = reader.number()
            draft.change(start..<start + count) { set(&$0, value) }
        }
    }
}
