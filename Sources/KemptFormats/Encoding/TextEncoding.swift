/// An encoding of text that Kempt reads.
public struct TextEncoding: Sendable, Equatable {
    /// The word in a pipeline file and in the report: `windows-1257`.
    public let name: String
    let form: Form
    /// What iconv calls it; empty for the forms of Unicode, which are read here.
    let iconvName: String

    /// How its bytes stand for characters.
    enum Form: Sendable, Equatable {
        case utf8
        case utf16(isBigEndian: Bool)
        case utf32(isBigEndian: Bool)
        /// One byte, one character: read by a table of 256.
        case singleByte
        /// One to four bytes a character: read by iconv.
        case multiByte
    }

    public static let utf8 = TextEncoding(name: "utf-8", form: .utf8, iconvName: "")
    static let utf16le = TextEncoding(name: "utf-16le", form: .utf16(isBigEndian: false), iconvName: "")
    static let utf16be = TextEncoding(name: "utf-16be", form: .utf16(isBigEndian: true), iconvName: "")
    static let utf32le = TextEncoding(name: "utf-32le", form: .utf32(isBigEndian: false), iconvName: "")
    static let utf32be = TextEncoding(name: "utf-32be", form: .utf32(isBigEndian: true), iconvName: "")

    /// The encoding called `name` in a pipeline file.
    public static func named(_ name: String) -> TextEncoding? { all.first { $0.name == name } }

    /// What may stand in a pipeline file.
    public static let names: [String] = all.map(\.name)

    /// Every encoding. Where several read a text alike, the one that stands first is named: it is the widest, and right also for the quotation
    /// marks and dashes that may come later.
    static let all: [TextEncoding] =
        [utf8, utf16le, utf16be, utf32le, utf32be]
        + single.map { TextEncoding(name: $0.name, form: .singleByte, iconvName: $0.iconvName) }
        + multiple.map { TextEncoding(name: $0.name, form: .multiByte, iconvName: $0.iconvName) }

    private static let single: [(name: String, iconvName: String)] = [
        ("windows-1252", "CP1252"), ("windows-1257", "CP1257"), ("windows-1250", "CP1250"), ("windows-1251", "CP1251"),
        ("windows-1253", "CP1253"), ("windows-1254", "CP1254"), ("windows-1255", "CP1255"), ("windows-1256", "CP1256"),
        ("windows-1258", "CP1258"), ("iso-8859-15", "ISO-8859-15"), ("iso-8859-13", "ISO-8859-13"), ("iso-8859-2", "ISO-8859-2"),
        ("iso-8859-1", "ISO-8859-1"), ("iso-8859-3", "ISO-8859-3"), ("iso-8859-4", "ISO-8859-4"), ("iso-8859-5", "ISO-8859-5"),
        ("iso-8859-6", "ISO-8859-6"), ("iso-8859-7", "ISO-8859-7"), ("iso-8859-8", "ISO-8859-8"), ("iso-8859-9", "ISO-8859-9"),
        ("iso-8859-10", "ISO-8859-10"), ("iso-8859-11", "ISO-8859-11"), ("iso-8859-14", "ISO-8859-14"),
        ("iso-8859-16", "ISO-8859-16"), ("koi8-r", "KOI8-R"), ("koi8-u", "KOI8-U"), ("ibm866", "CP866"), ("ibm855", "CP855"),
        ("ibm775", "CP775"), ("ibm852", "CP852"), ("ibm850", "CP850"), ("ibm437", "CP437"), ("mac-cyrillic", "MAC-CYRILLIC"),
        ("mac-roman", "MACINTOSH"), ("mac-centraleurope", "MAC-CENTRALEUROPE"), ("tis-620", "TIS-620"),
    ]

    /// The supersets that files are really written in stand for their official names, as in the WHATWG encoding table (CC0).
    private static let multiple: [(name: String, iconvName: String)] = [
        ("shift_jis", "CP932"), ("euc-jp", "EUC-JP"), ("big5", "BIG5"), ("gb18030", "GB18030"), ("euc-kr", "CP949"),
        ("euc-tw", "EUC-TW"), ("iso-2022-jp", "ISO-2022-JP"),
    ]
}
