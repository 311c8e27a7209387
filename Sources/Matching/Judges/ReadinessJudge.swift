import Records

/// Has the supplier reached this level of a readiness framework?
///
/// Levels of different frameworks are not compared; the highest level stated counts.
struct ReadinessJudge: Judge {
    let needed: ReadinessLevel
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: ReadinessLevel, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    func reading(of candidate: Candidate) -> Reading {
        guard let held = best(of: candidate) else { return .silent(unknown) }
        return Reading(grade: grade(of: held.value), isStated: true)
    }

    func finding(on candidate: Candidate) -> Finding {
        guard let held = best(of: candidate) else {
            return Finding(.silent(unknown), openPoint: .readiness(needed: needed))
        }
        return Finding(
            Reading(grade: grade(of: held.value), isStated: true),
            evidence: [Evidence(.readiness, held, on: date, .readiness(held.value))],
            shortfall: .readiness(held: held.value, needed: needed))
    }

    func grade(of held: ReadinessLevel) -> GradeInterval {
        .share(held: Int64(held.level), needed: Int64(needed.level))
    }

    private func best(of candidate: Candidate) -> Stated<ReadinessLevel>? {
        var best: Stated<ReadinessLevel>?
        for stated in candidate.profile.readiness
        where stated.value.framework == needed.framework {
            guard let known = best, known.value.level >= stated.value.level else {
                best = stated
                continue
            }
            if known.value.level == stated.value.level, Evidence.isCitedBefore(stated, known) {
                best = stated
            }
        }
        return best
    }
}
