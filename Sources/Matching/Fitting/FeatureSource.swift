import Records
import SearchIndex

/// A requirement that is answered by which values somebody's lists hold.
///
/// The values that matter are put into a few features; which of these a supplier has is its
/// signature, and the signature gives the reading. Where values of one feature differ in worth
/// the best counts, and `exact` tells what each supplier really has.
final class FeatureSource {
    struct Feature {
        let facet: Facet
        let values: [UInt32]
        let bit: UInt32
        /// Whether having it is enough for the best reading there is.
        let isComplete: Bool
        /// Whether all its values are worth the same.
        let isSure: Bool
    }

    /// In a signature: the rest of it is a bound.
    static let doubtful: UInt32 = 1 << 31
    /// Bits that a source may give to features.
    static let bitsMax = 31

    let features: [Feature]
    private let stake: NeedPlan.Stake
    private let scale: KeyScale
    private let read: (UInt32) -> Reading
    private let exact: ((FitSegment, Int) -> Reading)?
    /// The signatures met so far: a handful, so that looking through them is quicker than hashing.
    private var signatures: [UInt32] = []
    private var levels: [Level] = []
    /// For each facet the bits of its values.
    private let tables: [(facet: Facet, bits: [UInt32])]

    /// - Parameters:
    ///   - read: the reading of a signature, never worse for more bits than for fewer but for
    ///     those of marks, which come first among `features`.
    ///   - exact: the reading of a supplier, if signatures only bound it.
    init(
        _ features: [Feature], _ stake: NeedPlan.Stake, _ scale: KeyScale,
        exact: ((FitSegment, Int) -> Reading)? = nil, read: @escaping (UInt32) -> Reading
    ) {
        self.features =
            features.filter(\.isComplete) + features.filter { !$0.isComplete }
        self.stake = stake
        self.scale = scale
        self.read = read
        self.exact = exact
        var tables: [Facet: [UInt32]] = [:]
        for feature in features {
            var bits = tables[feature.facet] ?? []
            let needed = feature.values.max().map { Int($0) + 1 } ?? 0
            if bits.count < needed {
                bits += [UInt32](repeating: 0, count: needed - bits.count)
            }
            for value in feature.values { bits[Int(value)] |= feature.bit }
            tables[feature.facet] = bits
        }
        self.tables = tables.map { ($0.key, $0.value) }
    }

    func level(of signature: UInt32) -> Level {
        for place in signatures.indices where signatures[place] == signature {
            return levels[place]
        }
        let isDoubtful = signature & Self.doubtful != 0
        let level = Level(
            read(signature & ~Self.doubtful), stake, scale, isConstant: !isDoubtful,
            isSure: !isDoubtful)
        signatures.append(signature)
        levels.append(level)
        return level
    }

    /// Whether having a complete feature is to satisfy the requirement, and not only to be able to.
    var isSettled: Bool {
        features.allSatisfy { feature in
            guard feature.isComplete else { return true }
            return feature.isSure && level(of: feature.bit).reading == .satisfied
        }
    }

    /// The reading of one supplier.
    func reading(_ segment: FitSegment, _ supplier: Int) -> Reading {
        if let exact { return exact(segment, supplier) }
        var signature: UInt32 = 0
        for (facet, bits) in tables {
            for value in segment[facet].values(of: supplier) where Int(value) < bits.count {
                signature |= bits[Int(value)]
            }
        }
        return level(of: signature).reading
    }

    /// Adds to `bits` the suppliers of a window that have a feature.
    static func unite(
        _ feature: Feature, _ segment: FitSegment, _ window: Int, into bits: WindowBits
    ) -> Bool {
        let sets = segment[feature.facet]
        var isAny = false
        for value in feature.values where sets.unite(value, window: window, into: bits) {
            isAny = true
        }
        return isAny
    }

    /// At most how many suppliers of a segment have a complete feature.
    func completeCount(_ segment: FitSegment) -> Int {
        features.lazy.filter(\.isComplete).reduce(0) { sum, feature in
            sum + feature.values.reduce(0) { $0 + segment[feature.facet].count(of: $1) }
        }
    }
}
