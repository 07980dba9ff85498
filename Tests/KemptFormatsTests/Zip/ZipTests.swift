import KemptCore
import Testing

@testable import KemptFormats

/// The zip reader: sound packages in every form, and packages that must be refused.
@Suite struct ZipTests {
    let folder = Folder()
    private static let long = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }
    private static let text = Array("Ona, Ольга, Žydrė\n".utf8)

    private func package(_ change: (inout ZipBuilder) -> Void = { _ in }) -> [UInt8] {
        var builder = ZipBuilder(parts: [
            .init(name: "a/one.xml", bytes: Self.text), .init(name: "two.bin", bytes: Self.long, isPacked: false),
            .init(name: "three.bin", bytes: Self.long), .init(name: "empty", bytes: [], isPacked: false),
        ])
        change(&builder)
        return builder.bytes
    }
    private func path(_ change: (inout ZipBuilder) -> Void = { _ in }) -> String { folder.write(package(change), "x.zip") }

    @Test(arguments: [1, 2, 3, 7, 1 << 16]) func readsParts(_ piece: Int) throws {
        let path = path()
        #expect(try unzip(path, "a/one.xml", piece: piece) == Self.text)
        #expect(try unzip(path, "empty", piece: piece) == [])
        #expect(try unzip(path, "absent", piece: piece) == nil)
        if piece > 3 {
            #expect(try unzip(path, "two.bin", piece: piece) == Self.long)
            #expect(try unzip(path, "three.bin", piece: piece) == Self.long)
        }
    }

    @Test func readsPackagesOfEveryForm() throws {
        let changes: [(inout ZipBuilder) -> Void] = [
            { $0.before = [UInt8](repeating: 7, count: 1000) }, { $0.comment = Array("PK\u{5}\u{6} a comment".utf8) },
            { $0.isWide = true }, { for index in $0.parts.indices { $0.parts[index].isWide = true } },
            { for index in $0.parts.indices { $0.parts[index].declaredSize = 3 } },
            { for index in $0.parts.indices { $0.parts[index].declaredSize = 0x7FFF_FFFF } },
            { $0.parts.append(.init(name: "folder/", bytes: [], isPacked: false)) },
            { $0.parts[0].name = "A\\ONE.xml" }, { $0.parts.append(.init(name: "../../etc/x", bytes: [1])) },
        ]
        for change in changes {
            let path = path(change)
            #expect(try unzip(path, "a/one.xml") == Self.text)
            #expect(try unzip(path, "/a/one.XML") == Self.text)
            #expect(try unzip(path, "three.bin") == Self.long)
        }
    }

    @Test func refusesWhatIsNoSoundPackage() {
        let cases: [((inout ZipBuilder) -> Void, String)] = [
            ({ $0.parts[0].checksum = 1 }, "checksum is wrong"), ({ $0.parts[0].flags = 1 }, "is encrypted"),
            ({ $0.parts[0].method = 12 }, "method 12"), ({ $0.parts[0].method = 0 }, "checksum is wrong"),
            ({ $0.parts[1].name = "a/one.xml" }, "two parts called 'a/one.xml'"), ({ $0.parts[2].offset = 0 }, "overlap"),
            ({ $0.parts[0].offset = 1 << 30 }, "overlap"), ({ $0.parts = [] }, "without a readable directory"),
            ({ builder in builder.parts += (0..<997).map { .init(name: "p\($0)", bytes: [], isPacked: false) } }, "more than 1000 parts"),
        ]
        for (change, expected) in cases {
            let message = failure { _ = try unzip(path(change), "a/one.xml") }
            #expect(message.hasPrefix("input: ") && message.contains(expected), "\(message)")
        }
        #expect(failure { _ = try unzip(folder.write([1, 2, 3], "x.zip"), "a") }.contains("end is missing"))
    }

    @Test func refusesBombs() {
        let path = folder.write(ZipBuilder(parts: [.init(name: "z", bytes: [UInt8](repeating: 0, count: 1 << 20))]).bytes, "x.zip")
        #expect(failure { _ = try unzip(path, "z") } == "(no failure)")
        #expect(failure { _ = try unzip(path, "z", limits: ZipLimits(ratioFrom: 1 << 18)) }.contains("more than 100 times its size"))
        #expect(failure { _ = try unzip(path, "z", limits: ZipLimits(total: 1 << 19)) }.contains("more than 0 MiB"))
        // The budget is that of the package, not of the part.
        let two = path2()
        #expect(
            failure {
                let archive = try ZipArchive(ByteStore(path: two), limits: ZipLimits(total: 150_000))
                for name in ["a", "b"] { try archive.stream(archive.entry(name)!) { _, _ in true } }
            }.contains("unpacks to more than"))
    }

    private func path2() -> String {
        folder.write(ZipBuilder(parts: [.init(name: "a", bytes: Self.long), .init(name: "b", bytes: Self.long + Self.long)]).bytes, "two.zip")
    }

    @Test func damagedPackagesFailOrReadTheSame() {
        var builder = ZipBuilder(parts: [.init(name: "a", bytes: Self.text + Self.text + Self.text), .init(name: "b", bytes: Self.text)])
        builder.comment = [1, 2, 3]
        let sound = builder.bytes
        for length in 0..<sound.count - 4 {
            let said = failure { _ = try unzip(folder.write(Array(sound[..<length]), "cut.zip"), "a") }
            check(said.hasPrefix("input: "), "cut at \(length): \(said)")
        }
        for index in sound.indices {
            for bit in [0, 3, 7] {
                var bytes = sound
                bytes[index] ^= 1 << bit
                var text: [UInt8]?
                let said = failure { text = try unzip(folder.write(bytes, "flip.zip"), "a") }
                // A flipped name is a name of its own.
                let isRight = said.hasPrefix("input: ") || text == Self.text + Self.text + Self.text || text == nil
                check(isRight, "byte \(index): \(said)")
            }
        }
    }

    @Test func unpacksGzipInMemory() throws {
        let path = folder.write(gzip(package()), "x.zip.gz")
        #expect(try unzip(path, "three.bin") == Self.long)
        #expect(try ByteStore(path: path).isCompressed)
        #expect(failure { _ = try ByteStore(path: path, memoryLimit: 1000) }.contains("unpacks to more than"))
    }
}
