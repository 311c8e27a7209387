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

    /// The links of all pairs that share a block, from the review threshold on.
    ///
    /// - Returns: the links, and how many pairs were compared.
    /// - Complexity: O(pairs · cost of a comparison), in `parts` parts at once.
    static func scoring(
        _ evidence: LearnedEvidence, blocks: Blocks, bitsMin: Float, parts: Int
    ) async -> (links: [Link], pairs: Int) {
        let stretches = parts * Self.stretchesPerPart
        let found = await Parts.map(stretches) { stretch in
            let scorer = PairScorer(evidence)
            var links: [Link] = []
            var pairs = 0
            blocks.forEachPair(in: blocks.range(stretch, of: stretches)) { one, other in
                pairs += 1
                let score = scorer.score(one, other)
                guard score.bits >= bitsMin else { return }
                links.append(
                    Link(
                        one: UInt32(one), other: UInt32(other), bits: score.bits,
                        isReserved: score.isReserved))
            }
            return (links, pairs)
        }
        return (found.flatMap(\.0), found.reduce(0) { $0 + $1.1 })
    }

    /// Parts are not of one weight, so each thread takes several.
    private static let stretchesPerPart = 8
}
