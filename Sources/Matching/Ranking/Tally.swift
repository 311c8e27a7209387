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
    private var isMakingStated = false

    mutating func add(_ entry: NeedPlan.Entry, _ reading: Reading) {
        let grade = reading.grade
        weight += entry.weight
        lower += entry.weight * grade.lower.millionths
        expected += entry.weight * grade.expected.millionths
        upper += entry.weight * grade.upper.millionths
        isAnythingStated = isAnythingStated || reading.isStated
        guard entry.isMust, entry.bearing.decides else { return }
        musts += 1
        if grade == .satisfied { satisfiedMusts += 1 }
        if entry.isObstacle(grade) {
            obstacles += 1
            if !entry.bearing.isClosable(grade) { unclosable += 1 }
        }
        isAnyMustStated = isAnyMustStated || reading.isStated
        if entry.bearing.saysWhatIsMade {
            saysWhatIsMade = true
            isMakingStated = isMakingStated || reading.isStated
        }
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
        let isKnown = saysWhatIsMade ? isMakingStated : isAnyMustStated
        if obstacles > 0 {
            let isNear = obstacles <= Priors.nearMissObstaclesMax && unclosable == 0 && isKnown
            return isNear ? .nearMiss : .noFit
        }
        if satisfiedMusts == musts { return .fits }
        return isKnown ? .likely : .unproven
    }

    /// Wishes and words alone prove no fit, so the score decides.
    private var verdictWithoutMusts: Verdict {
        guard isAnythingStated else { return .unproven }
        return score.expected >= Priors.relevant ? .likely : .noFit
    }
}
