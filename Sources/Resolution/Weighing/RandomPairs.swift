/// Pairs drawn without looking at them, nearly all of two different firms.
enum RandomPairs {
    /// Enough that a level met once in ten thousand pairs is counted forty times.
    static let countMax = 400_000
    /// Records they are drawn from: numbered by their mixed ids, the first are as good a sample as
    /// any, and so few stay in the processor's cache.
    static let recordsMax = 8_192
    private static let seed: UInt64 = 0x4D58_4943_48

    /// Gives one part of the pairs: all pairs of a short list, else `countMax` random ones.
    ///
    /// Records are drawn by number, so the pairs depend on the records and not on their order in
    /// the list.
    static func forEach(
        records: Int, part: Int, of parts: Int, _ body: (Int, Int) -> Void
    ) {
        if records * (records - 1) / 2 <= countMax {
            for other in Parts.range(part, of: parts, count: records) {
                for one in 0..<other { body(one, other) }
            }
            return
        }
        let records = min(records, recordsMax)
        for draw in Parts.range(part, of: parts, count: countMax) {
            let one = Mixing.mixed(seed, UInt64(2 * draw)) % UInt64(records)
            let other = Mixing.mixed(seed, UInt64(2 * draw + 1)) % UInt64(records)
            if one != other { body(Int(min(one, other)), Int(max(one, other))) }
        }
    }
}
