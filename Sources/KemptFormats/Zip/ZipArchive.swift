import KemptCore

/// A zip package open for reading: parts by name, unpacked on the way, all within one budget.
final class ZipArchive {
    let store: ByteStore
    let directory: ZipDirectory
    private let budget: ZipBudget
    private var exact: [String: Int] = [:]
    private var folded: [String: Int] = [:]

    init(_ store: ByteStore, limits: ZipLimits = ZipLimits()) throws {
        self.store = store
        directory = try ZipDirectory(store, limits: limits)
        budget = ZipBudget(limits)
        for (index, entry) in directory.entries.enumerated() {
            if exact.updateValue(index, forKey: entry.name) != nil {
                throw Failure(.input, "\(store.path): holds two parts called '\(entry.name)'", remedy: "save it again; nothing was written")
            }
            let key = entry.name.lowercased()
            if folded[key] == nil { folded[key] = index }
        }
    }

    /// The part of that name; case counts only where two differ by nothing else.
    func entry(_ name: String) -> ZipEntry? {
        let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
        return (exact[plain] ?? folded[plain.lowercased()]).map { directory.entries[$0] }
    }

    func open(_ entry: ZipEntry) throws -> ZipPart { try ZipPart(entry, store, budget) }

    /// Hands the whole of a part to `body`, piece by piece; the last call has `isLast`. Stops when `body` returns false.
    func stream(_ entry: ZipEntry, _ body: (Cell, _ isLast: Bool) throws -> Bool) throws {
        let part = try open(entry)
        let block = 1 << 16
        let buffer = ByteBuffer(capacity: block)
        while true {
            let got = try part.read(into: buffer.base, block)
            if try !body(Cell(UnsafePointer(buffer.base), got), got < block) || got < block { return }
        }
    }
}
