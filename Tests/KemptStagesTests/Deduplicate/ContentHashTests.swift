import KemptStages
import Testing

@Suite struct ContentHashTests {
    /// What a spreadsheet would take for a number is marked, and all is read back.
    @Test(
        arguments: [
            (0, "0"), (7, "7"), (0x12E5, "x12e5"), (0x1234_5678_9012_3456, "x1234567890123456"), (0xBB3B_CDE6_78A5_9FF1, "bb3bcde678a59ff1"),
            (0xE5, "xe5"), (0x1E5E7, "1e5e7"), (.max, "ffffffffffffffff"),
        ] as [(UInt64, String)])
    func isNeverTakenForANumber(_ hash: UInt64, _ text: String) {
        #expect(ContentHash.text(hash) == text)
        #expect(ContentHash.read(text) == hash)
    }

    @Test(arguments: [("", 0), (" x1F ", 0x1F), ("5.89432E+15", nil), ("0.5", nil), ("zz", nil), ("11111111111111111", nil)] as [(String, UInt64?)])
    func whatIsNoHashIsTold(_ text: String, _ hash: UInt64?) { #expect(ContentHash.read(text) == hash) }
}
