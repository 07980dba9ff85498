import Testing

@testable import KemptPipeline

@Suite struct SchemaFileTests {
    /// `pipelines/schema.json` is what editors see: it must say what the program knows now (`make schema`).
    @Test func theCommittedSchemaIsFresh() throws {
        let committed = try Checkout.bytes("pipelines/schema.json")
        let fresh = jsonSchema(.current)
        #expect(String(decoding: committed, as: UTF8.self) == (fresh.hasSuffix("\n") ? fresh : fresh + "\n"), "run 'make schema'")
    }
}
