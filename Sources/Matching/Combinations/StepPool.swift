import Records

/// A supplier that could do one of the steps.
struct StepCandidate: Sendable {
    /// Its place among the suppliers, which stand by identifier.
    let index: Int
    let readings: [Reading]
    /// The best that any combination in which it takes a step could come to.
    let promise: Worth
}

/// The suppliers that combinations are made of.
struct StepPool: Sendable {
    /// The most promising first.
    let candidates: [StepCandidate]
    /// Grades that no combination's best member is above, bound by bound.
    let ceiling: [Reading]
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
        let all = suppliers.enumerated().compactMap { index, supplier in
            joint.readings(of: supplier).map { (index: index, readings: $0) }
        }
        let ceiling = Self.ceiling(all.map(\.readings))
        let offers = all.map { index, readings in
            Self.offer(index, readings, joint, under: ceiling)
        }
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

    private static func offer(
        _ index: Int, _ readings: [Reading], _ joint: JointPlan, under ceiling: [Reading]
    ) -> Offer {
        let promises = joint.steps.map { step in
            JointPlan.isDone(readings[step])
                ? joint.bound(readings, under: ceiling, step: step) : nil
        }
        let able = promises.compactMap(\.self)
        let best = able.dropFirst().reduce(able[0]) { $1.isBetter(than: $0) ? $1 : $0 }
        return Offer(
            candidate: StepCandidate(index: index, readings: readings, promise: best),
            promises: promises)
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

    private static func ceiling(_ all: [[Reading]]) -> [Reading] {
        guard var ceiling = all.first else { return [] }
        for readings in all.dropFirst() {
            for index in readings.indices {
                ceiling[index] = Reading(
                    grade: ceiling[index].grade.better(readings[index].grade),
                    isStated: ceiling[index].isStated || readings[index].isStated)
            }
        }
        return ceiling
    }
}
