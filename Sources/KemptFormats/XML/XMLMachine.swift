import CLibXML
import Glibc
import KemptCore

/// Most of what a document may ask for.
struct XMLLimits: Sendable {
    /// Elements open at a time.
    var depth = 256
    /// Bytes of text in one record.
    var recordBytes = 64 << 20
    /// Bytes of one value.
    var textBytes = 16 << 20
}

/// What is read of a document and how: all settings, resolved.
struct XMLLayout: Sendable {
    var record: XMLPath
    var columns: [(name: String, paths: [XMLPath])]
    /// Of each column, whether only its first value counts.
    var isFirst: [Bool]
    var exploded: XMLPath?
    var separator: [UInt8] = Array("; ".utf8)
    var limits = XMLLimits()
}

/// Turns record elements into rows of batches: libxml2's events on one side, `XMLRecord` on the other.
final class XMLMachine {
    private let state: UnsafeMutablePointer<XMLState>
    private let push: XMLPush

    init(_ layout: XMLLayout, into target: SourceLayout) {
        state = .allocate(capacity: 1)
        let paths = XMLPaths(layout.columns.map(\.paths), isFirst: layout.isFirst, exploded: layout.exploded)
        var handlers = xmlSAXHandler()
        handlers.startElementNs = { user, name, _, namespace, _, _, attributeCount, _, attributes in
            user?.assumingMemoryBound(to: XMLState.self).pointee.start(name, namespace, Int(attributeCount), attributes)
        }
        handlers.endElementNs = { user, _, _, _ in user?.assumingMemoryBound(to: XMLState.self).pointee.end() }
        handlers.characters = { user, text, count in
            user?.assumingMemoryBound(to: XMLState.self).pointee.characters(text, Int(count))
        }
        handlers.internalSubset = { user, _, _, _ in user?.assumingMemoryBound(to: XMLState.self).pointee.push.refuseDoctype() }
        push = XMLPush(handlers, user: UnsafeMutableRawPointer(state))
        state.initialize(to: XMLState(layout, paths, target, push))
    }

    deinit {
        state.pointee.deallocate()
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Parses the next bytes; false when the document is broken or refused.
    func feed(_ bytes: Cell, isLast: Bool) -> Bool {
        guard push.feed(bytes, isLast: isLast) else { return false }
        if isLast { state.pointee.record.finishBatch() }
        return true
    }

    func takeFinished() -> Batch? {
        let list = state.pointee.record.finished
        if list.isEmpty { return nil }
        return state.pointee.record.finished.removeFirst()
    }

    func complaint(path: String) -> Failure { push.complaint(path: path) }

    /// Record elements, and rows made of them: more when an element is exploded.
    var records: Int { state.pointee.records }
    var rows: Int { state.pointee.record.rows }
    var nested: Int { state.pointee.nested }
    /// Values that gave way to the first of their column.
    var dropped: Int { state.pointee.record.dropped }
    /// Elements inside records that no path leads to.
    var unmapped: Int { state.pointee.unmapped }
    /// The first names of elements met while there was no record yet, for the complaint that there is none.
    var otherNames: [String] { state.pointee.otherNames }
}

/// Where the parser stands in the document.
///
/// Unsafe invariant: `stack` and `masks` have room for `limits.depth` elements, and `level` never passes it.
struct XMLState {
    unowned(unsafe) let push: XMLPush
    var record: XMLRecord
    private let table: XMLTable
    private let limits: XMLLimits
    /// Steps of the path to a record, and how much of it each open element has come to: bit n = the first n steps.
    private let path: UnsafeMutablePointer<XMLTable.Named>
    private let pathCount: Int
    private let masks: UnsafeMutablePointer<UInt64>
    private let isAbsolute: Bool
    /// Branch of each open element inside the record.
    private let stack: UnsafeMutablePointer<Int>
    private var level = 0
    /// Depth inside the record element; 0 outside.
    private var depth = 0
    private(set) var records = 0
    private(set) var nested = 0
    private(set) var unmapped = 0
    private(set) var otherNames: [String] = []
    private static let mostOtherNames = 8

    init(_ layout: XMLLayout, _ paths: XMLPaths, _ target: SourceLayout, _ push: XMLPush) {
        self.push = push
        table = XMLTable(paths, push)
        limits = layout.limits
        record = XMLRecord(layout, paths, target)
        let steps = layout.record.steps.map {
            XMLTable.Named(name: push.interned($0.name.local), namespace: $0.name.namespace.flatMap(push.interned), value: 0)
        }
        path = heapCopy(steps)
        pathCount = steps.count
        isAbsolute = layout.record.isAbsolute
        masks = .allocate(capacity: limits.depth + 1)
        masks.initialize(repeating: 0, count: limits.depth + 1)
        masks[0] = 1
        stack = .allocate(capacity: limits.depth + 1)
        stack.initialize(repeating: -1, count: limits.depth + 1)
    }

    func deallocate() {
        table.deallocate()
        record.deallocate()
        path.deallocate()
        masks.deallocate()
        stack.deallocate()
    }

    mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ attributeCount: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name else { return }
        level &+= 1
        if level > limits.depth { return push.stop("elements are nested more than \(limits.depth) deep") }
        let branch: Int
        if depth == 0 {
            guard isRecord(name, namespace) else { return noteOther(name) }
            records &+= 1
            record.begin(line: push.line)
            branch = 0
        } else {
            let above = stack[depth &- 1]
            branch = above < 0 ? -1 : table.step(above, name, namespace)
            if branch < 0 { noteUnmapped(above, name, namespace) }
        }
        stack[depth] = branch
        depth &+= 1
        guard branch >= 0 else { return }
        let entry = table.branches + branch
        if !entry.pointee.isPlain { record.enter(entry.pointee, table) }
        let slot = Int(entry.pointee.slot)
        if slot >= 0 {
            record.open(slot)
        } else if slot < -1 {
            for index in entry.pointee.slots.indices { record.open(table.numbers[index]) }
        }
        if attributeCount > 0, entry.pointee.hasAttributes, let attributes { take(attributes, attributeCount, entry.pointee.attributes) }
        if record.isOverlong { refuseLength() }
    }

    /// True when the path to a record ends at this element, which stands outside any record.
    private mutating func isRecord(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Bool {
        let above = masks[level &- 1]
        var mask: UInt64 = isAbsolute ? 0 : 1
        for step in 0..<pathCount where above >> UInt64(step) & 1 == 1 && path[step].matches(name, namespace) {
            mask |= 1 << UInt64(step &+ 1)
        }
        masks[level] = mask
        return mask >> UInt64(pathCount) & 1 == 1
    }

    /// libxml2 hands attributes as five pointers each: name, prefix, namespace, start and end of the value.
    private mutating func take(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, _ count: Int, _ wanted: XMLTable.Range) {
        for index in 0..<count {
            let entry = list + index &* 5
            guard let name = entry[0], let start = entry[3], let end = entry[4] else { continue }
            for place in wanted.indices where table.attributes[place].matches(name, entry[2]) {
                record.setAttribute(table.attributes[place].value, Cell(start, end - start))
            }
        }
    }

    mutating func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        guard depth > 0, let text, count > 0, case let branch = stack[depth &- 1], branch >= 0 else { return }
        let entry = table.branches + branch
        let slot = Int(entry.pointee.slot)
        if slot == -1 { return }
        if slot >= 0 {
            record.gather(Cell(text, count), slot)
        } else {
            for index in entry.pointee.slots.indices { record.gather(Cell(text, count), table.numbers[index]) }
        }
        if record.isOverlong { refuseLength() }
    }

    mutating func end() {
        level &-= 1
        guard depth > 0 else { return }
        depth &-= 1
        let branch = stack[depth]
        if branch >= 0 {
            let entry = table.branches + branch
            let slot = Int(entry.pointee.slot)
            if slot >= 0 {
                record.close(slot)
            } else if slot < -1 {
                for index in entry.pointee.slots.indices { record.close(table.numbers[index]) }
            }
            if !entry.pointee.isPlain { record.leave(entry.pointee, table) }
        }
        if depth == 0 { record.end() }
    }

    private func refuseLength() {
        let limit = record.isValueOverlong ? limits.textBytes : limits.recordBytes
        let what = record.isValueOverlong ? "a value" : "a record"
        push.stop("\(what) holds more than \(limit) bytes of text; 'limits' would allow more")
    }

    private mutating func noteUnmapped(_ above: Int, _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) {
        if above >= 0 { unmapped &+= 1 }
        if path[pathCount &- 1].matches(name, namespace) { nested &+= 1 }
    }

    private mutating func noteOther(_ name: UnsafePointer<xmlChar>) {
        guard records == 0, otherNames.count < Self.mostOtherNames else { return }
        let text = String(cString: name)
        if !otherNames.contains(text) { otherNames.append(text) }
    }
}
