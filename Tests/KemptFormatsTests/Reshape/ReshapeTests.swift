import KemptCore
import Testing

@testable import KemptFormats

@Suite struct ReshapeTests {
    @Test func `titles and totals are no records, and are said`() throws {
        let source = RowsSource(
            ["Pavadinimas", "Suma"],
            rows: [
                ["Klientų sąrašas 2024", nil], ["UAB Rasa", "5"], ["", " "], ["Pavadinimas", "Suma"], ["Viso:", "5"], ["Total Energies", "7"],
                ["ИТОГО", "12"],
            ])
        let result = try reshaped(source, ["skip": ["^Klientų sąrašas", "^Viso|^Total$|Итого"]])
        #expect(result.rows == ["UAB Rasa|5", "Total Energies|7"])
        #expect(result.content.blankLines == 5)
        #expect(
            result.tally == [
                "rows skipped by '^Klientų sąrašas'": 1, "rows skipped by '^Viso|^Total$|Итого'": 2, "rows without a value": 1,
                "rows that repeat the header": 1, "lines": 7,
            ])
        #expect(result.ordinals == [2, 6])
        #expect(result.lines == [2, 6])
        #expect(result.lastOrdinal == 7)
    }

    @Test func `a pattern may look at one column`() throws {
        let source = RowsSource(["a", "b"], rows: [["Total", "x"], ["1", "total"], ["", "total"]])
        #expect(try reshaped(source, ["skip": ["b": "total"]]).rows == ["Total|x"])
        // Without a column it is the first cell with something in it.
        #expect(try reshaped(source, ["skip": "total"]).rows == ["1|total"])
    }

    @Test func `empty cells take the value above`() throws {
        let source = RowsSource(
            ["city", "name"],
            rows: [[nil, "first"], ["Kaunas", "A"], ["", "B"], [" ", "C"], [nil, nil], [nil, "D"], ["Вильнюс", "E"], ["\u{A0}", "F"]])
        let result = try reshaped(source, ["fill-down": "city"])
        #expect(result.rows == ["-|first", "Kaunas|A", "Kaunas|B", "Kaunas|C", "Kaunas|D", "Вильнюс|E", "Вильнюс|F"])
        #expect(result.tally["cells filled from above"] == 4)
        #expect(result.content.blankLines == 1)
    }

    @Test func `a section names what the rows below have in common`() throws {
        let source = RowsSource(
            ["name", "phone", "manager"],
            rows: [
                ["A", "1", "Ona"], ["--- KAUNAS ---", nil, ""], ["B", "2", ""], ["C", "3", "Petras"], ["", "--- Šiauliai ---", ""], ["D", "4", ""],
                ["--- x ---", "5", ""],
            ])
        let result = try reshaped(source, ["section": ["pattern": "--- * ---", "column": "city"], "fill-down": ["manager"]])
        #expect(result.columns == ["name", "phone", "manager", "city"])
        // A manager is not carried into the next section.
        #expect(result.rows == ["A|1|Ona|-", "B|2||KAUNAS", "C|3|Petras|KAUNAS", "D|4||Šiauliai", "--- x ---|5||Šiauliai"])
        #expect(result.tally["section rows"] == 2)
        #expect(result.content.blankLines == 2)
    }

    @Test func `sections lie inside those listed before them and may fill a column that is there`() throws {
        let source = RowsSource(
            ["name", "city"],
            rows: [["== Lietuva ==", nil], ["- Kaunas -", nil], ["A", "x"], ["B", "y"], ["== Latvija ==", nil], ["C", ""], ["D", "Ryga"]])
        let result = try reshaped(
            source, ["section": [["pattern": "== * ==", "column": "country"], ["pattern": "- * -", "column": "city"]]])
        #expect(result.columns == ["name", "city", "country"])
        #expect(result.rows == ["A|x|Lietuva", "B|y|Lietuva", "C||Latvija", "D|Ryga|Latvija"])
    }

    @Test func `a line too short for the others may be a title or a section`() throws {
        let source = RowsSource(
            ["name", "phone"],
            [
                .refused("Ataskaita;;", "csv.too-few-fields"), .refused("\"--- KAUNAS ---\"", "csv.too-few-fields"), .row(["A", "1"]),
                .refused("--- x ---;y", "csv.too-few-fields"), .refused("broken", "csv.too-few-fields"), .row(["B", "2"]),
                .refused("--- KLAIP\u{FF}DA ---", "csv.not-utf8"), .row(["C", "3"]),
            ])
        let result = try reshaped(source, ["skip": "^Ataskaita", "section": ["pattern": "--- * ---", "column": "city"]])
        #expect(result.rows == ["A|1|KAUNAS", "B|2|KAUNAS", "C|3|-"])
        #expect(result.content.rejects.map(\.line) == [4, 5, 7])
        #expect(result.content.blankLines == 2)
        #expect(result.tally["section rows"] == 1)
        #expect(result.tally["rows skipped by '^Ataskaita'"] == 1)
    }

    @Test func `below a line that could not be read nothing is filled from above`() throws {
        let source = RowsSource(
            ["city", "name"],
            [.row(["Kaunas", "A"]), .refused("Vilnius;B;x;y", "csv.too-many-fields"), .row(["", "C"]), .row(["Alytus", "D"]), .row(["", "E"])])
        let result = try reshaped(source, ["fill-down": "city"])
        #expect(result.rows == ["Kaunas|A", "|C", "Alytus|D", "Alytus|E"])
        #expect(result.tally["cells left empty below a line that could not be read"] == 1)
    }

    @Test func `what the format tells of a row beside its values fills no row`() throws {
        let source = RowsSource(
            ["name", "Tel1", "Tel2", "_sheet"],
            rows: [["--- Kaunas ---", nil, nil, "S"], ["A", "1", "2", "S"], [nil, "", nil, "S"], ["name", "Tel1", "", "S"], ["", "3", "", "S"]])
        let settings: Given = ["section": ["pattern": "--- * ---", "column": "city"], "unfold": ["contacts": "Tel", "link": "id", "keep": "city"]]
        let result = try reshaped(source, settings)
        #expect(result.columns == ["name", "Tel", "_sheet", "city", "id", "_kind"])
        #expect(
            result.rows == ["A|-|S|Kaunas|#2|company", "-|1|S|Kaunas|#2|contact", "-|2|S|Kaunas|#2|contact", "-|3|S|Kaunas|#5|contact"])
        #expect(result.content.blankLines == 3)
    }

    @Test func `a total that could not be read is a total all the same`() throws {
        let source = RowsSource(
            ["name", "sum"], [.row(["A", "1"]), .refused("Viso:\t#REF!", "sheet.error-cell"), .refused("B\t#REF!", "sheet.error-cell")])
        let result = try reshaped(source, ["skip": "^Viso"])
        #expect(result.content.rejects.map(\.line) == [3])
        #expect(result.content.blankLines == 1)
    }

    /// Two sheets in one batch: lines begin anew, and rejects do not tell their sheet.
    @Test func `nothing is filled over the end of a sheet or a refused row of any`() throws {
        var source = RowsSource(
            ["city", "name"],
            [
                .row(["Kaunas", "A"]), .row(["", "B"]), .refused("?\t?", "sheet.error-cell"), .row(["", "C"]), .row(["Alytus", "D"]),
                .row(["", "E"]),
                .row(["Vilnius", "F"]), .refused("?\t?", "sheet.error-cell"), .row(["", "G"]),
            ])
        source.firstLines = [0, 6]
        for size in [1, 2, 4, 100] {
            source.linesInChunk = size
            let result = try reshaped(source, ["fill-down": "city"])
            #expect(result.lines == [1, 2, 4, 5, 6, 1, 3])
            let cities = result.rows.map { String($0.prefix { $0 != "|" }) }
            #expect(
                cities[0] == "Kaunas" && cities[2] == "" && cities[3] == "Alytus" && cities[5] == "Vilnius" && cities[6] == "", "\(size): \(cities)")
            #expect(["Kaunas", ""].contains(cities[1]) && ["Alytus", ""].contains(cities[4]))
        }
    }

    @Test func `numbered columns become one record each`() throws {
        let source = RowsSource(
            ["Įmonė", "Kontaktas1", "Tel. 1", "Kontaktas 2", "Tel_2", "kontaktas3", "El. paštas"],
            rows: [
                ["UAB A", "Jonas", "1", "Ona", "2", nil, "a@a.lt"], ["UAB B", "", " ", nil, nil, "", "b@b.lt"],
                ["UAB C", "", "", "", "", "Rūta", "c@c.lt"],
            ])
        let result = try reshaped(source, ["split": ["Kontaktas", "Tel"]])
        #expect(result.columns == ["Įmonė", "Kontaktas", "Tel", "El. paštas"])
        #expect(result.rows == ["UAB A|Jonas|1|a@a.lt", "UAB A|Ona|2|a@a.lt", "UAB B|-|-|b@b.lt", "UAB C|Rūta|-|c@c.lt"])
        #expect(result.ordinals == [1, 2, 3, 4])
        #expect(result.lines == [1, 1, 2, 3])
        #expect(result.lastOrdinal == 4)
        #expect(result.tally["records beyond the first of a row"] == 1)
    }

    @Test func `the first of numbered columns may lack its number, and stars tell where it stands`() throws {
        let plain = RowsSource(["Name", "Phone", "Name 2", "Phone 2"], rows: [["A", "1", "B", "2"]])
        #expect(try reshaped(plain, ["split": ["Name", "Phone"]]).rows == ["A|1", "B|2"])
        let google = RowsSource(
            ["E-mail 1 - Type", "E-mail 1 - Value", "E-mail 2 - Type", "E-mail 2 - Value"], rows: [["work", "a@b", "home", "c@d"]])
        let result = try reshaped(google, ["split": ["email": "E-mail * - Value", "kind": "E-mail * - Type"]])
        #expect(result.columns == ["email", "kind"])
        #expect(result.rows == ["a@b|work", "c@d|home"])
        #expect(try reshaped(google, ["split": "E-mail * - Value"]).columns == ["E-mail 1 - Type", "E-mail Value", "E-mail 2 - Type"])
    }

    @Test func `a name that would stand twice is refused with the way out`() throws {
        let source = RowsSource(["Tel", "Tel1", "Tel2"], rows: [["1", "2", "3"]])
        #expect(failure { _ = try reshaped(source, ["split": "Tel"]) }.contains("second column 'Tel'"))
        #expect(try reshaped(source, ["split": ["contact_tel": "Tel*"]]).rows == ["1|2", "1|3"])
    }

    @Test func `a company and its contacts share a link`() throws {
        let source = RowsSource(
            ["Kodas", "Įmonė", "Adresas", "Kontaktas1", "Tel1", "Kontaktas2", "Tel2"],
            rows: [
                ["111", "UAB A", "Vilnius", "Jonas", "1", "Ona", ""], ["", "UAB B", "Kaunas", "", "", "Rūta", "3"],
                ["333", "UAB C", "", "", "", "", ""],
            ])
        let result = try reshaped(source, ["unfold": ["contacts": ["Kontaktas", "Tel"], "link": "Kodas", "keep": "Įmonė"]])
        #expect(result.columns == ["Kodas", "Įmonė", "Adresas", "Kontaktas", "Tel", "_kind"])
        #expect(
            result.rows == [
                "111|UAB A|Vilnius|-|-|company", "111|UAB A|-|Jonas|1|contact", "111|UAB A|-|Ona||contact", "#2|UAB B|Kaunas|-|-|company",
                "#2|UAB B|-|Rūta|3|contact", "333|UAB C||-|-|company",
            ])
        #expect(result.ordinals == [1, 2, 3, 4, 5, 6])
        #expect(result.lines == [1, 1, 1, 2, 2, 3])
        #expect(result.tally["companies"] == 3)
        #expect(result.tally["contacts"] == 3)
        #expect(result.tally["links made of row numbers"] == 1)
    }

    @Test func `the link may be a column of its own, and contacts without a company stand alone`() throws {
        let source = RowsSource(["Įmonė", "Kontaktas1", "Kontaktas2"], rows: [["UAB A", "Jonas", ""], ["", "Ona", "Rūta"]])
        let result = try reshaped(source, ["unfold": ["contacts": "Kontaktas", "link": "company_id"]])
        #expect(result.columns == ["Įmonė", "Kontaktas", "company_id", "_kind"])
        #expect(result.rows == ["UAB A|-|#1|company", "-|Jonas|#1|contact", "-|Ona|#2|contact", "-|Rūta|#2|contact"])
    }

    @Test func `cells that hold several values are parted`() throws {
        let source = RowsSource(
            ["phone", "phone_2", "email"],
            rows: [["8 612 34567; 8 5 212", "x", "a@a.lt, b@b.lt,"], ["1;2;3;4 ;", "y", "a/b"], [" 7 ", "", nil], [";", "", ";; c@c.lt"]])
        let result = try reshaped(source, ["many": ["phone", ["column": "email", "separators": [",", "/"], "limit": 2]]])
        #expect(result.columns == ["phone", "phone_3", "phone_4", "phone_2", "email", "email_2"])
        #expect(
            result.rows == [
                "8 612 34567|8 5 212|-|x|a@a.lt|b@b.lt", "1|2|3;4|y|a|b", " 7 |-|-||-|-", ";|-|-||;; c@c.lt|-",
            ])
        #expect(result.tally["cells that held several values"] == 4)
    }

    @Test func `parting follows splitting`() throws {
        let source = RowsSource(["Tel1", "Tel2"], rows: [["1,2", "3"]])
        #expect(try reshaped(source, ["split": "Tel", "many": "Tel"]).rows == ["1|2|-", "3|-|-"])
    }

    @Test func `findings stand against every record that carries the damaged cell`() throws {
        var source = RowsSource(["Name", "T1", "T2", "note"], rows: [["A", "1", "2", "n"], ["Total", "9", "9", "9"], ["B", "3", "", "m"]])
        source.findings = [ReadingRule("sheet.damaged", .warning, "damaged")]
        source.damaged = [(1, 0, 0), (1, 2, 0), (2, 1, 0), (3, 1, 0), (3, 3, 0)]
        let result = try reshaped(source, ["skip": "^Total", "split": "T"])
        #expect(result.rows == ["A|1|n", "A|2|n", "B|3|m"])
        #expect(result.findings == [[0, 0, 0], [1, 0, 0], [1, 1, 0], [2, 1, 0], [2, 2, 0]])
    }

    @Test func `columns that are left out cost nothing but their place`() throws {
        let source = ReshapedSource(
            RowsSource(["a", "b", "c"], rows: [["1", "", "3"], ["", "5", ""]]), ReshapeSettings((["fill-down": ["a", "c"]] as Given).node))
        let reader = try source.open(into: SourceLayout(source: 2, target: [-1, 3, 0], columnCount: 4))
        let batch = try #require(try reader.next()?.batch)
        #expect(batch.source == 2)
        #expect((0..<4).map { batch.cell(1, $0).string } == ["3", "", "", "5"])
        #expect(batch.cell(1, 1).isMissing)
    }

    @Test func `hostile cells take no longer than their length`() throws {
        let spaces = String(repeating: " ", count: 200_000)
        let signs = String(repeating: ";", count: 200_000)
        let stars = String(repeating: "-", count: 200_000)
        let source = RowsSource(
            ["a", "b"], rows: [["1;2;" + spaces + signs, stars], [signs + spaces, signs], [nil, stars + "x" + stars], [spaces, spaces]])
        let result = try reshaped(source, ["section": ["pattern": "--- * ---", "column": "c"], "many": "a"])
        #expect(result.content.records.map { $0.fields.prefix(3).map { $0?.count ?? -1 } } == [[1, 1, -1], [400_000, -1, -1]])
        #expect(result.tally["section rows"] == 1)
    }

    @Test func `what is wrong with the settings is told with the nearest name`() {
        func mistakes(_ settings: Given, _ columns: [String]) -> [String] {
            ReshapeSettings(settings.node).mistakes(among: columns).map { $0.message + ($0.remedy.map { " / " + $0 } ?? "") }
        }
        #expect(mistakes(["fill-down": ["ctiy"]], ["city"]) == ["the source has no column 'ctiy' / did you mean 'city'?"])
        #expect(mistakes(["skip": ["nmae": "x"]], ["name"]) == ["the source has no column 'nmae' / did you mean 'name'?"])
        #expect(mistakes(["skip": "Viso|"], ["name"]).count == 1)
        #expect(mistakes(["many": "emial"], ["email"]) == ["the source has no column 'emial' / did you mean 'email'?"])
        #expect(
            mistakes(["split": ["Tel"]], ["Tl1", "Tl2"]) == ["the source has no numbered columns such as 'Tel1' / did you mean the numbers of 'Tl1'?"]
        )
        #expect(mistakes(["split": "T", "unfold": ["contacts": "T", "link": "id"]], ["T1"]).count == 1)
        #expect(mistakes(["section": ["pattern": "", "column": "x"]], ["a"]).count == 1)
        #expect(mistakes(["unfold": ["contacts": "T", "link": "id", "keep": "nobody"]], ["T1"]) == ["the source has no column 'nobody'"])
        #expect(mistakes(["unfold": ["contacts": "T", "link": "T1"]], ["T1"]).count == 1)
        #expect(mistakes(["unfold": ["contacts": "T", "link": "a", "keep": "T1"]], ["T1", "a"]).count == 1)
        #expect(mistakes(["split": "T", "many": "T"], ["T1", "T2"]) == [])
        #expect(mistakes(["fill-down": "city", "skip": ["city": "x"], "section": ["pattern": "*", "column": "new"]], ["city"]) == [])
    }
}
