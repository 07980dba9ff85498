import KemptCore
import KemptMatching
import Testing

@Suite struct ModelFileTests {
    private static let model: MatchModel? = {
        let training = ModelTraining()
        let step = DeduplicateStep(People.plan()).learning(training)
        let people = People(Population(people: 200, seed: 1).rows)
        let digester = step.makeDigester()
        _ = step.decide(people.batches.map { digester.digest($0) }, sources: people.sources, crew: .alone)
        return training.model
    }()

    private func read(_ text: String) throws -> MatchModel { try MatchModel(json: Array(text.utf8), named: "out/m.json") }

    private func refusal(_ text: String) -> Failure? {
        do {
            _ = try read(text)
            return nil
        } catch let failure as Failure {
            return failure
        } catch {
            return nil
        }
    }

    @Test func `what is written is read back the same`() throws {
        let model = try #require(Self.model)
        #expect(try read(model.json) == model)
        #expect(try read(model.json).json == model.json)
        #expect(model.json.contains("\"finding\": \"given-same\""))
        // As another program may have laid it out.
        #expect(try read(String(model.json.filter { $0 != "\n" })) == model)
    }

    @Test func `a changed or cut file is refused with a word about training`() throws {
        let json = try #require(Self.model).json
        for change in [
            ("\"kempt-model\": 1", "\"kempt-model\": 2", "version 2"),
            ("\"kempt-model\": 1", "\"model\": 1", "no model"),
            ("\"kind\"", "\"kinds\"", "changed or cut"),
            ("given-same", "given-sane", "changed or cut"),
            ("\"odds\": -", "\"odds\": --", "not JSON"),
            ("namesakes", "strangers", "changed or cut"),
            ("\"records\": ", "\"records\": -", "changed or cut"),
        ] {
            let text = json.replacing(change.0, with: change.1, maxReplacements: 1)
            #expect(text != json)
            let failure = try #require(refusal(text), "\(change)")
            #expect(failure.message.contains(change.2), "\(failure.message)")
            #expect(failure.message.hasPrefix("out/m.json"))
            #expect(failure.remedy?.contains("kempt train") == true)
        }
    }

    @Test func `no prefix of a model is a model, and no damage breaks the reader`() throws {
        let bytes = Array(try #require(Self.model).json.utf8)
        for count in stride(from: 0, to: bytes.count - 2, by: 61) {
            #expect((try? MatchModel(json: Array(bytes[..<count]), named: "m")) == nil, "\(count)")
        }
        var dice = Dice(state: 9)
        for _ in 0..<400 {
            var damaged = bytes
            for _ in 0...dice.below(3) { damaged[dice.below(damaged.count)] = UInt8(dice.below(256)) }
            _ = try? MatchModel(json: damaged, named: "m")
        }
        for hostile in [String(repeating: "[", count: 100_000), "{\"a\":" + String(repeating: "9", count: 500) + "}", "\"\\u12", "{\"", ""] {
            #expect(refusal(hostile) != nil)
        }
    }

    @Test func `a model of other fields, types or blocking rules is refused`() throws {
        let model = try #require(Self.model)
        try model.check(for: People.plan(), named: "m.json")
        let others: [MatchPlan] = [
            People.plan { $0.fields.removeLast() },
            People.plan { $0.fields.swapAt(0, 1) },
            People.plan { $0.fields[2] = MatchPlan.Field(column: $0.fields[2].column, name: $0.fields[2].name, comparison: .code) },
            People.plan { $0.blocks = [BlockingRule([FeatureRequest(3)])] },
            People.plan { $0.limits.block = 8 },
            People.plan { $0.scope = .across },
        ]
        for (index, plan) in others.enumerated() {
            #expect(throws: Failure.self, "\(index)") { try model.check(for: plan, named: "m.json") }
            do { try model.check(for: plan, named: "m.json") } catch { #expect(error.remedy?.contains("kempt train") == true) }
        }
        // What no weight depends on may change.
        try model.check(
            for: People.plan {
                $0.limits.auto = 10 * 256
                $0.trust = ["crm"]
            }, named: "m.json")
    }
}
