import Matching
import Platform
import Records
import SearchIndex

/// The full explained score: builds the columns, saves and opens them, answers every need from the
/// file, checks some.
final class FitRun {
    let lines: SupplierLines
    let needs: [Records.Need]
    let listLength: Int
    let opened: OpenedFit
    private let catalogue = PreparedCatalogue(FitCorpus.catalogue)
    private var buildSeconds = 0.0
    private var openMilliseconds = 0.0
    private let peak: Double
    private let fileMegabytes: Double

    init(
        _ folder: String, _ needs: [Need], listLength: Int, reuse: Bool, threads: Int
    ) async throws {
        self.listLength = listLength
        self.needs = needs.map(FitCorpus.need)
        let path = folder + "/matxich.index"
        let lines = SupplierLines(folder + "/suppliers.jsonl")
        self.lines = lines
        if !reuse { buildSeconds = try await Self.build(lines, catalogue, path, threads) }
        peak = peakMemory()
        lines.map()
        let stopwatch = Stopwatch()
        guard let mapping = Mapping(path, isRead: false) else { fatalError("no file at \(path)") }
        opened = try FitSnapshot.open(mapping.bytes, owner: mapping, catalogue, reading: 1)
        fileMegabytes = Double(mapping.bytes.count) / 1_048_576
        if let first = self.needs.first {
            stopwatch.report("fit: opened")
            _ = try Self.matches(opened.current, first, listLength, lines)
        }
        openMilliseconds = stopwatch.seconds * 1_000
        stopwatch.report("fit: first answer")
        try opened.check()
        stopwatch.report("fit: checked")
    }

    /// - Returns: the seconds until the index could be searched.
    private static func build(
        _ lines: SupplierLines, _ catalogue: PreparedCatalogue, _ path: String, _ threads: Int
    ) async throws -> Double {
        let stopwatch = Stopwatch()
        var next = 0
        let index = await FitIndexBuilder.index(
            catalogue, on: FitCorpus.today, readers: threads
        ) {
            if next == lines.count { return nil }
            let portion = next..<min(next + ReadProfiles.pageSize, lines.count)
            next = portion.upperBound
            return portion.map { FitCorpus.profile(lines[$0]) }
        }
        let seconds = stopwatch.seconds
        stopwatch.report("fit: built")
        let file = OutputFile(path)
        let origin = FitSnapshot.Origin(sequence: 0, mark: "corpus", reading: 1)
        try FitSnapshot.write(index, from: origin, catalogue) { file.write($0) }
        stopwatch.report("fit: saved")
        return seconds
    }

    /// The list of a need with its explanations.
    private static func matches(
        _ current: CurrentFit, _ need: Records.Need, _ top: Int, _ lines: SupplierLines
    ) throws -> [Match] {
        try current.matches(for: need, on: FitCorpus.today, top: top) {
            FitCorpus.profile(lines[lines.number(of: $0)])
        }
    }

    /// How many suppliers come to any verdict.
    private static func counted(_ current: CurrentFit, _ need: Records.Need) throws -> Int {
        let summary = try current.summary(for: need, on: FitCorpus.today)
        return Verdict.allCases.reduce(0) { $0 + summary.count(of: $1) }
    }

    /// The keys of the peers, and those of the list alone, of the verdicts' counts, and of list
    /// and counts for the needs' words alone.
    func measured(rounds: Int) throws -> String {
        let (current, today, said) = (opened.current, FitCorpus.today, said)
        var latest = ""
        for _ in 0..<max(rounds, 1) {
            let explained = try Latency(needs.count) {
                try Self.matches(current, needs[$0], listLength, lines).count
            }
            let listed = try Latency(needs.count) {
                try current.lines(for: needs[$0], on: today, top: listLength).count
            }
            let counted = try Latency(needs.count) { try Self.counted(current, needs[$0]) }
            let worded = try Latency(said.count) {
                try Self.matches(current, said[$0], listLength, lines).count
                    + Self.counted(current, said[$0])
            }
            latest = """
                "fit": \(explained.json), "fit_list": \(listed.json), \
                "fit_counts": \(counted.json), "fit_words": \(worded.json), \
                "fit_build_s": \(Self.rounded(buildSeconds)), "fit_peak_rss_mb": \(peak), \
                "fit_index_mb": \(Self.rounded(fileMegabytes)), \
                "fit_open_ms": \(Self.rounded(openMilliseconds))
                """
        }
        return latest
    }

    /// The needs' words without what they must have.
    private var said: [Records.Need] {
        needs.map { need in
            Records.Need(
                id: need.id, requirements: need.requirements.filter { $0.strength != .must })
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    /// Compares the lists and counts of the first needs, and of their words alone, with those of
    /// judging every supplier.
    func check(_ count: Int) throws -> String {
        let asked = needs.prefix(count) + said.prefix(count)
        var oracle = FitOracle(Array(asked), opened.current, top: listLength)
        for number in 0..<lines.count { oracle.add(FitCorpus.profile(lines[number])) }
        return "{\"fit_oracle\": \(asked.count), \"wrong\": \(try oracle.wrong())}"
    }

    var count: Int { opened.current.count }
}
