import Logging
import Representations
import Server
import Store

/// The pulls of `sync --daemon`, beside the server and into its log.
struct ServedPulls: DuePulls {
    private let scheduler: SyncScheduler

    init(store: any RecordStore, logger: Logger) {
        scheduler = SyncScheduler(
            names: [],
            round: SyncRound(
                store: store, jobs: SyncCommand.jobsAssumed, progress: SyncProgress(isQuiet: true)),
            listener: LogLines(logger: logger))
    }

    func run() async throws { try await scheduler.run() }

    func end() { scheduler.end() }

    private struct LogLines: SyncListener {
        let logger: Logger

        func pulled(_ result: SyncedSource) {
            let facts = SyncedSource.listing.object(result)
            logger.log(
                level: result.failure == nil ? .info : .warning, "a source was pulled",
                metadata: ["report": .string(facts.line)])
        }

        func waits(for error: StoreError) {
            logger.warning("sources wait", metadata: ["why": .string(Failure(error).description)])
        }
    }
}
