import Foundation

/// Waits for what another process does.
enum Waiting {
    /// Whether something came to hold within half a minute.
    static func until(_ holds: () throws -> Bool) throws -> Bool {
        for _ in 0..<150 {
            if try holds() { return true }
            usleep(200_000)
        }
        return false
    }
}
