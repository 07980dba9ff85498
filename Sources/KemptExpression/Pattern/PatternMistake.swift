/// What is wrong with a pattern, and where: characters from its beginning.
package struct PatternMistake: Error, Equatable {
    package let message: String
    package let offset: Int
    package let length: Int
    package let remedy: String?
    init(_ message: String, at offset: Int, length: Int = 1, remedy: String? = nil) {
        self.message = message
        self.offset = offset
        self.length = length
        self.remedy = remedy
    }
}
