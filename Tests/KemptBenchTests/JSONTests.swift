import Testing

@testable import kempt_bench

@Test func jsonIsWrittenInTheOrderGiven() {
    let value = JSON.members([
        "z": .integer(-3), "a": .number(1234.5, decimals: 2), "none": .null, "not": .number(.nan, decimals: 1),
        "text": .text("„Ramunė“ \"x\"\\\n\u{1}"), "empty": .list([]), "list": .list([.flag(true), .members([:])]),
    ])
    #expect(
        value.text == """
            {
              "z": -3,
              "a": 1234.50,
              "none": null,
              "not": null,
              "text": "„Ramunė“ \\"x\\"\\\\\\n\\u0001",
              "empty": [],
              "list": [
                true,
                {}
              ]
            }

            """)
}

@Test func whatIsWrittenIsReadBack() {
    let value = JSON.members([
        "a": .list([.integer(1), .integer(-20), .null, .flag(false)]), "b": .members(["c": .text("Олег \"\\\n\u{7}")]), "": .text(""),
    ])
    #expect(JSON(parsing: Array(value.text.utf8)) == value)
}

@Test func aReportIsRead() {
    let report = JSON(
        parsing: Array(#" {"changes" : {"cells":7, "x": 1.5e3}, "books": {"merged":2 , "archived": 3}, "t": "\u0041\t"} "#.utf8))
    #expect(report?["changes"]?["cells"]?.integer == 7)
    #expect(report?["t"] == .text("A\t"))
    #expect(report?["changes"]?["x"]?.integer == nil)
    #expect(report?["absent"]?["cells"] == nil)
    let own = report.flatMap { OwnOutput(report: $0, keptIsSame: true) }
    #expect(own?.changedCells == 7 && own?.merged == 2 && own?.archived == 3)
    #expect(OwnOutput(report: .members(["changes": .members(["cells": .integer(0)])]), keptIsSame: true) == nil)
}

@Test(arguments: [
    "", " ", "{", "[1,", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"open", "\"\\u12", "tru", "1 2", "-", "{\"a\":1,}", "\"\\",
])
func whatIsNoJSONIsRefused(text: String) {
    #expect(JSON(parsing: Array(text.utf8)) == nil)
}

@Test func deepNestingIsRefused() {
    #expect(JSON(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == nil)
}
