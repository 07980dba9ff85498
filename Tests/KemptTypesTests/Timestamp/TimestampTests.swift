import KemptCore
import KemptTypes
import Testing

@Suite struct TimestampTests {
    let timestamp = TypeHarness(TimestampType.self, [("order", "dmy")])
    let vilnius = TypeHarness(TimestampType.self, [("zone", "Europe/Vilnius")])

    @Test func promises() {
        let seeds = ["2026-03-05T14:23:11Z", "5.3.2026 7:05 +0300", "Mar 5 2026 12:00 am", "2026-03-05T24:00", "1772713391", "2026-10-25T03:30:00"]
        let zone = [("zone", "Europe/Vilnius")]
        checkPromises(
            of: TimestampType.self,
            with: [
                SettingExample(zone, "2026-03-05T14:23:11", "2026-03-05T14:23:11+02:00", "timestamp.zone"),
                SettingExample(zone, "2026-07-05 14:23", "2026-07-05T14:23:00+03:00", "timestamp.notation"),
                SettingExample(zone, "2026-10-25T03:30:00", "2026-10-25T03:30:00+03:00", "timestamp.hour-twice"),
                SettingExample(zone, "2026-03-29T03:30:00", "2026-03-29T03:30:00", "timestamp.no-such-time"),
            ], seeds: seeds)
        timestamp.checkParts()
        vilnius.checkIdempotence(seeds: seeds)
        timestamp.checkIdempotence(seeds: seeds)
        TypeHarness(TimestampType.self, [("zone", "America/New_York"), ("order", "mdy"), ("serial", "1900")]).checkIdempotence(seeds: seeds)
    }

    @Test func canonicalStays() {
        timestamp.expectSame([
            "2026-03-05T00:00:00", "2026-03-05T23:59:59Z", "2026-03-05T14:23:11.5", "2026-03-05T14:23:11.123456789-05:30", "2026-03-05",
            "2024-02-29T12:00:00",
        ])
    }

    @Test func writings() {
        let table = [
            ("2026-03-05 14:23:11", "2026-03-05T14:23:11"), ("2026-03-05t14:23:11z", "2026-03-05T14:23:11Z"),
            ("20260305142311", "2026-03-05T14:23:11"), ("202603051423", "2026-03-05T14:23:00"),
            ("20260305T142311.5-0300", "2026-03-05T14:23:11.5-03:00"),
            ("2026-03-05T14", "2026-03-05T14:00:00"), ("2026-W10-4T1423", "2026-03-05T14:23:00"), ("2026-064T14:23Z", "2026-03-05T14:23:00Z"),
            ("2026-03-05T14:23:11+0200", "2026-03-05T14:23:11+02:00"), ("2026-03-05 14:23:11 +02", "2026-03-05T14:23:11+02:00"),
            ("2026-03-05 14:23:11 UTC", "2026-03-05T14:23:11Z"), ("2026-03-05 14:23:11 UTC+2", "2026-03-05T14:23:11+02:00"),
            ("2026-03-05 14:23:11 EET", "2026-03-05T14:23:11+02:00"), ("05.03.2026 14:23 МСК", "2026-03-05T14:23:00+03:00"),
            ("2026-03-05 14:23:11,250", "2026-03-05T14:23:11.250"),
            ("5.3.2026 7:05", "2026-03-05T07:05:00"), ("14:23 05.03.2026", "2026-03-05T14:23:00"), ("5 марта 2026 г. в 14:23", "2026-03-05T14:23:00"),
            ("5 марта 2026 г. 14 ч. 23 мин. 11 сек.", "2026-03-05T14:23:11"), ("2026 m. kovo 5 d. 14 val. 23 min.", "2026-03-05T14:23:00"),
            ("2026 m. kovo 5 d. 14:23", "2026-03-05T14:23:00"), ("Mar 5, 2026 12:05 AM", "2026-03-05T00:05:00"),
            ("5 March 2026 12:05 pm", "2026-03-05T12:05:00"), ("5 March 2026 2 p.m.", "2026-03-05T14:00:00"),
            ("5 March 2026 11h30m28s", "2026-03-05T11:30:28"),
            ("Thu, 05 Mar 2026 14:23:11 -0500 (EST)", "2026-03-05T14:23:11-05:00"), ("05.03.2026", "2026-03-05"),
            ("2026-03-05T14:23-05:00", "2026-03-05T14:23:00-05:00"),
            ("2026-03-05T14:23:11.1234567891Z", "2026-03-05T14:23:11.123456789Z"),
            ("2026-03-05T14:23:11.000000001Z ", "2026-03-05T14:23:11.000000001Z"),
            ("2026-12-31T24:00", "2027-01-01T00:00:00"),
        ]
        for (value, result) in table { timestamp.expect(value, result, value.hasSuffix(" ") ? "timestamp.whitespace" : "timestamp.notation") }
    }

    @Test func refused() {
        timestamp.expectInvalid(
            ["2026-03-05 14:60", "2026-03-05T14:23:60", "2026-03-05T14:23:11+19:00", "2026-03-05T14:23:11+99", "2014-04-21T24:00:01"],
            "timestamp.no-such-time")
        timestamp.expectInvalid(
            [
                "14:23", "now", "2026-03-05 13:00 PM", "2026-03-05 14:2", "2026-03-05T14:23:11 XYZ", "2026-03-05T14:23:11 IST", "20120425T0120:00",
                "20120411T03:30+00:60", "9999999999", "123456789",
            ], "timestamp.not-a-timestamp")
        timestamp.expectInvalid(["1899-12-30T00:00:00", "30.12.1899 00:00"], "timestamp.no-day")
    }

    @Test func spreadsheets() {
        timestamp.expect("45292.5", "2024-01-01T12:00:00", "timestamp.serial")
        timestamp.expect("45292,5", "2024-01-01T12:00:00", "timestamp.serial")
        TypeHarness(TimestampType.self, [("serial", "1900")]).expect("45292.999999999", "2024-01-01T23:59:59", "timestamp.notation")
        timestamp.expect("1772713391250", "2026-03-05T12:23:11Z", "timestamp.epoch")
    }

    /// The offsets on both sides of every kind of change: the rules' own days, and a change that is no rule's.
    @Test func zones() {
        let table: [(zone: String, local: String, offset: String)] = [
            ("Europe/Vilnius", "2026-03-29T02:59:59", "+02:00"), ("Europe/Vilnius", "2026-03-29T04:00:00", "+03:00"),
            ("Europe/Vilnius", "2026-10-25T02:59:59", "+03:00"), ("Europe/Vilnius", "2026-10-25T04:00:00", "+02:00"),
            // No summer time in Lithuania before 2003.
            ("Europe/Vilnius", "2002-07-01T12:00:00", "+02:00"), ("Europe/Vilnius", "2003-07-01T12:00:00", "+03:00"),
            ("Europe/Moscow", "2010-07-01T12:00:00", "+04:00"), ("Europe/Moscow", "2013-01-01T12:00:00", "+04:00"),
            ("Europe/Moscow", "2026-07-01T12:00:00", "+03:00"), ("Europe/London", "2026-01-01T12:00:00", "+00:00"),
            ("America/New_York", "2006-03-20T12:00:00", "-05:00"), ("America/New_York", "2007-03-20T12:00:00", "-04:00"),
            ("Australia/Sydney", "2026-01-01T12:00:00", "+11:00"), ("Australia/Sydney", "2026-07-01T12:00:00", "+10:00"),
            ("Asia/Kolkata", "2026-07-01T12:00:00", "+05:30"), ("Asia/Almaty", "2024-06-01T12:00:00", "+05:00"),
            ("Asia/Almaty", "2023-06-01T12:00:00", "+06:00"),
            ("Europe/Kyiv", "2199-07-01T12:00:00", "+03:00"), ("UTC", "2026-07-01T12:00:00", "Z"), ("-03:30", "1985-07-01T12:00:00", "-03:30"),
        ]
        for (zone, local, offset) in table {
            TypeHarness(TimestampType.self, [("zone", zone)]).expect(local, local + offset, "timestamp.zone")
        }
        vilnius.expect("2026-03-29 03:00", "2026-03-29 03:00", "timestamp.no-such-time")
        vilnius.expect("2026-10-25T03:59:59", "2026-10-25T03:59:59+03:00", "timestamp.hour-twice")
        // Before the table: nothing is added that is not known.
        vilnius.expect("1995-07-01 12:00", "1995-07-01T12:00:00", "timestamp.notation")
        vilnius.expectSame(["1995-07-01T12:00:00", "2026-03-05", "2026-03-29T03:30:00Z"])
    }

    @Test func everyZoneOfTheTableReads() {
        for name in TimeZoneNames.all {
            let verdict = TypeHarness(TimestampType.self, [("zone", name)]).read("2026-01-15T12:00:00")
            #expect(verdict.rule == "timestamp.zone", "\(name)")
        }
        #expect(TimeZoneNames.all.count > 400)
    }

    @Test func unknownZonesAreTold() {
        for name in ["Europe/Nowhere", "Vilnius", "+25:00", ""] {
            let problems = Problems()
            let node = Node.map([Node.Entry(key: "zone", keyPosition: .nowhere, value: .scalar(name, Position(line: 3, column: 2)))], .nowhere)
            _ = TimestampType(Values(TimestampType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
            #expect(problems.list.count == 1, "\(name)")
        }
    }

    @Test func parts() {
        #expect(vilnius.namedPart("utc", of: "2026-03-05T01:30:00.250") == "2026-03-04T23:30:00.250Z")
        #expect(vilnius.namedPart("zone", of: "2026-03-05 01:30") == "+02:00")
        #expect(vilnius.namedPart("time", of: "2026-03-05") == "" && vilnius.namedPart("date", of: "2026-03-05") == "2026-03-05")
        #expect(timestamp.namedPart("utc", of: "2026-03-05T01:30:00") == "")
    }
}
