import KemptCore

/// What the label of a charset means.
///
/// Only charsets that mail is known to use are handed to iconv: a label comes from a stranger, and some of the many converters of the C
/// library (host-dependent ones such as `CHAR`, mainframe ones) have no business with mail.
enum CharsetName {
    case ascii
    case utf8
    /// ISO 8859-1, whose unused controls 80–9F are read as windows-1252, which is what writers mean.
    case latin1
    /// The name that iconv knows it by, NUL-terminated behind the count.
    case other(StaticString)
    case labelled
    case unknown

    /// Longest label that is looked at.
    static let longest = 40

    /// Judges a label; `.labelled` means that iconv may be asked for it by its own name.
    static func judge(_ label: Cell) -> CharsetName {
        if label.isEmpty || label.count > longest { return .unknown }
        for (alias, meaning) in aliases where label.equalsIgnoringCase(alias) { return meaning }
        for index in 0..<label.count {
            let byte = label[index]
            if !isLetter(byte) && !isDigit(byte) && byte != 45 && byte != 95 && byte != 46 { return .unknown }
        }
        for family in families where label.hasPrefixIgnoringCase(family) { return .labelled }
        return .unknown
    }

    /// Labels with a meaning of their own; the supersets that real mail needs are those of the WHATWG encoding table (CC0).
    private static let aliases: [(StaticString, CharsetName)] = [
        ("utf-8", .utf8), ("us-ascii", .ascii), ("iso-8859-1", .latin1), ("utf8", .utf8), ("ascii", .ascii),
        ("ansi_x3.4-1968", .ascii), ("iso646-us", .ascii), ("646", .ascii), ("latin1", .latin1), ("latin-1", .latin1),
        ("l1", .latin1), ("iso8859-1", .latin1), ("iso_8859-1", .latin1), ("iso88591", .latin1), ("cp819", .latin1),
        ("windows-1252", .other("CP1252")), ("x-cp1252", .other("CP1252")), ("ansi", .other("CP1252")),
        ("x-cp1251", .other("CP1251")), ("win-1251", .other("CP1251")), ("windows-cp1251", .other("CP1251")),
        ("win1251", .other("CP1251")), ("x-cp1250", .other("CP1250")), ("koi8r", .other("KOI8-R")), ("koi8", .other("KOI8-R")),
        ("koi8u", .other("KOI8-U")), ("x-koi8-r", .other("KOI8-R")), ("dos-866", .other("CP866")), ("866", .other("CP866")),
        ("x-mac-roman", .other("MACINTOSH")), ("macroman", .other("MACINTOSH")), ("mac", .other("MACINTOSH")),
        ("x-mac-cyrillic", .other("MAC-CYRILLIC")), ("maccyrillic", .other("MAC-CYRILLIC")),
        ("gb2312", .other("GB18030")), ("gbk", .other("GB18030")), ("x-gbk", .other("GB18030")), ("cp936", .other("GB18030")),
        ("gb_2312-80", .other("GB18030")), ("euc-cn", .other("GB18030")), ("shift_jis", .other("CP932")),
        ("shift-jis", .other("CP932")), ("sjis", .other("CP932")), ("x-sjis", .other("CP932")),
        ("windows-31j", .other("CP932")), ("ms_kanji", .other("CP932")), ("euc-kr", .other("CP949")),
        ("ks_c_5601-1987", .other("CP949")), ("ks_c_5601", .other("CP949")), ("ks_c_5601-1989", .other("CP949")),
        ("ksc5601", .other("CP949")), ("windows-949", .other("CP949")), ("windows-874", .other("CP874")),
        ("iso-8859-8-i", .other("ISO-8859-8")), ("iso-8859-8-e", .other("ISO-8859-8")), ("iso-8859-6-i", .other("ISO-8859-6")),
        ("unicode-1-1-utf-7", .other("UTF-7")), ("unicode-1-1-utf-8", .utf8), ("big5-hkscs", .other("BIG5-HKSCS")),
        ("tis-620", .other("TIS-620")), ("viscii", .other("VISCII")), ("tcvn", .other("TCVN")), ("ptcp154", .other("PT154")),
    ]

    private static let families: [StaticString] = [
        "iso-8859-", "iso8859-", "iso_8859-", "windows-125", "cp125", "cp43", "cp73", "cp77", "cp85", "cp86", "cp87", "cp93", "cp94",
        "ibm43", "ibm73", "ibm77", "ibm85", "ibm86", "ibm87", "koi8-", "mac-", "latin", "utf-16", "utf-32", "utf-7", "gb18030",
        "big5", "euc-jp", "euc-tw", "iso-2022-jp", "iso-2022-kr", "armscii-8", "georgian-",
    ]
}
