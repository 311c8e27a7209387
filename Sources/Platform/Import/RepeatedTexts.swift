import Synchronization

/// What texts were found to mean, kept for when they come again: lists say the same words in row
/// after row, and to read a cell costs many times what it costs to look it up.
final class RepeatedTexts<Value: Sendable>: Sendable {
    /// Different texts that are kept; where there are more, few of them come again soon.
    static var textsMax: Int { 4_096 }
    /// A longer text is hardly said twice.
    static var bytesMax: Int { 256 }

    private let known = Mutex<[String: Value]>([:])

    /// - Parameter read: what a text means, which depends on nothing but the text.
    func value(of text: String, read: (String) -> Value) -> Value {
        if text.utf8.count > Self.bytesMax { return read(text) }
        if let value = known.withLock({ $0[text] }) { return value }
        let value = read(text)
        known.withLock { known in
            if known.count == Self.textsMax { known.removeAll(keepingCapacity: true) }
            known[text] = value
        }
        return value
    }
}
