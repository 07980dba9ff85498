// One program holds every target, so that a format is compiled with its sanitizers once; KEMPT_FUZZ says which one runs.
import Glibc
import KemptCore

#if !KEMPT_FUZZ
    // The fuzzer's own program has these files in the module itself.
    @testable import KemptFormats
#endif

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard let target = FuzzTarget.chosen else {
        say("KEMPT_FUZZ takes \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
        exit(2)
    }
    target.run(UnsafeBufferPointer(start: bytes, count: count))
    return 0
}

/// What is given the bytes.
enum FuzzTarget: String, CaseIterable {
    case csv, zip, xlsx, mbox, mime, jsonl, vcard, xml

    static let chosen = getenv("KEMPT_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard self == .mime || InputFile.hold(UnsafeRawBufferPointer(bytes)) else { return }
        // A chunk costs a batch, so long inputs are cut into fewer: the cuts still fall everywhere as inputs vary.
        let piece = bytes.count < 400 ? 7 : 89
        switch self {
        // Large enough for any input here; a mebibyte for each would be most of the work.
        case .csv:
            var settings = CSVSettings()
            settings.encoding = Self.encoding(for: bytes)
            compare(
                CSVSource(path: InputFile.path, settings: settings, chunkBytes: 1 << 14),
                CSVSource(path: InputFile.path, settings: settings, chunkBytes: piece))
        case .zip: zip()
        case .xlsx:
            _ = drain(SheetSource(.workbook, path: InputFile.path))
            _ = drain(SheetSource(.openDocument, path: InputFile.path))
        case .mbox: mbox()
        case .mime:
            guard let base = bytes.baseAddress else { return }
            let builder = MailEvidenceBuilder(ownDomains: ["own.example"], variant: .mboxrd, readsSignatures: true)
            builder.add(Cell(base, bytes.count))
            _ = builder.finish()
        case .jsonl: compare(JSONLinesSource(path: InputFile.path, chunkBytes: 1 << 14), JSONLinesSource(path: InputFile.path, chunkBytes: piece))
        case .vcard: compare(VCardSource(path: InputFile.path, chunkBytes: 1 << 14), VCardSource(path: InputFile.path, chunkBytes: piece))
        case .xml: _ = drain(XMLSource(path: InputFile.path, record: "customer"))
        }
    }

    /// One input in eight has its encoding found out, which costs twenty times what reading a few hundred bytes does; the others name one.
    private static func encoding(for bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let names = ["utf-8", "windows-1257", "utf-8", "utf-16le", "utf-8", "windows-1251", "big5"]
        let choice = bytes.reduce(0) { ($0 &* 31) &+ Int($1) } & 7
        return choice == 7 ? nil : TextEncoding.named(names[choice])
    }

    /// The result must not depend on how many bytes are read at a time.
    private func compare(_ source: any Source, _ inPieces: any Source) {
        let whole = drain(source), pieces = drain(inPieces)
        demand(whole.failed == pieces.failed, "small chunks refuse what large ones read, or the other way round")
        demand(whole.failed || whole == pieces, "small chunks read other records than large ones")
    }

    /// The directory and every part, as far as 16 MiB.
    private func zip() {
        guard let store = try? ByteStore(path: InputFile.path), let archive = try? ZipArchive(store) else { return }
        var total = 0
        for entry in archive.directory.entries {
            // A name that begins with a stroke is looked for without it.
            demand(entry.name.hasPrefix("/") || archive.entry(entry.name) != nil, "a part is not found by its name")
            try? archive.stream(entry) { piece, _ in
                total += piece.count
                return total < 1 << 24
            }
        }
    }

    /// Splitting, and every kind of record that a mailbox gives. The result must not depend on how many bytes are read at a time.
    private func mbox() {
        for records in [MailRecords.messages, .bounces, .attachments] {
            var source = MailRecordSource(
                path: InputFile.path, records: records, ownDomains: ["own.example"], carriesText: true, variant: .automatic)
            source.pieceBytes = 1 << 14
            let whole = drain(source)
            source.pieceBytes = 7
            demand(whole == drain(source), "small pieces give other records than large ones")
        }
    }
}
