import Records

/// A need with a judge, a weight and a bearing for each of its requirements.
struct NeedPlan: Sendable {
    struct Entry: Sendable {
        let kind: Requirement.Kind
        let judge: any Judge
        let weight: Int
        let isMust: Bool
        let bearing: Bearing
        let sign: WorkSign
        /// For a product, the processes and materials of the need that go by its name.
        let namesakes: [Int]

        /// Whether this grade stands in the supplier's way.
        func isObstacle(_ grade: GradeInterval) -> Bool { stake.isObstacle(grade) }

        var stake: Stake { Stake(weight: weight, isMust: isMust, bearing: bearing, sign: sign) }
    }

    /// What a reading of a requirement counts for.
    struct Stake: Hashable, Sendable {
        let weight: Int
        let isMust: Bool
        let bearing: Bearing
        let sign: WorkSign

        func isObstacle(_ grade: GradeInterval) -> Bool { isMust && bearing.isObstacle(grade) }
    }

    let need: Need
    let entries: [Entry]
    /// The day certificates are judged at: the one the need names, else first delivery, else the
    /// day of the match.
    let neededOn: CalendarDate

    init(_ need: Need, _ bench: Bench) {
        let neededOn = need.validOn ?? need.firstDelivery ?? bench.date
        let places = need.requirements.compactMap { requirement -> PlaceJudge? in
            guard case .place(let place) = requirement.kind else { return nil }
            return PlaceJudge(requirement.kind, place: place, bench)
        }
        self.need = need
        self.neededOn = neededOn
        let signs = WorkSign.signs(of: need.requirements, bench.graph)
        let kinds = need.requirements.map(\.kind)
        entries = zip(need.requirements, signs).map { requirement, sign in
            Entry(
                kind: requirement.kind,
                judge: bench.judge(requirement.kind, neededOn: neededOn, places: places),
                weight: Self.weight(of: requirement.strength),
                isMust: requirement.strength == .must, bearing: Bearing(of: requirement.kind),
                sign: sign, namesakes: Self.namesakes(of: requirement.kind, among: kinds, bench))
        }
    }

    private static func namesakes(
        of kind: Requirement.Kind, among kinds: [Requirement.Kind], _ bench: Bench
    ) -> [Int] {
        guard case .experience(let product) = kind else { return [] }
        return kinds.indices.filter { index in
            switch kinds[index] {
            case .process(let other), .material(let other): bench.areNamesakes(product, other)
            default: false
            }
        }
    }

    /// Whether it is worth asking about a requirement: who works knitted fabric need not say
    /// whether it has made knitted fabric.
    func isWorthAsking(_ index: Int, _ readings: [Reading]) -> Bool {
        !entries[index].namesakes.contains { readings[$0].grade == .satisfied }
    }

    private static func weight(of strength: Requirement.Strength) -> Int {
        switch strength {
        case .must: Priors.mustWeight
        case .should(let weight):
            min(max(weight, Priors.shouldWeights.lowerBound), Priors.shouldWeights.upperBound)
        }
    }

    /// Score and verdict of a supplier, without the explanation.
    func tally(_ candidate: Candidate) -> Tally {
        var tally = Tally(of: need)
        for entry in entries { tally.add(entry, entry.judge.reading(of: candidate)) }
        return tally
    }

    /// Score and verdict of these readings, one for each requirement.
    func tally(_ readings: [Reading]) -> Tally {
        var tally = Tally(of: need)
        for (entry, reading) in zip(entries, readings) { tally.add(entry, reading) }
        return tally
    }
}
