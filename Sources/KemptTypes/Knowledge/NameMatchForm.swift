import KemptCore
import KemptText

/// What the match forms of the types of name have in common.
enum NameMatchForm {
    /// False for a value that tells nothing about who someone is: a placeholder, a mail address, no letter at all.
    static func isEvidence(_ cell: Cell, _ scratch: ByteBuffer) -> Bool {
        let scan = NameScan(cell)
        return scan.hasLetter && !scan.has(NameScan.digit | NameScan.at) && !Placeholders.contains(cell, scratch)
    }

    /// True also for a name with a fault in it, a digit or a lost letter: what its words are can be told all the same.
    static func mayBeName(_ cell: Cell, _ scratch: ByteBuffer) -> Bool {
        let scan = NameScan(cell)
        if !scan.hasLetter || scan.has(NameScan.at) || !scan.isPlain && Restoring.isFromWeb(cell) { return false }
        return !Placeholders.contains(cell, scratch)
    }
}
