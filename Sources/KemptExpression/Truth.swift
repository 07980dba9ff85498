/// Three-valued truth: a comparison with a missing or invalid value is `unknown`.
@frozen public enum Truth: UInt8, Sendable {
    case no, yes, unknown
    @inlinable public static prefix func ! (a: Truth) -> Truth { a == .unknown ? .unknown : (a == .yes ? .no : .yes) }
    @inlinable public static func && (a: Truth, b: Truth) -> Truth {
        if a == .no || b == .no { return .no }
        return a == .yes && b == .yes ? .yes : .unknown
    }
    @inlinable public static func || (a: Truth, b: Truth) -> Truth {
        if a == .yes || b == .yes { return .yes }
        return a == .no && b == .no ? .no : .unknown
    }
    @inlinable public init(_ value: Bool) { self = value ? .yes : .no }
}
