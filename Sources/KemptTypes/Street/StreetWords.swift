import KemptCore
import KemptText

/// The words for streets, houses and flats, and how they are cased. Own list.
enum StreetWords {
    /// Words that say what kind of thing is named, not which: left out of match forms. Skeletons, because that is what they are compared with.
    static let generic: WordIndex = {
        let text = """
            ул улица пр просп проспект пр-т пр-кт пер переулок пл площадь наб набережная ш шоссе б-р бул бульвар проезд пр-д тупик туп аллея ал д дом кв квартира \
            корп корпус к стр строение оф офис пом помещение мкр микрорайон пос посёлок с село г город лит литера вул вулиця будинок буд вуліца \
            g gatvė gatve gatves gatvės pr prosp prospektas prospekto al alėja alėjos pl plentas plento aikštė aikštės a skg skersgatvis skersgatvio tak takas tako \
            kel kelias kelio k kaimas kaimo km mstl sen b butas namas nr \
            st str street rd road ave av avenue ln lane dr drive blvd boulevard sq square ct court pl place hwy highway pkwy parkway way ter terrace cres crescent \
            cl close apt apartment flat unit suite ste no house bldg building fl floor room rm \
            strasse straße platz pl weg allee gasse ulica ul aleja aleje al os osiedle plac m lok mieszkanie iela ielā prospekts bulvāris dzīvoklis dz tänav tn tee pst \
            puiestee mnt maantee rue via piazza calle plaza rua
            """
        var words: [(word: String, value: Int)] = []
        let source = ByteBuffer()
        let target = ByteBuffer()
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            source.removeAll()
            target.removeAll()
            source.append(String(word))
            Folding.appendSkeleton(source.cell, into: target)
            for part in target.cell.string.split(separator: " ") { words.append((String(part), 0)) }
        }
        return WordIndex(words)
    }()

    enum Style: Int {
        /// Small letters wherever it stands: `ул.`, `g.`, `pr.`
        case lower
        /// Small letters behind the first word: `of`, `der`, `имени`.
        case inner
        /// Capitals: `NW`, `II`.
        case upper
    }

    /// How a word in small letters, without its final point or comma, is cased; nil for a capital in front.
    static func style(_ word: Cell) -> Style? { Style(rawValue: styles.value(word)) }

    private static let styles = WordIndex(groups: [
        """
        ул улица пр просп проспект пр-т пр-кт пер переулок пл площадь наб набережная ш шоссе б-р бул бульвар проезд пр-д тупик туп аллея д дом кв квартира корп \
        корпус к стр строение оф офис пом помещение мкр микрорайон пос г с вул вулиця буд вуліца \
        g gatvė gatve pr prosp prospektas al alėja pl plentas aikštė skg skersgatvis tak takas kel kelias kaimas k km b ul ulica os lok m iela prospekts bulvāris tn
        """,
        "of the and on at upon by der die das den dem des am an im in zum zur de du la le les del della di da dos van von op na nad pod i и им имени",
        "nw ne sw se ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xx xxi us po",
    ])
}
