import Records
import SearchIndex

extension FitSourceMaker {
    /// - Parameters:
    ///   - facets: the list of the asked concept's own scheme, then others.
    ///   - closed: the mark of a list that is known whole.
    ///   - isDeniable: whether saying that something is not offered closes the list.
    func concepts(
        _ fit: ConceptFit, _ stake: NeedPlan.Stake, _ facets: [Facet], _ closed: Mark?,
        isDeniable: Bool
    ) -> FeatureSource {
        let isClosed: UInt32 = 1
        var kinds = FeatureKinds<ConceptFit.Answer>(firstBit: 1)
        var denying: [UInt32] = []
        for offered in fit.opening.union(fit.answers.keys) {
            guard let number = vocabulary.concepts[offered] else { continue }
            for (place, facet) in facets.enumerated() {
                guard let answer = fit.answer(of: offered, isOwn: place == 0) else { continue }
                kinds.add(number, to: facet, answer)
            }
            if isDeniable, fit.isDenied(by: offered) { denying.append(number) }
        }
        var features = kinds.features { $0.grade == .satisfied }
        if let closed { features.insert(.init(closed, isClosed), at: 0) }
        if !denying.isEmpty {
            features.insert(
                .init(
                    facet: .deniedConcept, values: denying.sorted(), bit: isClosed,
                    isComplete: false, isSure: true), at: 0)
        }
        return FeatureSource(features, stake, scale) { [kinds] signature in
            var heard = ConceptFit.Heard()
            for answer in kinds.worths(in: signature) { heard.add(answer) }
            return fit.reading(heard, isClosed: signature & isClosed != 0)
        }
    }

    /// Standards are found by sets; where certificates against one differ in worth, by their
    /// dates or sites, the best bounds them all.
    func certificates(_ judge: CertificateJudge, _ stake: NeedPlan.Stake) -> FeatureSource {
        let (states, denies): (UInt32, UInt32) = (1, 2)
        var kinds = FeatureKinds<GradeInterval>(firstBit: 2)
        for standard in judge.answers.keys {
            guard let number = vocabulary.concepts[standard],
                let (best, isSure) = worth(of: standard, number, judge)
            else { continue }
            kinds.add(number, to: .standard, boundedBy: best, isSure: isSure)
        }
        var features: [FeatureSource.Feature] = [
            .init(.statesCertificates, states), .init(.deniesCertificates, denies),
        ]
        if let asked = vocabulary.concepts[judge.asked] {
            features.append(
                .init(
                    facet: .deniedStandard, values: [asked], bit: denies, isComplete: false,
                    isSure: true))
        }
        features += kinds.features { $0 == .satisfied }
        let isSure = features.allSatisfy(\.isSure)
        return FeatureSource(
            features, stake, scale, exact: isSure ? nil : exact(judge, denies)
        ) { [kinds] signature in
            let best = kinds.best(in: signature)
            if best == nil, signature & states == 0 {
                return judge.reading(ofNoneWhere: signature & denies != 0)
            }
            return Reading(
                grade: best.map { GradeInterval.failed.better($0) } ?? .failed, isStated: true)
        }
    }

    /// More different certificates of one standard are not compared for a bound.
    static let certificatesComparedMax = 512

    /// The best that a certificate against a standard can be worth, and whether all are.
    private func worth(
        of standard: ConceptID, _ place: UInt32, _ judge: CertificateJudge
    ) -> (best: GradeInterval, isSure: Bool)? {
        let numbers = vocabulary.certificates(against: place)
        if numbers.count > Self.certificatesComparedMax {
            return judge.answers[standard].map { ($0.grade, false) }
        }
        let grades = numbers.compactMap { number in
            vocabulary.certificate(number).flatMap { judge.grade(of: $0) }
        }
        guard let first = grades.first else { return nil }
        return (grades.reduce(first) { $0.better($1) }, grades.allSatisfy { $0 == first })
    }

    private func exact(
        _ judge: CertificateJudge, _ denies: UInt32
    ) -> (FitSegment, Int) -> Reading {
        let asked = vocabulary.concepts[judge.asked]
        return { [vocabulary] segment, supplier in
            let numbers = segment[.certificate].values(of: supplier)
            if numbers.isEmpty {
                let isDenied =
                    segment.isMarked(.deniesCertificates, supplier)
                    || asked.map { segment[.deniedStandard].values(of: supplier).contains($0) }
                        ?? false
                return judge.reading(ofNoneWhere: isDenied)
            }
            var grade = GradeInterval.failed
            for number in numbers {
                if let own = vocabulary.certificate(number).flatMap({ judge.grade(of: $0) }) {
                    grade = grade.better(own)
                }
            }
            return Reading(grade: grade, isStated: true)
        }
    }

    /// Places are found by sets of rough ones; where a need asks to be near a point, a rough
    /// place's nearest edge bounds it.
    func places(_ judge: PlaceJudge, _ stake: NeedPlan.Stake) -> FeatureSource {
        let states: UInt32 = 1
        var kinds = FeatureKinds<GradeInterval>(firstBit: 1)
        for (number, place) in vocabulary.places.enumerated() {
            guard let near = judge.place.near,
                let kilometres = place.kilometresMin(to: near.centre)
            else {
                let grade = judge.grade(of: place.sample)
                if grade != .failed { kinds.add(UInt32(number), to: .place, boundedBy: grade) }
                continue
            }
            let most = judge.gradeMax(of: place.sample, from: kilometres).roundedUp
            if most != .failed { kinds.add(UInt32(number), to: .place, most, isSure: false) }
        }
        let features = [.init(.statesSites, states)] + kinds.features { $0 == .satisfied }
        let isSure = features.allSatisfy(\.isSure)
        let exact: (FitSegment, Int) -> Reading = { [vocabulary] segment, supplier in
            let own = segment[.site].values(of: supplier).compactMap { number in
                vocabulary.site(number).map { judge.grade(of: $0) }
            }
            guard let first = own.first else { return .silent(judge.unknown) }
            return Reading(grade: own.reduce(first) { $0.better($1) }, isStated: true)
        }
        return FeatureSource(
            features, stake, scale, exact: isSure ? nil : exact
        ) { [kinds] signature in
            let best = kinds.best(in: signature)
            if best == nil, signature & states == 0 { return .silent(judge.unknown) }
            return Reading(
                grade: best.map { GradeInterval.failed.better($0) } ?? .failed, isStated: true)
        }
    }
}
