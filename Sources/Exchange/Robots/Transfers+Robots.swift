extension Transfers {
    /// A crawler follows at least five redirects to the file (RFC 9309, section 2.3.1.2).
    private static let robotsRedirectsMax = 5

    /// Fetches what the host of a page lets us do; for pages that are written for people.
    ///
    /// - Returns: All for a host without the file; nothing for a host that is disturbed, so that
    ///   it is left alone.
    /// - Throws: What is wrong with the request rather than with the host.
    package func robots(for request: TransferRequest) async throws(TransferError) -> RobotsRules {
        var asking = try request.following("/robots.txt")
        asking.forgetIdentity()
        asking.accept = "text/plain"
        asking.policy.limits.redirectsMax = Self.robotsRedirectsMax
        return try await blocking { [asking] stop throws(TransferError) in
            try self.readRobots(asking, stop)
        }
    }

    private func readRobots(
        _ request: TransferRequest, _ stop: Cancellation
    ) throws(TransferError) -> RobotsRules {
        do throws(TransferError) {
            let transfer = try Transfer(request, by: self, stop)
            let bytes = try transfer.readStart(atMost: RobotsRules.bytesMax)
            return RobotsRules(bytes, agent: UserAgent.product(of: userAgent))
        } catch {
            return try Self.rules(without: error)
        }
    }

    private static func rules(without error: TransferError) throws(TransferError) -> RobotsRules {
        switch error {
        case .status(_, 400..<500, _) where !error.isRetryable: return .allowingAll
        // Section 2.3.1.2: after too many redirects the file may count as missing.
        case .redirectRefused: return .allowingAll
        default:
            guard error.isRetryable else { throw error }
            return .allowingNothing
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
