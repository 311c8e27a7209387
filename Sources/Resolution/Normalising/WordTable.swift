/// What is known of some words, looked up for every word of every record.
///
/// It exists because a tenth of reading a list was the library's dictionary hashing short words.
struct WordTable<Value: Sendable>: Sendable {
    private var words = TextNumbers()
    /// By the word's number, beginning with the empty word.
    private var values: [Value]
    private let missing: Value

    /// - Parameter missing: what is known of all other words.
    init(missing: Value) {
        self.missing = missing
        values = [missing]
    }

    /// - Complexity: O(letters of the word).
    subscript(_ word: String) -> Value {
        get { words.known(word).map { values[Int($0)] } ?? missing }
        set {
            let number = Int(words.number(of: word))
            if number == values.count { values.append(missing) }
            values[number] = newValue
        }
    }
}
