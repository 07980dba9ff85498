import KemptCore
import Testing

@testable import KemptReport

/// How many merges are right, and how sure that is.
@Suite struct MergeFiguresTests {
    /// Known ends: scipy's `binomtest(k, n).proportion_ci(0.95, "exact")`, in hundredths of a per cent, rounded outwards.
    @Test(arguments: [
        (49, 50, 8935, 9995), (0, 10, 0, 3085), (10, 10, 6915, 10_000), (25, 50, 3552, 6448), (1, 1, 250, 10_000), (0, 1, 0, 9750),
        (1, 2, 125, 9875), (50, 50, 9288, 10_000), (5, 10, 1870, 8130), (990, 1000, 9816, 9952),
    ]) func intervalIsTheExactOne(_ right: Int, _ count: Int, _ lower: Int, _ upper: Int) {
        let interval = BinomialInterval(right, of: count)
        #expect(interval.lower == lower && interval.upper == upper, "\(interval)")
        // Those that are wrong have the mirrored interval.
        let mirrored = BinomialInterval(count - right, of: count)
        #expect(mirrored.lower == 10_000 - upper && mirrored.upper == 10_000 - lower, "\(mirrored)")
    }

    @Test func moreAnswersAreSurer() {
        var last = 10_000
        for count in [1, 2, 5, 10, 20, 50, 100, 1000, 10_000, 100_000] {
            let lower = BinomialInterval(count, of: count).lower
            #expect(10_000 - lower < last)
            last = 10_000 - lower
        }
    }

    private func figures(_ change: (inout RunResult) -> Void) -> Figures {
        let sample = Sample.plain(records: 100, clean: 90)
        var result = sample.result
        change(&result)
        return Figures(sample.plan, result)
    }

    private func judged(_ right: Int, _ wrong: Int, open: Int = 0, outdated: Int = 0) -> JudgedMerges {
        var judged = JudgedMerges()
        (judged.right, judged.wrong, judged.open, judged.outdated) = (right, wrong, open, outdated)
        return judged
    }

    @Test func whatIsSaid() {
        func said(_ judged: JudgedMerges?, _ language: Language = .english) -> String? {
            language.judgement(figures { $0.judged = judged }.merges)
        }
        #expect(said(nil) == nil)
        #expect(said(judged(49, 1)) == "Merges judged: 49 of 50 right (89–100 %)")
        #expect(said(judged(0, 10)) == "Merges judged: 0 of 10 right (0–31 %)")
        #expect(said(judged(0, 0, open: 50)) == "Merges judged: not answered: 50")
        #expect(
            said(judged(9, 1, open: 3, outdated: 2), .russian)
                == "Проверка объединений: верно 9 из 10 (55–100\u{A0}%); без ответа: 3; не учтены, так как изменились, исчезли или больше не "
                + "объединяются: 2")
        #expect(said(judged(1000, 0), .lithuanian) == "Sujungimų patikra: teisingi 1\u{A0}000 iš 1\u{A0}000 (99–100\u{A0}%)")
    }

    @Test func whatDoesNotPressIsSaidInEachLanguage() {
        let sentences = [Language.english, .russian, .lithuanian].map { $0.sentence(.lookThrough(path: "out/p.csv")) { $0 } }
        #expect(sentences.allSatisfy { $0.contains("out/p.csv") } && Set(sentences).count == 3)
    }

    @Test func proposalsNeedAPerson() {
        let figures = figures {
            $0.proposedMerges = 12
            $0.proposedLinks = 3
        }
        #expect(
            Language.english.proposals(figures) { $0 }
                == "Merges proposed: 12, links to references: 3. 'merge: auto' under 'deduplicate' carries them out.")
        #expect(figures.nextSteps.contains { if case .judgeMerges = $0 { true } else { false } })
        #expect(!figures.nextSteps.contains(.nothing))
        let later = self.figures {
            $0.proposedMerges = 12
            $0.judged = judged(49, 1)
        }
        #expect(later.nextSteps.contains(.carryOutMerges))
        #expect(self.figures { _ in }.merges.isAnyProposed == false)
        let json = reportJSON(later)
        for line in ["\"proposed\": 12", "\"proposed-links\": 0", "\"right\": 49", "\"lower\": 89.35"] { #expect(json.contains(line), "\(json)") }
    }
}
