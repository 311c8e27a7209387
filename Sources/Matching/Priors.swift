import Records

/// Every number the model chose rather than derived, in one place.
///
/// Until recorded outcomes calibrate them they are the maintainers' judgement; where a number
/// comes from elsewhere its line says so. Changing one changes scores and golden files, never
/// the laws.
enum Priors {
    /// What a must weighs in the score: twice the heaviest wish, so that no single wish
    /// outweighs a must (own choice).
    static let mustWeight = 200
    /// The weights a wish may have; what lies outside is moved to the nearer end.
    static let shouldWeights = 1...100

    /// What is expected where a supplier has said nothing, by kind of requirement.
    ///
    /// Own estimates of how many firms taken at random from a partner list would turn out to
    /// satisfy an average requirement of the kind: rarely one given process, more often an
    /// ordinary size or term of delivery, which are also easier to agree on.
    static func unknown(_ kind: Requirement.Kind) -> Score {
        switch kind {
        case .process: Score(millionths: 150_000)
        case .material: Score(millionths: 300_000)
        case .envelope: Score(millionths: 500_000)
        case .weight: Score(millionths: 600_000)
        case .tolerance: Score(millionths: 400_000)
        case .capacity: Score(millionths: 400_000)
        case .minimumOrder: Score(millionths: 500_000)
        case .leadTime: Score(millionths: 500_000)
        case .certificate: Score(millionths: 200_000)
        case .place: Score(millionths: 200_000)
        case .language: Score(millionths: 300_000)
        case .experience: Score(millionths: 200_000)
        case .readiness: Score(millionths: 200_000)
        case .text: Score(millionths: 100_000)
        }
    }

    /// What is expected of somebody who offers a wider concept, by steps up to it: a shop that
    /// says "machining" does a given kind of it as often as not; two steps say less (own choice).
    static func broader(steps: Int) -> Score {
        switch steps {
        case ...1: Score(millionths: 500_000)
        case 2: Score(millionths: 300_000)
        default: Score(millionths: 200_000)
        }
    }

    /// From so many steps up a family of materials says no more than silence: who works metal
    /// has said nothing of one die-casting alloy, who works rubber something of one rubber (own
    /// choice).
    static let vagueSteps = 2
    /// How far above an asked material its narrow family may stand: from a grade past its kind to
    /// the class of steel or alloy, SPCC to carbon steel (own choice).
    static let narrowFamilySteps = 2

    /// The worth of what can often stand in for the thing asked: more than half, so that it
    /// stays on the list, and well under the thing itself (own choice).
    static let substitute = Score(millionths: 600_000)
    /// The worth of a sibling, which is never the same thing (own choice).
    static let sibling = Score(millionths: 200_000)
    /// What is expected of two entries of different classifications that only overlap.
    static let overlap = Score(millionths: 500_000)

    /// A certificate without an end date, within the usual validity of its standard counted
    /// from the day it was stated: four in five (own estimate).
    static let certificateWithoutEnd = Score(millionths: 800_000)
    /// The same after that time: it counts only if it was renewed (own estimate).
    static let certificateRenewed = Score(millionths: 400_000)
    /// A certificate of one site for work at another: an even guess.
    static let certificateElsewhere = Score(millionths: 500_000)

    /// From here on a partly met must is no obstacle (the half of the verdict's definition).
    static let half = Score(millionths: 500_000)
    /// Below this share of what is asked, a number is not one step away: four times finer or
    /// more is another kind of shop (own choice).
    static let reachable = Score(millionths: 250_000)
    /// The most obstacles of a near miss; with three a buyer starts anew (own choice).
    static let nearMissObstaclesMax = 2
    /// The expected score from which a supplier may be likely for a need without any checkable
    /// must (own choice: a quarter of the words, or of the wishes).
    static let relevant = Score(millionths: 250_000)

    /// How far a site may be from its region's centre: the radius of a circle of the mean area
    /// of Vietnam's 34 provinces, 331,345 km² / 34.
    ///
    /// - Source: area after the General Statistics Office, Statistical Yearbook of Vietnam 2023.
    static let regionRadiusKilometres = 56

    /// From so many kilometres between the steps on, more does not count: about
    /// from Hanoi to Ho Chi Minh City, beyond which a truck becomes a ship (own choice).
    static let haulKilometresMax = 1_000
    /// What the ways between the steps cost at most in the order of combinations: a twentieth of
    /// the score, so that they decide between answers that fit alike and never against one that
    /// meets a must more among ten (own choice).
    static let haulCostMax = Score(millionths: 50_000)
    /// The way to or from a supplier whose place is not known: from one end of northern Vietnam to
    /// the other (own choice).
    static let haulUnknownKilometres = 300

    /// What so many kilometres between the steps cost: in proportion, up to the most.
    static func haulCost(kilometres: Int) -> Score {
        let counted = min(max(0, kilometres), haulKilometresMax)
        return Score(millionths: haulCostMax.millionths * counted / haulKilometresMax)
    }
}
