/// How one request is to be made: how fast, how long, how much, how often, through what.
package struct TransferPolicy: Sendable {
    package var limits = TransferLimits()
    package var times = TimeLimits()
    package var retry = RetryPolicy()
    package var pace = HostPace()
    package var route = TransferRoute()

    package init() {}
}
