/// Finds known phrases in free text, whatever their case, marks, width or hyphens.
///
/// The longest phrase wins and phrases do not overlap, so a phrase that contains another (Hàn
/// Quốc, hàn) shields it. Marks decide where they can: in a text written with marks a marked
/// phrase has to agree in them (đúc is not Đức); in a text typed without any, phrases of two
/// words or more are found, single marked words are not, because they would be guesses.
///
///     let spotter = PhraseSpotter([(phrase: "dập nguội", tag: 1), (phrase: "SUS304", tag: 2)])
///     spotter.spots(in: AnalysedText("DAP NGUOI inox SUS-304")).map(\.tags)   // [[1], [2]]
///
/// - Complexity: building O(total length); spotting O(*n* · *w*), *w* words of the longest phrase.
package struct PhraseSpotter<Tag: Hashable & Comparable & Sendable>: Sendable {
    package struct Spot: Hashable, Sendable {
        /// What the phrase stands for; more than one where a phrase is ambiguous, sorted.
        package let tags: [Tag]
        /// The tokens it covers.
        package let tokens: Range<Int>
    }

    private struct Phrase: Sendable {
        /// What its words are compared by where marks decide.
        let keys: [String]
        let isMarked: Bool
        var tags: [Tag]
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

    package init(_ phrases: some Sequence<(phrase: String, tag: Tag)>) {
        for (phrase, tag) in phrases { insert(AnalysedText(phrase), tag: tag) }
    }

    private mutating func insert(_ phrase: AnalysedText, tag: Tag) {
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
        if let known = phrases[node].firstIndex(where: { $0.keys == keys }) {
            guard !phrases[node][known].tags.contains(tag) else { return }
            phrases[node][known].tags.append(tag)
        } else {
            phrases[node].append(Phrase(keys: keys, isMarked: phrase.isMarked, tags: [tag]))
        }
    }

    /// The phrases of a text, from left to right.
    package func spots(in text: AnalysedText) -> [Spot] {
        let path = text.tokens.map { words[$0.folded] }
        let keys = text.isMarked ? Self.keys(of: text) : []
        var spots: [Spot] = []
        var position = 0
        while position < path.count {
            if let spot = longestSpot(path, keys, at: position) {
                spots.append(spot)
                position = spot.tokens.upperBound
            } else {
                position += 1
            }
        }
        return spots
    }

    /// - Parameter keys: of the text's words; empty where it was typed without marks.
    private func longestSpot(_ path: [Int?], _ keys: [String], at position: Int) -> Spot? {
        var node = 0
        var longest: Spot?
        for end in position..<path.count {
            guard let word = path[end], let next = steps[Step(node: node, word: word)] else {
                break
            }
            node = next
            let tokens = position..<(end + 1)
            let tags = phrases[node].filter { matches($0, keys, at: tokens) }.flatMap(\.tags)
            if !tags.isEmpty { longest = Spot(tags: Set(tags).sorted(), tokens: tokens) }
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
