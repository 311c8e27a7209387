import Records
import SearchIndex

/// What a reading of one requirement does to the place of whoever has it.
struct Level: Sendable {
    let reading: Reading
    /// The reading's share of the expected score as a key.
    let key: Int
    let isSatisfied: Bool
    let isObstacle: Bool
    let isUnclosable: Bool
    let isSign: Bool
    let mayDoTheWork: Bool
    /// Whether all who are at this level have this very reading; otherwise none has a better one.
    let isConstant: Bool
    /// Whether all who are at this level weigh the same in the verdict.
    let isSure: Bool

    init(
        _ reading: Reading, _ stake: NeedPlan.Stake, _ scale: KeyScale, isConstant: Bool = true,
        isSure: Bool = true
    ) {
        let grade = reading.grade
        self.reading = reading
        key = scale.key(stake.weight * grade.expected.millionths)
        isSatisfied = grade == .satisfied
        isObstacle = stake.bearing.decides && stake.isObstacle(grade)
        isUnclosable = isObstacle && !stake.bearing.isClosable(grade)
        isSign = stake.sign.isGiven(by: reading)
        mayDoTheWork = stake.sign != .none && stake.sign.isPossible(with: reading)
        self.isConstant = isConstant
        self.isSure = isSure
    }
}

/// Expected scores as small whole numbers, which add up requirement by requirement.
///
/// Each is rounded up, so that a sum of keys bounds the score from above.
struct KeyScale: Sendable {
    private let whole: Int
    private let steps: Int
    private let requirements: Int

    /// - Parameter requirements: each may add one step by rounding, and none too many for the sum.
    init(totalWeight: Int, requirements: Int) {
        whole = max(totalWeight, 1) * Score.scale
        self.requirements = requirements
        steps = max(0, SlicedSums.sumMax - requirements)
    }

    /// A weighted sum of grades, in millionths, as a share of the highest there could be.
    func key(_ sum: Int) -> Int { (sum * steps + whole - 1) / whole }

    /// No sum of keys below stands for this expected score or a higher one: rounding the score
    /// adds at most half a millionth.
    func keyMin(of score: Score) -> Int {
        max(0, (score.millionths - 1) * steps / Score.scale)
    }

    /// Every sum of keys from here on stands for a higher expected score: each key is less than a
    /// step too high.
    func keyAbove(_ score: Score) -> Int {
        requirements + ((score.millionths + 1) * steps + Score.scale - 1) / Score.scale
    }
}
