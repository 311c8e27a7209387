/// Which records of a list are one firm, and why.
package struct ResolvedList: Sendable {
    let evidence: LearnedEvidence
    /// Nil where pairs were given and not found by blocking.
    let blocks: Blocks?
    /// From the review threshold on, strongest first.
    let links: [Link]
    /// Pairs that hang together, were they not one.
    let kinTies: [Kin]
    /// Per numbered record, the number of the first of its cluster.
    let roots: [UInt32]
    let thresholds: Thresholds
    /// What blocking did.
    package let blocking: BlockingReport
    /// Where each record of the list is numbered.
    private let numbers: [Int]
    /// Per numbered record, the strongest evidence that ties it to its cluster, or where it is
    /// alone, to any other.
    private let ties: [Float]
    /// Per root, the number of the record that its cluster is called after.
    private let namesakes: [UInt32]
    /// How many firms the records are.
    package let clusterCount: Int

    /// Grows clusters from compared pairs and from what people decided.
    init(
        _ evidence: LearnedEvidence, _ compared: ComparedPairs, known: KnownTies,
        _ thresholds: Thresholds, blocks: Blocks? = nil
    ) {
        let records = evidence.records
        let links = compared.links.sorted(by: Link.isBefore)
        let roots = Clusters.growing(
            links.filter { thresholds.areOne($0) }, evidence: evidence,
            known: NumberedTies(known, ids: records.ids))
        self.evidence = evidence
        self.blocks = blocks
        self.links = links
        kinTies = compared.kin
        self.roots = roots
        self.thresholds = thresholds
        var blocking = blocks?.report ?? BlockingReport()
        blocking.pairs = compared.pairs
        self.blocking = blocking
        var numbers = [Int](repeating: 0, count: records.count)
        for (number, place) in records.places.enumerated() { numbers[place] = number }
        self.numbers = numbers
        namesakes = Self.namesakes(records.ids, roots: roots)
        clusterCount = roots.indices.count { Int(roots[$0]) == $0 }
        ties = Self.ties(links, roots: roots)
    }

    /// A cluster is called after the first of its ids in the order of letters.
    private static func namesakes(_ ids: [String], roots: [UInt32]) -> [UInt32] {
        var namesakes = (0..<UInt32(roots.count)).map { $0 }
        for (number, root) in roots.enumerated() where number != Int(root) {
            if ids[number] < ids[Int(namesakes[Int(root)])] {
                namesakes[Int(root)] = UInt32(number)
            }
        }
        return namesakes
    }

    private static func ties(_ links: [Link], roots: [UInt32]) -> [Float] {
        var ties = [Float](repeating: -.infinity, count: roots.count)
        var isAlone = [Bool](repeating: true, count: roots.count)
        for (number, root) in roots.enumerated() where Int(root) != number {
            isAlone[number] = false
            isAlone[Int(root)] = false
        }
        for link in links {
            let (one, other) = (Int(link.one), Int(link.other))
            let isWithin = roots[one] == roots[other]
            for number in [one, other] where isWithin || isAlone[number] {
                ties[number] = max(ties[number], link.bits)
            }
        }
        return zip(ties, isAlone).map { $1 ? -$0 : $0 }
    }

    package var count: Int { roots.count }
    /// The records' ids, in an order of their own.
    package var ids: [String] { evidence.records.ids }

    /// The id of the cluster of a record, which is one of its records' ids.
    ///
    /// - Parameter place: the record's place in the list.
    package func cluster(of place: Int) -> String {
        name(of: numbers[place])
    }

    /// The id of the cluster of a numbered record.
    func name(of record: Int) -> String {
        evidence.records.ids[Int(namesakes[Int(roots[record])])]
    }

    /// The probability that a record is where it belongs: with its cluster, or alone.
    package func probability(of place: Int) -> Double {
        AgreementModel.probability(bits: Double(ties[numbers[place]]))
    }

    /// How many pairs of firms a person should look at: probable, and not merged.
    package var firmsToReview: Int {
        Set(
            links.lazy.map { [self] link in
                let (one, other) = (roots[Int(link.one)], roots[Int(link.other)])
                return UInt64(min(one, other)) << 32 | UInt64(max(one, other))
            }.filter { $0 >> 32 != $0 & 0xFFFF_FFFF }
        ).count
    }
}
