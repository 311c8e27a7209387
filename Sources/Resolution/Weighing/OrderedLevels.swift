import Foundation

/// In which order the levels of a comparison speak for one firm, whatever chance a list shows.
///
/// A short list may show that strangers have equal streets more often than firms do; nobody would
/// believe that two records are two firms since their streets are equal.
struct OrderedLevels: Sendable {
    /// Each rung speaks for one firm at least as much as the next; within a rung nothing is said.
    let rungs: [[Agreement]]
    /// Levels at which all that both records say agrees: these never speak against one firm.
    let agreeing: Set<Agreement>
    /// Levels that never speak for one firm.
    private(set) var contradicting: Set<Agreement> = [.different]
    /// Levels that speak for one firm by so many bits at most, and never more than equal names do.
    private(set) var little: Set<Agreement> = []
    /// Levels that speak for one firm by so many bits at least.
    private(set) var bitsMin: [Agreement: Double] = [:]
    /// Levels that speak against one firm by so many bits at least, as negative ones.
    private(set) var bitsMax: [Agreement: Double] = [:]
    /// Whether these are the levels of names.
    let areOfNames: Bool

    /// Of words `conflict` stands in no rung: alike but for what tells apart may be worse than
    /// different.
    init(_ way: Comparison.Way) {
        areOfNames = way == .names
        switch way {
        case .names, .words, .street:
            rungs = [[.equal], [.near], [.close], [.part, .further, .some], [.different]]
            agreeing = [.equal, .near]
        case .person:
            rungs = [[.equal], [.near], [.close], [.part, .some], [.different]]
            agreeing = [.equal, .near]
        case .code, .mail, .door:
            rungs = [[.equal], [.near, .part], [.different]]
            agreeing = [.equal, .near]
        case .taxNumber:
            // Two right numbers of one scheme are two firms, whatever few pairs of a list show.
            rungs = [[.equal], [.near, .close, .part], [.different], [.conflict]]
            agreeing = [.equal, .close]
            contradicting = [.different, .conflict]
            // Whoever makes up a number makes up that of others too.
            little = [.near, .close]
            bitsMin = [.equal: Self.registeredBitsMin]
            bitsMax = [.conflict: -Self.registeredBitsMin]
        case .category:
            rungs = [[.equal], [.different]]
            agreeing = [.equal]
        case .number, .date:
            rungs = [[.equal], [.near], [.close], [.some], [.different]]
            agreeing = [.equal, .near]
        case .place:
            rungs = [[.equal], [.near, .close, .part], [.some, .conflict], [.different]]
            agreeing = [.equal, .near, .part]
            contradicting = [.different, .conflict]
        case .lot:
            rungs = [[.equal], [.close], [.different]]
            agreeing = [.equal, .close]
        }
    }

    /// What two right numbers that are equal say at least for one firm, and two that are not
    /// against it, however few records teach it.
    ///
    /// Own choice: an office gives a number to one firm, so that two firms share one only where
    /// somebody copied another's whole, for which one pair in some thousands is ample. Lists of a
    /// few records show nothing of that: in one of three, pairs of one firm are all that agrees.
    static let registeredBitsMin = 12.0

    /// What a number that is not right, or not quite the other, says at most for one firm.
    ///
    /// Own choice: sharing such a number makes it sixteen times as likely that two are one firm.
    /// Nobody gave it out, so that whoever fills a place or invents one writes it for many firms,
    /// and a list of a few such pairs teaches that it is as good as a right one.
    static let unsureBitsMax = 4.0
}

extension AgreementModel {
    /// The model that is nearest to this one and in which better agreement never says less: the
    /// weights of levels that stand the wrong way round are pooled, levels that agree in all that
    /// is said are given 0 bits at least, and those that contradict at most. A number that is not
    /// right says little, and no more than an equal name, a right one so much at least.
    ///
    /// Chances of one firm stay; those of the alternatives are moved to where the weights are.
    ///
    /// - Parameter levels: one for each comparison.
    /// - Source: isotonic regression by pooling adjacent violators, Barlow, Bartholomew, Bremner
    ///   and Brunk 1972, "Statistical inference under order restrictions"; of the
    ///   ratio of two samples' chances after Dykstra, Kochar and Robertson 1995, "Inference for
    ///   likelihood ratio ordering in the two-sample problem".
    ///   Levels of one rung are put in the order of their weights first: Kruskal 1964, the primary
    ///   treatment of ties, doi:10.1007/BF02289694.
    func ordered(_ levels: [OrderedLevels]) -> AgreementModel {
        var model = self
        for (comparison, levels) in levels.enumerated() {
            for alternative in Alternative.allCases {
                let chances = alternatives[alternative.rawValue][comparison]
                model.alternatives[alternative.rawValue][comparison] = Self.ordered(
                    chances, matching[comparison], levels)
            }
        }
        guard let names = levels.firstIndex(where: \.areOfNames) else { return model }
        for (comparison, levels) in levels.enumerated() {
            for level in levels.little {
                model.lower(Int(level.rawValue), of: comparison, toEqualOf: names)
            }
        }
        return model
    }

    /// Lets a level say no more than that another comparison is equal.
    private mutating func lower(_ level: Int, of comparison: Int, toEqualOf other: Int) {
        let equal = Int(Agreement.equal.rawValue)
        for alternative in alternatives.indices {
            let most = matching[other][equal] / alternatives[alternative][other][equal]
            let least = matching[comparison][level] / most
            alternatives[alternative][comparison][level] = max(
                least, alternatives[alternative][comparison][level])
        }
    }

    private static func ordered(
        _ chances: [Double], _ matching: [Double], _ levels: OrderedLevels
    ) -> [Double] {
        func share(_ level: Int) -> Double { matching[level] / chances[level] }
        let places = levels.rungs.flatMap { rung in
            rung.map { Int($0.rawValue) }.sorted { share($0) > share($1) }
        }
        var pools: [Pool] = []
        for level in places {
            pools.append(Pool([level], matching[level], chances[level]))
            while pools.count > 1, pools[pools.count - 2].ratio < pools[pools.count - 1].ratio {
                let last = pools.removeLast()
                pools[pools.count - 1].take(last)
            }
        }
        var ordered = chances
        for pool in pools {
            for level in pool.levels {
                var ratio = pool.ratio
                let agreement = Agreement(rawValue: UInt8(level)) ?? .unknown
                if levels.agreeing.contains(agreement) { ratio = max(1, ratio) }
                if levels.contradicting.contains(agreement) { ratio = min(1, ratio) }
                if levels.little.contains(agreement) {
                    ratio = min(exp2(OrderedLevels.unsureBitsMax), ratio)
                }
                if let least = levels.bitsMin[agreement] { ratio = max(exp2(least), ratio) }
                if let most = levels.bitsMax[agreement] { ratio = min(exp2(most), ratio) }
                ordered[level] = matching[level] / ratio
            }
        }
        return ordered
    }
}

/// Levels of one weight.
private struct Pool {
    private(set) var levels: [Int]
    private var matching: Double
    private var chance: Double

    init(_ levels: [Int], _ matching: Double, _ chance: Double) {
        self.levels = levels
        self.matching = matching
        self.chance = chance
    }

    var ratio: Double { matching / chance }

    mutating func take(_ other: Pool) {
        levels += other.levels
        matching += other.matching
        chance += other.chance
    }
}
