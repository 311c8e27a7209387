import Synchronization

/// How often somebody may try: so many times at once, and as many again in a window.
///
/// Kept in memory, for each process its own: a restart forgives, and guessing a password of ten
/// letters would need some millions of them.
package final class AttemptLimits: Sendable {
    package struct Quota: Sendable {
        let name: String
        let tries: Int
        let windowSeconds: Int

        /// Own choices: a person mistypes a password a few times; behind one address sit the people
        /// of an office.
        static let passwordOfPerson = Quota(name: "password", tries: 10, windowSeconds: 900)
        static let passwordOfAddress = Quota(name: "from", tries: 100, windowSeconds: 900)
        /// Letters to one address in an hour: more would be a nuisance.
        static let lettersToPerson = Quota(name: "letters", tries: 5, windowSeconds: 3_600)
        static let lettersOfAddress = Quota(name: "letters-from", tries: 60, windowSeconds: 3_600)
        /// Letters that tell somebody what happened: a day's worth of questions.
        static let newsToPerson = Quota(name: "news", tries: 50, windowSeconds: 86_400)
        /// Claims, codes and contests that one account tries.
        static let codes = Quota(name: "codes", tries: 20, windowSeconds: 3_600)
    }

    /// Names that are remembered; those that are full again are forgotten first.
    private static let namesMax = 100_000

    private struct Bucket {
        /// In milliseconds of waiting that are saved up.
        var saved: Int64
        var milliseconds: Int64
        let full: Int64
    }

    private let buckets = Mutex<[String: Bucket]>([:])

    package init() {}

    /// Counts a try.
    ///
    /// - Returns: seconds to wait before the next where this one is refused; nil where it is not.
    func take(_ quota: Quota, _ name: String, now: Int64) -> Int? {
        let full = Int64(quota.windowSeconds) * 1_000
        let price = full / Int64(quota.tries)
        return buckets.withLock { buckets in
            if buckets.count >= Self.namesMax { Self.forget(&buckets, now) }
            let key = quota.name + " " + name
            var bucket = buckets[key] ?? Bucket(saved: full, milliseconds: now, full: full)
            bucket.saved = min(full, bucket.saved + max(0, now - bucket.milliseconds))
            bucket.milliseconds = now
            let isTaken = bucket.saved >= price
            if isTaken { bucket.saved -= price }
            buckets[key] = bucket
            return isTaken ? nil : Int((price - bucket.saved + 999) / 1_000)
        }
    }

    private static func forget(_ buckets: inout [String: Bucket], _ now: Int64) {
        buckets = buckets.filter { $0.value.saved + now - $0.value.milliseconds < $0.value.full }
        if buckets.count >= namesMax { buckets.removeAll() }
    }
}
