import Records

/// Finds the best pair or triple of a pool, exactly.
///
/// All are tried but those that a bound rules out. The pool stands by promise, so once one
/// candidate promises too little all that follow do.
///
/// - Complexity: O(pool² · requirements · steps) for two steps that nobody shares, else
///   O(pool³ · requirements · steps), less what the bounds save.
struct CombinationSearch {
    /// The most suppliers of one combination: a buyer that would have to lead four firms looks
    /// for one that leads them (own choice).
    static let membersMax = 3
    /// The most suppliers that combinations are made of, the most promising of each step: 80
    /// for each of three steps make half a million triples of one for each, under a second's
    /// work (own choice).
    static let candidatesMax = 240

    struct Found: Hashable, Sendable {
        /// Places among the suppliers, ascending.
        let members: [Int]
        let worth: Worth

        /// The total order of combinations: worth, then fewer members, then identifiers.
        func precedes(_ other: Found) -> Bool {
            if worth != other.worth { return worth.isBetter(than: other.worth) }
            if members.count != other.members.count { return members.count < other.members.count }
            return members.lexicographicallyPrecedes(other.members)
        }
    }

    /// How many members of a combination are not in another that is already proposed (own choice:
    /// with one name changed it is the same proposal).
    static let newMembersMin = 2

    private let joint: JointPlan
    private let pool: StepPool
    /// What the best single supplier comes to, which is to be bettered.
    private let single: Verdict
    /// What is proposed already, each as the set of its members.
    private let proposed: [Set<Int>]
    /// The best so far.
    private(set) var best: Found?

    /// - Parameter others: combinations that the one looked for shall not resemble.
    init(_ joint: JointPlan, _ pool: StepPool, better single: Verdict, unlike others: [Found]) {
        self.joint = joint
        self.pool = pool
        self.single = single
        proposed = others.map { Set($0.members) }
        for position in pool.candidates.indices {
            guard canEnter(pool.candidates[position].promise) else { return }
            extend(position)
        }
    }

    /// Whether nobody left out of the pool could have made a better combination.
    var isExact: Bool {
        guard let best else { return pool.leftOut.allSatisfy { $0.verdict >= single } }
        return !pool.leftOut.contains { $0.isBetter(than: best.worth) }
    }

    /// Whether nobody left out of the pool could have made one of the same worth either.
    var isUnrivalled: Bool {
        guard let best else { return isExact }
        return pool.leftOut.allSatisfy { best.worth.isBetter(than: $0) }
    }

    /// Whether a combination of so many could be the best if this is the most it comes to.
    private func canEnter(_ worth: Worth, members: Int = 2) -> Bool {
        guard worth.verdict < single else { return false }
        guard let best else { return true }
        if worth != best.worth { return worth.isBetter(than: best.worth) }
        return members <= best.members.count
    }

    /// The pairs and triples of a candidate with those after it.
    private mutating func extend(_ position: Int) {
        let first = pool.candidates[position].partner
        for next in pool.candidates.indices.dropFirst(position + 1) {
            let second = pool.candidates[next].partner
            guard canEnter(pool.candidates[next].promise) else { return }
            guard adds(second, to: first.readings), adds(first, to: second.readings) else {
                continue
            }
            consider([first, second])
            if joint.membersMax > 2 { extend(first, second, from: next + 1) }
        }
    }

    /// The triples of a pair with those from a position on.
    private mutating func extend(_ first: Partner, _ second: Partner, from position: Int) {
        let pair = [first, second]
        guard canEnter(joint.bound(pair, under: pool.ceiling), members: 3) else { return }
        let best = first.readings.indices.map {
            Composition.best.join(first.readings[$0], second.readings[$0])
        }
        for third in pool.candidates[position...] {
            guard canEnter(third.promise, members: 3) else { return }
            guard adds(third.partner, to: best) else { continue }
            consider([first, second, third.partner])
        }
    }

    /// Whether a candidate may have something to do beside those with these readings: it does a
    /// step better, or as well and states how much it makes.
    private func adds(_ candidate: Partner, to others: [Reading]) -> Bool {
        joint.steps.contains { step in
            let own = candidate.readings[step]
            if own.grade.isBetter(than: others[step].grade) { return true }
            return own.grade == others[step].grade && JointPlan.isDone(own)
                && joint.statesAQuantity(candidate)
        }
    }

    private mutating func consider(_ partners: [Partner]) {
        let members = partners.sorted { $0.index < $1.index }
        let tally = joint.tally(members)
        guard tally.verdict < single, canEnter(Worth(tally), members: members.count) else {
            return
        }
        let made = Found(
            members: members.map(\.index),
            worth: Worth(tally, cost: joint.haulage(members).cost))
        if let best, !made.precedes(best) { return }
        guard isNew(made), members.indices.allSatisfy({ joint.isUseful($0, among: members) }),
            isBetterThanItsPairs(members, made.worth)
        else { return }
        best = made
    }

    private func isNew(_ made: Found) -> Bool {
        proposed.allSatisfy { proposed in
            made.members.count { !proposed.contains($0) } >= Self.newMembersMin
        }
    }

    /// Whether each member of a triple is worth having; of a pair it is, since no single
    /// supplier has the pair's verdict.
    private func isBetterThanItsPairs(_ members: [Partner], _ worth: Worth) -> Bool {
        guard members.count > 2 else { return true }
        return members.indices.allSatisfy { leaving in
            worth.isBetter(
                than: joint.worth(
                    members.indices.filter { $0 != leaving }.map {
                        members[$0]
                    }))
        }
    }
}
