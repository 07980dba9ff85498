import KemptCore
import KemptText

/// The words for kinds of streets, each with its short and its long form. Own list.
///
/// One word may be of several languages (`pl.` is a plentas, a plac and a place), so where it stands decides: before the name, behind it,
/// or behind it in a line that begins with the house number.
enum StreetTypeWords {
    struct Entry {
        let short: Cell
        let long: Cell
        /// A hyphen behind a house number parts house and flat (`5-12`); elsewhere it is a range of houses.
        let hyphenIsFlat: Bool
        /// A slash does (`5/12`).
        let slashIsFlat: Bool
    }

    enum Position { case before, behind, english }

    /// `position flags short|long|further words`: b before the name, a behind it, e behind it in English; then `-` and `/` where they part a flat.
    private static let lines: StaticString = """
        ab- ул.|улица|ул
        ab- пр-т|проспект|пр|просп|пр-кт|прт|проспекта
        ab- пер.|переулок|пер
        ab- пл.|площадь|площа|плошча
        ab- наб.|набережная|набережна|набярэжная
        ab- ш.|шоссе|шосе|шаша
        ab- б-р|бульвар|бул|бульв
        ab- пр-д|проезд|проїзд|праезд
        ab- туп.|тупик
        ab- ал.|аллея|алея
        ab- мкр.|микрорайон|мкрн|м-н|мікрорайон
        ab- тракт|тракт
        ab- линия|линия|лин
        ab- вул.|вулиця|вуліца
        ab- пров.|провулок|завулак|зав
        a- g.|gatvė|gatve|gatvės|gatves|gatv|gtv
        a- pr.|prospektas|prosp|prospekto|prospekt
        a- al.|alėja|alejos
        a- pl.|plentas|plento
        a- a.|aikštė|aikštės
        a- skg.|skersgatvis|skersgatvio
        a- tak.|takas|tako|t
        a- kel.|kelias|kelio
        a- krant.|krantinė
        a- akl.|aklagatvis
        a- iela|iela
        a- prospekts|prospekts
        a- bulvāris|bulvāris|bulv
        a- laukums|laukums
        a- tn|tänav|tanav
        a- pst|puiestee
        a- mnt|maantee
        a- tee|tee
        a- väljak|väljak
        b/ ul.|ulica|ulicy
        b/ al.|aleja|aleje|alei
        b/ pl.|plac|placu
        b/ os.|osiedle|osiedlu
        b/ rondo|rondo
        b r.|rue
        b av.|avenue|ave|avda|avenida|avinguda
        b bd|boulevard|boul|blvd|bvd
        b pl|place|placa
        b ch.|chemin
        b imp.|impasse
        b quai|quai
        b rte|route
        b cours|cours
        b via|via
        b viale|viale
        b p.za|piazza|pza
        b corso|corso
        b largo|largo
        b c/|calle|carrer
        b plaza|plaza|pza
        b paseo|paseo|pso
        b rua|rua
        b nám.|náměstí
        a u.|utca
        a út|út|útja
        a tér|tér|tere
        a Platz|Platz
        a Weg|Weg
        a Allee|Allee
        a Gasse|Gasse
        a Ring|Ring
        a Str.|Straße|Strasse
        e St|Street|str
        e Rd|Road
        e Ave|Avenue|av|aven
        e Ln|Lane
        e Dr|Drive|drv
        e Blvd|Boulevard|boul
        e Sq|Square
        e Ct|Court
        e Pl|Place
        e Hwy|Highway
        e Pkwy|Parkway
        e Ter|Terrace|terr
        e Cres|Crescent
        e Cl|Close
        e Gdns|Gardens
        e Gr|Grove
        e Cir|Circle
        e Trl|Trail
        e Way|Way
        e Row|Row
        e Mews|Mews
        e Walk|Walk
        e Broadway|Broadway
        """

    private static let tables = Tables()
    static var entries: [Entry] { tables.entries }

    /// The entry of a folded word without its final point, or -1.
    static func entry(_ word: Cell, _ position: Position) -> Int {
        switch position {
        case .before: tables.before.value(word)
        case .behind: tables.behind.value(word)
        case .english: tables.english.value(word)
        }
    }

    /// Unsafe invariant: the views point into a `StaticString`.
    private struct Tables: @unchecked Sendable {  // immutable after init
        var entries: [Entry] = []
        let before: WordIndex
        let behind: WordIndex
        let english: WordIndex

        init() {
            var words: [(position: UInt8, word: String, value: Int)] = []
            let text = Cell(lines.utf8Start, lines.utf8CodeUnitCount)
            let folded = ByteBuffer()
            var start = 0
            for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: "\n") {
                let line = text.slice(start, end)
                start = end + 1
                var flags = 0
                while flags < line.count, line[flags] != 0x20 { flags += 1 }
                var fields: [Cell] = []
                var first = flags + 1
                for index in first...line.count where index == line.count || line[index] == UInt8(ascii: "|") {
                    fields.append(line.slice(first, index))
                    first = index + 1
                }
                if fields.count < 2 { continue }
                let flagged = line.slice(0, flags).string
                entries.append(Entry(short: fields[0], long: fields[1], hyphenIsFlat: flagged.contains("-"), slashIsFlat: flagged.contains("/")))
                for field in fields {
                    folded.removeAll()
                    StreetTypeWords.fold(field, to: folded)
                    for position in flagged.utf8 { words.append((position, folded.cell.string, entries.count - 1)) }
                }
            }
            func index(_ letter: Character) -> WordIndex {
                WordIndex(words.filter { Character(UnicodeScalar($0.position)) == letter }.map { ($0.word, $0.value) })
            }
            (before, behind, english) = (index("b"), index("a"), index("e"))
        }
    }

    /// Appends a word in small letters without accents and without its final points, for a look-up; hyphens and slashes stay.
    static func fold(_ word: Cell, to buffer: ByteBuffer) {
        var end = word.count
        while end > 0, word[end - 1] == UInt8(ascii: ".") || word[end - 1] == UInt8(ascii: ",") { end -= 1 }
        var index = 0
        while index < end {
            let scalar = Scalars.lower(UTF8Text.scalar(word, at: &index))
            buffer.append(scalar: scalar == 0x451 ? 0x435 : scalar)
        }
    }
}
