import Records

/// Does the supplier speak this language with customers?
struct LanguageJudge: Judge {
    let needed: String
    let unknown: GradeInterval
    let date: CalendarDate

    init(_ kind: Requirement.Kind, needed: String, on date: CalendarDate) {
        self.needed = needed
        unknown = .unknown(expected: Priors.unknown(kind))
        self.date = date
    }

    func reading(of candidate: Candidate) -> Reading {
        let spoken = candidate.profile.languages
        if spoken.isEmpty { return .silent(unknown) }
        return reading(speaks: spoken.contains { $0.value == needed })
    }

    /// The reading of a supplier that states its languages.
    func reading(speaks: Bool) -> Reading {
        Reading(grade: speaks ? .satisfied : .failed, isStated: true)
    }

    func finding(on candidate: Candidate) -> Finding {
        let spoken = candidate.profile.languages
        let speaking = spoken.filter { $0.value == needed }.sorted(by: Evidence.isCitedBefore)
        return Finding(
            reading(of: candidate),
            evidence: speaking.prefix(Evidence.countMax).map {
                Evidence(.languages, $0, on: date, .language($0.value))
            },
            shortfall: .language(needed: needed, spoken: Set(spoken.map(\.value)).sorted()),
            openPoint: .language(needed: needed))
    }
}
