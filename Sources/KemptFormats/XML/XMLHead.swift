import CLibXML
import KemptCore

/// What the first MiB of a document shows: its elements by path, and which of them look like records.
struct XMLHead {
    static let bytes = 1 << 20

    let elements: [XMLElement]
    let encoding: String?
    let isCompressed: Bool

    init(path: String, limits: XMLLimits) throws {
        let input = try ByteInput(path: path)
        isCompressed = input.isCompressed
        let buffer = ByteBuffer(capacity: Self.bytes)
        let got = try input.read(into: buffer.base, Self.bytes)
        let look = XMLLook(limits)
        // One byte is held back, so that what follows is never taken for the end.
        guard look.feed(Cell(UnsafePointer(buffer.base), got), isLast: got < Self.bytes) else { throw look.complaint(path: path) }
        elements = look.elements
        encoding = look.encoding
    }

    /// Elements that a path to records leads to.
    func records(_ path: XMLPath) -> [Int] {
        elements.indices.filter { index in
            guard index > 0, elements[index].isNamed(path.steps.last) else { return false }
            var element = index
            for step in path.steps.reversed() {
                guard element > 0, elements[element].isNamed(step) else { return false }
                element = elements[element].parent
            }
            return (!path.isAbsolute || element == 0) && !isInside(element, elements[index], path)
        }
    }

    /// A record inside a record is part of it.
    private func isInside(_ above: Int, _ element: XMLElement, _ path: XMLPath) -> Bool {
        var parent = element.parent
        while parent > 0 {
            if path.steps.count == 1, elements[parent].isNamed(path.steps.last) { return true }
            parent = elements[parent].parent
        }
        return false
    }

    /// The element that is most likely one record each: it repeats under one parent, has children or attributes, stands in no other such element, and
    /// has the most in it. Leaves are taken only when nothing else repeats.
    var guess: Int? {
        let repeated = elements.indices.filter { $0 > 0 && elements[$0].repeats }
        let complex = repeated.filter { elements[$0].hasChildren || !elements[$0].attributes.isEmpty }
        let candidates = complex.isEmpty ? repeated : complex
        let outermost = candidates.filter { index in
            var parent = elements[index].parent
            while parent > 0, !candidates.contains(parent) { parent = elements[parent].parent }
            return parent <= 0
        }
        return outermost.max { (elements[$0].weight, $1) < (elements[$1].weight, $0) }
    }

    /// The path of an element from the root, as a user would write it.
    func path(of index: Int) -> String {
        var names: [String] = []
        var element = index
        while element > 0 {
            names.append(elements[element].name)
            element = elements[element].parent
        }
        return names.reversed().joined(separator: "/")
    }

    /// Every attribute and text below the records, as paths, by first appearance.
    func columns(below records: [Int]) -> [String] {
        var found: [(order: Int, path: String)] = []
        for (index, element) in elements.enumerated() where index > 0 {
            guard let record = records.first(where: { isBelow(index, $0) }) else { continue }
            var names: [String] = []
            var above = index
            while above != record {
                names.append(elements[above].name)
                above = elements[above].parent
            }
            let path = names.reversed().joined(separator: "/")
            if element.hasText || element.isLeafSomewhere, !(index == record && !element.hasText) {
                found.append((element.order, path.isEmpty ? "." : path))
            }
            for attribute in element.attributes {
                found.append((attribute.order, path.isEmpty ? "@" + attribute.name : path + "/@" + attribute.name))
            }
        }
        var paths: [String] = []
        for entry in found.sorted(by: { $0.order < $1.order }) where !paths.contains(entry.path) { paths.append(entry.path) }
        return paths
    }

    private func isBelow(_ index: Int, _ record: Int) -> Bool {
        var element = index
        while element > record { element = elements[element].parent }
        return element == record
    }
}

/// All elements that stand at one path of a document.
struct XMLElement {
    let name: String
    let namespace: String?
    /// Index of the element above, 0 for the document.
    let parent: Int
    /// When it was first seen, among elements and attributes.
    let order: Int
    var attributes: [(name: String, order: Int)] = []
    var count = 0
    /// More than one stands in one parent.
    var repeats = false
    var hasText = false
    var hasChildren = false
    /// At least one has no child.
    var isLeafSomewhere = false
    /// Elements and attributes in it, itself included.
    var weight = 0
    fileprivate var children: [Int] = []
    /// The parent it was seen in last.
    fileprivate var lastParent = -1

    func isNamed(_ step: XMLPath.Step?) -> Bool {
        guard let step else { return false }
        return Array(name.utf8) == step.name.local && (step.name.namespace == nil || step.name.namespace == namespace.map { Array($0.utf8) })
    }
}

/// Looks at a document's elements without reading any record.
private final class XMLLook {
    fileprivate struct State {
        unowned(unsafe) var push: XMLPush
        let limits: XMLLimits
        var elements = [XMLElement(name: "", namespace: nil, parent: -1, order: 0)]
        /// Open elements: index, number of the instance, whether it has a child, whether it has text.
        var open: [(element: Int, instance: Int, hasChild: Bool)] = [(0, 0, false)]
        var instances = 0
        var order = 0
        /// More paths than any record has are not looked at.
        static let mostElements = 10_000
    }
    private let state: UnsafeMutablePointer<State>
    private let push: XMLPush

    init(_ limits: XMLLimits) {
        state = .allocate(capacity: 1)
        var handlers = xmlSAXHandler()
        handlers.startElementNs = { user, name, _, namespace, _, _, count, _, attributes in
            user?.assumingMemoryBound(to: State.self).pointee.start(name, namespace, Int(count), attributes)
        }
        handlers.endElementNs = { user, _, _, _ in user?.assumingMemoryBound(to: State.self).pointee.end() }
        handlers.characters = { user, text, count in user?.assumingMemoryBound(to: State.self).pointee.characters(text, Int(count)) }
        handlers.internalSubset = { user, _, _, _ in user?.assumingMemoryBound(to: State.self).pointee.push.refuseDoctype() }
        push = XMLPush(handlers, user: UnsafeMutableRawPointer(state))
        state.initialize(to: State(push: push, limits: limits))
    }

    deinit {
        state.deinitialize(count: 1)
        state.deallocate()
    }

    var elements: [XMLElement] { state.pointee.elements }
    var encoding: String? { push.encoding }
    func feed(_ bytes: Cell, isLast: Bool) -> Bool { push.feed(bytes, isLast: isLast) }
    func complaint(path: String) -> Failure { push.complaint(path: path) }
}

extension XMLLook.State {
    mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name else { return }
        if open.count > limits.depth { return push.stop("elements are nested more than \(limits.depth) deep") }
        instances += 1
        open[open.count - 1].hasChild = true
        let above = open[open.count - 1]
        let index = element(String(cString: name), namespace.map { String(cString: $0) }, in: above.element)
        open.append((index, instances, false))
        guard index >= 0 else { return }
        elements[above.element].hasChildren = true
        elements[index].count += 1
        if elements[index].lastParent == above.instance { elements[index].repeats = true }
        elements[index].lastParent = above.instance
        for entry in open where entry.element >= 0 { elements[entry.element].weight += 1 + count }
        guard let attributes else { return }
        for place in 0..<count {
            guard let pointer = attributes[place * 5] else { continue }
            let name = String(cString: pointer)
            if elements[index].attributes.contains(where: { $0.name == name }) { continue }
            order += 1
            elements[index].attributes.append((name, order))
        }
    }

    private mutating func element(_ name: String, _ namespace: String?, in parent: Int) -> Int {
        guard parent >= 0 else { return -1 }
        if let known = elements[parent].children.first(where: { elements[$0].name == name && elements[$0].namespace == namespace }) { return known }
        guard elements.count < Self.mostElements else { return -1 }
        order += 1
        elements.append(XMLElement(name: name, namespace: namespace, parent: parent, order: order))
        elements[parent].children.append(elements.count - 1)
        return elements.count - 1
    }

    mutating func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        guard let text, let element = open.last?.element, element > 0, !elements[element].hasText else { return }
        for index in 0..<count where text[index] > 0x20 {
            elements[element].hasText = true
            return
        }
    }

    mutating func end() {
        guard open.count > 1 else { return }
        let entry = open.removeLast()
        if entry.element >= 0, !entry.hasChild { elements[entry.element].isLeafSomewhere = true }
    }
}
