import HTTPTypes
import Records
import Synchronization

/// How many requests somebody may make: so many at once, and as many again in a minute.
///
/// A bucket that fills evenly, so that nobody waits for a minute's end.
///
/// - Source: the token bucket of ITU-T I.371; header names of draft-ietf-httpapi-ratelimit-headers.
package final class RequestRates: Sendable {
    static let windowSeconds = 60
    /// Own choice: a key is one system, a hundred times a second.
    package static let keyQuotaAssumed = 6_000
    /// What a page with its parts asks for, twenty times over, where keys have the usual quota.
    private static let keysOfVisitor = 10

    /// Buckets that are remembered; full ones are forgotten first.
    private static let bucketsMax = 100_000

    private struct Bucket {
        /// In thousandths of a request.
        var left: Int
        var milliseconds: Int64
    }

    struct Standing: Sendable {
        let quota: Int
        let left: Int
        /// Until one more may be made; 0 where one may.
        let waitSeconds: Int
        var isRefused: Bool { waitSeconds > 0 }

        var refusal: Problem {
            let window = RequestRates.windowSeconds
            return Problem(
                .tooMany,
                Phrase(
                    en: "\(quota) requests may be made in \(window) seconds; try again in "
                        + "\(waitSeconds).",
                    vi: "Được gửi \(quota) yêu cầu trong \(window) giây; hãy thử lại sau "
                        + "\(waitSeconds) giây."),
                headers: [.retryAfter: "\(waitSeconds)"])
        }

        var policy: String { "\"default\";q=\(quota);w=\(RequestRates.windowSeconds)" }
        var limit: String { "\"default\";r=\(left);t=\(RequestRates.windowSeconds)" }
    }

    /// What a key or a session may ask for in a minute.
    let keyQuota: Int
    /// What an address may ask for from which nobody shows who they are.
    var visitorQuota: Int { max(1, keyQuota / Self.keysOfVisitor) }

    private let buckets = Mutex<[String: Bucket]>([:])

    package init(keyQuota: Int = keyQuotaAssumed) { self.keyQuota = keyQuota }

    /// Counts a request.
    ///
    /// - Parameters:
    ///   - name: whose.
    ///   - now: milliseconds since 1970.
    func take(_ name: String, quota: Int, now: Int64) -> Standing {
        buckets.withLock { buckets in
            if buckets.count >= Self.bucketsMax { Self.forgetFull(&buckets, now) }
            var bucket = buckets[name] ?? Bucket(left: quota * 1_000, milliseconds: now)
            let passed = max(0, now - bucket.milliseconds)
            let gained = Int(min(passed, Int64(Self.windowSeconds) * 1_000)) * quota
            bucket.left = min(quota * 1_000, bucket.left + gained / Self.windowSeconds)
            bucket.milliseconds = now
            let isTaken = bucket.left >= 1_000
            if isTaken { bucket.left -= 1_000 }
            buckets[name] = bucket
            let missing = max(0, 1_000 - bucket.left)
            let wait = (missing * Self.windowSeconds + quota * 1_000 - 1) / (quota * 1_000)
            return Standing(
                quota: quota, left: bucket.left / 1_000, waitSeconds: isTaken ? 0 : max(1, wait))
        }
    }

    private static func forgetFull(_ buckets: inout [String: Bucket], _ now: Int64) {
        buckets = buckets.filter { now - $0.value.milliseconds < Int64(windowSeconds) * 1_000 }
        if buckets.count >= bucketsMax { buckets.removeAll() }
    }
}
