import Foundation

/// Waits for what another process does.
enum Waiting {
    /// Whether something came to hold within two minutes: longer than any of it takes where other
    /// tests leave it no turn.
    static func until(_ holds: () throws -> Bool) throws -> Bool {
        for _ in 0..<600 {
            if try holds() { return true }
            usleep(200_000)
        }
        return false
    }
}
