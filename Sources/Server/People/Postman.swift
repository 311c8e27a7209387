import Logging
import Platform
import ServiceLifecycle

/// Carries letters as long as the server runs.
struct Postman: Service {
    let letters: LetterQueue
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await letters.carry { note in
                switch note {
                case .failed(let why):
                    logger.error("a letter could not be sent", metadata: ["why": .string(why)])
                }
            }
        }
    }
}
