import Records
import TestSupport
import Testing

@testable import Matching

/// The laws that hold for every catalogue, need and supplier.
@Suite struct MatchLawsTests {
    @Test(arguments: MatchingRandom.seeds)
    func addingASatisfiedMustLowersNeitherScoreNorVerdict(seed: UInt64) {
        var world = World(seed: seed)
        for supplier in world.suppliers {
            let added = Requirement(world.generator.kind(), .must)
            // A place also asks where the certificates are valid; see DESIGN.md.
            let isBound = supplier.certificates.contains { $0.value.site != nil }
            if case .place = added.kind, isBound { continue }
            var more = world.need
            more.requirements.append(added)
            let before = world.match(world.need, supplier)
            let after = world.match(more, supplier)
            guard after.judgements.last?.outcome == .satisfied else { continue }
            #expect(after.score.lower >= before.score.lower, "seed \(seed)")
            #expect(after.score.expected >= before.score.expected, "seed \(seed)")
            #expect(after.score.upper >= before.score.upper, "seed \(seed)")
            #expect(after.verdict <= before.verdict, "seed \(seed)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func onlyWhoGivesASignOfTheWorkIsLikelyOrANearMiss(seed: UInt64) {
        var world = World(seed: seed)
        var need = world.need
        let process = Requirement(.process(world.generator.concept(.process)), .must)
        need.requirements.insert(process, at: 0)
        let oracle = ScoreOracle(
            catalogue: world.generator.catalogue, suppliers: world.suppliers,
            date: world.generator.date)
        for supplier in world.suppliers {
            let verdict = world.match(need, supplier).verdict
            let isSigned = oracle.showsSign(need, [supplier])
            #expect(isSigned || ![.likely, .nearMiss].contains(verdict), "seed \(seed)")
            #expect(!isSigned || verdict != .unproven, "seed \(seed)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func anUnknownMadeKnownMovesInsideItsInterval(seed: UInt64) {
        let world = World(seed: seed)
        for known in world.suppliers.map(withFirmWideCertificates) {
            let after = world.match(world.need, known).score
            for forget in Self.forgetting {
                var unknown = known
                forget(&unknown)
                let before = world.match(world.need, unknown).score
                #expect(before.lower <= after.lower, "seed \(seed)")
                #expect(after.upper <= before.upper, "seed \(seed)")
            }
        }
    }

    private static let forgetting: [@Sendable (inout Profile) -> Void] = [
        { $0.processes = [] }, { $0.materials = [] }, { $0.certificates = [] }, { $0.sites = [] },
        { $0.languages = [] }, { $0.readiness = [] }, { $0.tolerance = nil }, { $0.envelope = nil },
        { $0.weight = nil }, { $0.capacity = nil }, { $0.minimumOrder = nil },
        { $0.leadTimeDays = nil },
        {
            $0.products = []
            $0.industries = []
        },
        {
            $0.texts = []
            $0.names = []
        },
    ]

    private func withFirmWideCertificates(_ profile: Profile) -> Profile {
        var profile = profile
        profile.certificates = profile.certificates.map { stated in
            let held = stated.value
            let free = Certificate(
                standard: held.standard, edition: held.edition, validFrom: held.validFrom,
                validUntil: held.validUntil)
            return Stated(free, given: stated.given, provenance: stated.provenance)
        }
        return profile
    }

    @Test(arguments: MatchingRandom.seeds)
    func aRenamedAndReorderedCatalogueGivesTheSameList(seed: UInt64) {
        var world = World(seed: seed)
        let renaming = MatchingRenaming(world.generator.catalogue, using: &world.generator.random)
        let renamed = Matcher(
            catalogue: renaming(world.generator.catalogue),
            suppliers: world.suppliers.map { renaming($0) }, date: world.generator.date)
        let before = world.matcher.ranking(for: world.need).lines
        let after = renamed.ranking(for: renaming(world.need)).lines
        #expect(before.map(\.supplier) == after.map(\.supplier), "seed \(seed)")
        #expect(before.map(\.verdict) == after.map(\.verdict), "seed \(seed)")
        #expect(before.map(\.score) == after.map(\.score), "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func suppliersAndTheirListsInAnotherOrderGiveTheSameMatches(seed: UInt64) {
        var world = World(seed: seed)
        var random = world.generator.random
        let shuffled = world.suppliers.shuffled(using: &random).map { supplier in
            var supplier = supplier
            supplier.processes.shuffle(using: &random)
            supplier.materials.shuffle(using: &random)
            supplier.products.shuffle(using: &random)
            supplier.industries.shuffle(using: &random)
            supplier.certificates.shuffle(using: &random)
            supplier.languages.shuffle(using: &random)
            supplier.readiness.shuffle(using: &random)
            return supplier
        }
        world.generator.random = random
        let other = Matcher(
            catalogue: world.generator.catalogue, suppliers: shuffled, date: world.generator.date)
        let need = world.need
        let before = world.matcher.matches(for: need, top: 100)
        #expect(before == other.matches(for: need, top: 100), "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func otherNamesOfSuppliersChangeNothingButTexts(seed: UInt64) {
        let world = World(seed: seed)
        for supplier in world.suppliers {
            var renamed = supplier
            renamed.names = [MatchingRecords.stated(LocalisedText("Dập kim loại 5-axis ISO 9001"))]
            let before = world.match(world.need, supplier).judgements
            let after = world.match(world.need, renamed).judgements
            for (one, other) in zip(before, after) {
                if case .text = world.need.requirements[one.requirement].kind { continue }
                #expect(one == other, "seed \(seed)")
            }
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func aShortlistIsTheBeginningOfTheWholeListAndAgreesWithIt(seed: UInt64) {
        let world = World(seed: seed)
        let ranking = world.matcher.ranking(for: world.need)
        let all = ranking.matches(top: .max)
        #expect(ranking.matches(top: 3) == Array(all.prefix(3)), "seed \(seed)")
        #expect(all.map(\.rank) == Array(1...all.count), "seed \(seed)")
        #expect(all.map(\.score) == ranking.lines.map(\.score), "seed \(seed)")
        #expect(all.map(\.verdict) == ranking.lines.map(\.verdict), "seed \(seed)")
        for verdict in Verdict.allCases {
            let count = all.filter { $0.verdict == verdict }.count
            #expect(ranking.summary.count(of: verdict) == count, "seed \(seed)")
        }
        for match in all {
            #expect(ranking.match(of: match.supplier) == match, "seed \(seed)")
            for judgement in match.judgements {
                let isCertain = judgement.grade.lower == judgement.grade.upper
                #expect(isCertain == (judgement.openPoint == nil), "seed \(seed)")
                // A text that is answered but for words that nobody has falls short as well.
                let fallsShort = judgement.grade.upper < .one || judgement.outcome == .partly
                #expect(fallsShort == (judgement.shortfall != nil), "seed \(seed)")
            }
        }
    }
}

/// A random catalogue with six suppliers and a need.
struct World {
    var generator: MatchingGenerator
    let suppliers: [Profile]
    let need: Need
    let matcher: Matcher

    init(seed: UInt64) {
        generator = MatchingGenerator(seed: seed)
        suppliers = generator.suppliers(6)
        need = generator.need()
        matcher = Matcher(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
    }

    func match(_ need: Need, _ supplier: Profile) -> Match { matcher.match(need, supplier) }
}
