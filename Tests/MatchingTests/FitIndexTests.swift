import Catalog
import Records
import TestSupport
import Testing
import TextAnalysis

@testable import Matching

/// The index against the matcher that judges every supplier: same lists, scores and order.
@Suite struct FitIndexTests {
    /// With the seeds' default of 200 these are 10,000 needs.
    private static let needsPerSeed = 50

    @Test(arguments: MatchingRandom.seeds)
    func answersLikeTheMatcherThatJudgesEverybody(seed: UInt64) throws {
        var world = FitWorld(seed: seed, suppliers: [0, 1, 7, 30, 64][Int(seed % 5)])
        for number in 0..<Self.needsPerSeed {
            let need = world.need("N\(number)")
            let top = [1, 3, 20][number % 3]
            #expect(world.wrongLines(need, top: top) == nil, "seed \(seed), \(need)")
            #expect(world.isSummaryRight(need), "seed \(seed), \(need)")
            #expect(world.isEverybodyThere(need, number), "seed \(seed), \(need)")
            if number % 10 == 0 {
                #expect(try world.areMatchesRight(need, top: top), "seed \(seed), \(need)")
            }
        }
    }

    /// Many suppliers that differ in their identifiers alone, over several windows and segments.
    @Test(arguments: [1, 2, 3, 4])
    func keepsTheOrderOfEqualsAcrossWindowsAndSegments(seed: UInt64) throws {
        var world = FitWorld(
            seed: seed, suppliers: 60, copies: 160, suppliersPerSegment: 5_000)
        for number in 0..<6 {
            let need = world.need("N\(number)")
            #expect(world.wrongLines(need, top: 30) == nil, "seed \(seed), \(need)")
            #expect(world.isSummaryRight(need), "seed \(seed), \(need)")
            #expect(world.isEverybodyThere(need, number), "seed \(seed), \(need)")
            #expect(try world.areMatchesRight(need, top: 5), "seed \(seed), \(need)")
        }
    }

    /// What the needs above are worth as a test of texts.
    @Test func theNeedsAskForWordsThatAreAnsweredInEveryWay() {
        var factors: Set<Int> = []
        var (words, several) = (0, 0)
        for seed in UInt64(1)...20 {
            var world = FitWorld(seed: seed, suppliers: 30)
            for number in 0..<Self.needsPerSeed {
                for answers in world.answers(world.need("N\(number)")) where !answers.isEmpty {
                    factors.formUnion(answers)
                    words += 1
                    several += answers.count > 1 ? 1 : 0
                }
            }
        }
        let model = TextModel.standard
        let mended = model.conceptFactor * model.typoFactor / TextModel.wholeFactor
        #expect(
            factors == [
                TextModel.wholeFactor, model.unmarkedFactor, model.otherMarksFactor,
                model.conceptFactor, model.typoFactor, mended,
            ])
        #expect(several * 5 > words * 2, "\(several) of \(words)")
    }

    @Test func asksForNoMoreThanThereAre() {
        var world = FitWorld(seed: 5, suppliers: 3)
        let need = world.need("N1")
        #expect(world.index.lines(for: need, top: 0).isEmpty)
        #expect(world.index.lines(for: need, top: -1).isEmpty)
        #expect(world.index.lines(for: need, top: 9).count == 3)
    }
}

/// A random catalogue with random suppliers, as a matcher and as an index.
private struct FitWorld {
    private var generator: MatchingGenerator
    private let catalogue: Catalogue
    private let matcher: Matcher
    private let profiles: [OrganisationID: Profile]
    let index: FitIndex

    init(
        seed: UInt64, suppliers count: Int, copies: Int = 1,
        suppliersPerSegment: Int = FitIndexBuilder.suppliersPerSegmentMax
    ) {
        generator = MatchingGenerator(seed: seed)
        catalogue = FitTexts.named(generator.catalogue)
        var originals = generator.suppliers(count)
        for place in originals.indices {
            Self.deny(&originals[place], &generator)
            FitTexts.rewrite(&originals[place], &generator.random)
        }
        let suppliers = (0..<copies).flatMap { copy in
            originals.enumerated().map { place, original in
                Self.copy(original, UInt64(copy * count + place + 1))
            }
        }
        profiles = Dictionary(suppliers.map { ($0.id, $0) }) { first, _ in first }
        matcher = Matcher(catalogue: catalogue, suppliers: suppliers, date: generator.date)
        var builder = FitIndexBuilder(
            PreparedCatalogue(catalogue), suppliersPerSegment: suppliersPerSegment)
        for profile in suppliers.sorted(by: { $0.id < $1.id }) { builder.add(profile) }
        index = builder.finish(date: generator.date)
    }

    private static func copy(_ original: Profile, _ number: UInt64) -> Profile {
        var copy = MatchingRecords.supplier(number)
        copy.names = original.names
        copy.sites = original.sites
        copy.processes = original.processes
        copy.materials = original.materials
        copy.products = original.products
        copy.industries = original.industries
        copy.certificates = original.certificates
        copy.deniedCertificates = original.deniedCertificates
        copy.deniedConcepts = original.deniedConcepts
        copy.tolerance = original.tolerance
        copy.envelope = original.envelope
        copy.weight = original.weight
        copy.capacity = original.capacity
        copy.minimumOrder = original.minimumOrder
        copy.leadTimeDays = original.leadTimeDays
        copy.languages = original.languages
        copy.readiness = original.readiness
        copy.texts = original.texts
        copy.unread = original.unread
        return copy
    }

    private static func deny(_ profile: inout Profile, _ generator: inout MatchingGenerator) {
        if generator.random.chance(20) {
            let scheme = generator.random.pick([ConceptScheme.process, .material])
            profile.deniedConcepts = [generator.stated(generator.concept(scheme))]
        }
        if generator.random.chance(30) {
            let standard: ConceptID? =
                generator.random.chance(50) ? generator.concept(.standard) : nil
            profile.deniedCertificates = [generator.stated(standard)]
            if generator.random.chance(70) { profile.certificates = [] }
        }
        if generator.random.chance(30) { profile.readiness = [] }
    }

    /// A need of few or many requirements, with all that changes a verdict.
    mutating func need(_ id: String) -> Need {
        var need = generator.need(id, most: generator.random.pick([2, 4, 8, 12]))
        if generator.random.chance(30) {
            need.requirements = need.requirements.filter { $0.strength == .must }
            need.requirements.append(
                Requirement(.text("?"), .should(weight: 40)))
        }
        FitTexts.rewrite(&need, &generator.random)
        if generator.random.chance(10) { need.validOn = generator.day() }
        if generator.random.chance(15) {
            need.unread = [Need.Unread("?", isMust: generator.random.chance(70))]
        }
        return need
    }

    /// For each word of a need's texts the factors of the terms that answer it.
    func answers(_ need: Need) -> [[Int]] {
        let corpus = index.bench.corpus
        let cutter = TextCutter(corpus.names)
        return need.requirements.flatMap { requirement -> [[Int]] in
            guard case .text(let text) = requirement.kind else { return [] }
            let analysed = AnalysedText(text)
            let finder = TextAlternatives(analysed, corpus, cutter, .standard)
            return cutter.units(of: analysed).map { finder.alternatives(to: $0).map(\.factor) }
        }
    }

    /// What differs between the two lists; nil if nothing does.
    func wrongLines(_ need: Need, top: Int) -> String? {
        let expected = matcher.ranking(for: need).lines.prefix(top).map {
            FitIndex.Line(supplier: $0.supplier, verdict: $0.verdict, score: $0.score)
        }
        let found = index.lines(for: need, top: top)
        if found == expected { return nil }
        let place = zip(found, expected).enumerated().first { $1.0 != $1.1 }
        return place.map { "line \($0.offset): \($0.element.0), not \($0.element.1)" }
            ?? "\(found.count) lines, not \(expected.count)"
    }

    func isSummaryRight(_ need: Need) -> Bool {
        index.summary(for: need) == matcher.summary(for: need)
    }

    /// Whether all who come to some verdict and score are found, and nobody else.
    func isEverybodyThere(_ need: Need, _ number: Int) -> Bool {
        let verdict = Verdict.allCases[number % Verdict.allCases.count]
        let expected = Score(number % 11, over: 10)
        let lines = matcher.ranking(for: need).lines
            .filter { $0.verdict <= verdict && $0.score.expected >= expected }
            .map { FitIndex.Line(supplier: $0.supplier, verdict: $0.verdict, score: $0.score) }
        return index.lines(for: need, to: verdict, from: expected) == lines
    }

    /// Whether explanations, ranks, questions and combinations are the same too.
    func areMatchesRight(_ need: Need, top: Int) throws -> Bool {
        let ranking = matcher.ranking(for: need)
        let near = index.matches(for: need, only: .nearMiss, top: 3) { profiles[$0] }
        let asked = try CurrentFit(generation: index).shortlist(
            for: need, on: generator.date, top: top, nearMisses: 3, combined: 2)
        let shown = try asked.explained { profiles[$0] }
        return index.matches(for: need, top: top) { profiles[$0] } == ranking.matches(top: top)
            && near == ranking.matches(.nearMiss, top: 3)
            && shown == matcher.shortlist(for: need, top: top, nearMisses: 3, combined: 2)
    }
}
