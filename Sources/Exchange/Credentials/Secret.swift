/// A secret text that shows itself to nobody by accident: printing, dumping and describing it
/// give a placeholder.
struct Secret: Hashable, Sendable {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The text, for the one place where it is sent.
    func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "(secret)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
