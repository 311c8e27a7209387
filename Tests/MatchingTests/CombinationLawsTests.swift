import Foundation
import Records
import TestSupport
import Testing

@testable import Matching

/// The laws that hold for the combinations of every catalogue, need and set of suppliers.
@Suite struct CombinationLawsTests {
    @Test(arguments: MatchingRandom.seeds)
    func theBestAreThoseOfEveryPairAndTriple(seed: UInt64) {
        let world = StepWorld(seed: seed)
        let wanted = world.oracle().lines()
        for top in [0, 1, 3, 1_000] {
            let found = world.matcher.combinations(for: world.need, top: top)
            let lines = found.best.map(Self.line)
            #expect(found.isExact, "seed \(seed)")
            #expect(lines == Array(wanted.prefix(top)), "seed \(seed), need \(world.need)")
        }
    }

    @Test func theGeneratorMakesPairsAndTriplesOfEveryVerdict() {
        var counts: [String: Int] = [:]
        for seed in 1...UInt64(100) {
            let world = StepWorld(seed: seed)
            for found in world.matcher.combinations(for: world.need, top: 3).best {
                counts["\(found.members.count) \(found.verdict.rawValue)", default: 0] += 1
            }
        }
        for kind in ["2 fits", "2 likely", "2 nearMiss", "3 likely", "3 nearMiss"] {
            #expect(counts[kind, default: 0] > 0, "\(counts)")
        }
    }

    @Test func theGeneratorMakesSharedStepsNeedsOfOneStepAndUnknownWays() {
        var counts: [String: Int] = [:]
        for seed in 1...UInt64(100) {
            let world = StepWorld(seed: seed)
            for found in world.matcher.combinations(for: world.need, top: 3).best {
                let isShared = found.steps.contains { $0.shares.count > 1 }
                if isShared { counts["shared by \(found.members.count)", default: 0] += 1 }
                if world.steps.count == 1 { counts["one step", default: 0] += 1 }
                for leg in found.legs {
                    counts[leg.kilometres == nil ? "unknown way" : "way", default: 0] += 1
                }
            }
        }
        for kind in ["shared by 2", "shared by 3", "one step", "way", "unknown way"] {
            #expect(counts[kind, default: 0] > 0, "\(counts)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func aLimitThatMakesTheListWorseIsSaid(seed: UInt64) {
        let world = StepWorld(seed: seed)
        let ranking = world.matcher.ranking(for: world.need)
        let whole = world.matcher.combinations(in: ranking, top: 2).best.map(Self.worth)
        for most in [0, 2, 4, 6] {
            let part = world.matcher.combinations(in: ranking, top: 2, amongMost: most)
            let isWhole = part.best.map(Self.worth) == whole
            #expect(!part.isExact || isWhole, "seed \(seed), of \(most)")
        }
    }

    @Test func aLimitIsSaidOnlyWhereItMayMatter() {
        var (exact, limited) = (0, 0)
        for seed in 1...UInt64(100) {
            let world = StepWorld(seed: seed)
            let ranking = world.matcher.ranking(for: world.need)
            let found = world.matcher.combinations(in: ranking, top: 1, amongMost: 4)
            guard !found.best.isEmpty else { continue }
            if found.isExact { exact += 1 } else { limited += 1 }
        }
        #expect(exact > 0 && limited > 0, "\(exact) exact, \(limited) limited")
    }

    @Test(arguments: MatchingRandom.seeds)
    func oneMoreSupplierNeverMakesTheBestAnswerWorse(seed: UInt64) throws {
        let world = StepWorld(seed: seed, hasTexts: false)
        let fewer = world.with(Array(world.suppliers.dropLast()))
        guard let before = fewer.combinations(for: world.need, top: 1).best.first else { return }
        let ranking = world.matcher.ranking(for: world.need)
        guard let after = world.matcher.combinations(in: ranking, top: 1).best.first else {
            let single = try #require(ranking.lines.first, "seed \(seed)")
            #expect(single.verdict <= before.verdict, "seed \(seed)")
            return
        }
        #expect(!Self.isBetter(before, after), "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func suppliersInAnotherOrderGiveTheSameCombinations(seed: UInt64) {
        let world = StepWorld(seed: seed)
        let other = world.with(world.suppliers.reversed())
        let before = world.matcher.combinations(for: world.need, top: 5)
        #expect(before == other.combinations(for: world.need, top: 5), "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func noCombinationLosesToASubsetOfItself(seed: UInt64) throws {
        let world = StepWorld(seed: seed, hasTexts: false)
        for found in world.matcher.combinations(for: world.need, top: 5).best {
            let ids = Set(found.members.map(\.supplier))
            for leaving in ids {
                let rest = world.with(
                    world.suppliers.filter { ids.contains($0.id) && $0.id != leaving })
                let ranking = rest.ranking(for: world.need)
                let single = try #require(ranking.lines.first, "seed \(seed)")
                #expect(found.verdict < single.verdict, "seed \(seed)")
                guard let pair = rest.combinations(in: ranking, top: 1).best.first else { continue }
                #expect(Self.isBetter(found, pair), "seed \(seed)")
            }
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func anExplanationAgreesWithItsMembersAndItsScore(seed: UInt64) throws {
        let world = StepWorld(seed: seed)
        let suppliers = Dictionary(uniqueKeysWithValues: world.suppliers.map { ($0.id, $0) })
        for found in world.matcher.combinations(for: world.need, top: 5).best {
            #expect(found.steps.map(\.requirement) == world.steps, "seed \(seed)")
            #expect(found.members.allSatisfy { !$0.steps.isEmpty }, "seed \(seed)")
            for member in found.members {
                let own = found.steps.filter {
                    $0.shares.map(\.supplier).contains(member.supplier)
                }
                #expect(member.steps == own.map(\.requirement), "seed \(seed)")
            }
            for judgement in found.judgements {
                let step = found.steps.first { $0.requirement == judgement.requirement }
                let judged = judgement.parts.map(\.supplier)
                #expect(step == nil || judged == step?.shares.map(\.supplier), "seed \(seed)")
                for part in judgement.parts {
                    let own = try #require(suppliers[part.supplier])
                    let match = world.matcher.match(world.need, own)
                    #expect(match.judgements.contains(part.judgement), "seed \(seed)")
                }
            }
            #expect((found.verdict == .nearMiss) == !found.missing.isEmpty, "seed \(seed)")
            #expect(found.score.isOpen || found.questions.isEmpty, "seed \(seed)")
            let widths = found.questions.map(\.width)
            #expect(widths == widths.sorted(by: >), "seed \(seed)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func aSharedStepMakesWhatItsMembersMakeAndSplitsWhatIsNeeded(seed: UInt64) {
        let world = StepWorld(seed: seed)
        let suppliers = Dictionary(uniqueKeysWithValues: world.suppliers.map { ($0.id, $0) })
        let combinations = world.matcher.combinations(for: world.need, top: 3).best
        for step in combinations.flatMap(\.steps) {
            let pieces = step.shares.compactMap(\.pieces)
            let held = step.shares.map { suppliers[$0.supplier]?.capacity?.value }
            for (share, own) in zip(step.shares, held) {
                #expect((share.pieces ?? 0) <= own ?? 0, "seed \(seed)")
            }
            guard pieces.count > 1, pieces.count == step.shares.count else { continue }
            let total = held.compactMap(\.self).reduce(0, +)
            let sum = pieces.reduce(0, +)
            #expect(world.quantities.contains { sum == min($0, total) }, "seed \(seed)")
        }
    }

    /// The verdict, then the score less what the ways cost.
    private static func isBetter(_ one: Combination, _ other: Combination) -> Bool {
        one.verdict == other.verdict
            ? worth(other).lexicographicallyPrecedes(worth(one)) : one.verdict < other.verdict
    }

    private static func worth(_ found: Combination) -> [Int] {
        let score = found.score
        return [Verdict.allCases.count { $0 > found.verdict }]
            + [score.expected, score.upper, score.lower].map {
                $0.millionths - found.haulCost.millionths
            }
    }

    private static func line(_ found: Combination) -> CombinationOracle.Line {
        CombinationOracle.Line(
            members: found.members.map(\.supplier).sorted(), verdict: found.verdict,
            score: [found.score.lower, found.score.expected, found.score.upper].map {
                Decimal($0.millionths)
            },
            cost: Decimal(found.haulCost.millionths))
    }
}

/// A random catalogue with eight suppliers, most of one step each, and a need of one to four, half
/// of them of a quantity that few make alone.
struct StepWorld {
    let generator: MatchingGenerator
    let suppliers: [Profile]
    let need: Need
    let matcher: Matcher

    /// - Parameter hasTexts: whether the need may ask for words, whose worth depends on all
    ///   suppliers.
    init(seed: UInt64, hasTexts: Bool = true) {
        var generator = MatchingGenerator(seed: seed)
        var need = generator.need(most: 4)
        let steps = (0..<Int.random(in: 1...4, using: &generator.random)).map { _ in
            generator.concept(.process)
        }
        need.requirements += steps.map { Requirement(.process($0), .must) }
        suppliers = generator.suppliers(8).map { supplier in
            guard generator.random.chance(60) else { return supplier }
            var specialist = supplier
            specialist.processes = [generator.stated(generator.random.pick(steps))]
            specialist.unread = []
            return specialist
        }
        if generator.random.chance(50) {
            need.requirements.append(
                Requirement(.capacity(generator.random.pick([8, 10, 12, 150])), .must))
        }
        // Some needs hold a must that was not understood.
        if seed % 5 == 0 { need.unread = [Need.Unread("?", isMust: true)] }
        if !hasTexts { need.requirements.removeAll { Self.isText($0.kind) } }
        self.need = need
        self.generator = generator
        matcher = Matcher(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
    }

    func with(_ suppliers: [Profile]) -> Matcher {
        Matcher(catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
    }

    func oracle() -> CombinationOracle {
        let scores = ScoreOracle(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
        let single = matcher.ranking(for: need).lines[0].verdict
        return CombinationOracle(scores, need, single: single)
    }

    /// The requirements that are processes and musts.
    var steps: [Int] {
        need.requirements.indices.filter { index in
            guard case .process = need.requirements[index].kind else { return false }
            return need.requirements[index].strength == .must
        }
    }

    /// The quantities that are asked for.
    var quantities: [Int] {
        need.requirements.compactMap { requirement in
            guard case .capacity(let needed) = requirement.kind else { return nil }
            return needed
        }
    }

    private static func isText(_ kind: Requirement.Kind) -> Bool {
        if case .text = kind { true } else { false }
    }
}
