import KemptCore
import KemptStages
import Testing

/// What `not-fake` takes for test data, and the real people it must not take for it.
@Suite struct NotFakeTests {
    private let workspace = Workspace()

    private func judge(_ value: String) -> FakeValue.Verdict {
        let buffer = ByteBuffer()
        buffer.append(value)
        return FakeValue.shared.judge(buffer.cell, workspace)
    }

    @Test(arguments: [
        "test", "Test", "ТЕСТ", "asdf", "qwerty", "йцукен", "Vardenis", "Mustermann", "xxx", "ааа", "нет", "123456", "test@example.lt",
        "anna@test.com", "jonas@firma.test",
        "a@b.invalid", "asdf@mail.ru", "---",
    ])
    func fakes(_ value: String) { #expect(judge(value) == .fake) }

    /// A single one of these is somebody's name.
    @Test(arguments: ["Null", "Na", "Foo", "Bar", "Tester", "Тестов", "Sample"])
    func doubtful(_ value: String) { #expect(judge(value) == .doubtful) }

    @Test(arguments: [
        "Jonas", "Li", "Wu", "Doe", "Анна", "Nil Nilsson", "a@firma.lt", "abc@firma.lt", "jonas@email.com", "no@firma.lt", "+37061234567", "Kim",
        "Testa", "Dummett", "例", "info@firma.example",
    ])
    func people(_ value: String) { #expect(judge(value) == .plausible) }
}
