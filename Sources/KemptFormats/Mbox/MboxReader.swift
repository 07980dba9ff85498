import KemptCore

/// Feeds an mbox piece by piece and hands out its messages.
///
/// Holds the window that `MboxSplitter` needs: the message that is still growing and nothing before it.
/// ```
/// let reader = MboxReader()
/// guard reader.feed(piece, isLast: false, message: { place, bytes in … }) else { … not an mbox … }
/// ```
public final class MboxReader {
    private var splitter: MboxSplitter
    private let window = ByteBuffer(capacity: 1 << 16)
    /// Offset in the file of the window's first byte.
    private var base = 0
    private var isRefused = false

    public init(variant: MboxVariant = .automatic, limit: Int = 64 << 20) {
        splitter = MboxSplitter(variant: variant, limit: limit)
    }

    /// Takes the next bytes of the file and calls `message` for each message they complete.
    ///
    /// False when the file does not begin with a From_ line; nothing was handed out then. Views are valid during the call only.
    /// A piece that completes whole messages is not copied when nothing was left over from the last one.
    public func feed(_ piece: Cell, isLast: Bool, message: (MboxMessage, Cell) -> Void) -> Bool {
        if isRefused { return false }
        let isDirect = window.count == 0
        if !isDirect { window.append(piece) }
        let bytes = isDirect ? piece : window.cell
        drain: while true {
            switch splitter.next(in: bytes, at: base, isLast: isLast) {
            case .message(let place): message(place, bytes.slice(place.offset - base, place.offset - base + place.count))
            case .more, .end: break drain
            case .notMbox:
                isRefused = true
                return false
            }
        }
        keepRest(of: bytes, isDirect: isDirect)
        return true
    }

    private func keepRest(of bytes: Cell, isDirect: Bool) {
        let used = min(splitter.keepFrom - base, bytes.count)
        if isDirect {
            window.append(bytes.start + used, bytes.count - used)
            base += used
        } else if used > bytes.count / 2 {
            // Moving the rest only when it is the smaller half keeps the cost linear.
            let rest = bytes.count - used
            window.base.update(from: bytes.start + used, count: rest)
            window.truncate(to: rest)
            base += used
        }
    }
}
