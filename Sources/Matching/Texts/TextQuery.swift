import Records

/// The text of a need, ready to be compared with any supplier's texts.
///
/// BM25F: a term counts by how rare it is, by where it stands, and less with every repetition
/// and in longer texts. All of it in whole numbers, with the roundings said at each step. The
/// sum is divided by that of an ideal supplier whose list of work, of average length, names
/// every term once; terms that no supplier uses tell nobody apart and are left out.
///
/// - Source: Robertson, Zaragoza and Taylor 2004, doi:10.1145/1031171.1031181.
struct TextQuery: Sendable {
    struct Term: Sendable {
        let text: String
        let id: Int32
        let rarity: Int
    }

    /// More terms than this of one need's text are not read: some four pages.
    static let termsMax = 1_000
    private static let one = 1 << 16
    /// Saturation, k1 = 1.2, and length normalisation, b = 0.75: the usual values.
    ///
    /// - Source: Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework".
    private static let saturation = 12 * one / 10
    private static let lengthShare = 75

    /// The terms that any supplier uses, in the order of the text.
    let terms: [Term]
    /// All different terms of the text, used or not.
    let askedCount: Int
    private let ideal: Int
    private let zoneLengths: [Int]
    private let zoneDocuments: [Int]

    init(_ text: String, _ corpus: TextCorpus) {
        var seen: Set<String> = []
        let asked = TextTerms.terms(of: text).prefix(Self.termsMax).filter {
            seen.insert($0).inserted
        }
        askedCount = asked.count
        terms = asked.compactMap { term in
            guard let id = corpus.terms[term] else { return nil }
            let users = Int(corpus.documentFrequencies[Int(id)])
            return Term(
                text: term, id: id, rarity: Self.rarity(users: users, of: corpus.documentCount))
        }
        zoneLengths = corpus.zoneLengths
        zoneDocuments = corpus.zoneDocuments
        let heaviest = TextZone.offer.weightTenths * Self.one / 10
        ideal = terms.reduce(0) { $0 + Self.contribution($1.rarity, heaviest) }
    }

    /// log₂(1 + (N − n + ½) / (n + ½)) = log₂((2N + 2) / (2n + 1)), in 2^−16.
    static func rarity(users: Int, of suppliers: Int) -> Int {
        FixedLogarithm.log2(2 * suppliers + 2) - FixedLogarithm.log2(2 * users + 1)
    }

    /// How relevant a supplier's texts are, 0…1.
    func grade(of document: TextDocument) -> Score {
        guard ideal > 0 else { return .zero }
        var sum = 0
        for term in terms {
            let counts = document.counts(of: term.id)
            if counts == .zero { continue }
            sum += Self.contribution(term.rarity, frequency(counts, document.lengths))
        }
        return min(Score(sum, over: ideal), .one)
    }

    /// The weighted frequency of a term over the zones, each rounded down, in 2^−16.
    private func frequency(_ counts: ZoneCounts, _ lengths: ZoneCounts) -> Int {
        var sum = 0
        for zone in TextZone.allCases where counts[zone.rawValue] > 0 {
            let index = zone.rawValue
            let count = Int(counts[index])
            guard zoneLengths[index] > 0 else { continue }
            // 1 − b + b · length / average length, rounded down, in 2^−16.
            let flat = (100 - Self.lengthShare) * zoneLengths[index]
            let byLength = Self.lengthShare * Int(lengths[index]) * zoneDocuments[index]
            let norm = (flat + byLength) * Self.one / (100 * zoneLengths[index])
            sum += zone.weightTenths * count * Self.one * Self.one / (10 * norm)
        }
        return sum
    }

    /// Rarity times the saturated frequency, each quotient rounded down, in 2^−16.
    private static func contribution(_ rarity: Int, _ frequency: Int) -> Int {
        rarity * (frequency * one / (saturation + frequency)) / one
    }
}
