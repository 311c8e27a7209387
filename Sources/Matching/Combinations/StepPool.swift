import Records

/// A supplier that could do one of the steps.
struct StepCandidate: Sendable {
    let partner: Partner
    /// The best that any combination in which it takes a step could come to.
    let promise: Worth

    /// Its place among the suppliers, which stand by identifier.
    var index: Int { partner.index }
    var readings: [Reading] { partner.readings }
}

/// The suppliers that combinations are made of.
struct StepPool: Sendable {
    /// The most promising first.
    let candidates: [StepCandidate]
    let ceiling: PoolCeiling
    /// For each step that somebody was left out of, the best promise of those left out.
    let leftOut: [Worth]

    private struct Offer {
        let candidate: StepCandidate
        /// For each step what the candidate promises if it takes it; nil where it does not.
        let promises: [Worth?]
    }

    /// - Parameter most: the most candidates, shared out among the steps evenly.
    /// - Complexity: O(suppliers · requirements · steps + offers · log offers · steps).
    init(_ joint: JointPlan, _ suppliers: [Candidate], most: Int) {
        let partners = suppliers.enumerated().compactMap { joint.partner($0, $1) }
        self.init(joint, of: partners, most: most)
    }

    /// - Parameter all: whoever could be a partner; where their sites lie is not asked.
    init(_ joint: JointPlan, of all: [Partner], most: Int) {
        let ceiling = PoolCeiling(all)
        let offers = all.map { Self.offer($0, joint, under: ceiling) }
        self.ceiling = ceiling
        guard offers.count > most else {
            candidates = Self.ordered(offers.map(\.candidate))
            leftOut = []
            return
        }
        let share = max(1, most / joint.steps.count)
        var kept: [Int: StepCandidate] = [:]
        var left: [(step: Int, offers: ArraySlice<Offer>)] = []
        for step in joint.steps.indices {
            let able = Self.able(offers, step)
            for offer in able.prefix(share) { kept[offer.candidate.index] = offer.candidate }
            left.append((step, able.dropFirst(share)))
        }
        candidates = Self.ordered(Array(kept.values))
        leftOut = left.compactMap { step, offers in
            offers.first { kept[$0.candidate.index] == nil }?.promises[step]
        }
    }

    private init(_ candidates: [StepCandidate], like other: StepPool) {
        self.candidates = candidates
        ceiling = other.ceiling
        leftOut = other.leftOut
    }

    /// The same pool, with its members at other places.
    ///
    /// - Parameter partner: the member that stood at a place, in the same order as before.
    func placed(_ partner: (_ place: Int) -> Partner?) -> StepPool {
        let placed = candidates.compactMap { candidate in
            partner(candidate.index).map {
                StepCandidate(partner: $0, promise: candidate.promise)
            }
        }
        return StepPool(placed, like: self)
    }

    private static func offer(
        _ partner: Partner, _ joint: JointPlan, under ceiling: PoolCeiling
    ) -> Offer {
        let promises = joint.steps.map { step in
            JointPlan.isDone(partner.readings[step])
                ? joint.bound([partner], under: ceiling, step: step) : nil
        }
        let able = promises.compactMap(\.self)
        let best = able.dropFirst().reduce(able[0]) { $1.isBetter(than: $0) ? $1 : $0 }
        return Offer(
            candidate: StepCandidate(partner: partner, promise: best), promises: promises)
    }

    /// Those that do a step, the most promising first.
    private static func able(_ offers: [Offer], _ step: Int) -> [Offer] {
        let able = offers.compactMap { offer in
            offer.promises[step].map { (promise: $0, offer: offer) }
        }
        return able.sorted { left, right in
            if left.promise != right.promise { return left.promise.isBetter(than: right.promise) }
            return left.offer.candidate.index < right.offer.candidate.index
        }.map(\.offer)
    }

    private static func ordered(_ candidates: [StepCandidate]) -> [StepCandidate] {
        candidates.sorted { left, right in
            if left.promise != right.promise { return left.promise.isBetter(than: right.promise) }
            return left.index < right.index
        }
    }
}
