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
    private(set) var features: [Feature] = []
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
        var width = 16
        while width < features.count + 1 { width *= 2 }
        stride = width
    }

    /// Slot in the line of a feature, or 0 when it was not asked for.
    func slot(_ request: FeatureRequest) -> Int {
        (features.firstIndex { $0.request == request } ?? -1) + 1
    }
}

extension FeaturePart {
    /// Small enough to be its own number.
    var isDirect: Bool { self == .initial || self == .head || self == .sound }
}
