extension ResolvedList {
    /// A firm of several records.
    package struct Cluster: Hashable, Sendable {
        /// The records' ids, in order.
        package let members: [String]
        /// Per member, the record that ties it to the others most, and how sure that makes it;
        /// members without one are there by a person's word alone.
        package let ties: [String: Tie]
    }

    package struct Tie: Hashable, Sendable {
        package let partner: String
        package let probability: Double
    }

    /// Two records of two clusters that are probably one firm.
    package struct OpenPair: Hashable, Sendable {
        package let one: String
        package let other: String
        package let probability: Double
        /// Whether a person has to confirm it, however sure it is.
        package let isReserved: Bool
    }

    /// All firms of two records or more, by their first members' ids.
    ///
    /// - Complexity: O(records · log records + links).
    package var clusters: [Cluster] {
        let ids = evidence.records.ids
        var members: [UInt32: [String]] = [:]
        for (number, root) in roots.enumerated() { members[root, default: []].append(ids[number]) }
        var ties: [UInt32: [String: Tie]] = [:]
        for link in links where roots[Int(link.one)] == roots[Int(link.other)] {
            let (one, other) = (ids[Int(link.one)], ids[Int(link.other)])
            let probability = AgreementModel.probability(bits: Double(link.bits))
            let root = roots[Int(link.one)]
            // Links come strongest first.
            for (id, partner) in [(one, other), (other, one)] where ties[root]?[id] == nil {
                ties[root, default: [:]][id] = Tie(partner: partner, probability: probability)
            }
        }
        return members.filter { $0.value.count > 1 }.map { root, members in
            Cluster(members: members.sorted(), ties: ties[root] ?? [:])
        }.sorted { $0.members[0] < $1.members[0] }
    }

    /// Pairs of records of two clusters from the review threshold on, likeliest first.
    package var openPairs: [OpenPair] {
        let ids = evidence.records.ids
        return links.lazy.filter { roots[Int($0.one)] != roots[Int($0.other)] }.map { link in
            OpenPair(
                one: ids[Int(link.one)], other: ids[Int(link.other)],
                probability: AgreementModel.probability(bits: Double(link.bits)),
                isReserved: link.isReserved)
        }
    }
}
