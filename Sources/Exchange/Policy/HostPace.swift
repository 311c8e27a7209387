/// How politely one host is asked.
package struct HostPace: Hashable, Sendable {
    /// Requests to the host at the same time. Browsers use six.
    package var concurrentMax = 4
    /// From the start of one request to the start of the next; a `Crawl-delay` goes here.
    package var intervalMin: Duration = .zero
    /// The longest wait for an interval to end, as long as all pauses of a transfer together; a
    /// longer one is left to the caller's schedule, and holds up nothing else.
    package var waitMax: Duration = .seconds(600)
    /// For what has to be asked before anything else, `robots.txt` and tokens: it neither waits
    /// for the interval to end nor begins one.
    var isPreliminary = false

    package init() {}
}
