import KemptCore
import Testing

@testable import KemptFormats

@Suite struct SHA256Tests {
    private func digest(_ bytes: [UInt8]) -> String {
        let output = ByteBuffer()
        withCell(bytes) { SHA256().append(digestOf: $0, into: output) }
        return output.cell.string
    }

    /// Examples of NIST (FIPS 180-4, "SHA256.pdf" of the Cryptographic Standards examples).
    @Test func vectorsOfNIST() {
        let vectors: [(String, String)] = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ]
        for (text, expected) in vectors { #expect(digest(Array(text.utf8)) == expected) }
        #expect(digest([UInt8](repeating: 97, count: 1_000_000)) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Around the ends of blocks and of the room for the length, as any other implementation gives them.
    @Test func lengthsAroundABlock() {
        let expected: [(Int, String)] = [
            (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
            (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
        ]
        for (count, digest) in expected { #expect(self.digest([UInt8](repeating: 97, count: count)) == digest, "\(count)") }
    }

    @Test func oneHasherServesMany() {
        let hasher = SHA256()
        let output = ByteBuffer()
        for text in ["abc", "", "abc"] { withCell(text) { hasher.append(digestOf: $0, into: output) } }
        #expect(output.cell.slice(0, 64).string == output.cell.slice(128, 192).string)
        #expect(output.cell.slice(64, 128).string.hasPrefix("e3b0c442"))
    }
}
