import Testing

@testable import kempt_bench

@Test func thePipelinesHaveTheColumnsOfTheGenerator() {
    #expect(BenchPipeline.fields.map(\.name).joined(separator: ",") + "\n" == RecordWriter.header.description)
}

@Test func everyPipelineAddsOneStage() {
    let stages = ["  - standardize\n", "  - validate:\n", "  - enrich:\n", "  - archive:", "  - deduplicate: {merge: auto}\n"]
    for (index, pipeline) in BenchPipeline.allCases.enumerated() {
        let text = pipeline.text
        #expect(stages.filter { text.contains($0) }.count == min(index, stages.count))
        #expect(text.contains("csv: \(pipeline.rawValue)/kept.csv}"))
    }
    #expect(BenchPipeline.again.text.contains("- csv: deduplicate/kept.csv"))
    #expect(BenchPipeline.read.text.contains("stages: []"))
}

@Test func theMergedAreTakenOutBeforeTheStaleAre() throws {
    let text = BenchPipeline.deduplicate.text
    let merge = try #require(text.firstRange(of: "- deduplicate")), stale = try #require(text.firstRange(of: "- archive"))
    #expect(merge.upperBound < stale.lowerBound)
}

@Test func everyStatusThatIsGeneratedIsDeclared() throws {
    let values = try #require(BenchPipeline.fields.first { $0.name == "status" }?.type)
    let words = Set(values.split { ", {}[]:".contains($0) }.map(String.init))
    for word in Addresses.states.joined() { #expect(words.contains(word.description)) }
}

@Test func theLookupTableNamesFirmsOfTheFileOnce() throws {
    let text = String(decoding: accounts(rows: 2000, seed: 3), as: UTF8.self)
    let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows[0] == ["domain", "industry", "owner"])
    #expect(rows.allSatisfy { $0.count == 3 && !$0[0].isEmpty })
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    #expect(rows.count > 150 && rows.count <= 201)
    let folder = Folder()
    try generate(rows: 2000, seed: 3, to: folder.path)
    let customers = String(decoding: try readWhole(folder.path + "/crm.csv"), as: UTF8.self)
    #expect(rows.dropFirst().filter { customers.contains("@\($0[0]),") }.count > 100)
}

@Test func dataIsMadeOnceForRowsSeedAndGenerator() throws {
    let folder = Folder()
    #expect(try Dataset.generatorHash(1, in: folder.path) == Dataset.generatorHash(1, in: folder.path))
    #expect(try Dataset.generatorHash(1, in: folder.path) != Dataset.generatorHash(2, in: folder.path))
}
