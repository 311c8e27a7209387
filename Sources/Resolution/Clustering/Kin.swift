/// How two firms or sites that are not one hang together: linked, and never merged.
package enum Kinship: String, Sendable, CaseIterable {
    /// Their tax numbers are one firm's, with different branch suffixes, or one's name tells a
    /// branch of the other.
    case branch
    /// Their names are one firm's and their places are not.
    case site
    /// They are called differently and share a domain of their own, or have one door and one's
    /// name holds the other's.
    case group
}

/// Two records that hang together without being one.
struct Kin: Hashable, Sendable {
    let one: UInt32
    let other: UInt32
    let kinship: Kinship
}

/// Tells from the levels of a pair whether the two hang together.
struct KinshipRules: Sendable {
    private let name: UInt64?
    private let taxNumber: UInt64?
    private let domain: UInt64?
    private let number: UInt64?
    private let street: UInt64?
    /// Comparisons that tell where a record is, and those by which it is called there.
    private let placing: [Int]
    /// Per comparison and level, what it says of names, in bits: nothing where it tells a place.
    let weights: [Float]
    let prior: Float
    private let bitsMin: Float
    private let branches: Branches

    /// - Parameter bitsMin: the evidence from which on two names are thought to be one firm's,
    ///   whatever their places.
    init(_ evidence: LearnedEvidence, bitsMin: Float) {
        let columns = evidence.records.plans.map(\.kind)
        func kind(_ place: Int) -> ColumnKind? {
            evidence.comparisons[place].columns.first { $0 >= 0 }.map { columns[$0] }
        }
        func shift(_ sought: ColumnKind) -> UInt64? {
            evidence.comparisons.indices.first { kind($0) == sought }.map { UInt64(4 * $0) }
        }
        name = shift(.name)
        taxNumber = shift(.taxNumber)
        domain = shift(.domain)
        number = shift(.streetNumber)
        street = shift(.street)
        placing = evidence.comparisons.indices.filter { Self.tellsPlace(kind($0)) }
        let told = Set(placing)
        weights = evidence.comparisons.indices.flatMap { comparison in
            (0..<16).map { level in
                level < Agreement.count && !told.contains(comparison)
                    ? Float(evidence.model.bits(comparison, level, against: .strangers)) : 0
            }
        }
        prior = Float(evidence.model.priorBits(against: .strangers))
        self.bitsMin = bitsMin
        branches = Branches(evidence.records)
    }

    private static func tellsPlace(_ kind: ColumnKind?) -> Bool {
        switch kind {
        case .streetNumber, .street, .park, .lot, .ward, .district, .province, .postcode, .phone:
            true
        default: false
        }
    }

    /// Whether two of which some levels are not known yet may hang together.
    ///
    /// - Parameter bits: at most what their names will say.
    @inline(__always)
    func mayBeKin(_ pattern: UInt64, bits: Float) -> Bool {
        let (tax, domain) = (raw(taxNumber, pattern), raw(domain, pattern))
        if tax == Agreement.part.rawValue || tax >= PairComparer.unequal { return true }
        if domain == Agreement.equal.rawValue || domain >= PairComparer.unequal { return true }
        let name = raw(name, pattern)
        if name == Agreement.further.rawValue || name >= PairComparer.unequal,
            raw(number, pattern) <= Agreement.equal.rawValue, mayBeNear(raw(street, pattern))
        {
            return true
        }
        guard bits >= bitsMin, !placing.isEmpty else { return false }
        return name == Agreement.equal.rawValue || name == Agreement.near.rawValue
            || name >= PairComparer.unequal
    }

    private func mayBeNear(_ level: UInt8) -> Bool {
        level == Agreement.equal.rawValue || level == Agreement.near.rawValue
            || level >= PairComparer.unequal
    }

    /// How the two hang together, were they not one; nil where nothing says so.
    ///
    /// - Parameter frequencyBits: the frequency weights of what they share.
    func kinship(
        _ pattern: UInt64, frequencyBits: Float, _ one: Int, _ other: Int
    ) -> Kinship? {
        let numbers = level(taxNumber, pattern)
        if numbers == .part { return .branch }
        // Two right numbers are two firms of one name.
        if numbers != .conflict, branches.areKin(one, other) { return .branch }
        switch level(name, pattern) {
        case .equal, .near:
            guard !placing.isEmpty else { return nil }
            var bits = prior + min(0, frequencyBits)
            for comparison in 0..<(weights.count / 16) {
                bits += weights[comparison << 4 | PatternCounts.level(comparison, of: pattern)]
            }
            return bits >= bitsMin ? .site : nil
        case .further:
            return level(domain, pattern) == .equal || isOneDoor(pattern) ? .group : nil
        case .conflict, .some, .different:
            return level(domain, pattern) == .equal ? .group : nil
        default: return nil
        }
    }

    /// Whether both stand at one door, as far as they say.
    private func isOneDoor(_ pattern: UInt64) -> Bool {
        let (number, street) = (level(number, pattern), level(street, pattern))
        return (number == .equal || number == .unknown) && (street == .equal || street == .near)
    }

    private func level(_ place: UInt64?, _ pattern: UInt64) -> Agreement {
        Agreement(rawValue: raw(place, pattern)) ?? .unknown
    }

    @inline(__always)
    private func raw(_ place: UInt64?, _ pattern: UInt64) -> UInt8 {
        place.map { UInt8(truncatingIfNeeded: pattern >> $0 & 0xF) } ?? 0
    }
}
