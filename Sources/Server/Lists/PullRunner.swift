import Logging
import ServiceLifecycle

/// Pulls sources as they come due.
package protocol DuePulls: Sendable {
    /// Goes on until `end` is called; then what is being pulled is broken off and remembered.
    func run() async throws
    func end()
}

/// Pulls sources as long as the server runs.
struct PullRunner: Service {
    let pulls: any DuePulls
    let logger: Logger

    func run() async throws {
        await withGracefulShutdownHandler {
            // Whoever asks is answered all the same from what is there.
            do { try await pulls.run() } catch {
                logger.error("sources are pulled no more", metadata: ["why": "\(error)"])
            }
        } onGracefulShutdown: {
            pulls.end()
        }
        try await gracefulShutdown()
    }
}
