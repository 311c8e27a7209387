// How long building, opening and searching take on the corpus of the peers' benchmarks, on one
// thread (`--threads` is for building). Prints one JSON line with the peers' keys.
//
//     matching-benchmark DIR [--threads 1|2] [--oracle N] [--lists FILE] [--reuse] [--rounds N]
//                        [--fit | --no-fit | --live SECONDS]
//
// `--fit` measures the full explained score alone, `--no-fit` all but it; `--reuse` takes the
// files that are there; `--rounds` repeats the searches, for profiling. `--live` searches on one
// thread while suppliers change on another (LiveRun.swift says how).
import Glibc
import SearchIndex

@main
struct Benchmark {
    private static let listLength = 20

    let options: Options
    let needs: [Need]
    let mapping: Mapping
    let workspace: SearchWorkspace

    static func main() async throws {
        let options = Options(CommandLine.arguments)
        let path = options.folder + "/matxich.snapshot"
        var needs: [Need] = []
        Corpus(options.folder + "/needs.jsonl").forEachLine { needs.append(Need($0)) }
        if options.isFitOnly { return try await fit(options, needs) }
        var buildSeconds = 0.0
        if !options.reuse {
            let stopwatch = Stopwatch()
            try await build(options, path, stopwatch)
            buildSeconds = stopwatch.seconds
        }
        let peak = peakMemory()
        let stopwatch = Stopwatch()
        guard let mapping = Mapping(path) else { fatalError("no snapshot at \(path)") }
        let workspace = SearchWorkspace(try Snapshot(mapping.bytes))
        _ = try workspace.search(needs[0].filterQuery, limit: listLength)
        let openSeconds = stopwatch.seconds
        let run = Benchmark(
            options: options, needs: needs, mapping: mapping, workspace: workspace)
        run.measure(build: buildSeconds, open: openSeconds, peak: peak)
        if let lists = options.lists { try run.writeLists(lists) }
        if options.oracle > 0 { try run.check(options.oracle) }
        if options.isFit { try await fit(options, needs) }
    }

    /// Measures the full explained score, in a line of its own.
    private static func fit(_ options: Options, _ needs: [Need]) async throws {
        let run = try await FitRun(
            options.folder, needs, listLength: listLength, reuse: options.reuse,
            threads: options.threads)
        if options.liveSeconds > 0 {
            return print(try LiveRun(run).measured(seconds: options.liveSeconds))
        }
        print(
            """
            {"peer": "matxich", "version": "1", "docs": \(run.count), \
            \(try run.measured(rounds: options.rounds)), "load1": \(Self.rounded(Self.load()))}
            """)
        if options.oracle > 0 { print(try run.check(options.oracle)) }
    }

    private static func build(
        _ options: Options, _ path: String, _ stopwatch: Stopwatch
    ) async throws {
        let corpus = Corpus(options.folder + "/suppliers.jsonl")
        let shards = await corpus.shards(threads: options.threads)
        stopwatch.report("read")
        let image = try await IndexBuilder.build(
            Fields.schema, shards, threads: options.threads)
        stopwatch.report("built")
        let file = OutputFile(path)
        image.write { (piece: UnsafeRawBufferPointer) throws(Never) in file.write(piece) }
        stopwatch.report("written")
    }

    private func measure(build: Double, open: Double, peak: Double) {
        for round in 0..<max(options.rounds, 1) {
            let filtered = Latency(options.isFiltered ? needs.count : 0) {
                count(needs[$0].filterQuery)
            }
            let textOnly = Latency(options.isTextOnly ? needs.count : 0) {
                count(needs[$0].textQuery)
            }
            guard round == max(options.rounds, 1) - 1 else { continue }
            print(
                """
                {"peer": "matxich", "version": "1", "docs": \(workspace.documentCount), \
                "threads": \(options.threads), "build_s": \(Self.rounded(build)), \
                "index_mb": \(Self.rounded(Double(mapping.bytes.count) / 1_048_576)), \
                "peak_rss_mb": \(peak), "open_ms": \(Self.rounded(open * 1_000)), \
                "filter_text": \(filtered.json), "text_only": \(textOnly.json), \
                "load1": \(Self.rounded(Self.load()))}
                """)
        }
    }

    private func count(_ query: IndexQuery) -> Int {
        (try? workspace.search(query, limit: Self.listLength))?.count ?? 0
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    private static func load() -> Double {
        var averages = [0.0, 0, 0]
        getloadavg(&averages, 3)
        return averages[0]
    }

    /// The first 200 needs' lists, as the peers write them.
    private func writeLists(_ path: String) throws {
        var lines: [String] = []
        for need in needs.prefix(200) {
            let hits = try workspace.search(need.filterQuery, limit: Self.listLength)
            let ids = hits.map { "\($0.id)" }.joined(separator: ", ")
            lines.append("\"\(need.id)\": [\(ids)]")
        }
        var text = "{" + lines.joined(separator: ", ") + "}\n"
        let file = OutputFile(path)
        text.withUTF8 { file.write(UnsafeRawBufferPointer($0)) }
    }

    /// Compares the first needs' lists, scores and order with the oracle's.
    private func check(_ count: Int) throws {
        let asked = Array(needs.prefix(count))
        let oracle = Oracle(Corpus(options.folder + "/suppliers.jsonl"), asked)
        var wrong = 0
        for need in asked {
            for filtered in [true, false] {
                let query = filtered ? need.filterQuery : need.textQuery
                let found = try workspace.search(query, limit: Self.listLength)
                let expected = oracle.best(need, filtered: filtered, limit: Self.listLength)
                if found != expected { wrong += 1 }
            }
        }
        print("{\"oracle\": \(asked.count), \"lists\": \(2 * asked.count), \"wrong\": \(wrong)}")
    }
}

/// Time since it was made.
struct Stopwatch: Sendable {
    private let start = ContinuousClock.now

    var seconds: Double {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// Says on the error stream when a step was done.
    func report(_ step: String) {
        var line = "\(step) \((seconds * 100).rounded() / 100) s, \(peakMemory()) MB\n"
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
