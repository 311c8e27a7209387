/// What one supplier's texts share with the text of one need, as an index knows it.
struct TextShare: Sendable {
    /// What its answers contribute together; nil if the supplier has no text.
    let sum: Int?
    /// For each of the query's asked words the zones that answer it, a bit each.
    let zones: [UInt8]

    func answers(_ word: Int, in zone: TextZone) -> Bool {
        zones[word] >> zone.rawValue & 1 == 1
    }

    /// The zones in which something is counted.
    static func zones(_ counts: ZoneCounts) -> UInt8 {
        TextZone.allCases.reduce(0) { counts[$1.rawValue] > 0 ? $0 | 1 << $1.rawValue : $0 }
    }
}
