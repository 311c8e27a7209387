import Dispatch
import Foundation
import Store

/// `sync --daemon`: pulls each source when it is due, until it is told to end.
struct SyncDaemon {
    let command: SyncCommand
    let format: OutputFormat

    func run() async throws {
        let store = try OpenStore.open(command.global)
        if !command.names.isEmpty {
            _ = try await SourceChoice(names: command.names).endpoints(in: store)
        }
        let scheduler = SyncScheduler(
            names: Set(command.names),
            round: SyncRound(
                store: store, jobs: command.jobs,
                progress: SyncProgress(isQuiet: command.global.quiet)),
            listener: Lines(global: command.global))
        let ending = Ending { scheduler.end() }
        command.global.remark(
            say(
                en: "Waiting for sources that are due. End with Ctrl-C.",
                vi: "Đang chờ các nguồn đến hạn. Kết thúc bằng Ctrl-C."))
        defer { withExtendedLifetime(ending) {} }
        try await scheduler.run()
    }

    /// Each pull as a line of data.
    private struct Lines: SyncListener {
        let global: GlobalOptions

        func pulled(_ result: SyncedSource) {
            for remark in result.remarks { global.remark(remark) }
            SyncedSource.listing.show([result], as: .ndjson)
        }

        func waits(for error: StoreError) {
            Streams.note(Paint.notes.bad("matxich: ") + Failure(error).description)
        }
    }
}

/// Whether the program was asked to end (SIGINT, SIGTERM): transfers are broken off, and what came
/// of the pulls is remembered; when asked again it ends at once, which the database survives.
private final class Ending: @unchecked Sendable {
    private let sources: [any DispatchSourceSignal]
    private let breakOff: @Sendable () -> Void
    private let lock = NSLock()
    private var count = 0

    init(_ breakOff: @escaping @Sendable () -> Void) {
        self.breakOff = breakOff
        let queue = DispatchQueue(label: "matxich.signals")
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: queue)
        }
        for source in sources {
            source.setEventHandler { [weak self] in self?.note() }
            source.resume()
        }
    }

    private func note() {
        let times = lock.withLock {
            count += 1
            return count
        }
        if times > 1 { exit(ExitStatus.done.rawValue) }
        breakOff()
    }
}
