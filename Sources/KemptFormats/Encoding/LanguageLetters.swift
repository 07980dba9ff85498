/// A language by the letters that its files have beyond ASCII, with how often each comes among a thousand letters of a text.
///
/// Used to weigh one reading of bytes against another, so the figures need to be right within a factor of two only. They are the common
/// letter counts of running text (letter-frequency tables of the languages' Wikipedia pages), rounded.
struct LanguageLetters: Sendable {
    let name: String
    let script: Script
    /// How much less likely than others a file in this language is, in bits.
    let rarity: Int
    /// Lower-case letters with their weight.
    let letters: [UInt32: Int]
    let total: Int

    enum Script: Sendable { case latin, cyrillic, greek, hebrew, arabic, thai }

    init(_ name: String, _ script: Script, rarity: Int, _ table: String) {
        var letters: [UInt32: Int] = [:]
        // By scalars: a space and a mark behind it are one character.
        for word in table.unicodeScalars.split(separator: " ") {
            guard let letter = word.first, let weight = Int(String(String.UnicodeScalarView(word.dropFirst()))) else { continue }
            letters[letter.value] = weight
        }
        self.name = name
        self.script = script
        self.rarity = rarity
        self.letters = letters
        total = letters.values.reduce(0, +)
    }

    static let all: [LanguageLetters] = [
        LanguageLetters("Lithuanian", .latin, rarity: 0, "ė16 š13 ų13 ž9 į6 ą7 ū5 č4 ę2"),
        LanguageLetters("Latvian", .latin, rarity: 1, "ā40 ī19 ē18 š9 ū7 ļ4 ņ4 ķ2 ģ2 č2 ž3"),
        LanguageLetters("Estonian", .latin, rarity: 1, "ä19 õ10 ü9 ö4 š1 ž1"),
        LanguageLetters("Polish", .latin, rarity: 0, "ł18 ę11 ą10 ó9 ż8 ś7 ć4 ń2 ź1"),
        LanguageLetters("German", .latin, rarity: 0, "ü65 ä55 ö30 ß31 é1"),
        LanguageLetters("French", .latin, rarity: 1, "é190 à49 è27 ê22 ç9 ô6 û5 î5 â5 ù5 œ2 ï2 ë1 ü1 æ1"),
        LanguageLetters("Spanish", .latin, rarity: 1, "ó83 í73 á50 é43 ñ31 ú17 ü1 ª1 º1"),
        LanguageLetters("Portuguese", .latin, rarity: 2, "ã73 ç53 á40 é34 ó30 ê45 â20 í25 ú15 õ10 à7 ô5 ª1 º2"),
        LanguageLetters("Italian", .latin, rarity: 2, "à64 è26 ù17 ì10 ò10 é6"),
        LanguageLetters("Swedish or Finnish", .latin, rarity: 1, "ä27 ö13 å9 é1"),
        LanguageLetters("Danish or Norwegian", .latin, rarity: 2, "å12 ø9 æ9 é1 ö1"),
        LanguageLetters("Icelandic", .latin, rarity: 5, "á18 ð44 é6 í16 ó10 ú6 ý2 þ15 æ9 ö8"),
        LanguageLetters("Czech", .latin, rarity: 1, "í32 á22 ě16 é12 ř12 ž10 š8 č9 ý9 ů7 ú1 ó1 ň1 ť1 ď1"),
        LanguageLetters("Slovak", .latin, rarity: 2, "á22 í10 č10 š8 ž9 é8 ý9 ú8 ľ4 ť4 ô2 ň2 ď2 ä1 ó1 ŕ1 ĺ1"),
        LanguageLetters("Hungarian", .latin, rarity: 2, "á34 é35 ö10 ó10 ő9 ü6 í6 ú3 ű2"),
        LanguageLetters("Croatian or Slovene", .latin, rarity: 3, "č12 š10 ž6 ć6 đ3"),
        LanguageLetters("Romanian", .latin, rarity: 4, "ă24 î14 ş10 ţ10 ș10 ț10 â8"),
        LanguageLetters("Turkish", .latin, rarity: 4, "ı51 ü19 ş18 ğ11 ç12 ö8 İ1 â1"),
        LanguageLetters(
            "Vietnamese", .latin, rarity: 6, "đ20 à15 á15 ư15 ơ10 ô15 â10 ê10 ă5 ó5 ì5 í5 ú3 ù3 ã3 õ1 é2 è2 ò2 ý1"),
        LanguageLetters(
            "Russian", .cyrillic, rarity: 0,
            "о109 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ1 ё2"),
        LanguageLetters(
            "Ukrainian", .cyrillic, rarity: 1,
            "о94 а83 и61 н67 в55 і57 е49 т50 р47 с42 к40 м32 л37 у33 д32 п29 я25 з23 ь18 б17 г16 ч14 й14 х12 ц8 ю8 є8 ї6 ж7 ш6 щ4 ф3 ґ1"),
        LanguageLetters(
            "Belarusian", .cyrillic, rarity: 3,
            "а165 н65 і57 е47 р44 о35 у40 с46 т44 к38 л40 д32 ы40 в30 я50 з35 м30 п26 г20 б20 ь15 ў18 ш10 ч15 х13 й12 ж12 ц25 э15 ю8 ё10 ф2"),
        LanguageLetters(
            "Bulgarian", .cyrillic, rarity: 2,
            "а115 о89 и88 е84 т73 н70 р53 с49 в46 л35 д34 к33 з23 п30 м27 ъ18 у15 я15 г17 б16 ч14 й7 ж7 щ7 х6 ц6 ш4 ф2 ь1 ю1"),
        LanguageLetters(
            "Greek", .greek, rarity: 4,
            "α110 ο94 ι88 ε79 τ77 σ44 ν63 ρ42 κ41 π39 η48 ς45 υ42 λ28 μ33 θ13 δ17 γ18 ω19 χ11 φ7 ξ5 β7 ζ4 ψ2 ά15 έ15 ή14 ί22 ό19 ύ12 ώ8 ϊ1"),
        LanguageLetters(
            "Hebrew", .hebrew, rarity: 4,
            "י110 ו100 ה100 ל75 א70 ר60 ת55 ב50 ש50 מ50 נ35 ם30 ע30 ד28 ח25 ק22 פ18 כ25 ג14 ט12 צ10 ן15 ס14 ז11 ך8 ף2 ץ2"),
        LanguageLetters(
            "Arabic", .arabic, rarity: 2,
            "ا150 ل110 ي70 م60 ن60 و60 ر50 ت45 ب40 ة35 ع35 د32 س28 ف30 ه32 ك22 ق25 أ20 ح20 ج14 ش12 ص10 ط9 خ8 ى8 ئ4 ض6 ث6 ز7 إ8 ذ6 غ5 ظ2 ء4 ؤ1 آ2"),
        LanguageLetters(
            "Thai", .thai, rarity: 3,
            "า70 น60 ร60 อ50 ก50 เ45 ง45 ม40 ย35 ล35 ว35 ด35 ท35 ส30 ต30 ะ25 ป25 บ25 ค25 ห25 แ20 จ20 พ20 ช15 ข15 "
                + "ใ12 ไ15 โ12 ผ10 ณ8 ถ8 ซ6 ศ6 ธ6 ั40 ่50 ้45 ี35 ิ30 ็10 ์15 ื15 ุ20 ู15 ำ12 ญ5 ภ6 ษ5 ฟ4 ฐ3"),
    ]
}
