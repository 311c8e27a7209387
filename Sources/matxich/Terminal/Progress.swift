import Foundation
import Synchronization

/// Tells a person how far a long task is, on standard error, once it takes over a second.
///
/// On a terminal one line is rewritten; elsewhere a line appears every ten seconds.
final class Progress: Sendable {
    private struct State {
        var lastShown: Date
        var isShown = false
    }

    private static let silence: TimeInterval = 1
    private static let terminalInterval: TimeInterval = 0.2
    private static let logInterval: TimeInterval = 10

    private let title: String
    private let total: Int?
    private let isQuiet: Bool
    private let start: Date
    private let state: Mutex<State>

    init(_ title: String, total: Int? = nil, isQuiet: Bool) {
        self.title = title
        self.total = total
        self.isQuiet = isQuiet
        start = Date()
        state = Mutex(State(lastShown: Date()))
    }

    /// - Parameters:
    ///   - done: units finished since the beginning.
    ///   - share: the finished share of the task, where it is told by something else than units.
    ///   - details: what else to say of where it is.
    func report(_ done: Int, share: Double? = nil, about details: String = "") {
        guard !isQuiet else { return }
        let now = Date()
        let elapsed = now.timeIntervalSince(start)
        guard elapsed > Self.silence else { return }
        let interval = Streams.isNoteTerminal ? Self.terminalInterval : Self.logInterval
        let isDue = state.withLock { state in
            guard now.timeIntervalSince(state.lastShown) >= interval else { return false }
            state.lastShown = now
            state.isShown = true
            return true
        }
        guard isDue else { return }
        let rate = line(done: done, share: share ?? self.share(done), elapsed: elapsed)
        let text = HarmlessText.of(details.isEmpty ? rate : rate + " " + details)
        Streams.noteRaw(Streams.isNoteTerminal ? "\r\u{1B}[K" + text : text + "\n")
    }

    /// Clears the line before other messages are written.
    func finish() {
        let wasShown = state.withLock { $0.isShown }
        if wasShown, Streams.isNoteTerminal { Streams.noteRaw("\r\u{1B}[K") }
    }

    private func share(_ done: Int) -> Double? {
        total.flatMap { $0 > 0 ? Double(done) / Double($0) : nil }
    }

    private func line(done: Int, share: Double?, elapsed: TimeInterval) -> String {
        let rate = Int(Double(done) / elapsed)
        guard let share, share > 0 else { return "\(title): \(done) (\(rate)/s)" }
        let finished = min(share, Self.shareMax)
        let left = Int(elapsed / finished * (1 - finished))
        let start = "\(title): \(done) (\(Int(finished * 100)) %, \(rate)/s, "
        return start + say(en: "\(left) s left)", vi: "còn \(left) giây)")
    }

    /// A share that is estimated never says "finished" too early.
    private static let shareMax = 0.99
}
