import KemptCore
import KemptText

/// What the match forms of the types of name have in common.
enum NameMatchForm {
    /// False for a value that tells nothing about who someone is: a placeholder, a mail address, no letter at all.
    static func isEvidence(_ cell: Cell, _ scratch: ByteBuffer) -> Bool {
        let scan = NameScan(cell)
        return scan.hasLetter && !scan.has(NameScan.digit | NameScan.at) && !Placeholders.contains(cell, scratch)
    }
}
