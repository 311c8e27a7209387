/// How politely one host is asked.
package struct HostPace: Hashable, Sendable {
    /// Requests to the host at the same time. Browsers use six.
    package var concurrentMax = 4
    /// From the start of one request to the start of the next; a `Crawl-delay` goes here.
    package var intervalMin: Duration = .zero

    package init() {}
}
