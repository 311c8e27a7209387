import Matching
import Records
import SearchIndex

/// The full explained score: builds the columns, answers every need, checks some.
final class FitRun {
    private let index: FitIndex
    private let lines: SupplierLines
    private let needs: [Records.Need]
    private let buildSeconds: Double
    private let peak: Double
    private let listLength: Int

    init(_ folder: String, _ needs: [Need], listLength: Int) {
        self.listLength = listLength
        self.needs = needs.map(FitCorpus.need)
        let stopwatch = Stopwatch()
        lines = SupplierLines(folder + "/suppliers.jsonl")
        var builder = FitIndexBuilder(catalogue: FitCorpus.catalogue)
        for number in 0..<lines.count { builder.add(FitCorpus.profile(lines[number])) }
        stopwatch.report("fit: read")
        index = builder.finish(date: FitCorpus.today)
        buildSeconds = stopwatch.seconds
        peak = peakMemory()
        stopwatch.report("fit: built")
    }

    /// The list of a need with its explanations.
    private func matches(_ need: Records.Need) -> [Match] {
        index.matches(for: need, top: listLength) { [lines] in
            FitCorpus.profile(lines[lines.number(of: $0)])
        }
    }

    /// The keys of the peers, and those of the list alone and of the verdicts' counts.
    func measured(rounds: Int) -> String {
        var latest = ""
        for _ in 0..<max(rounds, 1) {
            let explained = Latency(needs.count) { matches(needs[$0]).count }
            let listed = Latency(needs.count) {
                index.lines(for: needs[$0], top: listLength).count
            }
            let counted = Latency(needs.count) {
                let summary = index.summary(for: needs[$0])
                return Verdict.allCases.reduce(0) { $0 + summary.count(of: $1) }
            }
            latest = """
                "fit": \(explained.json), "fit_list": \(listed.json), \
                "fit_counts": \(counted.json), \
                "fit_build_s": \((buildSeconds * 100).rounded() / 100), "fit_peak_rss_mb": \(peak)
                """
        }
        return latest
    }

    /// Compares the first needs' lists and counts with those of judging every supplier.
    func check(_ count: Int) -> String {
        var oracle = FitOracle(Array(needs.prefix(count)), index, top: listLength)
        for number in 0..<lines.count { oracle.add(FitCorpus.profile(lines[number])) }
        return "{\"fit_oracle\": \(min(count, needs.count)), \"wrong\": \(oracle.wrong())}"
    }

    var count: Int { index.count }
}
