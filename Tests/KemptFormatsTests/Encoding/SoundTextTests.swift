import KemptCore
import KemptText
import Testing

@testable import KemptFormats

/// SoundText against UTF8Text, one byte at a time.
@Suite struct SoundTextTests {
    private func compare(_ text: [UInt8], _ what: String) {
        text.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            let cell = Cell(start, bytes.count)
            check(SoundText.isSound(cell) == (!text.contains(0) && UTF8Text.firstInvalid(cell) < 0), "\(what): \(text)")
        }
    }

    @Test func agreesOnRandomText() {
        let pieces: [[UInt8]] = [
            Array("a".utf8), Array("Žilvinas ".utf8), Array("Ольга".utf8), Array("€–„".utf8), Array("😀".utf8),
            Array("plain ASCII text, as most is ".utf8),
            Array("한글".utf8), Array("\u{10FFFF}\u{800}\u{7FF}\u{D7FF}\u{E000}".utf8),
        ]
        let wrong: [[UInt8]] = [
            [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0], [0xBF, 0xBF], [0xF8],
        ]
        for seed in 1...3000 {
            var random = Seeded(seed)
            var text: [UInt8] = []
            let length = random.below(300)
            while text.count < length { text += random.pick(pieces) }
            if random.below(2) == 0 { text.insert(contentsOf: random.pick(wrong), at: random.below(text.count + 1)) }
            if random.below(3) == 0, !text.isEmpty { text.removeLast(random.below(min(4, text.count))) }
            compare(text, "seed \(seed)")
        }
    }

    /// Every wrong byte at every place of a block and its neighbours.
    @Test func findsAWrongByteAnywhere() {
        let base = Array(String(repeating: "aŽ–b😀Я ", count: 14).utf8)
        for place in base.indices {
            for byte: UInt8 in [0x00, 0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF] {
                var text = base
                text[place] = byte
                compare(text, "byte \(byte) at \(place)")
            }
            compare(Array(base[..<place]), "cut at \(place)")
        }
    }
}
