import Foundation
import KemptCore
import KemptStore
import KemptText
import Testing

/// What a store gives back, and what it refuses.
@Suite struct StoreFileTests {
    private static func memory() -> Memory {
        var memory = Memory()
        let crm = memory.clusters.enter(source: "crm")
        let billing = memory.clusters.enter(source: "счета")
        for (source, id, number) in [(crm, "1", 1), (billing, "Ž-7", 1), (crm, "2", 3), (billing, "", 4)] {
            Self.add(memory.clusters, source, id, number)
        }
        memory.clusters.last = 5
        memory.clusters.addAliases([(2, 1), (5, 3)])
        let codes = Register("code")
        Self.add(codes, codes.enter(source: "crm"), "9", 12)
        codes.last = 40
        memory.replace(codes)
        // More than one piece.
        memory.values = ValueMemory(
            (0..<60_000).map { number in
                ValueNote(record: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, ValueTrace(field: 4, .adopted, before: UInt32(number), after: 1))
            })
        return memory
    }

    private static func add(_ register: Register, _ source: Int, _ id: String, _ number: Int) {
        let text = ByteBuffer()
        text.append(id)
        let hash = Hashing.record(source: Hashing.hash64(register.sources[source]), id: text.cell)
        register.add(source: source, id: text.cell, hash: hash, number: number)
    }

    private static func lines(_ register: Register) -> [String] {
        [register.name, "\(register.last)"]
            + (0..<register.count).map { "\(register.sources[register.source($0)]) \(register.id($0).string) \(register.number($0))" }
            + register.aliases.sorted { $0.key < $1.key }.map { "\($0.key) > \($0.value)" }
    }

    private final class Folder {
        let path: String
        init() throws {
            path = NSTemporaryDirectory() + "kempt-store-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        func bytes(_ name: String) -> [UInt8] { FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) } ?? [] }
        func write(_ bytes: [UInt8], _ name: String) { _ = FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(bytes)) }
    }

    @Test func givesBackWhatItWasGiven() throws {
        let folder = try Folder()
        let store = StoreFile(path: "\(folder.path)/kempt.store")
        let memory = Self.memory()
        try store.write(memory, to: store.path)
        let again = try store.load()
        #expect(Self.lines(again.clusters) == Self.lines(memory.clusters))
        #expect(again.codes.map(Self.lines) == memory.codes.map(Self.lines))
        #expect(again.values.bytes == memory.values.bytes && !again.values.isEmpty)
        let found = again.clusters.source(named: "счета").flatMap { source in
            let text = ByteBuffer()
            text.append("Ž-7")
            return again.clusters.find(source: source, id: text.cell, hash: Hashing.record(source: Hashing.hash64("счета"), id: text.cell))
        }
        #expect(found == 1, "records are found again by the same hashes")
    }

    @Test func sameMemorySameBytes() throws {
        let folder = try Folder()
        for name in ["a", "b"] { try StoreFile(path: "\(folder.path)/\(name)").write(Self.memory(), to: "\(folder.path)/\(name)") }
        #expect(!folder.bytes("a").isEmpty)
        #expect(folder.bytes("a") == folder.bytes("b"))
        let again = try StoreFile(path: "\(folder.path)/a").load()
        try StoreFile(path: "\(folder.path)/c").write(again, to: "\(folder.path)/c")
        #expect(folder.bytes("c") == folder.bytes("a"), "what was read is written as it was")
    }

    @Test func nothingThereIsAnEmptyMemory() throws {
        let memory = try StoreFile(path: "/tmp/there-is-no-such-folder/kempt.store").load()
        #expect(memory.clusters.count == 0 && memory.codes.isEmpty && memory.values.isEmpty)
    }

    @Test func whatIsNoStoreIsRefused() throws {
        let folder = try Folder()
        let path = "\(folder.path)/kempt.store"
        try StoreFile(path: path).write(Self.memory(), to: path)
        let good = folder.bytes("kempt.store")
        func refuses(_ bytes: [UInt8], _ words: String) {
            folder.write(bytes, "kempt.store")
            do {
                _ = try StoreFile(path: path).load()
                Issue.record("taken: \(words)")
            } catch let failure as Failure {
                #expect(failure.kind == .input && failure.message.hasPrefix(path) && failure.message.contains(words), "\(failure)")
                #expect(failure.remedy != nil)
            } catch { Issue.record("\(error)") }
        }
        func changed(_ change: (inout [UInt8]) -> Void) -> [UInt8] {
            var bytes = good
            change(&bytes)
            return bytes
        }
        refuses([], "is no store")
        refuses(Array("id,name\n1,2\n".utf8), "is no store")
        refuses(changed { $0[70] ^= 1 }, "is no store")
        refuses(changed { $0[63] = 2 }, "version 2")
        refuses(Array(good.dropLast(1)), "bytes")
        refuses(good + [0], "bytes")
        refuses(changed { for index in 100..<4096 { $0[index] = 0xAA } }, "damaged")
    }

    /// Each page lost to zeros is found out, or held nothing.
    @Test func everyDamagedPageIsRefused() throws {
        let folder = try Folder()
        let path = "\(folder.path)/kempt.store"
        try StoreFile(path: path).write(Self.memory(), to: path)
        let good = folder.bytes("kempt.store")
        for page in 1..<good.count / 4096 {
            var bytes = good
            for index in page * 4096..<(page + 1) * 4096 { bytes[index] = 0 }
            folder.write(bytes, "kempt.store")
            #expect(throws: Failure.self, "page \(page)") { try StoreFile(path: path).load() }
        }
    }
}
