import Foundation
import Records
import Synchronization

/// How far each source of a round is, in one line on standard error.
final class SyncProgress: Sendable {
    /// Sources a line has room for.
    private static let shownMax = 4

    private let bar: Progress
    private let rows = Mutex<[SourceID: Int]>([:])
    private let isQuiet: Bool

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        bar = Progress(say(en: "sync", vi: "đồng bộ"), isQuiet: isQuiet)
    }

    func report(_ source: SourceID, _ figures: SyncFigures) {
        let running = rows.withLock { rows in
            rows[source] = figures.rowsRead
            return rows
        }
        let shown = running.sorted { $0.key < $1.key }.prefix(Self.shownMax)
            .map { "\($0.key.text) \(Plainly.number($0.value))" }
        bar.report(
            running.values.reduce(0, +), about: shown.joined(separator: " · "))
    }

    func ended(_ source: SourceID) { rows.withLock { _ = $0.removeValue(forKey: source) } }

    func finish() { bar.finish() }
}
