import HTTPTypes

/// Headers that HTTPTypes does not name.
extension HTTPField.Name {
    /// - Source: RFC 8288.
    static let link = named("Link")
    static let retryAfter = named("Retry-After")
    /// - Source: W3C, Linked Data Platform 1.0, section 7.1.
    static let acceptPost = named("Accept-Post")
    /// - Source: RFC 6266.
    static let contentDisposition = named("Content-Disposition")
    /// - Source: nginx, ngx_http_proxy_module.
    static let accelBuffering = named("X-Accel-Buffering")
    /// - Source: RFC 5789, section 3.1.
    static let acceptPatch = named("Accept-Patch")
    /// - Source: RFC 7240.
    static let preferenceApplied = named("Preference-Applied")
    static let requestID = named("X-Request-Id")
    /// - Source: draft-ietf-httpapi-ratelimit-headers.
    static let rateLimitPolicy = named("RateLimit-Policy")
    static let rateLimit = named("RateLimit")
    /// From where a request came, as the servers say that passed it on.
    static let forwardedFor = named("X-Forwarded-For")
    /// Shown beside a cookie before anything is changed.
    static let crossSiteToken = named("X-CSRF-Token")
    static let noSniffing = named("X-Content-Type-Options")
    static let referrerPolicy = named("Referrer-Policy")
    static let contentPolicy = named("Content-Security-Policy")

    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else {
            preconditionFailure("\(text) is a header's name")
        }
        return name
    }
}
