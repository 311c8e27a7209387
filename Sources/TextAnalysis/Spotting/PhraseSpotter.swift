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
/// - Complexity: building O(total length); spotting O(*n* · *c*), *c* phrases sharing a first word.
package struct PhraseSpotter<Tag: Hashable & Comparable & Sendable>: Sendable {
    package struct Spot: Hashable, Sendable {
        /// What the phrase stands for; more than one where a phrase is ambiguous, sorted.
        package let tags: [Tag]
        /// The tokens it covers.
        package let tokens: Range<Int>
    }

    private struct Phrase: Sendable {
        let words: [String]
        let keys: [String]
        let isMarked: Bool
        var tags: [Tag]
    }

    private var phrasesByFirstWord: [String: [Phrase]] = [:]

    package init(_ phrases: some Sequence<(phrase: String, tag: Tag)>) {
        for (phrase, tag) in phrases { insert(phrase, tag: tag) }
        for word in phrasesByFirstWord.keys {
            phrasesByFirstWord[word]?.sort { $0.words.count > $1.words.count }
        }
    }

    private mutating func insert(_ phrase: String, tag: Tag) {
        let analysed = AnalysedText(phrase)
        guard let first = analysed.tokens.first?.folded else { return }
        let words = analysed.tokens.map(\.folded)
        let keys = analysed.tokens.indices.map { Self.key(of: $0, in: analysed) }
        let isKnown = phrasesByFirstWord[first]?.firstIndex {
            $0.words == words && $0.keys == keys
        }
        if let index = isKnown {
            guard phrasesByFirstWord[first]?[index].tags.contains(tag) == false else { return }
            phrasesByFirstWord[first]?[index].tags.append(tag)
            phrasesByFirstWord[first]?[index].tags.sort()
        } else {
            phrasesByFirstWord[first, default: []].append(
                Phrase(words: words, keys: keys, isMarked: analysed.isMarked, tags: [tag]))
        }
    }

    /// The phrases of a text, from left to right.
    package func spots(in text: AnalysedText) -> [Spot] {
        var spots: [Spot] = []
        var position = 0
        while position < text.tokens.count {
            if let spot = longestSpot(in: text, at: position) {
                spots.append(spot)
                position = spot.tokens.upperBound
            } else {
                position += 1
            }
        }
        return spots
    }

    private func longestSpot(in text: AnalysedText, at position: Int) -> Spot? {
        guard let candidates = phrasesByFirstWord[text.tokens[position].folded] else { return nil }
        var length = 0
        var tags: [Tag] = []
        for phrase in candidates {
            if phrase.words.count < length { break }
            guard matches(phrase, text, at: position) else { continue }
            length = phrase.words.count
            for tag in phrase.tags where !tags.contains(tag) { tags.append(tag) }
        }
        guard length > 0 else { return nil }
        return Spot(tags: tags.sorted(), tokens: position..<(position + length))
    }

    private func matches(_ phrase: Phrase, _ text: AnalysedText, at position: Int) -> Bool {
        let count = phrase.words.count
        guard position + count <= text.tokens.count else { return false }
        for offset in 0..<count where text.tokens[position + offset].folded != phrase.words[offset]
        {
            return false
        }
        guard text.isMarked || !phrase.isMarked else { return count > 1 }
        return (0..<count).allSatisfy { offset in
            Self.key(of: position + offset, in: text) == phrase.keys[offset]
        }
    }

    /// What a word is compared by where marks decide: its tone key, or its folded form when it
    /// has none, so that `may` is `may` and not `máy`.
    private static func key(of token: Int, in text: AnalysedText) -> String {
        text.tokens[token].isMarked
            ? ToneKey.key(of: text.written(token..<token + 1)) : text.tokens[token].folded
    }
}
