import Catalog
import Matching
import Platform
import Records

/// How much sooner does a fair have all its lists when an index answers its needs, and from how
/// many needs on does an index pay?
///
/// Measured: wall seconds to make a matcher and an index, and for the ten best suppliers of every
/// need, explained, with the counts of verdicts: judging every supplier on one core, asking the
/// index on one core, and on all cores. The answers are compared, all of them.
/// `breakEven` is the number of needs whose answers save what the index costs.
/// Corpus: `FairCorpus`, drawn from the shipped catalogue with a fixed seed.
/// Run: `batch-benchmark [SUPPLIERS=5000] [NEEDS=1000] [RUNS=3]`; one JSON line a run.
@main struct BatchBenchmark {
    private static let top = 10

    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let suppliers = numbers.first ?? 5_000
        let needs = numbers.dropFirst().first ?? 1_000
        let corpus = FairCorpus(
            catalogue: try Catalogue.embedded(), suppliers: suppliers, needs: needs)
        for run in 0..<(numbers.dropFirst(2).first ?? 3) { try await measure(corpus, run) }
    }

    private static func measure(_ corpus: FairCorpus, _ run: Int) async throws {
        let (makingPlain, plain) = timed {
            Matcher(
                catalogue: corpus.catalogue, suppliers: corpus.suppliers, date: FairCorpus.date)
        }
        let (makingIndexed, indexed) = timed { index(of: corpus) }
        let (judging, expected) = await answers(corpus.needs, workers: 1) {
            plain.shortlist(for: $0, top: top)
        }
        let profiles = Dictionary(corpus.suppliers.map { ($0.id, $0) }) { first, _ in first }
        let asked = { @Sendable (need: Need) throws -> ExplainedList in
            let found = try indexed.shortlist(for: need, on: FairCorpus.date, top: top)
            return try found.explained { profiles[$0] }
        }
        let (oneCore, first) = try await answers(corpus.needs, workers: 1, asked)
        let (allCores, second) = try await answers(corpus.needs, workers: nil, asked)
        let same = first == expected && second == expected
        let saved = (judging - oneCore) / corpus.needs.count
        let breakEven = (makingIndexed - makingPlain) / saved
        print(
            "{\"run\": \(run), \"suppliers\": \(plain.supplierCount), "
                + "\"needs\": \(corpus.needs.count), \"makeSeconds\": \(seconds(makingPlain)), "
                + "\"makeIndexedSeconds\": \(seconds(makingIndexed)), "
                + "\"judgeSeconds\": \(seconds(judging)), "
                + "\"indexOneCoreSeconds\": \(seconds(oneCore)), "
                + "\"indexSeconds\": \(seconds(allCores)), "
                + "\"ratioOneCore\": \(ratio(oneCore, judging)), "
                + "\"ratio\": \(ratio(allCores, judging)), "
                + "\"breakEven\": \((breakEven * 10).rounded() / 10), \"sameLists\": \(same)}")
        precondition(same, "an index gives the lists of judging every supplier")
    }

    private static func timed<Made>(_ make: () -> Made) -> (Duration, Made) {
        let start = ContinuousClock.now
        let made = make()
        return (ContinuousClock.now - start, made)
    }

    private static func index(of corpus: FairCorpus) -> CurrentFit {
        var builder = FitIndexBuilder(catalogue: corpus.catalogue)
        for supplier in corpus.suppliers.sorted(by: { $0.id < $1.id }) { builder.add(supplier) }
        return CurrentFit(generation: builder.finish(date: FairCorpus.date))
    }

    private static func answers<Fault: Error>(
        _ needs: [Need], workers: Int?,
        _ answer: @escaping @Sendable (Need) throws(Fault) -> ExplainedList
    ) async throws(Fault) -> (Duration, [ExplainedList]) {
        var answers: [ExplainedList] = []
        let start = ContinuousClock.now
        let all = workers.map { AnswerNeeds(workers: $0) } ?? AnswerNeeds()
        try await all.run(needs) { need throws(Fault) in
            try answer(need)
        } take: {
            answers.append($0)
        }
        return (ContinuousClock.now - start, answers)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds * 1_000 + milliseconds(duration)) / 1_000
    }

    private static func milliseconds(_ duration: Duration) -> Int64 {
        duration.components.attoseconds / 1_000_000_000_000_000
    }

    /// The share of the time that is needed, to three places.
    private static func ratio(_ one: Duration, _ other: Duration) -> Double {
        (one / other * 1_000).rounded() / 1_000
    }
}
