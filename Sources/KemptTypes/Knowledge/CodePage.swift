import KemptCore
import KemptText

/// The upper halves of code pages that texts are read in by mistake, byte 0x80 first; U+FFFD where a byte has no letter.
///
/// As published by the Unicode Consortium (windows-1250, windows-1257, KOI8-R, IBM 866).
struct CodePage: Sendable {
    private let scalars: [UInt32]

    static let baltic = CodePage(
        """
        €�‚�„…†‡�‰�‹�¨ˇ¸�‘’“”•–—�™�›�¯˛�\u{A0}�¢£¤�¦§Ø©Ŗ«¬\u{AD}®Æ°±²³´µ¶·ø¹ŗ»¼½¾æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙
        """)
    static let central = CodePage(
        """
        €�‚�„…†‡�‰Š‹ŚŤŽŹ�‘’“”•–—�™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙
        """)
    static let koi8 = CodePage(
        """
        ─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
        """)
    static let dos = CodePage(
        """
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{A0}
        """)

    private init(_ text: String) { scalars = text.unicodeScalars.map(\.value) }

    /// The byte that the page writes a scalar as; nil when it has none. A look costs up to 128 comparisons: for values that are broken.
    func byte(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 { return UInt8(scalar) }
        if scalar == 0xFFFD { return nil }
        return scalars.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }
}
