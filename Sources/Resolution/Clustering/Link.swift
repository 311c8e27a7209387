/// Two records that may be one firm, and the evidence for it in bits.
struct Link: Hashable, Sendable {
    let one: UInt32
    let other: UInt32
    let bits: Float
    /// A person has to confirm it, however strong it is.
    let isReserved: Bool

    /// The strongest first; between equals the records decide, so that the order is always one.
    static func isBefore(_ left: Link, _ right: Link) -> Bool {
        if left.bits != right.bits { return left.bits > right.bits }
        return (left.one, left.other) < (right.one, right.other)
    }
}

/// All pairs that share a block, compared.
struct ComparedPairs: Sendable {
    /// From the review threshold on.
    private(set) var links: [Link] = []
    /// Those that hang together, were they not one.
    private(set) var kin: [Kin] = []
    /// How many pairs were compared.
    private(set) var pairs = 0

    /// Parts are not of one weight, so each thread takes several.
    private static let stretchesPerPart = 8

    /// - Complexity: O(pairs · cost of a comparison), in `parts` parts at once.
    static func scoring(
        _ evidence: LearnedEvidence, blocks: Blocks, thresholds: Thresholds, parts: Int
    ) async -> ComparedPairs {
        let stretches = parts * stretchesPerPart
        let rules = KinshipRules(evidence, bitsMin: thresholds.automaticBits)
        let bitsMin = thresholds.reviewBits
        let found = await Parts.map(stretches) { stretch in
            let scorer = PairScorer(evidence)
            var compared = ComparedPairs()
            blocks.forEachPair(in: blocks.range(stretch, of: stretches)) { one, other in
                let score = scorer.score(one, other)
                compared.take(score, UInt32(one), UInt32(other), bitsMin: bitsMin)
                let kinship = rules.kinship(
                    score.pattern, frequencyBits: evidence.frequencies.bits(one, other))
                guard let kinship else { return }
                compared.kin.append(
                    Kin(one: UInt32(one), other: UInt32(other), kinship: kinship))
            }
            return compared
        }
        return found.reduce(into: ComparedPairs()) { whole, part in
            whole.links += part.links
            whole.kin += part.kin
            whole.pairs += part.pairs
        }
    }

    @inline(__always)
    private mutating func take(
        _ score: PairScore, _ one: UInt32, _ other: UInt32, bitsMin: Float
    ) {
        pairs += 1
        guard score.bits >= bitsMin else { return }
        links.append(
            Link(one: one, other: other, bits: score.bits, isReserved: score.isReserved))
    }
}
