import KemptCore

/// Clever: `Skeleton`'s rules for ASCII text as one table of states, so that no branch depends on the letters.
///
/// Its plain twin is fold, then `Skeleton.rewrite`; the tests compare the two. Text with `ch` (its sound depends on the whole word)
/// or a byte of 0x80 and more ends in the state `dead`, and the caller takes the plain way. Cost: about 2 ns a byte; table: 1.3 KB.
///
/// Each step may put out the byte that a state holds back, then the byte just read. What a state means:
/// `gap` no word yet or a separator before · `open`, `aou`, `consonant` nothing held, and which output came last ·
/// `s`, `sh`, `z`, `k`, `c`, `t`, `ts` held letters · `glide…` a held run of i, j, y and what stood before it · `aouE` a held e after a, o, u.
///
/// Unsafe invariant: `steps` has an entry for each state and input, `inputs` one for each byte; both live for ever.
struct SkeletonMachine: @unchecked Sendable {  // never changes once made
    static let shared = SkeletonMachine()

    private enum State: UInt8, CaseIterable {
        case gap, open, aou, consonant, s, sh, z, k, c, t, ts, glideOpen, glideAou, glideConsonant, glideConsonantY, aouE, dead
    }

    /// Classes of input bytes. `x` reads as k with an s held.
    private enum Input: UInt8, CaseIterable {
        case separator, nothing, au, o, e, i, y, s, z, c, k, t, h, v, consonant, x, digit, foreign

        /// As far as a held e is concerned: not v, and not y and j, which are half vowels.
        var isHardConsonant: Bool {
            switch self {
            case .s, .z, .c, .k, .t, .h, .consonant, .x: true
            default: false
            }
        }
    }

    /// One step: bits 0…15 where the next state's row begins, 16…23 the held byte, 24 whether it is put out, 25 whether the read byte is.
    private let steps: UnsafeMutablePointer<UInt32>
    /// For each byte its class, and in the high half the letter it reads as.
    private let inputs: UnsafeMutablePointer<UInt16>

    /// Appends the skeleton of an ASCII cell without `ch`; false, with nothing appended, when it is something else.
    @inline(__always) func append(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        let count = cell.count
        buffer.reserve(count &* 2 &+ 4)  // x gives two bytes
        let origin = buffer.base + buffer.count
        var out = origin
        var row = 0
        let (steps, inputs, start) = (UnsafePointer(steps), UnsafePointer(inputs), cell.start)
        for index in 0..<count {
            let input = inputs[Int(start[index])]
            let step = steps[row &+ Int(input & 0xFF)]
            out[0] = UInt8(truncatingIfNeeded: step >> 16)
            out += Int(step >> 24 & 1)
            out[0] = UInt8(truncatingIfNeeded: input >> 8)
            out += Int(step >> 25 & 1)
            row = Int(step & 0xFFFF)
        }
        let last = steps[row &+ Int(Input.separator.rawValue)]
        if row == Self.row(.dead) { return false }
        out[0] = UInt8(truncatingIfNeeded: last >> 16)
        out += Int(last >> 24 & 1)
        if out > origin, out[-1] == 0x20 { out -= 1 }
        buffer.didWrite(out - origin)
        return true
    }

    private static func row(_ state: State) -> Int { Int(state.rawValue) * Input.allCases.count }

    private init() {
        inputs = UnsafeMutablePointer<UInt16>.allocate(capacity: 256)
        for byte in 0..<256 { inputs[byte] = Self.input(byte) }
        steps = UnsafeMutablePointer<UInt32>.allocate(capacity: State.allCases.count * Input.allCases.count)
        steps.initialize(repeating: UInt32(Self.row(.dead)), count: State.allCases.count * Input.allCases.count)
        for state in State.allCases where state != .dead {
            for input in Input.allCases where input != .foreign { steps[Self.row(state) + Int(input.rawValue)] = Self.step(state, input) }
        }
    }

    private static func input(_ byte: Int) -> UInt16 {
        if byte >= 0x80 { return UInt16(Input.foreign.rawValue) }
        let entry = FoldTable.skeleton.entries[byte]
        if entry == FoldTable.nothing { return UInt16(Input.nothing.rawValue) }
        if entry == FoldTable.separator { return 0x2000 | UInt16(Input.separator.rawValue) }
        let letter = UInt8(truncatingIfNeeded: entry)  // of x the k
        let input: Input =
            switch byte | 0x20 {
            case 0x61, 0x75: .au
            case 0x6F: .o
            case 0x65: .e
            case 0x69: .i
            case 0x6A, 0x79: .y
            case 0x73: .s
            case 0x7A: .z
            case 0x63: .c
            case 0x6B: .k
            case 0x74: .t
            case 0x68: .h
            case 0x76, 0x77: .v
            case 0x78: .x
            case 0x61...0x7A: .consonant
            default: .digit
            }
        let reading = input == .v ? UInt8(ascii: "v") : letter
        return UInt16(reading) << 8 | UInt16(input.rawValue)
    }

    private static func pack(_ next: State, held: UInt8? = nil, puts: Bool) -> UInt32 {
        UInt32(row(next)) | UInt32(held ?? 0) << 16 | (held == nil ? 0 : 1 << 24) | (puts ? 1 << 25 : 0)
    }

    /// The rules: what a held letter becomes before this input, then what the input itself starts.
    private static func step(_ state: State, _ input: Input) -> UInt32 {
        if input == .nothing { return pack(state, puts: false) }
        switch (state, input) {
        case (.s, .h): return pack(.sh, puts: false)
        case (.s, .z): return pack(.consonant, held: UInt8(ascii: "s"), puts: false)
        case (.sh, .h): return pack(.dead, puts: false)  // shh gives two letters: rare, so left to the twin
        case (.z, .h): return pack(.consonant, held: UInt8(ascii: "z"), puts: false)
        case (.k, .h): return pack(.consonant, held: UInt8(ascii: "h"), puts: false)
        case (.c, .h): return pack(.dead, puts: false)
        case (.c, .z): return pack(.consonant, held: UInt8(ascii: "c"), puts: false)
        case (.t, .s): return pack(.ts, puts: false)
        case (.t, .z): return pack(.consonant, held: UInt8(ascii: "c"), puts: false)
        case (.t, .c): return pack(.c, puts: false)
        case (.ts, .h): return pack(.consonant, held: UInt8(ascii: "c"), puts: false)
        case (.glideOpen, .i), (.glideOpen, .y): return pack(.glideOpen, puts: false)
        case (.glideAou, .i), (.glideAou, .y): return pack(.glideAou, puts: false)
        case (.glideConsonant, .i), (.glideConsonant, .y), (.glideConsonantY, .i), (.glideConsonantY, .y):
            return pack(.glideConsonant, puts: false)
        case (.glideOpen, .e), (.glideConsonant, .e), (.glideConsonantY, .e): return pack(.open, puts: true)
        case (.glideAou, .e): return pack(.aouE, puts: false)
        case (.glideConsonantY, .o): return pack(.open, held: UInt8(ascii: "e"), puts: false)
        default: return start(input, from: release(state, before: input))
        }
    }

    /// The held byte that this input sets free, and the state without it.
    private static func release(_ state: State, before input: Input) -> (held: UInt8?, context: State) {
        switch state {
        case .gap, .open, .aou, .consonant, .dead: (nil, state)
        case .s, .sh: (UInt8(ascii: "s"), .consonant)
        case .z: (UInt8(ascii: "z"), .consonant)
        case .k: (UInt8(ascii: "k"), .consonant)
        case .c, .ts: (UInt8(ascii: "c"), .consonant)
        case .t: (UInt8(ascii: "t"), .consonant)
        case .glideOpen, .glideAou, .glideConsonant, .glideConsonantY: (UInt8(ascii: "i"), .open)
        case .aouE: input.isHardConsonant ? (nil, .aou) : (UInt8(ascii: "e"), .open)
        }
    }

    /// What an input does when nothing is held any more.
    private static func start(_ input: Input, from: (held: UInt8?, context: State)) -> UInt32 {
        let (held, context) = from
        switch input {
        case .separator: return pack(.gap, held: held, puts: context != .gap)
        case .au, .o: return pack(.aou, held: held, puts: true)
        case .e: return context == .aou ? pack(.aouE, held: held, puts: false) : pack(.open, held: held, puts: true)
        case .i, .y:
            let next: State = context == .aou ? .glideAou : context != .consonant ? .glideOpen : input == .i ? .glideConsonant : .glideConsonantY
            return pack(next, held: held, puts: false)
        case .s: return pack(.s, held: held, puts: false)
        case .z: return pack(.z, held: held, puts: false)
        case .c: return pack(.c, held: held, puts: false)
        case .k: return pack(.k, held: held, puts: false)
        case .t: return pack(.t, held: held, puts: false)
        case .h, .v, .consonant: return pack(.consonant, held: held, puts: true)
        case .x: return pack(.s, held: held, puts: true)
        case .digit: return pack(.open, held: held, puts: true)
        case .nothing, .foreign: return pack(.dead, puts: false)
        }
    }
}
