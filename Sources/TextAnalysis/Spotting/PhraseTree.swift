/// The tree of words behind `PhraseSpotter`, whatever its phrases stand for.
///
/// Phrases bear numbers instead of values, so that the compiler makes this code once and plain:
/// as part of the generic spotter it cost a program start 0.3 s.
struct PhraseTree: Sendable {
    struct Spot: Sendable {
        /// What the phrase stands for, each once.
        let numbers: Set<Int>
        let tokens: Range<Int>
    }

    private struct Phrase: Sendable {
        /// What its words are compared by where marks decide.
        let keys: [String]
        let isMarked: Bool
        /// The places of its words that come after a sign that divides lists.
        let separated: [Int]
        var numbers: [Int]
    }

    /// From a node of the tree of words to the next one.
    private struct Step: Hashable, Sendable {
        let node: Int
        let word: Int
    }

    private var words: [String: Int] = [:]
    private var steps: [Step: Int] = [:]
    /// Per node, the phrases that end there; node 0 is the root.
    private var phrases: [[Phrase]] = [[]]

    mutating func insert(_ phrase: AnalysedText, number: Int) {
        guard !phrase.tokens.isEmpty else { return }
        var node = 0
        for token in phrase.tokens {
            let word = words[token.folded, default: words.count]
            words[token.folded] = word
            let step = Step(node: node, word: word)
            node = steps[step, default: phrases.count]
            steps[step] = node
            if node == phrases.count { phrases.append([]) }
        }
        let keys = Self.keys(of: phrase)
        let separated = phrase.tokens.indices.filter { phrase.tokens[$0].isSeparated }
        let known = phrases[node].firstIndex { $0.keys == keys && $0.separated == separated }
        if let known {
            guard !phrases[node][known].numbers.contains(number) else { return }
            phrases[node][known].numbers.append(number)
        } else {
            phrases[node].append(
                Phrase(
                    keys: keys, isMarked: phrase.isMarked, separated: separated,
                    numbers: [number]))
        }
    }

    /// Whether any phrase begins with a word.
    func mayBegin(with word: String) -> Bool {
        words[word].map { steps[Step(node: 0, word: $0)] != nil } ?? false
    }

    /// The phrases of a text, from left to right.
    func spots(in text: AnalysedText) -> [Spot] {
        let path = text.tokens.map { words[$0.folded] }
        let keys = text.isMarked ? Self.keys(of: text) : []
        var spots: [Spot] = []
        var position = 0
        while position < path.count {
            if let spot = longestSpot(text, path, keys, at: position) {
                spots.append(spot)
                position = spot.tokens.upperBound
            } else {
                position += 1
            }
        }
        return spots
    }

    /// - Parameter keys: of the text's words; empty where it was typed without marks.
    private func longestSpot(
        _ text: AnalysedText, _ path: [Int?], _ keys: [String], at position: Int
    ) -> Spot? {
        var node = 0
        var separated: [Int] = []
        var longest: Spot?
        for end in position..<path.count {
            guard let word = path[end], let next = steps[Step(node: node, word: word)] else {
                break
            }
            node = next
            if end > position, text.tokens[end].isSeparated { separated.append(end - position) }
            let tokens = position..<(end + 1)
            let numbers = phrases[node].filter { phrase in
                separated.allSatisfy(phrase.separated.contains) && matches(phrase, keys, at: tokens)
            }.flatMap(\.numbers)
            if !numbers.isEmpty { longest = Spot(numbers: Set(numbers), tokens: tokens) }
        }
        return longest
    }

    /// Whether a phrase whose words are those at `tokens` agrees in its marks too.
    private func matches(_ phrase: Phrase, _ keys: [String], at tokens: Range<Int>) -> Bool {
        if keys.isEmpty { return !phrase.isMarked || tokens.count > 1 }
        return keys[tokens].elementsEqual(phrase.keys)
    }

    /// What words are compared by where marks decide: the tone key, or the folded form of a word
    /// that has none, so that `may` is `may` and not `máy`.
    private static func keys(of text: AnalysedText) -> [String] {
        text.tokens.indices.map { index in
            text.tokens[index].isMarked
                ? ToneKey.key(of: text.written(index..<index + 1)) : text.tokens[index].folded
        }
    }
}
