import Logging
import Platform
import ServiceLifecycle
import Store

/// Carries letters as long as the server runs, and clears away what opens nothing any more.
struct Postman: Service {
    /// Own choice: what ended is worthless to whoever finds it, so there is no haste.
    private static let sweepEvery = Duration.seconds(3_600)

    let office: PeopleOffice
    let logger: Logger
    let clock: @Sendable () -> Stamp

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await carry() }
                group.addTask { await sweep() }
            }
        }
    }

    private func carry() async {
        await office.letters.carry { note in
            switch note {
            case .failed(let why):
                logger.error("a letter could not be sent", metadata: ["why": .string(why)])
            }
        }
    }

    private func sweep() async {
        while !Task.isCancelled {
            do { try await office.sweep(clock()) } catch {
                logger.warning("ended sessions stay", metadata: ["why": "\(error)"])
            }
            guard (try? await Task.sleep(for: Self.sweepEvery)) != nil else { return }
        }
    }
}
