import Logging
import Platform
import ServiceLifecycle
import Store

/// Tells webhooks what changed, as long as the server runs; one process of those that share a
/// store does so.
struct HookRunner: Service {
    /// How often it looks for changes (own choice).
    private static let lookMilliseconds = 500

    let store: any DeskStore
    let hooks: DeliverHooks
    let logger: Logger
    let now: @Sendable () -> Int64

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.serve() }
    }

    private func serve() async {
        while !Task.isCancelled {
            do { try await sendClaimed() } catch {
                if !Task.isCancelled {
                    logger.error("webhooks wait", metadata: ["error": "\(error)"])
                }
            }
            await Self.pause()
        }
    }

    private func sendClaimed() async throws {
        guard let claim = try await store.claimHooks() else { return }
        defer { claim.letGo() }
        try await store.forgetDeliveries(madeBefore: now() - DeliverHooks.keptMilliseconds)
        while !Task.isCancelled {
            let hasMore = try await hooks.fill()
            let hasSent = try await hooks.send()
            if !hasMore, !hasSent { await Self.pause() }
        }
    }

    private static func pause() async {
        do { try await Task.sleep(for: .milliseconds(lookMilliseconds)) } catch {
            // Whoever pauses looks whether it is to end.
            return
        }
    }
}
