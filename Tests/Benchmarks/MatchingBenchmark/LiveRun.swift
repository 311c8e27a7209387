import Foundation
import Matching
import Platform
import Records

/// Searches for some time on one thread while another changes fifty suppliers a second, a third
/// merges small indexes, and once in the run builds the next generation.
///
/// Each search takes the state there is then. What is printed is how long searches took, and how
/// many of some hundred of them, taken at even times, differ from judging every supplier that there
/// was in that state one by one.
final class LiveRun {
    /// Between two writes.
    private static let writeEvery = 0.02
    /// A search that takes longer is a pause.
    private static let pauseMilliseconds = 20.0
    private static let samplesMax = 120

    private let run: FitRun
    private let world: LiveWorld

    init(_ run: FitRun) {
        self.run = run
        world = LiveWorld(run.opened.current, suppliers: run.lines.count, run.lines.path)
    }

    /// A search to be checked.
    struct Sample {
        let state: LiveIndex.State
        let need: Records.Need
        let lines: [FitIndex.Line]
    }

    func measured(seconds: Double) throws -> String {
        let world = world
        let writer = Thread { world.write(every: Self.writeEvery) }
        let merger = Thread { world.merge(renewingAfter: seconds / 3) }
        writer.start()
        merger.start()
        var times: [(wall: Double, own: Double)] = []
        var samples: [Sample] = []
        let clock = Stopwatch()
        while clock.seconds < seconds {
            let need = run.needs[times.count % run.needs.count]
            let (began, beganOwn) = (clock.seconds, Self.threadSeconds())
            let state = world.index.state
            let matches = try state.fit.matches(
                for: need, on: FitCorpus.today, top: run.listLength
            ) { world.profile(of: $0, in: state, run.lines) }
            times.append((clock.seconds - began, Self.threadSeconds() - beganOwn))
            if clock.seconds >= Double(samples.count) * seconds / Double(Self.samplesMax) {
                let lines = matches.map { FitIndex.Line($0) }
                samples.append(Sample(state: state, need: need, lines: lines))
            }
        }
        let done = world.stop()
        let wrong = world.wrong(samples, run.lines, top: run.listLength)
        return line(seconds, times, done, checked: samples.count, wrong: wrong)
    }

    private func line(
        _ seconds: Double, _ times: [(wall: Double, own: Double)], _ done: LiveWorld.Done,
        checked: Int, wrong: Int
    ) -> String {
        let pauses = times.count { $0.wall * 1_000 > Self.pauseMilliseconds }
        return """
            {"live_s": \(seconds), "docs": \(run.lines.count), "searches": \(times.count), \
            "search_ms": \(Self.spread(times.map(\.wall))), \
            "search_cpu_ms": \(Self.spread(times.map(\.own))), "pauses_over_20_ms": \(pauses), \
            "writes": \(done.applying.count), "apply_ms": \(Self.spread(done.applying)), \
            "merges": \(done.merges), "generations": \(done.generations), \
            "parts_max": \(done.partsMax), "checked": \(checked), "wrong": \(wrong)}
            """
    }

    private static func spread(_ seconds: [Double]) -> String {
        let sorted = seconds.sorted()
        func at(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            let place = min(sorted.count - 1, Int(share * Double(sorted.count)))
            return (sorted[place] * 1_000_000).rounded() / 1_000
        }
        return "{\"p50\": \(at(0.5)), \"p99\": \(at(0.99)), \"max\": \(at(1))}"
    }

    /// The time this thread was run.
    private static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
