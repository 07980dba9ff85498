/// A broken world or a refused input: stops the run and leaves every earlier output as it was.
public struct Failure: Error, Sendable {
    /// The exit code of the process (design: 2 pipeline, 3 input, 4 output, 5 locked, 6 brake, 130/143 interrupted).
    public enum Kind: Int32, Sendable {
        case gate = 1, usage = 2, input = 3, output = 4, locked = 5, brake = 6, interrupted = 130, terminated = 143
    }
    public let kind: Kind
    /// What was found and where; names the file, never a person's value.
    public let message: String
    /// What to do next.
    public let remedy: String?
    public init(_ kind: Kind, _ message: String, remedy: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }
}
