import Records

/// How the readings of several suppliers that share the work become one.
enum Composition: Hashable, Sendable {
    /// One of them is enough: it does the step, or has made the product.
    case best
    /// All of them must: each works on the part, delivers, and is dealt with.
    case weakest
    /// What those make that do a step adds up, and the step that makes least decides.
    case sum(needed: Int)

    init(of kind: Requirement.Kind) {
        switch kind {
        case .process, .experience, .text: self = .best
        case .capacity(let needed) where needed > 0: self = .sum(needed: needed)
        case .material, .envelope, .weight, .tolerance, .capacity, .minimumOrder, .leadTime,
            .certificate, .place, .language, .readiness:
            self = .weakest
        }
    }

    /// The quantity that adds up; nil where nothing does.
    var needed: Int? {
        if case .sum(let needed) = self { needed } else { nil }
    }

    /// The same whatever the order and the grouping.
    ///
    /// The best is the grade of one member, since one will do it; the weakest goes bound by
    /// bound, since any of them may turn out to be it.
    func join(_ one: Reading, _ other: Reading) -> Reading {
        let isStated = one.isStated || other.isStated
        switch self {
        case .best:
            let isOther = other.grade.isBetter(than: one.grade)
            return Reading(grade: isOther ? other.grade : one.grade, isStated: isStated)
        case .weakest, .sum:
            return Reading(grade: one.grade.worse(other.grade), isStated: isStated)
        }
    }
}
