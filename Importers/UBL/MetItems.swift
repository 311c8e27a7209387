/// Which items a document has named already, so that two lines of one item stay two rows.
///
/// Kept as 64-bit hashes; the items after `itemsMax` are taken as new.
struct MetItems {
    /// So many hashes take 32 MB.
    static let itemsMax = 1_048_576

    private var hashes: Set<UInt64> = []

    mutating func isNew(_ key: String) -> Bool {
        let hash = Self.hash(key)
        if hashes.contains(hash) { return false }
        if hashes.count < Self.itemsMax { hashes.insert(hash) }
        return true
    }

    /// FNV-1a of 64 bits: the same on every machine.
    ///
    /// - Source: Fowler, Noll and Vo, RFC 9923.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
