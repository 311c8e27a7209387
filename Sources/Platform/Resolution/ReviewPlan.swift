import Records
import Resolution
import Store

/// The pairs of which a person should say whether they are one firm.
///
/// Of two firms the likeliest pair of records alone is asked. What was decided is not asked again
/// as long as both records say what they said then.
struct ReviewPlan {
    /// Likeliest first.
    private(set) var pairs: [PairToReview] = []
    /// How many more there are than the queue has room for.
    private(set) var unlisted = 0
    /// How many firms are not asked of, since the answer is as good as known.
    var leftApart: Int { hopeless.subtracting(settled).count }

    private let subjects: SubjectsToResolve
    private let known: KnownFirms
    private let explainer: PairExplainer
    private let organisations: [OrganisationID: OrganisationID]
    private let room: Int
    /// Pairs of firms, as `PairDecision.id`, that need not or not any more be asked.
    private var settled: Set<String> = []
    /// Those of which some pair of records is too unlikely to be asked; another may be asked yet.
    private var hopeless: Set<String> = []

    init(
        _ found: ResolvedList, _ subjects: SubjectsToResolve, _ known: KnownFirms,
        _ thresholds: Thresholds, _ explainer: PairExplainer,
        organisations: [OrganisationID: OrganisationID], _ scope: ResolutionScope
    ) throws(ResolutionError) {
        self.subjects = subjects
        self.known = known
        self.explainer = explainer
        self.organisations = organisations
        room = scope.room
        for decision in known.decisions where decision.pair.count == 2 {
            try take(decision, thresholds)
        }
        for pair in found.openPairs {
            guard let one = OrganisationID(pair.one), let other = OrganisationID(pair.other),
                scope.isInside(one) || scope.isInside(other)
            else { continue }
            let reason = reason(pair, one, other, thresholds)
            try ask(one, other, reason, pair.probability)
        }
    }

    /// Asks again of what was decided where the records say something else and the answer may be
    /// another now.
    private mutating func take(
        _ decision: PairDecision, _ thresholds: Thresholds
    ) throws(ResolutionError) {
        let (one, other) = (decision.pair[0], decision.pair[1])
        let isSame = decision.verdict == .same
        if decision.fingerprint == subjects.fingerprint(one, other) {
            settled.insert(firms(one, other))
            return
        }
        guard subjects[one] != nil, subjects[other] != nil,
            let explanation = explainer.explanationIfListed(of: one.text, and: other.text)
        else { return }
        let probability = explanation.probability
        let isDoubted =
            isSame ? probability < thresholds.automatic : probability >= thresholds.review
        if isDoubted { try ask(one, other, .changed, probability) }
        settled.insert(firms(one, other))
    }

    private mutating func ask(
        _ one: OrganisationID, _ other: OrganisationID, _ reason: PairToReview.Reason,
        _ probability: Double
    ) throws(ResolutionError) {
        let firms = firms(one, other)
        guard !settled.contains(firms) else { return }
        guard pairs.count < room else {
            settled.insert(firms)
            unlisted += 1
            return
        }
        let explanation = try explainer.explanation(of: one.text, and: other.text)
        // Nobody can say that two right tax numbers are one firm's.
        if explanation.isForbidden {
            settled.insert(firms)
            return
        }
        let pair = PairToReview(
            one, other, reason: reason, millionths: ResolutionPlan.millionths(probability),
            weights: explanation.kept)
        if pair.isHopeless {
            hopeless.insert(firms)
        } else {
            settled.insert(firms)
            pairs.append(pair)
        }
    }

    private func reason(
        _ pair: ResolvedList.OpenPair, _ one: OrganisationID, _ other: OrganisationID,
        _ thresholds: Thresholds
    ) -> PairToReview.Reason {
        let hands = Set([one, other].compactMap { known.holders[$0] })
        if hands.count > 1 || known.unproven.contains(one) || known.unproven.contains(other) {
            return .owners
        }
        if pair.isReserved { return .reserved }
        return pair.probability >= thresholds.automatic ? .cluster : .probable
    }

    /// The firms that two records are of.
    private func firms(_ one: OrganisationID, _ other: OrganisationID) -> String {
        PairDecision.id(organisations[one] ?? one, organisations[other] ?? other)
    }
}
