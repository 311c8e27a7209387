/// Which records are one firm: clusters grown from the strongest link down, then from what people
/// decided.
///
/// A link merges two clusters only where nothing forbids it, and where the evidence between all
/// their records speaks for it on the whole: one strong link does not pull together two firms
/// whose other records contradict each other.
struct Clusters {
    /// What one pair may say at most for or against a merger, in bits.
    static let voiceMax: Float = 12
    /// Pairs that are heard at most for one merger.
    static let voicesMax = 64

    private var parents: [UInt32]
    /// Per root, its records; one record alone has no list.
    private var members: [UInt32: [UInt32]] = [:]
    private let cannot: CannotLinks
    private let known: NumberedTies
    private let scorer: PairScorer

    /// - Parameters:
    ///   - links: those from the automatic threshold on, strongest first.
    ///   - known: what people decided, and what keeps records apart.
    /// - Complexity: O(links · `voicesMax`).
    static func growing(
        _ links: [Link], evidence: LearnedEvidence, known: NumberedTies
    ) -> [UInt32] {
        var clusters = Clusters(evidence, known)
        for link in links { clusters.take(link) }
        // A person's word joins what evidence made of each: taken first, two firms that look like
        // two would keep out each other's further records.
        for pair in known.together { clusters.join(pair.one, pair.other) { _, _ in true } }
        return (0..<UInt32(evidence.records.count)).map { clusters.root($0) }
    }

    private init(_ evidence: LearnedEvidence, _ known: NumberedTies) {
        self.known = known
        parents = (0..<UInt32(evidence.records.count)).map { $0 }
        cannot = CannotLinks(evidence.records)
        scorer = PairScorer(evidence)
    }

    private mutating func take(_ link: Link) {
        let (scorer, known) = (scorer, known)
        join(link.one, link.other) { left, right in
            !known.isAlone(left) && !known.isAlone(right)
                && Self.speaks(for: left, right, link, scorer)
        }
    }

    /// Merges the clusters of two records where nothing forbids it and the evidence is enough.
    private mutating func join(
        _ record: UInt32, _ partner: UInt32, where isEnough: ([UInt32], [UInt32]) -> Bool
    ) {
        let (one, other) = (root(record), root(partner))
        guard one != other else { return }
        let left = members[one] ?? [one]
        let right = members[other] ?? [other]
        guard mayMerge(left, right), isEnough(left, right) else { return }
        let (kept, gone) = (min(one, other), max(one, other))
        parents[Int(gone)] = kept
        members[gone] = nil
        members[kept] = (left + right).sorted()
    }

    private mutating func root(_ record: UInt32) -> UInt32 {
        var root = record
        while parents[Int(root)] != root { root = parents[Int(root)] }
        var walked = record
        while parents[Int(walked)] != root {
            (walked, parents[Int(walked)]) = (parents[Int(walked)], root)
        }
        return root
    }

    private func mayMerge(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        guard known.allow(left, right) else { return false }
        let bound = right.filter(cannot.isBound)
        if bound.isEmpty { return true }
        return !left.contains { one in
            cannot.isBound(one) && bound.contains { cannot.forbids(one, $0) }
        }
    }

    private static func speaks(
        for left: [UInt32], _ right: [UInt32], _ link: Link, _ scorer: PairScorer
    ) -> Bool {
        let pairs = left.count * right.count
        if pairs == 1 { return true }
        let step = max(1, pairs / voicesMax)
        var sum = min(voiceMax, link.bits)
        for place in stride(from: 0, to: pairs, by: step) {
            let score = scorer.score(
                Int(left[place / right.count]), Int(right[place % right.count]))
            let most = score.isReserved ? 0 : voiceMax
            sum += max(-voiceMax, min(most, score.bits))
        }
        return sum > 0
    }
}
