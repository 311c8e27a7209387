import Records
import SearchIndex
import TextAnalysis

/// The text of a need, ready to be compared with any supplier's texts.
///
/// BM25F: a term counts by how rare it is, by where it stands, and less with every repetition
/// and in longer texts. Each asked word is answered by the best of its alternatives: the word
/// itself, the same without marks, another name of the concept, a word one slip away; each has
/// its factor, and none is taken for rarer than the word asked, so the exact word wins. The sum is
/// divided by that of an ideal supplier whose list of work, of average length, names every word
/// once; words that no supplier answers tell nobody apart and are left out.
///
/// The contribution of a term to a document's score is `weight · impact / 2^16`, where the
/// weight belongs to the query and the impact to the document; that of an asked word is the most
/// of its alternatives', and the score their sum. An index may bound each of the three by itself.
///
/// - Source: Robertson, Zaragoza and Taylor 2004, doi:10.1145/1031171.1031181.
struct TextQuery: Sendable {
    struct Alternative: Hashable, Sendable {
        let term: Int32
        /// Rarity times factor, rounded down, in 2^−16.
        let weight: Int

        /// What a document gains by a term of so much impact, rounded down, in 2^−16.
        func contribution(_ impact: Int) -> Int { weight * impact / TextImpact.one }
    }

    struct Asked: Hashable, Sendable {
        /// As it is read back to people.
        let reading: String
        /// What a full answer weighs, in 2^−16.
        let rarity: Int
        let alternatives: [Alternative]
    }

    /// The words that any supplier answers, in the order of the text.
    let asked: [Asked]
    /// All different words of the text, answered or not.
    let askedCount: Int
    private let impact: TextImpact
    private let ideal: Int

    init(_ text: String, _ corpus: TextCorpus, _ model: TextModel = .standard) {
        let analysed = AnalysedText(text)
        let cutter = TextCutter(corpus.names)
        var repeats: [String: Int] = [:]
        var units: [TextUnit] = []
        for unit in cutter.units(of: analysed).prefix(TextModel.unitsMax) {
            if repeats[unit.asked] == nil { units.append(unit) }
            repeats[unit.asked, default: 0] += 1
        }
        let finder = TextAlternatives(analysed, corpus, cutter, model)
        asked = units.compactMap { unit in
            let times = min(repeats[unit.asked] ?? 1, model.repeatsMax)
            return Self.asked(unit, finder.alternatives(to: unit), times, corpus)
        }
        askedCount = units.count
        impact = TextImpact(model, corpus.sums)
        let full = impact.ideal
        ideal = asked.reduce(0) { $0 + $1.rarity * full / TextImpact.one }
    }

    /// An asked word with the weight of each way to answer it; nil when nobody answers it.
    private static func asked(
        _ unit: TextUnit, _ found: [TextAlternatives.Alternative], _ times: Int,
        _ corpus: TextCorpus
    ) -> Asked? {
        func worth(_ term: Int32) -> Int {
            let users = Int(corpus.users(of: term))
            return times * rarity(users: users, of: corpus.sums.documentCount)
        }
        let most = corpus.number(of: unit.asked).map(worth) ?? Int.max
        let rarities = found.map { min(worth($0.term), most) }
        guard let full = rarities.max() else { return nil }
        let alternatives = zip(found, rarities).map { found, rarity in
            Alternative(term: found.term, weight: rarity * found.factor / TextModel.wholeFactor)
        }
        return Asked(reading: unit.reading, rarity: full, alternatives: alternatives)
    }

    /// Binary digits after the point of a rarity.
    private static let rarityBits = 16

    /// log₂(1 + (N − n + ½) / (n + ½)) = log₂((2N + 2) / (2n + 1)), in 2^−16.
    static func rarity(users: Int, of suppliers: Int) -> Int {
        func logarithm(_ number: Int) -> Int {
            BinaryLogarithm.log2(UInt64(number), fractionBits: rarityBits)
        }
        return logarithm(2 * suppliers + 2) - logarithm(2 * users + 1)
    }

    /// How relevant a supplier's texts are, 0…1.
    func grade(of document: TextDocument) -> Score { grade(ofSum: sum(of: document)) }

    /// The grade of a supplier whose answers contribute so much together.
    func grade(ofSum sum: Int) -> Score {
        ideal > 0 ? min(Score(sum, over: ideal), .one) : .zero
    }

    /// No sum below has this grade or a higher one.
    func sumMin(of grade: Score) -> Int {
        max(0, grade.millionths - 1) * ideal / Score.scale
    }

    /// How relevant a supplier's texts are, in 2^−16, without bound: what grades divide.
    func sum(of document: TextDocument) -> Int {
        var sum = 0
        for word in asked {
            var best = 0
            for alternative in word.alternatives {
                let counts = document.counts(of: alternative.term)
                if counts == .zero { continue }
                let impact = impact.impact(counts, document.lengths)
                best = max(best, alternative.contribution(impact))
            }
            sum += best
        }
        return sum
    }
}
