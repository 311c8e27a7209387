import TextAnalysis

/// The terms that suppliers use since a corpus was frozen, numbered on from its own, so that
/// whoever is added is found by their own words at once.
///
/// A value that shares what it holds with its copies: what is added to one moves only what is
/// smaller than itself.
///
/// - Complexity: finding O(log terms); adding O(1) a term, which is moved O(log terms) times.
struct LaterTerms: Sendable {
    /// What came at one time.
    fileprivate struct Layer: Sendable {
        var numbers: [String: Int32] = [:]
        var words = NearWords()
        /// For each of these words its term.
        var terms: [Int32] = []
    }

    private var layers: [Layer] = []
    private(set) var count = 0

    /// The number of a term; nil if nobody began to use it.
    subscript(term: String) -> Int32? {
        for layer in layers.reversed() {
            if let number = layer.numbers[term] { return number }
        }
        return nil
    }

    /// The words one slip of the hand away from a given one.
    func words(near word: String) -> [SpelledWord] {
        layers.flatMap { layer in
            layer.words.places(near: word).map {
                SpelledWord(word: layer.words[$0], term: layer.terms[$0])
            }
        }
    }

    /// Terms that are being read, each numbered when it comes for the first time.
    struct Intake {
        fileprivate var layer = Layer()
        private let first: Int
        private var spelled: Set<String> = []

        /// - Parameter known: how many terms have numbers already.
        fileprivate init(after known: Int) { first = known }

        /// - Precondition: the term has no number yet, or one of this intake.
        mutating func number(adding term: String) -> Int32 {
            if let known = layer.numbers[term] { return known }
            let number = Int32(first + layer.numbers.count)
            layer.numbers[term] = number
            return number
        }

        /// Takes in how the word of a term is spelled.
        mutating func spell(_ word: String, _ term: String) {
            guard let number = layer.numbers[term], NearWords.isKept(word),
                spelled.insert(word).inserted
            else { return }
            layer.words.add(word)
            layer.terms.append(number)
        }
    }

    /// - Parameter frozen: how many terms the corpus itself numbers.
    func intake(after frozen: Int) -> Intake { Intake(after: frozen + count) }

    mutating func add(_ intake: Intake) {
        guard !intake.layer.numbers.isEmpty else { return }
        count += intake.layer.numbers.count
        var layer = intake.layer
        while let last = layers.last, last.numbers.count <= layer.numbers.count {
            layers.removeLast()
            layer = Self.merged(last, layer)
        }
        layers.append(layer)
    }

    private static func merged(_ one: Layer, _ other: Layer) -> Layer {
        var merged = one
        merged.numbers.merge(other.numbers) { first, _ in first }
        for (place, term) in other.terms.enumerated() {
            merged.words.add(other.words[place])
            merged.terms.append(term)
        }
        return merged
    }
}
