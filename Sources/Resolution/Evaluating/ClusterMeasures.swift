/// Precision, recall and their harmonic mean, each in 0...1.
package struct Measure: Hashable, Sendable {
    package let precision: Double
    package let recall: Double

    /// - Source: van Rijsbergen 1979, "Information Retrieval", chapter 7.
    package var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}

/// How well clusters agree with the truth.
package struct ClusterMeasures: Hashable, Sendable {
    /// Over pairs of records: of those put together, how many belong so, and the other way round.
    package let pairwise: Measure
    /// Over records: of a record's cluster, what share belongs with it, and the other way round.
    ///
    /// - Source: Bagga and Baldwin 1998, doi:10.3115/980845.980859.
    package let bCubed: Measure
    /// The share of true pairs that blocking brought together; none of the others can be found.
    package let pairsCompleteness: Double
    package let truePairs: Int
    /// Records whose true cluster is known; the others are left out.
    package let records: Int

    /// - Parameters:
    ///   - clusters: per record, its cluster.
    ///   - truth: per record, its true cluster; nil where nobody knows.
    ///   - meet: whether blocking brought two records together.
    /// - Complexity: O(records + true pairs).
    package init<Cluster: Hashable, Truth: Hashable>(
        clusters: [Cluster], truth: [Truth?], meet: (Int, Int) -> Bool
    ) {
        var numbers: [Truth: Int] = [:]
        var byTruth: [[Int]] = []
        var found: [Cluster: Int] = [:]
        for (record, cluster) in clusters.enumerated() {
            guard let truth = truth[record] else { continue }
            let number = numbers[truth] ?? byTruth.count
            if number == byTruth.count {
                numbers[truth] = number
                byTruth.append([])
            }
            byTruth[number].append(record)
            found[cluster, default: 0] += 1
        }
        var (right, truePairs, met) = (0, 0, 0)
        var (precision, recall) = (0.0, 0.0)
        for records in byTruth {
            for (cluster, count) in Self.shares(records.map { clusters[$0] }) {
                let square = Double(count * count)
                precision += square / Double(found[cluster] ?? count)
                recall += square / Double(records.count)
                right += Self.pairs(count)
            }
            truePairs += Self.pairs(records.count)
            met += Self.met(records, meet)
        }
        let count = byTruth.reduce(0) { $0 + $1.count }
        let put = found.values.reduce(0) { $0 + Self.pairs($1) }
        records = count
        self.truePairs = truePairs
        pairwise = Measure(
            precision: Self.share(right, of: put), recall: Self.share(right, of: truePairs))
        bCubed = Measure(
            precision: count > 0 ? precision / Double(count) : 1,
            recall: count > 0 ? recall / Double(count) : 1)
        pairsCompleteness = Self.share(met, of: truePairs)
    }

    /// How many records of one truth lie in each cluster, in the order in which they come.
    private static func shares<Cluster: Hashable>(_ clusters: [Cluster]) -> [(Cluster, Int)] {
        if clusters.count == 1 { return [(clusters[0], 1)] }
        var places: [Cluster: Int] = [:]
        var shares: [(Cluster, Int)] = []
        for cluster in clusters {
            let place = places[cluster] ?? shares.count
            if place == shares.count {
                places[cluster] = place
                shares.append((cluster, 0))
            }
            shares[place].1 += 1
        }
        return shares
    }

    private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

    /// Of nothing, all is right.
    private static func share(_ part: Int, of whole: Int) -> Double {
        whole > 0 ? Double(part) / Double(whole) : 1
    }

    private static func met(_ records: [Int], _ meet: (Int, Int) -> Bool) -> Int {
        records.indices.reduce(0) { sum, place in
            sum + records[..<place].count { meet($0, records[place]) }
        }
    }
}

extension ResolvedList {
    /// How well the clusters agree with the truth.
    ///
    /// - Parameter truth: the true cluster by record id; records it does not name are left out.
    package func measures(against truth: [String: String]) -> ClusterMeasures {
        measured(evidence.records.ids.map { truth[$0] })
    }

    /// The same, of truths in the order of the list; nil = nobody knows.
    ///
    /// - Precondition: there is one for every record.
    package func measures<Truth: Hashable>(against truths: [Truth?]) -> ClusterMeasures {
        measured(evidence.records.places.map { truths[$0] })
    }

    /// - Parameter truth: in the order in which records are numbered.
    private func measured<Truth: Hashable>(_ truth: [Truth?]) -> ClusterMeasures {
        ClusterMeasures(
            clusters: roots, truth: truth, meet: { blocks?.meet($0, $1) ?? false })
    }
}
