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

    init() {}

    init(links: [Link], kin: [Kin]) {
        self.links = links
        self.kin = kin
    }

    /// What was found of pairs before.
    init(_ found: [ComparedPair], numbers: [String: UInt32], bitsMin: Float) {
        for pair in found {
            guard let one = numbers[pair.one], let other = numbers[pair.other] else { continue }
            let (first, second) = (min(one, other), max(one, other))
            pairs += 1
            if pair.bits >= bitsMin {
                links.append(
                    Link(
                        one: first, other: second, bits: pair.bits, isReserved: pair.isReserved))
            }
            if let kinship = pair.kinship {
                kin.append(Kin(one: first, other: second, kinship: kinship))
            }
        }
    }

    /// Parts are not of one weight, so each thread takes several.
    private static let stretchesPerPart = 8

    /// - Complexity: O(pairs · cost of a comparison), in `parts` parts at once.
    static func scoring(
        _ evidence: LearnedEvidence, blocks: Blocks, thresholds: Thresholds, parts: Int
    ) async -> ComparedPairs {
        let stretches = parts * stretchesPerPart
        let rules = KinshipRules(evidence, bitsMin: thresholds.automaticBits)
        let bitsMin = thresholds.reviewBits
        let records = evidence.records.count
        let found = await Parts.map(stretches) { stretch in
            let sieve = PairSieve(evidence, rules, bitsMin: bitsMin)
            var compared = ComparedPairs()
            let range = Parts.range(stretch, of: stretches, count: records)
            blocks.forEachRun(of: range) { one, others in
                compared.compare(one, others, sieve, rules, bitsMin: bitsMin)
            }
            // What each part sorts, all together need not sort again.
            compared.links.sort(by: Link.isBefore)
            return compared
        }
        return joined(found)
    }

    /// Compares pairs of numbered records.
    ///
    /// - Complexity: O(pairs · cost of a comparison), in `parts` parts at once.
    static func scoring(
        _ evidence: LearnedEvidence, pairs: [(Int, Int)], thresholds: Thresholds, parts: Int
    ) async -> ComparedPairs {
        let rules = KinshipRules(evidence, bitsMin: thresholds.automaticBits)
        let bitsMin = thresholds.reviewBits
        let found = await Parts.map(parts) { part in
            let sieve = PairSieve(evidence, rules, bitsMin: bitsMin)
            var compared = ComparedPairs()
            for (one, other) in pairs[Parts.range(part, of: parts, count: pairs.count)] {
                withUnsafePointer(to: UInt32(max(one, other))) { greater in
                    compared.compare(
                        min(one, other), UnsafeBufferPointer(start: greater, count: 1), sieve,
                        rules, bitsMin: bitsMin)
                }
            }
            return compared
        }
        return joined(found)
    }

    private static func joined(_ parts: [ComparedPairs]) -> ComparedPairs {
        parts.reduce(into: ComparedPairs()) { whole, part in
            whole.links += part.links
            whole.kin += part.kin
            whole.pairs += part.pairs
        }
    }

    /// Compares a record with greater ones.
    private mutating func compare(
        _ one: Int, _ others: UnsafeBufferPointer<UInt32>, _ sieve: PairSieve,
        _ rules: KinshipRules, bitsMin: Float
    ) {
        pairs += others.count
        sieve.forEachScore(of: one, with: others) { other, score in
            let (first, second) = (UInt32(one), UInt32(other))
            if score.bits >= bitsMin {
                links.append(
                    Link(
                        one: first, other: second, bits: score.bits, isReserved: score.isReserved))
            }
            let kinship = rules.kinship(
                score.pattern, frequencyBits: score.frequencyBits, one, other)
            if let kinship {
                kin.append(Kin(one: first, other: second, kinship: kinship))
            }
        }
    }
}
