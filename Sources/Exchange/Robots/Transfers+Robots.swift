extension Transfers {
    /// A crawler follows at least five redirects to the file (RFC 9309, section 2.3.1.2).
    private static let robotsRedirectsMax = 5

    /// What the host of a hop lets us fetch, by its `robots.txt`; all for a host without the file.
    ///
    /// - Throws: `robotsUnavailable` for a host that is disturbed, which is to be left alone
    ///   (section 2.3.1.4); what is wrong with the request rather than with the host.
    func robotsRules(
        for hop: Hop, _ stop: Cancellation, _ ledger: TransferLedger
    ) throws(TransferError) -> RobotsRules {
        let origin = hop.address.origin
        if let known = robots.rules(of: origin, now: surroundings.now()) { return known }
        var asking = hop.request
        asking.url = hop.address.text
        asking = try asking.following("/robots.txt")
        asking.forgetIdentity()
        asking.robots = .none
        asking.accept = "text/plain"
        asking.policy.limits.redirectsMax = Self.robotsRedirectsMax
        asking.policy.pace.isPreliminary = true
        let inner = Cancellation()
        stop.react(inner.cancel)
        let rules = try readRobots(asking, of: hop.address.host, inner, ledger)
        robots.keep(rules, of: origin, now: surroundings.now())
        return rules
    }

    private func readRobots(
        _ request: TransferRequest, of host: String, _ stop: Cancellation,
        _ ledger: TransferLedger
    ) throws(TransferError) -> RobotsRules {
        do throws(TransferError) {
            let transfer = try Transfer(request, by: self, stop, ledger)
            let bytes = try transfer.readStart(atMost: RobotsRules.bytesMax)
            return RobotsRules(bytes, agent: UserAgent.product(of: userAgent))
        } catch {
            switch error {
            case .status(_, 400..<500, _) where !error.isRetryable: return .allowingAll
            // Section 2.3.1.2: after too many redirects the file may count as missing.
            case .redirectRefused: return .allowingAll
            default:
                guard error.isRetryable else { throw error }
                throw .robotsUnavailable(host: host, last: error)
            }
        }
    }
}

/// How a program calls itself.
enum UserAgent {
    /// The name without version and remarks: of `Matxich/1.0 (+https://…)` it is `Matxich`.
    static func product(of text: String) -> String {
        String(text.prefix { $0.isASCII && $0.isLetter || $0 == "-" || $0 == "_" })
    }
}
