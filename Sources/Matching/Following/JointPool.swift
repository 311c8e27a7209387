import Records

/// Those of whom the combinations for a need are made, chosen by what the columns say: so the
/// profiles of these alone are read, a few hundred at most.
struct JointPool {
    private let joint: JointPlan
    private let pool: StepPool
    /// The suppliers of the pool by their places among all that do a step.
    private let members: [Int: OrganisationID]
    private let named: Set<Int>
    private let done: Set<Int>

    /// - Parameter most: the most suppliers that combinations are made of.
    init(
        _ joint: JointPlan, of question: FitQuestion,
        most: Int = CombinationSearch.candidatesMax
    ) {
        let found = StepDoers(joint, of: question)
        let doers = found.doers.sorted { $0.supplier < $1.supplier }
        let partners = doers.enumerated().map { place, doer in
            Partner(
                index: place, readings: doer.readings,
                volumes: joint.volumes(capacity: doer.capacity, doer.readings), sites: [])
        }
        let pool = StepPool(joint, of: partners, most: most)
        self.joint = joint
        self.pool = pool
        members = Dictionary(
            pool.candidates.map { ($0.index, doers[$0.index].supplier) }
        ) { first, _ in first }
        named = found.named
        done = Set(
            joint.steps.filter { step in
                doers.contains { JointPlan.isDone($0.readings[step]) }
            })
    }

    var suppliers: some Collection<OrganisationID> { members.values }

    /// The best combinations.
    ///
    /// - Parameter candidate: one of `suppliers`; who is none any more is left out.
    func combinations(
        better first: Standing, top: Int, candidate: (OrganisationID) -> Candidate?
    ) -> Combinations {
        let candidates = members.values.sorted().compactMap(candidate)
        let places = Dictionary(
            candidates.enumerated().map { ($1.profile.id, $0) }
        ) { first, _ in first }
        let placed = pool.placed { place in
            members[place].flatMap { places[$0] }
                .flatMap { joint.partner($0, candidates[$0]) }
        }
        return Combinations.best(joint, placed, better: first, top: top, among: candidates) {
            Combinations.absence(of: joint, named: named, done: done, first.verdict)
        }
    }
}
