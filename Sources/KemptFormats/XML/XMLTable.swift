// The clever file of XML: the tree of paths as flat tables behind plain pointers, compared by libxml2's own name pointers.
import CLibXML
import KemptCore

/// The tree of `XMLPaths` laid out for the handlers, which run some millions of times: no reference counts, no bounds checks, no string compared.
///
/// Unsafe invariant: every range stored in a branch lies inside its list; all lists live as long as the table.
struct XMLTable {
    typealias Pointer = UnsafePointer<xmlChar>

    struct Range {
        var start: Int32 = 0
        var end: Int32 = 0
        @inline(__always) var indices: CountableRange<Int> { Int(start)..<Int(end) }
        @inline(__always) var isEmpty: Bool { start == end }
    }
    struct Named {
        let name: Pointer?
        /// nil = any namespace.
        let namespace: Pointer?
        /// Branch or slot.
        let value: Int
        @inline(__always) func matches(_ other: Pointer, _ uri: Pointer?) -> Bool {
            name == other && (namespace == nil || namespace == uri)
        }
    }
    struct Branch {
        /// The first of its children's names and how many there are.
        var names = Range()
        /// The one slot of its text, -1 for none, -2 when there are several.
        var slot: Int32 = -1
        var hasAttributes = false
        /// Nothing but its text or its children's is wanted of it.
        var isPlain = true
        var explodes = false
        var attributes = Range()
        var slots = Range()
        var guards = Range()
        var tests = Range()
        var endsTests = Range()
        var held = Range()
    }

    let branches: UnsafeMutablePointer<Branch>
    let names: UnsafeMutablePointer<Named>
    let attributes: UnsafeMutablePointer<Named>
    let numbers: UnsafeMutablePointer<Int>

    init(_ paths: XMLPaths, _ push: XMLPush) {
        var flat: [Branch] = []
        var allNames: [Named] = []
        var allAttributes: [Named] = []
        var allNumbers: [Int] = []
        func range(_ list: [Int]) -> Range {
            let start = allNumbers.count
            allNumbers += list
            return Range(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: allNumbers.count))
        }
        func range(_ list: [(name: XMLPath.Name, value: Int)], _ all: inout [Named]) -> Range {
            let start = all.count
            all += list.map { Named(name: push.interned($0.name.local), namespace: $0.name.namespace.flatMap(push.interned), value: $0.value) }
            return Range(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: all.count))
        }
        for branch in paths.branches {
            var entry = Branch()
            entry.names = range(branch.names.map { ($0.name, $0.branch) }, &allNames)
            entry.attributes = range(branch.attributes.map { ($0.name, $0.slot) }, &allAttributes)
            entry.slots = range(branch.slots)
            entry.slot = branch.slots.count > 1 ? -2 : Int32(truncatingIfNeeded: branch.slots.first ?? -1)
            entry.hasAttributes = !branch.attributes.isEmpty
            entry.guards = range(branch.guards)
            entry.tests = range(branch.tests)
            entry.endsTests = range(branch.endsTests)
            entry.held = range(branch.held)
            entry.explodes = branch.explodes
            entry.isPlain = branch.guards.isEmpty && branch.endsTests.isEmpty && !branch.explodes
            flat.append(entry)
        }
        branches = heapCopy(flat)
        names = heapCopy(allNames)
        attributes = heapCopy(allAttributes)
        numbers = heapCopy(allNumbers)
    }

    func deallocate() {
        branches.deallocate()
        names.deallocate()
        attributes.deallocate()
        numbers.deallocate()
    }

    /// The branch of a child element, -1 when nothing below it is wanted.
    @inline(__always) func step(_ branch: Int, _ name: Pointer, _ namespace: Pointer?) -> Int {
        let range = (branches + branch).pointee.names
        var entry = names + Int(range.start)
        let end = names + Int(range.end)
        while entry < end {
            if entry.pointee.matches(name, namespace) { return entry.pointee.value }
            entry += 1
        }
        return -1
    }
}

/// A copy of trivial elements on the heap.
func heapCopy<Element>(_ list: [Element]) -> UnsafeMutablePointer<Element> {
    let target = UnsafeMutablePointer<Element>.allocate(capacity: max(list.count, 1))
    for (index, element) in list.enumerated() { (target + index).initialize(to: element) }
    return target
}
