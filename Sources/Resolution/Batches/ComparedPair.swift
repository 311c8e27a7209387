/// Two records of which something is known: that they are probably one firm, or how they hang
/// together without being one.
package struct ComparedPair: Hashable, Sendable {
    /// The lesser id.
    package let one: String
    package let other: String
    /// The evidence that they are one firm.
    package let bits: Float
    /// Whether a person has to confirm it, however sure it is.
    package let isReserved: Bool
    package let kinship: Kinship?

    package init(
        _ one: String, _ other: String, bits: Float, isReserved: Bool, kinship: Kinship?
    ) {
        self.one = min(one, other)
        self.other = max(one, other)
        self.bits = bits
        self.isReserved = isReserved
        self.kinship = kinship
    }
}

extension ComparedPairs {
    /// By the ids of the records, in no certain order.
    func named(_ ids: [String]) -> [ComparedPair] {
        var kinships: [UInt64: Kinship] = [:]
        for tie in kin { kinships[Self.place(tie.one, tie.other)] = tie.kinship }
        var named = links.map { link in
            ComparedPair(
                ids[Int(link.one)], ids[Int(link.other)], bits: link.bits,
                isReserved: link.isReserved,
                kinship: kinships.removeValue(forKey: Self.place(link.one, link.other)))
        }
        for (place, kinship) in kinships {
            named.append(
                ComparedPair(
                    ids[Int(place >> 32)], ids[Int(place & 0xFFFF_FFFF)],
                    bits: ComparedPair.unlikely, isReserved: false, kinship: kinship))
        }
        return named
    }

    private static func place(_ one: UInt32, _ other: UInt32) -> UInt64 {
        UInt64(one) << 32 | UInt64(other)
    }
}

extension ComparedPair {
    /// Stands for any evidence below the review threshold.
    static let unlikely: Float = -99
}
