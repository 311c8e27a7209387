import Records
import TextAnalysis

/// Finds the terms by which suppliers may answer the words of a need, each with its factor.
///
/// - Complexity: making one O(length of the text), and a walk over the words of the catalogue for
///   each unknown word; then for each unit a walk over its spots, and for each unknown word one
///   over the words of the corpus, `TextModel.typosMax` at most.
struct TextAlternatives {
    struct Alternative {
        let term: Int32
        /// What it counts of what the exact word would, in millionths.
        let factor: Int
    }

    private struct Spot {
        let term: Int32
        let tokens: Range<Int>
        let factor: Int
    }

    private let text: AnalysedText
    private let corpus: TextCorpus
    private let model: TextModel
    /// The places of words that nobody uses, in which a slip may be: the first of the text.
    private let unknown: Set<Int>
    private let concepts: [Spot]

    init(_ text: AnalysedText, _ corpus: TextCorpus, _ cutter: TextCutter, _ model: TextModel) {
        self.text = text
        self.corpus = corpus
        self.model = model
        let unknown = text.tokens.indices.lazy.filter { place in
            let word = text.tokens[place].folded
            return NearWords.mayBeTypo(word) && corpus.number(of: cutter.term(of: word)) == nil
        }.prefix(TextModel.typosMax)
        self.unknown = Set(unknown)
        concepts = Self.concepts(in: text, unknown: Array(unknown), corpus, model)
    }

    /// The ways to answer a unit of the text that any supplier uses, the exact one first; empty
    /// when there is none.
    func alternatives(to unit: TextUnit) -> [Alternative] {
        var found: [Alternative] = []
        func add(_ term: Int32?, _ factor: Int) {
            guard let term, !found.contains(where: { $0.term == term }) else { return }
            found.append(Alternative(term: term, factor: factor))
        }
        add(corpus.number(of: unit.asked), TextModel.wholeFactor)
        if let loose = unit.loose, loose.isMarked {
            add(corpus.number(of: loose.unmarked), model.unmarkedFactor)
            add(corpus.number(of: loose.folded), model.otherMarksFactor)
        }
        if unit.tokens.count == 1, unknown.contains(unit.tokens.lowerBound) {
            for term in nearTerms(unit.reading) { add(term, model.typoFactor) }
        }
        for spot in concepts
        where spot.tokens.lowerBound <= unit.tokens.lowerBound
            && unit.tokens.upperBound <= spot.tokens.upperBound
        {
            add(spot.term, spot.factor)
        }
        return found
    }

    /// The terms of the most used words one slip away.
    private func nearTerms(_ word: String) -> [Int32] {
        let words = corpus.words(near: word).sorted { left, right in
            let (first, second) = (corpus.users(of: left.term), corpus.users(of: right.term))
            return first == second ? left.word < right.word : first > second
        }
        return words.prefix(TextModel.typoWordsMax).map(\.term)
    }

    /// The concepts that the text names, also where a slip is in the name.
    private static func concepts(
        in text: AnalysedText, unknown: [Int], _ corpus: TextCorpus, _ model: TextModel
    ) -> [Spot] {
        let mended = mended(text, unknown, corpus.names)
        return corpus.names.spots(in: mended.text, of: .text).compactMap { spot in
            guard let term = corpus.number(of: spot.term) else { return nil }
            let isMended = mended.places.contains { spot.tokens.contains($0) }
            let typo = isMended ? model.typoFactor : TextModel.wholeFactor
            return Spot(
                term: term, tokens: spot.tokens,
                factor: model.conceptFactor * typo / TextModel.wholeFactor)
        }
    }

    /// The text with each unknown word that is one slip away from one of the catalogue's in that
    /// one's place, and the places of those words.
    private static func mended(
        _ text: AnalysedText, _ unknown: [Int], _ names: ConceptNames
    ) -> (text: AnalysedText, places: [Int]) {
        let meant = unknown.compactMap { place in
            names.meant(by: text.tokens[place].folded).map { (place: place, word: $0) }
        }
        guard !meant.isEmpty else { return (text, []) }
        var bytes = Array(text.text.utf8)
        for (place, word) in meant.reversed() {
            bytes.replaceSubrange(text.tokens[place].range, with: word.utf8)
        }
        let mended = AnalysedText(String(decoding: bytes, as: UTF8.self))
        guard mended.tokens.count == text.tokens.count else { return (text, []) }
        return (mended, meant.map(\.place))
    }
}

extension TextUnit {
    /// The term that answers it in full: of a text typed without marks, whatever marks others
    /// write.
    var asked: String {
        guard let loose, !loose.isMarked else { return exact }
        return loose.folded
    }
}
