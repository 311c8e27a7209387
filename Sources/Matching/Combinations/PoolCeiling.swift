import Records

/// What no supplier of a pool is above, bound by bound.
struct PoolCeiling: Sendable {
    let readings: [Reading]
    let volumes: [Volume]

    init(_ partners: [Partner]) {
        var readings = partners.first?.readings ?? []
        var volumes = partners.first?.volumes ?? []
        for partner in partners.dropFirst() {
            for (index, own) in partner.readings.enumerated() {
                readings[index] = Reading(
                    grade: readings[index].grade.better(own.grade),
                    isStated: readings[index].isStated || own.isStated)
            }
            for (index, own) in partner.volumes.enumerated() {
                volumes[index] = volumes[index].larger(own)
            }
        }
        self.readings = readings
        self.volumes = volumes
    }
}

extension JointPlan {
    /// What a combination with these would come to at most, whoever joins them: what the weakest
    /// decides cannot rise, what the best decides is no better than the pool's, every quantity is
    /// all of theirs and the largest of the pool for each place that is free, and nothing is far.
    ///
    /// - Parameter step: a step whose grade is known as well.
    func bound(_ partners: [Partner], under ceiling: PoolCeiling, step: Int? = nil) -> Worth {
        var tally = Tally(of: plan.need)
        for index in compositions.indices {
            tally.add(plan.entries[index], bound(index, partners, ceiling, step))
        }
        return Worth(tally)
    }

    private func bound(
        _ index: Int, _ partners: [Partner], _ ceiling: PoolCeiling, _ step: Int?
    ) -> Reading {
        var joined = partners[0].readings[index]
        for partner in partners.dropFirst() {
            joined = compositions[index].join(joined, partner.readings[index])
        }
        switch compositions[index] {
        case .weakest: return joined
        case .best: return index == step ? joined : ceiling.readings[index]
        case .sum(let needed):
            guard let quantity = quantities.firstIndex(of: index) else { return joined }
            var most = partners.reduce(Volume.zero) { $0 + $1.volumes[quantity] }
            for _ in 0..<max(0, membersMax - partners.count) {
                most = most + ceiling.volumes[quantity]
            }
            return Reading(grade: most.grade(of: needed), isStated: true)
        }
    }
}
