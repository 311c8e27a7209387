import Synchronization

/// What hosts let us fetch, as their `robots.txt` said lately.
final class RobotsBook: Sendable {
    /// A day is the most (RFC 9309, section 2.4); an hour lets a host change its mind.
    static let secondsMax = 3_600
    /// Many more than a program pulls from; beyond it begins anew.
    static let hostsMax = 10_000

    private let entries = Mutex<[WebOrigin: (rules: RobotsRules, read: Int)]>([:])

    /// - Parameter now: in seconds since 1970.
    func rules(of origin: WebOrigin, now: Int) -> RobotsRules? {
        entries.withLock { entries in
            guard let entry = entries[origin], (0..<Self.secondsMax).contains(now - entry.read)
            else { return nil }
            return entry.rules
        }
    }

    func keep(_ rules: RobotsRules, of origin: WebOrigin, now: Int) {
        entries.withLock { entries in
            if entries.count >= Self.hostsMax { entries = [:] }
            entries[origin] = (rules, now)
        }
    }
}
