import Records

/// Adds up readings to a score and a verdict.
///
/// The score is the mean of the grades by weight, bound by bound, as whole numbers divided and
/// rounded once at the end. A satisfied requirement can only raise it, since no grade is above 1.
struct Tally: Sendable {
    private var weight = 0
    private var lower = 0
    private var expected = 0
    private var upper = 0
    private var musts = 0
    private var satisfiedMusts = 0
    private var obstacles = 0
    private var unclosable = 0
    private var isAnythingStated = false
    private var isAnyMustStated = false
    private var saysWhatIsMade = false
    private var asksForWork = false
    private var hasSign = false
    private var mayDoTheWork = false
    /// Whether the need holds a must that was not understood, which nobody surely meets.
    private let leavesMustUnread: Bool

    init(of need: Need) { leavesMustUnread = need.leavesMustUnread }

    mutating func add(_ entry: NeedPlan.Entry, _ reading: Reading) { add(entry.stake, reading) }

    mutating func add(_ entry: NeedPlan.Stake, _ reading: Reading) {
        let grade = reading.grade
        weight += entry.weight
        lower += entry.weight * grade.lower.millionths
        expected += entry.weight * grade.expected.millionths
        upper += entry.weight * grade.upper.millionths
        isAnythingStated = isAnythingStated || reading.isStated
        if entry.sign != .none {
            asksForWork = true
            hasSign = hasSign || entry.sign.isGiven(by: reading)
            mayDoTheWork = mayDoTheWork || entry.sign.isPossible(with: reading)
        }
        guard entry.isMust, entry.bearing.decides else { return }
        musts += 1
        if grade == .satisfied { satisfiedMusts += 1 }
        if entry.isObstacle(grade) {
            obstacles += 1
            if !entry.bearing.isClosable(grade) { unclosable += 1 }
        }
        isAnyMustStated = isAnyMustStated || reading.isStated
        saysWhatIsMade = saysWhatIsMade || entry.bearing.saysWhatIsMade
    }

    /// A need that asks for nothing is met to an unknown degree.
    var score: GradeInterval {
        guard weight > 0 else { return .unknown(expected: .zero) }
        return GradeInterval(
            lower: mean(lower), expected: mean(expected), upper: mean(upper))
    }

    private func mean(_ sum: Int) -> Score {
        Score(millionths: (2 * sum + weight) / (2 * weight))
    }

    var verdict: Verdict {
        guard musts > 0 else { return verdictWithoutMusts }
        let isKnown = asksForWork ? hasSign : isAnyMustStated
        if obstacles > 0 {
            let isNear = obstacles <= Priors.nearMissObstaclesMax && unclosable == 0 && isKnown
            return isNear ? .nearMiss : .noFit
        }
        // Musts that say nothing of what is made, such as a place, make no fit of another trade.
        if satisfiedMusts == musts, isKnown || saysWhatIsMade {
            return leavesMustUnread ? .likely : .fits
        }
        return isKnown ? .likely : withoutSign
    }

    /// Wishes and words alone prove no fit, so the score decides among those that do the work.
    private var verdictWithoutMusts: Verdict {
        guard isAnythingStated else { return withoutSign }
        guard score.expected >= Priors.relevant else { return .noFit }
        return hasSign || !asksForWork ? .likely : withoutSign
    }

    /// A closed list that names none of the asked work says that it is not done.
    private var withoutSign: Verdict { asksForWork && !mayDoTheWork ? .noFit : .unproven }
}
