import Catalog
import Records
import TestSupport
import Testing

@testable import Matching

/// Thousands of different suppliers over several windows and segments, most of them with texts of
/// common and of rare words: whoever bounds leave out of a window must not be missed.
@Suite struct FitWindowsTests {
    private static let suppliers = 9_000
    private static let needsPerSeed = 24

    @Test(arguments: [UInt64(1), 2, 3])
    func boundsLeaveNobodyOut(seed: UInt64) {
        var crowd = Crowd(seed: seed, suppliers: Self.suppliers, suppliersPerSegment: 5_000)
        for number in 0..<Self.needsPerSeed {
            let need = crowd.need(number)
            let expected = crowd.matcher.ranking(for: need).lines.prefix(20).map {
                FitIndex.Line(supplier: $0.supplier, verdict: $0.verdict, score: $0.score)
            }
            #expect(crowd.index.lines(for: need, top: 20) == expected, "seed \(seed), \(need)")
            // From the score of a line in the midst of those that fit or are likely.
            guard let midst = expected.last, midst.verdict <= .likely else { continue }
            let everybody = crowd.matcher.ranking(for: need).lines.filter {
                $0.verdict <= .likely && $0.score.expected >= midst.score.expected
            }
            let found = crowd.index.lines(for: need, to: .likely, from: midst.score.expected)
            #expect(found.map(\.supplier) == everybody.map(\.supplier), "seed \(seed), \(need)")
        }
    }
}

private struct Crowd {
    private static let rareWords = 3_000
    private static let processes = 12

    private var generator: MatchingGenerator
    let matcher: Matcher
    let index: FitIndex

    init(seed: UInt64, suppliers count: Int, suppliersPerSegment: Int) {
        generator = MatchingGenerator(seed: seed)
        let catalogue = FitTexts.named(generator.catalogue)
        var suppliers: [Profile] = []
        for number in 0..<count { suppliers.append(Self.supplier(UInt64(number), &generator)) }
        matcher = Matcher(catalogue: catalogue, suppliers: suppliers, date: generator.date)
        var builder = FitIndexBuilder(
            PreparedCatalogue(catalogue), suppliersPerSegment: suppliersPerSegment)
        for profile in suppliers.sorted(by: { $0.id < $1.id }) { builder.add(profile) }
        index = builder.finish(date: generator.date)
    }

    private static func supplier(
        _ number: UInt64, _ generator: inout MatchingGenerator
    ) -> Profile {
        MatchingRecords.supplier(number) { profile in
            let made = Set((0..<2).map { _ in process(&generator.random) })
            profile.processes = made.sorted().map { MatchingRecords.stated($0) }
            if generator.random.chance(80) {
                let pieces = Int.random(in: 1...40, using: &generator.random) * 1_000
                profile.capacity = MatchingRecords.stated(pieces)
            }
            if generator.random.chance(30) {
                profile.certificates = generator.supplier(number).certificates
            }
            guard generator.random.chance(85) else { return }
            let text = words(offered: 3, rare: 4, &generator.random)
            profile.texts = [MatchingRecords.stated(FieldText(.description, text))]
        }
    }

    private static func process(_ random: inout MatchingRandom) -> ConceptID {
        MatchingRecords.process("c\(Int.random(in: 0..<processes, using: &random))")
    }

    /// The smaller its number, the more use a word.
    private static func words(
        offered: Int, rare: Int, _ random: inout MatchingRandom
    ) -> String {
        let few = (0..<rare).map { _ in
            let most = Int.random(in: 1...rareWords, using: &random)
            return "part\(Int.random(in: 0..<most, using: &random))"
        }
        return (few + [FitTexts.offer(words: offered, &random)]).joined(separator: " ")
    }

    /// A need that many, few or none meet, with a text as a wish.
    mutating func need(_ number: Int) -> Need {
        var musts: [Requirement.Kind] = [.process(Self.process(&generator.random))]
        if number % 3 > 0 { musts.append(.process(Self.process(&generator.random))) }
        if number % 2 == 0 { musts.append(.capacity(20_000)) }
        if number % 3 == 2 { musts.append(.certificate(generator.concept(.standard))) }
        let text = Self.words(offered: number % 4, rare: number % 5, &generator.random)
        let weight = [10, 60, 100][number % 3]
        return Need(
            id: NeedID("N\(number)"),
            requirements: musts.map { Requirement($0, .must) } + [
                Requirement(.text(text), .should(weight: weight))
            ])
    }
}
