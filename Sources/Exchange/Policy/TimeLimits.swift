/// How long one transfer may keep us waiting.
///
/// Only waiting for the network counts. A reader that takes its time is no fault of the server's:
/// while it does, nothing here runs.
package struct TimeLimits: Hashable, Sendable {
    /// Name, connection and TLS together; TCP itself takes up to seven tries in this time.
    package var connect: Duration = .seconds(30)
    /// From the request sent to the whole head read. Catalogues are often made when asked for.
    package var head: Duration = .seconds(120)
    /// How long the speed of a body is looked at before it is judged.
    package var lowSpeedWindow: Duration = .seconds(60)
    /// The least speed. A modem of 1995 had three times as much.
    package var lowSpeedBytesPerSecond = 1_024
    /// All attempts of the transfer, with the pauses between them and the turns they wait for.
    package var total: Duration = .seconds(6 * 3_600)
    /// Waiting until the host's other transfers, and its pace, let this one begin.
    package var turn: Duration = .seconds(3_600)

    package init() {}
}
