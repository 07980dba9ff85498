import KemptCore
import KemptText

/// What the match forms of the types of name have in common.
enum NameMatchForm {
    /// False for a value that tells nothing about who someone is: a placeholder, an address of mail or of the web, no letter at all.
    ///
    /// `withDigits` lets a name with a digit pass (`John Smith 2`): it is no evidence, but what its words are can be told all the same.
    static func isName(_ cell: Cell, withDigits: Bool, _ scratch: ByteBuffer) -> Bool {
        let scan = NameScan(cell)
        if !scan.hasLetter || scan.has(withDigits ? NameScan.at : NameScan.digit | NameScan.at) { return false }
        return (scan.isPlain || !Restoring.isFromWeb(cell)) && !Placeholders.contains(cell, scratch)
    }
}
