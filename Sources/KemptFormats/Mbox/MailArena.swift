import KemptCore

/// Decoded text of one message that stays where it is until the message is let go.
///
/// A `ByteBuffer` moves when it grows and views into it die; names, addresses and subjects of one message must live side by side.
/// So finished bytes are copied into blocks that never move.
///
/// Unsafe invariant: each block is `size` bytes, of which those before `used` (in the last block) were handed out; all live until
/// `removeAll` or `deinit`.
final class MailArena {
    private var blocks: [(start: UnsafeMutablePointer<UInt8>, size: Int)] = []
    private var used = 0

    private static let blockBytes = 1 << 14

    deinit {
        for block in blocks { block.start.deallocate() }
    }

    /// Forgets all text; keeps the first block.
    func removeAll() {
        while blocks.count > 1 { blocks.removeLast().start.deallocate() }
        used = 0
    }

    /// Copies `text` and returns the view that stays valid.
    func store(_ text: Cell) -> Cell {
        let length = text.count
        if length == 0 { return .empty }
        if blocks.isEmpty || blocks[blocks.count - 1].size - used < length {
            let size = max(MailArena.blockBytes, length)
            blocks.append((UnsafeMutablePointer<UInt8>.allocate(capacity: size), size))
            used = 0
        }
        let place = blocks[blocks.count - 1].start + used
        place.update(from: text.start, count: length)
        used += length
        return Cell(UnsafePointer(place), length)
    }
}
