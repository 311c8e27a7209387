extension ResolvedList {
    /// Two clusters that hang together without being one, by their ids, the lesser first.
    package struct KinTie: Hashable, Sendable {
        package let one: String
        package let other: String
        package let kinship: Kinship
        /// Of a firm and its branch, the firm; nil of others.
        package let parent: String?
    }

    /// Clusters that hang together without being one, each pair once with its strongest tie: a
    /// branch before a site before a group.
    ///
    /// A branch whose name alone tells its firm is tied to none where several have that name.
    ///
    /// - Complexity: O(ties · log ties).
    package var kin: [KinTie] {
        let parents = Parents(evidence.records)
        let doubtful = doubtfulBranches(parents)
        var found: [[String]: KinTie] = [:]
        for tie in kinTies where roots[Int(tie.one)] != roots[Int(tie.other)] {
            let (one, other) = (Int(tie.one), Int(tie.other))
            let isNamed = parents.isByNameAlone(one, other)
            if isNamed, doubtful.contains(roots[one]) || doubtful.contains(roots[other]) {
                continue
            }
            let pair = [name(of: one), name(of: other)].sorted()
            let parent = tie.kinship == .branch ? parents.parent(of: one, other) : nil
            let made = KinTie(
                one: pair[0], other: pair[1], kinship: tie.kinship,
                parent: parent.map { name(of: $0) })
            if found[pair].map({ Self.isStronger(made, $0) }) ?? true { found[pair] = made }
        }
        return found.values.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    private static func isStronger(_ one: KinTie, _ other: KinTie) -> Bool {
        let order = Kinship.allCases
        let places = [one, other].map { order.firstIndex(of: $0.kinship) ?? order.count }
        if places[0] != places[1] { return places[0] < places[1] }
        guard let parent = one.parent else { return false }
        return other.parent.map { parent < $0 } ?? true
    }

    /// The roots of branches whose names are those of several firms.
    private func doubtfulBranches(_ parents: Parents) -> Set<UInt32> {
        var firms: [UInt32: Set<UInt32>] = [:]
        for tie in kinTies where tie.kinship == .branch {
            let (one, other) = (Int(tie.one), Int(tie.other))
            guard parents.isByNameAlone(one, other), let firm = parents.parent(of: one, other)
            else { continue }
            firms[roots[firm == one ? other : one], default: []].insert(roots[firm])
        }
        return Set(firms.filter { $0.value.count > 1 }.keys)
    }
}

/// Which of a firm and its branch is the firm.
private struct Parents {
    private let records: RecordColumns
    private let branches: Branches
    private let taxNumber: Int?

    init(_ records: RecordColumns) {
        self.records = records
        branches = Branches(records)
        taxNumber = records.plans.firstIndex { $0.kind == .taxNumber }
    }

    private func number(_ record: Int) -> String {
        taxNumber.map { records.columns[$0].texts[records.codes[record, $0]] } ?? ""
    }

    /// Whether tax numbers do not say that the two are of one firm.
    func isByNameAlone(_ one: Int, _ other: Int) -> Bool {
        branches.areKin(one, other) && byNumber(one, other) == nil
    }

    func parent(of one: Int, _ other: Int) -> Int? {
        byNumber(one, other) ?? branches.firm(of: one, other)
    }

    /// A branch's number is its firm's with a suffix.
    private func byNumber(_ one: Int, _ other: Int) -> Int? {
        let (left, right) = (number(one), number(other))
        if left.isEmpty || right.isEmpty || left.count == right.count { return nil }
        if right.hasPrefix(left) { return one }
        return left.hasPrefix(right) ? other : nil
    }
}
