import Store
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct PresenceFilterTests {
    @Test func neverDeniesWhatWasAdded() {
        for capacity in [0, 1, 3, 100, 5_000] {
            var filter = PresenceFilter(capacity: capacity)
            var random = MatchingRandom(seed: UInt64(capacity))
            // Twice what there is room for, and numbers that are no good hashes.
            let numbers =
                (0..<2 * capacity).map { _ in Int64(bitPattern: random.next()) }
                + [0, 1, -1, .min, .max] + (0..<100).map { Int64($0) << 32 }
            for number in numbers { filter.add(number) }
            #expect(numbers.allSatisfy(filter.mayContain), "capacity \(capacity)")
            #expect(filter.count == numbers.count)
        }
    }

    @Test func deniesNearlyAllThatWasNotAdded() {
        var filter = PresenceFilter(capacity: 10_000)
        var random = MatchingRandom(seed: 5)
        for _ in 0..<10_000 { filter.add(Int64(bitPattern: random.next())) }
        let wrong = (0..<100_000).count { _ in
            filter.mayContain(Int64(bitPattern: random.next()))
        }
        // 0.24 % promised at capacity: 240 expected, standard deviation 16.
        #expect(wrong < 340)
    }

    @Test func anEmptyFilterDeniesEverything() {
        let filter = PresenceFilter(capacity: 100)
        #expect([0, 1, -1, Int64.min, .max].allSatisfy { !filter.mayContain($0) })
    }
}
