/// Finds known phrases in free text, whatever their case, marks, width or hyphens.
///
/// The longest phrase wins and phrases do not overlap, so a phrase that contains another (Hàn
/// Quốc, hàn) shields it. Marks decide where they can: in a text written with marks a marked
/// phrase has to agree in them (đúc is not Đức); in a text typed without any, phrases of two
/// words or more are found, single marked words are not, because they would be guesses. A
/// phrase does not run over a sign that divides a list, unless it was given with one there:
/// `tiện, phay` is two works, not the turning and milling of one machine.
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

        package init(tags: [Tag], tokens: Range<Int>) {
            self.tags = tags
            self.tokens = tokens
        }
    }

    private var tree = PhraseTree()
    /// What the numbers of the tree stand for.
    private var tags: [Tag] = []
    private var numbers: [Tag: Int] = [:]

    package init(_ phrases: some Sequence<(phrase: String, tag: Tag)>) { insert(phrases) }

    /// A spotter that finds these phrases too, without reading again those it knows.
    package func adding(_ phrases: some Sequence<(phrase: String, tag: Tag)>) -> PhraseSpotter {
        var wider = self
        wider.insert(phrases)
        return wider
    }

    private mutating func insert(_ phrases: some Sequence<(phrase: String, tag: Tag)>) {
        for (phrase, tag) in phrases {
            let number = numbers[tag, default: tags.count]
            if number == tags.count {
                numbers[tag] = number
                tags.append(tag)
            }
            tree.insert(AnalysedText(phrase), number: number)
        }
    }

    /// Whether any phrase begins with a folded word: a text of other words holds none.
    package func mayBegin(with word: String) -> Bool { tree.mayBegin(with: word) }

    /// The phrases of a text, from left to right.
    package func spots(in text: AnalysedText) -> [Spot] {
        tree.spots(in: text).map { spot in
            Spot(tags: spot.numbers.map { tags[$0] }.sorted(), tokens: spot.tokens)
        }
    }
}
