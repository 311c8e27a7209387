import Foundation

/// What the engine takes from outside besides the network; tests give their own.
package struct TransferSurroundings: Sendable {
    /// A variable of the environment.
    package var environment: @Sendable (String) -> String?
    /// Seconds since 1970.
    package var now: @Sendable () -> Int
    /// Even in 0..<1.
    package var chance: @Sendable () -> Double
    /// How long to wait really when a pause of this length is due.
    package var pause: @Sendable (Duration) -> Duration

    /// The process and the machine.
    package static let live = TransferSurroundings(
        environment: { ProcessInfo.processInfo.environment[$0] },
        now: { Int(Date().timeIntervalSince1970) },
        chance: { Double.random(in: 0..<1) },
        pause: { $0 })
}
