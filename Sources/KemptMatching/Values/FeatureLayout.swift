import KemptCore

/// The features of a run and where each lies in a record's line.
///
/// A *feature* is a value derived from a match form: the form itself, an e-mail's domain, a name's first letter. Equal values have equal
/// numbers within a *space*; given, family and full names share one, so that swapped names are seen by comparing numbers.
struct FeatureLayout: Sendable {
    struct Feature: Sendable {
        let request: FeatureRequest
        /// -1: the number is the value itself (a letter, four bytes, a code), neither looked up nor counted.
        let space: Int
    }
    /// A sketch of a field's form: bits of a slot behind the features; two narrow ones share a slot.
    struct SketchPlace: Sendable {
        let field: Int
        let kind: Comparison
        let slot: Int
        let shift: UInt32
        let mask: UInt32
    }
    private(set) var features: [Feature] = []
    private(set) var sketches: [SketchPlace] = []
    private(set) var spaceCount = 0
    /// Features that one task numbers, by the fields they come from; the dearest first.
    private(set) var tasks: [[Int]] = []
    /// Numbers in a line: a power of two, so that a line of 16 is one cache line.
    let stride: Int

    /// Slot of a line that holds the record's flags; features begin behind it.
    static let flagSlot = 0

    init(_ plan: MatchPlan, _ requests: [FeatureRequest]) {
        var nameSpace = -1
        var taskOfField: [Int: Int] = [:]
        for request in requests where !features.contains(where: { $0.request == request }) {
            let kind = plan.fields[request.field].comparison
            let isName = kind == .givenName || kind == .familyName || kind == .fullName
            var space = -1
            if !request.part.isDirect {
                if isName, request.part == .whole, nameSpace >= 0 {
                    space = nameSpace
                } else {
                    space = spaceCount
                    spaceCount += 1
                    if isName, request.part == .whole { nameSpace = space }
                }
            }
            features.append(Feature(request: request, space: space))
            let group = isName ? -1 : request.field
            if let task = taskOfField[group] {
                tasks[task].append(features.count - 1)
            } else {
                taskOfField[group] = tasks.count
                tasks.append([features.count - 1])
            }
        }
        tasks.sort { ($1.count, $0[0]) < ($0.count, $1[0]) }
        var slot = features.count + 1
        for width in [32, 16] {
            var shift = 0
            for (field, kind) in plan.fields.map(\.comparison).enumerated() where Sketch.width(kind) == width {
                sketches.append(SketchPlace(field: field, kind: kind, slot: slot, shift: UInt32(shift), mask: width == 32 ? .max : 0xFFFF))
                shift += width
                if shift == 32 { (slot, shift) = (slot + 1, 0) }
            }
            if shift > 0 { slot += 1 }
        }
        var width = 16
        while width < slot { width *= 2 }
        stride = width
    }

    /// Where the sketch of a field lies; nil when it has none.
    func sketch(of field: Int) -> SketchPlace? { sketches.first { $0.field == field } }

    /// The slots that hold anything of a field, with the bits that are its own.
    func slots(of field: Int) -> [(slot: Int, mask: UInt32)] {
        var slots = features.indices.filter { features[$0].request.field == field }.map { (slot: $0 + 1, mask: UInt32.max) }
        if let sketch = sketch(of: field) { slots.append((sketch.slot, sketch.mask << sketch.shift)) }
        return slots
    }

    /// Slot in the line of a feature, or 0 when it was not asked for.
    func slot(_ request: FeatureRequest) -> Int {
        (features.firstIndex { $0.request == request } ?? -1) + 1
    }
}

extension FeaturePart {
    /// Small enough to be its own number.
    var isDirect: Bool { self == .initial || self == .head || self == .sound || isNear }
}
