import Records
import SearchIndex

/// Turns judges into questions to columns. The judges' own functions give every grade.
struct FitSourceMaker {
    let vocabulary: FitVocabulary
    let scale: KeyScale

    func source(_ entry: NeedPlan.Entry) -> FitPlan.Source {
        let stake = entry.stake
        switch entry.judge {
        case let judge as ProcessJudge:
            return .features(
                concepts(judge.fit, stake, [.process], .closedProcesses, isDeniable: true))
        case let judge as MaterialJudge:
            return .features(
                concepts(judge.fit, stake, [.material], .closedMaterials, isDeniable: true))
        case let judge as ExperienceJudge:
            let isIndustry = judge.fit.asked.scheme == .industry
            return .features(
                concepts(
                    judge.fit, stake, isIndustry ? [.industry, .product] : [.product, .industry],
                    Mark.closed(judge.fit.asked.scheme), isDeniable: false))
        case let judge as CertificateJudge: return .features(certificates(judge, stake))
        case let judge as PlaceJudge: return .features(places(judge, stake))
        case let judge as LanguageJudge: return .features(languages(judge, stake))
        case let judge as ReadinessJudge: return .features(readiness(judge, stake))
        case let judge as TextJudge:
            return .text(TextSource(judge, stake, scale))
        default: return .number(number(entry.judge, stake))
        }
    }

    private func number(_ judge: any Judge, _ stake: NeedPlan.Stake) -> NumberSource {
        func source(
            _ facet: NumberFacet, isRising: Bool, _ unknown: GradeInterval,
            _ grade: @escaping (Int64) -> GradeInterval
        ) -> NumberSource {
            NumberSource(
                facet, isRising: isRising, unknown: unknown, stake, scale, grade: grade)
        }
        switch judge {
        case let judge as CapacityJudge:
            return source(.capacity, isRising: true, judge.unknown) { judge.grade(of: Int($0)) }
        case let judge as WeightJudge:
            return source(.weight, isRising: true, judge.unknown) {
                judge.grade(of: Mass(micrograms: $0))
            }
        case let judge as ToleranceJudge:
            return source(.tolerance, isRising: false, judge.unknown) {
                judge.grade(of: Length(nanometres: $0))
            }
        case let judge as MinimumOrderJudge:
            return source(.minimumOrder, isRising: false, judge.unknown) {
                judge.grade(of: Int($0))
            }
        case let judge as LeadTimeJudge:
            return source(.leadTime, isRising: false, judge.unknown) { judge.grade(of: Int($0)) }
        case let judge as EnvelopeJudge: return envelope(judge, stake)
        default: preconditionFailure("every judge has a source")
        }
    }

    /// The longest side bounds the whole: no grade is above that of its tightest side.
    private func envelope(_ judge: EnvelopeJudge, _ stake: NeedPlan.Stake) -> NumberSource {
        let longest = judge.needed.sides[0].nanometres
        return NumberSource(
            .longestSide, isRising: true, unknown: judge.unknown, stake, scale,
            exact: { [vocabulary] segment, supplier in
                let held = segment[.envelope].values(of: supplier).first
                guard let envelope = held.flatMap({ vocabulary.envelope($0) }) else {
                    return judge.unknown
                }
                return judge.grade(of: envelope)
            },
            grade: { .share(held: $0, needed: longest) })
    }

    private func languages(_ judge: LanguageJudge, _ stake: NeedPlan.Stake) -> FeatureSource {
        let (states, speaks): (UInt32, UInt32) = (1, 2)
        let values = vocabulary.languages[judge.needed].map { [$0] } ?? []
        return FeatureSource(
            [
                .init(.statesLanguages, states),
                .init(
                    facet: .language, values: values, bit: speaks, isComplete: true, isSure: true),
            ], stake, scale
        ) { signature in
            if signature & (states | speaks) == 0 { return .silent(judge.unknown) }
            return judge.reading(speaks: signature & speaks != 0)
        }
    }

    private func readiness(_ judge: ReadinessJudge, _ stake: NeedPlan.Stake) -> FeatureSource {
        var kinds = FeatureKinds<GradeInterval>()
        var grades: [UInt32: GradeInterval] = [:]
        for (place, level) in vocabulary.readiness.values.enumerated()
        where level.framework == judge.needed.framework {
            let grade = judge.grade(of: level)
            kinds.add(UInt32(place), to: .readiness, boundedBy: grade)
            grades[UInt32(place)] = grade
        }
        let features = kinds.features { $0 == .satisfied }
        let exact: (FitSegment, Int) -> Reading = { [grades] segment, supplier in
            let own = segment[.readiness].values(of: supplier).compactMap { grades[$0] }
            guard let first = own.first else { return .silent(judge.unknown) }
            return Reading(grade: own.reduce(first) { $0.better($1) }, isStated: true)
        }
        return FeatureSource(
            features, stake, scale, exact: features.allSatisfy(\.isSure) ? nil : exact
        ) { [kinds] signature in
            guard let best = kinds.best(in: signature) else { return .silent(judge.unknown) }
            return Reading(grade: best, isStated: true)
        }
    }
}

extension FeatureSource.Feature {
    /// Whether a mark is set.
    init(_ mark: Mark, _ bit: UInt32) {
        self.init(
            facet: .mark, values: [mark.rawValue], bit: bit, isComplete: false, isSure: true)
    }
}
