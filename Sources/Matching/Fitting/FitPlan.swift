import Records
import SearchIndex

/// A need as questions to the columns of an index.
struct FitPlan {
    enum Source {
        case features(FeatureSource)
        case number(NumberSource)
        case text(TextSource)
    }

    struct Entry {
        let stake: NeedPlan.Stake
        let source: Source

        /// What nobody can mend comes first, since it leaves fewest; then other musts.
        fileprivate var order: Int {
            guard decides else { return 3 }
            return switch stake.bearing.closing {
            case .never, .whenRelated: 0
            case .whenReachable: 1
            case .always: 2
            }
        }

        /// Whether it counts for the verdict.
        var decides: Bool { stake.isMust && stake.bearing.decides }
    }

    let need: Need
    let judges: NeedPlan
    /// Not in the need's order.
    let entries: [Entry]
    /// The last that may show a sign of the work, where nobody comes to a near miss without one.
    let lastSign: Int?
    let scale: KeyScale
    /// The first text; a need's other texts are bounded only.
    let text: TextSource?
    /// How many texts there are.
    let texts: Int
    /// The weights of all requirements, and of the musts that decide.
    let weight: Int
    let mustWeight: Int
    let asksForWork: Bool
    let saysWhatIsMade: Bool
    let musts: Int

    init(_ plan: NeedPlan, _ index: FitIndex) {
        let weight = plan.entries.reduce(0) { $0 + $1.weight }
        scale = KeyScale(totalWeight: weight, requirements: plan.entries.count)
        let maker = FitSourceMaker(vocabulary: index.vocabulary, scale: scale)
        need = plan.need
        judges = plan
        let asked = plan.entries.map { Entry(stake: $0.stake, source: maker.source($0)) }
        entries = (0..<4).flatMap { order in asked.filter { $0.order == order } }
        let sources = entries.compactMap { entry -> TextSource? in
            if case .text(let source) = entry.source { source } else { nil }
        }
        text = sources.first
        texts = sources.count
        asksForWork = entries.contains { $0.stake.sign != .none }
        let deciding = entries.filter(\.decides)
        musts = deciding.count
        self.weight = weight
        mustWeight = deciding.reduce(0) { $0 + $1.stake.weight }
        saysWhatIsMade = deciding.contains(where: \.stake.bearing.saysWhatIsMade)
        // Who satisfies all musts fits without a sign, unless one of the musts is the work.
        let isSignNeeded = !saysWhatIsMade || deciding.contains { $0.stake.sign != .none }
        lastSign = isSignNeeded ? entries.lastIndex { $0.stake.sign != .none } : nil
    }
}

extension FitPlan.Source {
    /// Whether everybody in the sets of those who may satisfy it does.
    var isSettled: Bool {
        switch self {
        case .features(let source): source.isSettled
        case .number(let source): source.isSure
        case .text: true
        }
    }

    /// The reading of one supplier.
    ///
    /// - Parameters:
    ///   - text: the text of which it is known what the supplier's words contribute to it.
    ///   - sum: what they do; nil to read it as if the texts said all that is asked.
    @inline(__always)
    func reading(
        _ segment: FitSegment, _ supplier: Int, of text: TextSource? = nil, words sum: Int? = 0
    ) -> Reading {
        switch self {
        case .features(let source): source.reading(segment, supplier)
        case .number(let source): source.reading(segment, supplier)
        case .text(let source): source.reading(segment, supplier, words: sum, source === text)
        }
    }
}

/// A requirement of text: asked words, each with the terms that answer it and their weights.
final class TextSource {
    let query: TextQuery
    let stake: NeedPlan.Stake
    let unknown: GradeInterval
    private let scale: KeyScale
    /// Of who has texts that share nothing, and of who has none.
    let unrelated: Level
    let silent: Level
    /// The bound of who has texts.
    let most: Level

    init(_ judge: TextJudge, _ stake: NeedPlan.Stake, _ scale: KeyScale) {
        query = judge.query
        unknown = judge.unknown
        self.stake = stake
        self.scale = scale
        unrelated = Level(
            Reading(grade: .certain(query.grade(ofSum: 0)), isStated: true), stake,
            scale)
        silent = Level(.silent(unknown), stake, scale)
        most = Level(.satisfied, stake, scale, isConstant: false, isSure: true)
    }

    /// The reading of one supplier.
    ///
    /// - Parameters:
    ///   - sum: what its words contribute, if `isKnown`; nil for the best there is.
    func reading(
        _ segment: FitSegment, _ supplier: Int, words sum: Int?, _ isKnown: Bool
    ) -> Reading {
        guard let sum else { return most.reading }
        // Who uses any of the words has texts.
        if isKnown, sum > 0 { return reading(ofSum: sum) }
        if !segment.isMarked(.hasText, supplier) { return silent.reading }
        return reading(ofSum: isKnown ? sum : self.sum(segment, supplier))
    }

    func reading(ofSum sum: Int) -> Reading {
        Reading(grade: .certain(query.grade(ofSum: sum)), isStated: true)
    }

    /// The key of a text whose words contribute so much.
    func key(ofSum sum: Int) -> Int {
        scale.key(stake.weight * query.grade(ofSum: sum).millionths)
    }

    /// A sum below gives nobody who satisfies all musts this expected score: the inverse of the
    /// mean, a millionth lower for each of the two roundings.
    func sumMin(of expected: Score, _ plan: FitPlan) -> Int {
        let least = plan.weight * expected.millionths - plan.weight / 2
        let grade = (least - plan.mustWeight * Score.scale) / stake.weight - 2
        return query.sumMin(of: Score(millionths: max(0, grade)))
    }

    /// What one supplier's words add up to.
    func sum(_ segment: FitSegment, _ supplier: Int) -> Int {
        share(segment, supplier).sum ?? 0
    }

    /// What one supplier's texts share with the need's.
    func share(_ segment: FitSegment, _ supplier: Int) -> TextShare {
        var sum = 0
        let zones = query.asked.map { word -> UInt8 in
            var (best, zones) = (0, UInt8(0))
            for alternative in word.alternatives {
                guard let list = segment.text.list(of: UInt32(alternative.term)),
                    let place = list.place(of: supplier)
                else { continue }
                best = max(best, alternative.contribution(Int(list.impacts[place])))
                zones |= list.tags[place]
            }
            sum += best
            return zones
        }
        return TextShare(sum: segment.isMarked(.hasText, supplier) ? sum : nil, zones: zones)
    }
}
