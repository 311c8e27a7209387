/// How often, and after which pauses, a failed attempt is made again.
///
/// The pause before the *n*-th new attempt is drawn evenly between nothing and
/// `pauseFirst` × 2ⁿ⁻¹, at most `pauseMax`, so that many clients of a server that came back do
/// not come back together.
///
/// - Source: "Exponential Backoff And Jitter", AWS Architecture Blog 2015: full jitter needs the
///   least work of all clients together.
package struct RetryPolicy: Hashable, Sendable {
    /// Attempts without progress, the first included.
    package var attemptsMax = 5
    package var pauseFirst: Duration = .milliseconds(500)
    package var pauseMax: Duration = .seconds(30)
    /// All pauses of a transfer together.
    package var pauseTotalMax: Duration = .seconds(600)
    /// Longer waits that a server asks for (`Retry-After`) are left to the caller's schedule.
    package var retryAfterSecondsMax = 120
    /// After so many bytes that the reader did not have the attempts are counted anew: a long body
    /// over a bad line is allowed more cuts than a short one, but never endlessly many.
    package var progressBytesMin = 4 << 20

    package init() {}

    /// For the pause before the attempt after `failures` failures in a row.
    ///
    /// - Parameter chance: Even in 0..<1.
    func pause(failures: Int, chance: Double) -> Duration {
        // From the thirtieth on every ceiling is `pauseMax`; larger powers would overflow.
        let ceiling = min(pauseMax, pauseFirst * (1 << min(max(failures - 1, 0), 30)))
        return ceiling * chance
    }
}
