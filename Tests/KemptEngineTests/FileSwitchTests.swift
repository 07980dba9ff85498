import Glibc
import KemptCore
import Testing

@testable import KemptEngine

/// All outputs switch together or none does, at whatever moment a run is killed.
@Suite struct FileSwitchTests {
    let folder = Folder()
    private func fileSwitch() -> FileSwitch { FileSwitch(directory: "\(folder.path)/state", name: "nightly") }
    private var manifest: String { "\(folder.path)/state/.kempt-nightly.manifest" }

    @Test func commitsEverything() throws {
        folder.write("old", "a.csv")
        let files = fileSwitch()
        try files.begin()
        for name in ["a.csv", "b.csv", "deep/er/c.csv"] { try files.write(Array("new \(name)".utf8), for: "\(folder.path)/\(name)") }
        #expect(folder.read("a.csv") == "old" && folder.read("b.csv") == nil)
        #expect(folder.mode(".a.csv.kempt-partial") == 0o600)
        try files.commit()
        #expect(folder.names == ["a.csv", "b.csv", "deep", "state"])
        for name in ["a.csv", "b.csv", "deep/er/c.csv"] {
            #expect(folder.read(name) == "new \(name)")
            #expect(folder.mode(name) == 0o600)
        }
        #expect(folder.mode("state") == 0o700 && folder.mode("deep/er") == 0o700 && folder.mode("state/.kempt-nightly.lock") == 0o600)
        #expect(access(manifest, F_OK) != 0)
    }

    /// Two pipelines may share a store, one after the other.
    @Test func aFileIsHeldAgainstOtherPipelines() throws {
        let store = "\(folder.path)/deep/kempt.store"
        do {
            let files = fileSwitch()
            try files.begin()
            try files.hold(store)
            let other = FileSwitch(directory: "\(folder.path)/other", name: "weekly")
            try other.begin()
            #expect(
                failure { try other.hold(store) }.hasPrefix("locked: a run of another pipeline holds \(folder.path)/deep/.kempt.store.kempt-lock"))
            withExtendedLifetime(files) {}
        }
        try FileSwitch(directory: "\(folder.path)/other", name: "weekly").hold(store)
    }

    /// A run that dies between its manifest and the renames, and another pipeline that wants the store first: it starts from what was decided.
    @Test func anotherPipelineFinishesWhatAKilledOneHadDecided() throws {
        let store = "\(folder.path)/deep/kempt.store"
        mkdir("\(folder.path)/deep", 0o700)
        for name in ["a.csv", "deep/kempt.store"] { folder.write("old", name) }
        do {
            let killed = fileSwitch()
            try killed.begin()
            try killed.hold(store)
            try killed.write(Array("new".utf8), for: "\(folder.path)/a.csv")
            try killed.write(Array("new".utf8), for: store)
            // What stops the renames halfway: the manifest is in place, and nothing else.
            unlink("\(folder.path)/a.csv")
            mkdir("\(folder.path)/a.csv", 0o700)
            #expect(failure { try killed.commit() }.contains("a.csv: could not be put in place"))
        }
        func weekly() throws -> FileSwitch {
            let files = FileSwitch(directory: "\(folder.path)/other", name: "weekly")
            try files.begin()
            return files
        }
        #expect(failure { try weekly().hold(store) }.contains("a.csv: could not be put in place"))
        #expect(folder.read("deep/kempt.store") == "old" && access(manifest, F_OK) == 0, "it is asked again until it works")
        rmdir("\(folder.path)/a.csv")
        do {
            // Its own next run has begun meanwhile, without the store.
            let own = try open(lock: "nightly")
            defer { close(own) }
            #expect(failure { try weekly().hold(store) }.hasPrefix("locked: a run of another pipeline, which shares the store, holds "))
        }
        let files = try weekly()
        try files.hold(store)
        #expect(folder.read("a.csv") == "new" && folder.read("deep/kempt.store") == "new" && access(manifest, F_OK) != 0)
        try files.write(Array("newer".utf8), for: store)
        // The first pipeline again, while the second is at work: it touches nothing.
        let again = fileSwitch()
        try again.begin()
        #expect(failure { try again.hold(store) }.hasPrefix("locked: a run of another pipeline holds "))
        try files.commit()
        #expect(folder.read("deep/kempt.store") == "newer")
    }

    private func open(lock name: String) throws -> Int32 {
        let descriptor = Glibc.open("\(folder.path)/state/.kempt-\(name).lock", O_RDWR)
        try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor
    }

    @Test func abandonLeavesNothing() throws {
        folder.write("old", "a.csv")
        let files = fileSwitch()
        try files.begin()
        try files.write([65], for: "\(folder.path)/a.csv")
        try files.write([65], for: "\(folder.path)/b.csv")
        files.abandon()
        #expect(folder.names == ["a.csv", "state"] && folder.read("a.csv") == "old")
        try files.commit()
        #expect(folder.read("a.csv") == "old")
    }

    @Test func withdrawnFilesStayAsTheyAre() throws {
        folder.write("old", "a.csv")
        let files = fileSwitch()
        try files.begin()
        try files.write([65], for: "\(folder.path)/a.csv")
        try files.write([66], for: "\(folder.path)/b.csv")
        files.withdraw(["\(folder.path)/a.csv"])
        try files.commit()
        #expect(folder.names == ["a.csv", "b.csv", "state"] && folder.read("a.csv") == "old" && folder.read("b.csv") == "B")
    }

    @Test func oneRunAtATime() throws {
        var first: FileSwitch? = fileSwitch()
        try first?.begin()
        let message = failure { try fileSwitch().begin() }
        #expect(message.hasPrefix("locked: another run of 'nightly'") && message.contains("process \(getpid())"), "\(message)")
        // Another pipeline is not held up.
        try FileSwitch(directory: "\(folder.path)/state", name: "other").begin()
        first = nil
        try fileSwitch().begin()
    }

    @Test func refusesPlacesWhereNoFileCanBe() throws {
        let files = fileSwitch()
        try files.begin()
        #expect(failure { _ = try files.temporary(for: folder.path) }.contains("is a folder, not a file"))
        folder.write("", "plain")
        #expect(failure { _ = try files.temporary(for: "\(folder.path)/plain/x.csv") }.contains("is a file where a folder is needed"))
        #expect(
            failure { try FileSwitch(directory: "\(folder.path)/plain", name: "x").begin() }.contains("is a file where a folder is needed"))
        _ = try files.temporary(for: "\(folder.path)/a.csv")
        #expect(failure { _ = try files.temporary(for: "\(folder.path)/a.csv") }.contains("is written twice"))
        let long = String(repeating: "x", count: 300)
        #expect(failure { try files.write([], for: "\(folder.path)/\(long)") }.hasPrefix("output: "))
    }

    @Test func linksAreReplacedAndNotFollowed() throws {
        folder.write("elsewhere", "target")
        #expect(symlink("target", "\(folder.path)/a.csv") == 0)
        #expect(symlink("target", "\(folder.path)/.b.csv.kempt-partial") == 0)
        let files = fileSwitch()
        try files.begin()
        try files.write([65], for: "\(folder.path)/a.csv")
        try files.write([66], for: "\(folder.path)/b.csv")
        try files.commit()
        #expect(folder.read("target") == "elsewhere" && folder.read("a.csv") == "A" && folder.read("b.csv") == "B")
    }

    // MARK: - After a crash

    /// The state a killed run leaves: three new files, of which the first `done` are in place, and perhaps the manifest.
    private func crash(done: Int, hasManifest: Bool) {
        var text = ""
        for (index, name) in ["a.csv", "b.csv", "c.html"].enumerated() {
            let hidden = "\(folder.path)/.\(name).kempt-partial"
            if index < done {
                folder.write("new", name)
            } else {
                folder.write("old", name)
                folder.write("new", ".\(name).kempt-partial")
            }
            text += "\(hidden)\u{0}\(folder.path)/\(name)\u{0}"
        }
        mkdir("\(folder.path)/state", 0o700)
        if hasManifest {
            folder.write(text, "state/.kempt-nightly.manifest")
        } else {
            folder.write("half a man", "state/.kempt-nightly.manifest.draft")
        }
    }

    @Test(arguments: 0...3) func aDecidedSwitchIsFinished(_ done: Int) throws {
        crash(done: done, hasManifest: true)
        try fileSwitch().begin()
        #expect(["a.csv", "b.csv", "c.html"].map { folder.read($0) } == ["new", "new", "new"])
        #expect(folder.names == ["a.csv", "b.csv", "c.html", "state"])
        #expect(access(manifest, F_OK) != 0)
        try fileSwitch().begin()
    }

    @Test func anUndecidedSwitchIsForgotten() throws {
        crash(done: 0, hasManifest: false)
        let files = fileSwitch()
        try files.begin()
        #expect(folder.read("a.csv") == "old")
        for name in ["a.csv", "b.csv", "c.html"] { try files.write(Array("newer".utf8), for: "\(folder.path)/\(name)") }
        try files.commit()
        #expect(["a.csv", "b.csv", "c.html"].map { folder.read($0) } == ["newer", "newer", "newer"])
        #expect(folder.names == ["a.csv", "b.csv", "c.html", "state"])
    }

    /// A rename that fails in the middle: the rest waits in hidden files, and the next run puts it in place.
    @Test func aSwitchThatFailsHalfwayIsFinishedLater() throws {
        for name in ["a.csv", "b.csv", "c.csv"] { folder.write("old", name) }
        do {
            let files = fileSwitch()
            try files.begin()
            for name in ["a.csv", "b.csv", "c.csv"] { try files.write(Array("new".utf8), for: "\(folder.path)/\(name)") }
            unlink("\(folder.path)/b.csv")
            mkdir("\(folder.path)/b.csv", 0o700)
            #expect(failure { try files.commit() }.contains("b.csv: could not be put in place"))
            files.abandon()
        }
        #expect(folder.read("a.csv") == "new" && folder.read("c.csv") == "old")
        #expect(failure { try fileSwitch().begin() }.contains("b.csv: could not be put in place"))
        rmdir("\(folder.path)/b.csv")
        try fileSwitch().begin()
        #expect(["a.csv", "b.csv", "c.csv"].map { folder.read($0) } == ["new", "new", "new"])
        #expect(folder.names == ["a.csv", "b.csv", "c.csv", "state"])
    }

    @Test(arguments: ["", "\u{0}", "x", "\u{0}\u{0}\u{0}", "/nowhere/a\u{0}/nowhere/b\u{0}", "a\u{0}b"]) func anOddManifestIsNoCrash(
        _ text: String
    ) throws {
        mkdir("\(folder.path)/state", 0o700)
        folder.write(text, "state/.kempt-nightly.manifest")
        try fileSwitch().begin()
        #expect(access(manifest, F_OK) != 0)
    }
}
