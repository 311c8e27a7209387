import Testing

@testable import Resolution

@Suite struct TallyTests {
    /// An oracle: what the library's dictionary counts, also for keys that fall into one slot.
    @Test(arguments: [1, 60, 5_000]) func countsLikeADictionary(keys: Int) {
        var random = SeededGenerator(UInt64(keys))
        var tally = Tally()
        var expected: [UInt64: Int] = [:]
        for _ in 0..<(4 * keys) {
            let key = UInt64(random.below(keys)) << 50
            expected[key, default: 0] += 3
            #expect(tally.add(key, times: 3) == expected[key])
        }
        var found: [UInt64: Int] = [:]
        tally.forEachKey { found[$0] = $1 }
        #expect(found == expected)
        #expect(tally.count == expected.count)
    }
}
