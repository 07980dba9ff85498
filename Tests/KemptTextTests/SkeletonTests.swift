import KemptCore
import KemptText
import Testing

@Suite struct SkeletonTests {
    func key(_ text: String) -> String { appended(text, Folding.appendSkeleton) }

    @Test(arguments: [
        ["Щербаков", "Shcherbakov", "Scherbakov", "Ščerbakov", "Shherbakov", "Ŝerbakov", "Schtscherbakow", "Ščerbakov", "ЩЕРБАКОВ", "Szczerbakow"],
        ["Юлия", "Yuliya", "Iuliia", "Julija", "Julia", "Yulia", "Ûliâ", "Juliya"],
        ["Евгений", "Evgeny", "Yevgeniy", "Jevgenij", "Evgenii", "Evgeniy", "Evgeni", "Yevgeny", "Jewgeni"],
        ["Алексей", "Aleksei", "Alexey", "Aleksej", "Alexei", "Aleksey", "Alexej"],
        ["Хабаров", "Khabarov", "Habarov", "Chabarow"],
        ["Цветаева", "Tsvetaeva", "Cvetaeva", "Tsvetayeva", "Cvetajeva", "Czvetaeva"],
        ["Чехов", "Chekhov", "Čechov", "Čehov", "Tschechow", "Čechov"],
        ["Жуков", "Zhukov", "Žukov", "Zukov", "Žukov"],
        ["Дмитрий", "Dmitry", "Dmitrii", "Dmitriy", "Dmitrij", "Dmitri"],
        ["Наталья", "Natalia", "Natalya", "Natalija", "Natal'ya", "Natalʹâ", "Nataliya", "Natal’ja"],
        ["Žukauskas", "Zukauskas", "ŽUKAUSKAS"],
        ["Kazlauskienė", "Kazlauskiene", "Казлаускиене"],
        ["Müller", "Mueller", "Muller", "MÜLLER", "Müller"],
        ["Сергей", "Sergey", "Sergei", "Sergej"],
        ["Юрий", "Yuri", "Yuriy", "Iurii", "Jurij", "Yury", "Juri", "Ûrij"],
        ["Соловьёв", "Solovyev", "Soloviev", "Solovyov", "Solov'ev", "Solovjev", "Соловьев"],
        ["Фёдор", "Fyodor", "Fedor", "Fjodor", "Фeдор"],
        ["Алёна", "Alyona", "Alena"],
        ["Хрущёв", "Khrushchev", "Hruščev", "Chruschtschew", "Khrushchyov"],
        ["Чайковский", "Tchaikovsky", "Chaikovskii", "Čajkovskij", "Chaykovskiy", "Tchaikovski"],
        ["Михаил", "Mikhail", "Michail", "Mihail"],
        ["Зайцев", "Zaytsev", "Zaitsev", "Zajcev"],
        ["Вячеслав", "Vyacheslav", "Viacheslav", "Vjačeslav", "Vâčeslav"],
        ["Илья", "Ilya", "Ilia", "Ilja"],
        ["Ильин", "Ilyin", "Il'in", "Ilin"],
        ["Шмидт", "Shmidt", "Schmidt", "Šmidt"],
        ["Олексій", "Oleksii", "Oleksiy", "Oleksij"],
        ["Ксения", "Ksenia", "Xenia", "Kseniya", "Ksenija"],
        ["Jäger", "Jaeger", "Jager"],
        ["O'Brien", "O’Brien", "OBrien", "OʼBrien"],
        ["Шостакович", "Shostakovich", "Šostakovič", "Szostakowicz"],
        ["Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", "ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ"],
    ])
    func oneName(_ spellings: [String]) {
        for spelling in spellings { #expect(key(spelling) == key(spellings[0]), "\(spelling)") }
        #expect(!key(spellings[0]).isEmpty)
    }

    @Test(arguments: [
        ("Kazlauskienė", "Kazlauskaitė"), ("Kazlauskas", "Kazlauskienė"), ("Иванов", "Иванова"), ("Хан", "Чан"), ("Мария", "Мара"),
        ("Петров", "Петровский"), ("Жуков", "Шуков"), ("Цаплин", "Саплин"), ("Anna", "Ana"), ("Юлия", "Ольга"), ("李", "王"), ("Kim", "Kin"),
        ("Андрей", "Андрюша"), ("Brâncuși", "Briancusi"), ("Bocharov", "Bogarov"), ("Чехов", "Чехова"),
    ])
    func otherNames(_ a: String, _ b: String) {
        #expect(key(a) != key(b))
    }

    @Test(arguments: [
        ("Щербаков", "scerbakov"), ("  Anna-Maria  ", "anna maria"), ("", ""), ("—", ""), ("李 Wang", "x26446 vang"), ("Brâncuși", "brancusi"),
        ("Ivan 3rd", "ivan 3rd"), ("Chow", "hov"), ("Chang", "cang"), ("Γεώργιος", "georgios"), ("Tsh", "c"), ("Peters-Tch", "peters c"),
    ])
    func exact(_ text: String, _ expected: String) { #expect(key(text) == expected) }

    @Test func alphabetHoldsForAnyBytes() {
        var random = Seeded(7)
        for _ in 0..<20_000 {
            let bytes = randomBytes(&random, hostile: true)
            let result = appendedBytes(bytes, Folding.appendSkeleton)
            check(result.allSatisfy { $0 == 0x20 || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }, "alphabet: \(bytes)")
            check(result.first != 0x20 && result.last != 0x20, "ends: \(bytes)")
            check(!zip(result, result.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }, "two spaces: \(bytes)")
        }
    }

    @Test func tableOfStatesEqualsItsPlainTwin() {
        var random = Seeded(11)
        let alphabet = Array("aaeeiioouuyyjjsszzcckktthhvwxlmnrbdgfpq '-3".utf8)
        for round in 0..<100_000 {
            let bytes = random.bytes(random.below(14), from: alphabet)
            let quick = appendedBytes(bytes, Folding.appendSkeleton)
            let plain = appendedBytes(bytes, Folding.appendSkeletonPlainly)
            check(quick == plain, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
