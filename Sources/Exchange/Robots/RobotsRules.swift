/// What a host's `robots.txt` lets a program of our name fetch.
///
/// - Source: RFC 9309.
package struct RobotsRules: Hashable, Sendable {
    struct Rule: Hashable {
        let allows: Bool
        let pattern: RobotsPattern
    }

    /// A host without the file, or that does not show it, allows everything (section 2.3.1.3).
    package static let allowingAll = RobotsRules(rules: [], crawlDelay: nil)

    let rules: [Rule]
    /// The time to leave between two requests; no part of the RFC, but often written and meant.
    package let crawlDelay: Duration?

    /// Whether a page may be fetched: the longest pattern that fits decides, and of equally long
    /// ones the one that allows.
    package func allows(_ address: WebAddress) -> Bool {
        let path = RobotsPattern.normalised(Array(address.pathAndQuery.utf8))
        if path == Array("/robots.txt".utf8) { return true }
        let decisive = rules.filter { $0.pattern.matches(path) }
            .max { ($0.pattern.length, $0.allows ? 1 : 0) < ($1.pattern.length, $1.allows ? 1 : 0) }
        return decisive?.allows ?? true
    }
}
