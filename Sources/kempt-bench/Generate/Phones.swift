/// National phone numbers as digits in a `UInt64`, and the ways that people write them.
///
/// Ranges are those in use: Russian 9xx mobiles, Lithuanian 6xx, British 07xxx, German 0151–0179, Polish 50x–88x.
enum Phones {
    /// The number of digits of a national number by country.
    static let digits = [10, 8, 10, 10, 10, 9]

    private static let russianMobiles: [UInt64] = [
        903, 905, 906, 909, 910, 915, 916, 917, 919, 920, 921, 922, 925, 926, 927, 929, 937, 951, 952, 953, 960, 961, 962, 963, 964, 965, 967, 968,
        977, 981,
        982, 983, 985, 987, 988,
    ]
    private static let russianAreas: [UInt64] = [
        495, 812, 383, 343, 843, 831, 351, 846, 381, 863, 347, 391, 473, 342, 844, 861, 845, 345, 401, 487, 485, 395,
    ]
    private static let lithuanianAreas: [UInt64] = [52, 37, 46, 41, 45, 31, 34, 44, 31, 38]
    private static let britishMobiles: [UInt64] = [
        7400, 7415, 7460, 7500, 7525, 7580, 7710, 7725, 7760, 7790, 7811, 7834, 7850, 7899, 7912, 7931, 7957, 7970, 7985,
    ]
    private static let britishAreas: [UInt64] = [207, 161, 121, 113, 141, 151, 117, 114, 131, 116, 208]
    private static let americanAreas: [UInt64] = [212, 213, 312, 713, 602, 215, 210, 619, 214, 512, 415, 206, 303, 617, 503, 404, 305, 313]
    private static let germanMobiles: [UInt64] = [170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 160, 162, 163]
    private static let germanAreas: [UInt64] = [30, 40, 89, 69]
    private static let polishMobiles: [UInt64] = [501, 512, 515, 530, 601, 602, 605, 660, 691, 692, 723, 781, 784, 790, 880, 888]
    private static let polishAreas: [UInt64] = [22, 12, 42, 71, 61, 58]

    static func mobile(_ land: Land, _ dice: inout Dice) -> UInt64 {
        func pick(_ list: [UInt64]) -> UInt64 { list[dice.below(list.count)] }
        func rest(_ size: Int) -> UInt64 { UInt64(dice.below(size)) }
        switch land {
        case .russia: return pick(russianMobiles) * 10_000_000 + rest(10_000_000)
        case .lithuania: return 60_000_000 + rest(9_900_000)
        case .britain: return pick(britishMobiles) * 1_000_000 + rest(1_000_000)
        case .america: return pick(americanAreas) * 10_000_000 + (220 + rest(90)) * 10_000 + rest(10_000)
        case .germany: return pick(germanMobiles) * 10_000_000 + 1_000_000 + rest(9_000_000)
        case .poland: return pick(polishMobiles) * 1_000_000 + rest(1_000_000)
        }
    }

    static func landline(_ land: Land, city: Int, _ dice: inout Dice) -> UInt64 {
        func area(_ list: [UInt64]) -> UInt64 { list[city % list.count] }
        func rest(_ size: Int) -> UInt64 { UInt64(dice.below(size)) }
        switch land {
        case .russia: return area(russianAreas) * 10_000_000 + 2_000_000 + rest(7_000_000)
        case .lithuania:
            let code = area(lithuanianAreas)
            return code * 1_000_000 + (code == 52 ? rest(800_000) : 200_000 + rest(700_000))
        case .britain: return area(britishAreas) * 10_000_000 + (city % 11 == 0 || city % 11 == 10 ? 0 : 2_000_000) + rest(7_000_000)
        case .america: return area(americanAreas) * 10_000_000 + (520 + rest(30)) * 10_000 + rest(10_000)
        case .germany: return area(germanAreas) * 100_000_000 + 20_000_000 + rest(70_000_000)
        case .poland: return area(polishAreas) * 10_000_000 + 2_000_000 + rest(7_000_000)
        }
    }

    /// How numbers are written, by country: `#` is the next digit. The first four serve a mobile and a landline alike.
    private static let shapes: [[StaticString]] = [
        [
            "+7##########", "8##########", "+7 (###) ###-##-##", "8 (###) ###-##-##", "8-###-###-##-##", "+7 ### ### ## ##", "7##########",
            "(###) ###-##-##", "+7(###)#######",
        ],
        [
            "+370########", "8########", "+370 ### #####", "8-### #####", "8 ### #####", "370########", "(8~###) #####", "00370########",
            "+370-###-#####", "8 (###) #####",
        ],
        [
            "+44##########", "0##########", "+44 #### ######", "0#### ######", "(0##) #### ####", "0044##########", "+44 (0)## #### ####",
            "0#### ### ###",
        ],
        ["+1##########", "(###) ###-####", "###-###-####", "+1 ### ### ####", "1-###-###-####", "###.###.####", "##########"],
        ["+49##########", "0##########", "+49 ### #######", "0### #######", "0049##########", "0###/#######", "+49 (0)### #######"],
        ["+48#########", "#########", "### ### ###", "+48 ### ### ###", "48#########", "0048 ### ### ###", "###-###-###"],
    ]

    /// Appends a number in one of the shapes of its country.
    static func append(_ number: UInt64, _ land: Land, _ dice: inout Dice, to text: inout [UInt8]) {
        let choices = shapes[Int(land.rawValue)]
        let shape = choices[dice.below(choices.count)]
        var divisor: UInt64 = 1
        for _ in 1..<digits[Int(land.rawValue)] { divisor *= 10 }
        shape.withUTF8Buffer { pattern in
            for byte in pattern {
                guard byte == 35 else { text.append(byte); continue }
                text.append(48 + UInt8(number / divisor % 10))
                divisor = max(1, divisor / 10)
            }
        }
    }

    /// Exchanges two neighbouring digits or changes one.
    static func slip(_ number: UInt64, _ dice: inout Dice) -> UInt64 {
        var place: UInt64 = 1
        for _ in 0..<dice.below(6) { place *= 10 }
        let low = number / place % 10, high = number / (place * 10) % 10
        if low != high, dice.chance(500) {
            return number - low * place - high * place * 10 + high * place + low * place * 10
        }
        return number - low * place + (low + 1 + UInt64(dice.below(9))) % 10 * place
    }
}
