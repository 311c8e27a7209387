import Catalog
import Records
import Testing

@testable import Resolution

@Suite struct ResolutionLawsTests {
    private func resolver(threads: Int = 2) throws -> Resolver {
        Resolver(catalogue: try Catalogue.embedded(), threads: threads)
    }

    private func outcome(_ resolved: ResolvedList, _ ids: [String]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: ids.enumerated().map { place, id in
                (id, "\(resolved.cluster(of: place)) \(resolved.probability(of: place))")
            })
    }

    @Test(arguments: 1...3) func findsTheFirmsOfLists(seed: UInt64) async throws {
        let firms = SampleFirms(seed: seed, firms: 150)
        let resolved = try await resolver().resolve(firms.list())
        let measures = resolved.measures(against: firms.truth)
        #expect(measures.pairwise.precision > 0.98, "seed \(seed)")
        // Names with a slip too many are left to a person.
        #expect(measures.pairwise.recall > 0.92, "seed \(seed)")
        #expect(measures.pairsCompleteness > 0.98, "seed \(seed)")
    }

    @Test(arguments: 1...3)
    func givesTheSameClustersInAnyOrderOnAnyThreads(seed: UInt64) async throws {
        let firms = SampleFirms(seed: seed, firms: 100)
        var random = SeededGenerator(seed)
        let order = firms.records.indices.shuffled(using: &random)
        let plain = firms.list()
        let shuffled = firms.list(order: order)
        let one = try await resolver(threads: 1).resolve(plain)
        let other = try await resolver(threads: 3).resolve(shuffled)
        #expect(outcome(one, plain.ids) == outcome(other, shuffled.ids))
        #expect(one.learned == other.learned)
    }

    @Test(arguments: [1, 7, 64]) func aListReadInStretchesGivesTheSame(stretch: Int) async throws {
        let list = SampleFirms(seed: 4, firms: 60).list()
        let whole = try await resolver().resolve(list)
        let read = try await resolver().resolve(fields: list.fields) { handOn in
            for first in stride(from: 0, to: list.count, by: stretch) {
                var part = ListedRecords(fields: list.fields)
                for place in first..<min(first + stretch, list.count) {
                    part.add(id: list.ids[place], texts: Array(list.texts(of: place)))
                }
                handOn(part)
            }
        }
        #expect(outcome(read, list.ids) == outcome(whole, list.ids))
        #expect(read.learned == whole.learned)
        #expect(read.ids == whole.ids)
    }

    /// Decisions are learned from whatever their order, and the pairs they name keep their class.
    @Test func decisionsMoveTheWeightsOfTheirLike() async throws {
        let firms = SampleFirms(seed: 8, firms: 150)
        let list = firms.list()
        let untold = try await resolver().resolve(list)
        let likely = untold.links.map { link in
            KnownTies.Pair(untold.ids[Int(link.one)], untold.ids[Int(link.other)])
        }
        try #require(likely.count > 60)
        var known = KnownTies()
        known.apart = Array(likely.prefix(60))
        let told = try await resolver().resolve(list, known: known)
        var turned = KnownTies()
        turned.apart = known.apart.reversed().map { KnownTies.Pair($0.other, $0.one) }
        let again = try await resolver(threads: 3).resolve(list, known: turned)
        #expect(told.learned == again.learned)
        #expect(told.pairsThought.matching < untold.pairsThought.matching - 10)
        known.together = known.apart
        known.apart = []
        let kept = try await resolver().resolve(list, known: known)
        #expect(abs(kept.pairsThought.matching - untold.pairsThought.matching) < 5)
    }

    /// One "different" moved weights by seven bits, and split firms that nobody had asked of.
    @Test(arguments: 1...4) func oneDecisionHardlyMovesAnything(seed: UInt64) async throws {
        let list = SampleFirms(seed: seed, firms: 12).list()
        let untold = try await resolver().resolve(list)
        let most =
            (AgreementModel.bitsMax - AgreementModel.bitsMin)
            / (AgreementModel.priorPairs + 1) + 0.05
        for link in [untold.links.first, untold.links.last] {
            let link = try #require(link)
            var known = KnownTies()
            known.apart = [
                KnownTies.Pair(untold.ids[Int(link.one)], untold.ids[Int(link.other)])
            ]
            let told = try await resolver().resolve(list, known: known)
            for (before, after) in zip(untold.learned, told.learned) {
                for (one, other) in zip(before.bits, after.bits) {
                    #expect(
                        abs(one - other) <= most,
                        "seed \(seed), \(before.comparison) \(before.agreement)")
                }
            }
        }
    }

    /// Equal values never speak against one firm, other ones never for it, whatever was decided.
    @Test(arguments: 1...6) func betterAgreementNeverSaysLess(seed: UInt64) async throws {
        let list = SampleFirms(seed: seed, firms: 5 * Int(seed)).list()
        let untold = try await resolver().resolve(list)
        var known = KnownTies()
        known.apart = untold.links.prefix(9).map { link in
            KnownTies.Pair(untold.ids[Int(link.one)], untold.ids[Int(link.other)])
        }
        try expectOrder(untold)
        try expectOrder(try await resolver().resolve(list, known: known))
    }

    private func expectOrder(_ learned: ResolvedList) throws {
        let model = learned.evidence.model
        for (place, comparison) in learned.evidence.comparisons.enumerated() {
            for alternative in AgreementModel.Alternative.allCases {
                try expectOrder(OrderedLevels(comparison.way)) { level in
                    model.bits(place, Int(level.rawValue), against: alternative)
                }
            }
        }
    }

    private func expectOrder(
        _ levels: OrderedLevels, bits: (Agreement) -> Double
    ) throws {
        let rungs = levels.rungs.map { $0.map(bits) }
        for (upper, lower) in zip(rungs, rungs.dropFirst()) {
            let least = try #require(upper.min()) + 1e-9
            #expect(lower.allSatisfy { $0 <= least }, "\(levels.rungs)")
        }
        #expect(bits(.equal) >= 0 && bits(.different) <= 0)
        for level in levels.agreeing { #expect(bits(level) >= 0) }
    }

    @Test func aListThatBreaksOffWhileItIsReadIsNotResolved() async throws {
        let list = SampleFirms(seed: 4, firms: 10).list()
        await #expect(throws: ResolutionError.recordUnknown("end")) {
            try await resolver().resolve(fields: list.fields) { handOn in
                handOn(list)
                throw ResolutionError.recordUnknown("end")
            }
        }
    }

    @Test(arguments: 1...3) func neverMergesTwoRightTaxNumbers(seed: UInt64) async throws {
        let firms = SampleFirms(seed: seed, firms: 150)
        let resolved = try await resolver().resolve(firms.list())
        var numbers: [String: Set<String>] = [:]
        for (place, record) in firms.records.enumerated() where !record.texts[3].isEmpty {
            numbers[resolved.cluster(of: place), default: []].insert(record.texts[3])
        }
        for (cluster, found) in numbers { #expect(found.count == 1, "\(cluster): \(found)") }
    }

    @Test func twinsWithDifferentRightTaxNumbersStayApart() async throws {
        var list = SampleFirms(seed: 9, firms: 100).list()
        for (id, tax) in [("twin-a", "0100109106"), ("twin-b", "0300588569")] {
            let texts = ["Công ty TNHH Tanhaira", "17 Baclong Daian", "0912000111", tax, "1999"]
            list.add(id: id, texts: texts)
        }
        let resolved = try await resolver().resolve(list)
        #expect(resolved.cluster(of: list.count - 1) != resolved.cluster(of: list.count - 2))
        let why = try resolved.explanation(of: "twin-a", and: "twin-b")
        #expect(why.isForbidden && !why.isOneCluster)
    }

    @Test func anExplanationAddsUpToTheScoreAndIsTheSameBothWays() async throws {
        let firms = SampleFirms(seed: 5, firms: 80)
        let list = firms.list()
        let resolved = try await resolver().resolve(list)
        let scorer = PairScorer(resolved.evidence)
        let ids = resolved.evidence.records.ids
        var random = SeededGenerator(5)
        for _ in 0..<300 {
            let one = random.below(ids.count)
            let other = random.below(ids.count)
            if one == other { continue }
            let there = try resolved.explanation(of: ids[one], and: ids[other])
            let back = try resolved.explanation(of: ids[other], and: ids[one])
            #expect(abs(there.bits - Double(scorer.score(one, other).bits)) < 0.001)
            #expect(there.bits == back.bits)
            #expect(there.weights.map(\.agreement) == back.weights.map(\.agreement))
        }
    }

    @Test func everyPairAboveTheThresholdIsALink() async throws {
        let firms = SampleFirms(seed: 6, firms: 80)
        let resolved = try await resolver().resolve(firms.list())
        let scorer = PairScorer(resolved.evidence)
        let count = resolved.count
        var expected: Set<Link> = []
        for other in 0..<count {
            for one in 0..<other where resolved.blocks?.meet(one, other) == true {
                let score = scorer.score(one, other)
                guard score.bits >= resolved.thresholds.reviewBits else { continue }
                expected.insert(
                    Link(
                        one: UInt32(one), other: UInt32(other), bits: score.bits,
                        isReserved: score.isReserved))
            }
        }
        #expect(Set(resolved.links) == expected)
    }

    /// A plain oracle: what is merged hangs together by automatic links, and what no contradiction
    /// holds apart is merged.
    @Test(arguments: 1...3) func clustersAreTiedByAutomaticLinks(seed: UInt64) async throws {
        let resolved = try await resolver().resolve(SampleFirms(seed: seed, firms: 100).list())
        let scorer = PairScorer(resolved.evidence)
        var groups = Array(0..<resolved.count)
        let automatic = resolved.links.filter {
            $0.bits >= resolved.thresholds.automaticBits && !$0.isReserved
        }
        for link in automatic where resolved.roots[Int(link.one)] == resolved.roots[Int(link.other)]
        {
            let (kept, gone) = (groups[Int(link.one)], groups[Int(link.other)])
            for place in groups.indices where groups[place] == gone { groups[place] = kept }
        }
        for one in 0..<resolved.count {
            for other in 0..<one {
                let isOne = resolved.roots[one] == resolved.roots[other]
                #expect(isOne == (groups[one] == groups[other]))
            }
        }
        // Two records alone with an automatic link between them have nothing to contradict it.
        let sizes = Dictionary(grouping: resolved.roots) { $0 }.mapValues(\.count)
        let cannot = CannotLinks(resolved.evidence.records)
        for link in automatic {
            let alone = [link.one, link.other].allSatisfy {
                sizes[resolved.roots[Int($0)]] == 1
            }
            #expect(!alone || cannot.forbids(link.one, link.other))
            #expect(scorer.score(Int(link.one), Int(link.other)).bits == link.bits)
        }
    }

    @Test func refusesWhatCannotBeResolved() async throws {
        var twice = ListedRecords(fields: [.known(.name)])
        for _ in 0..<2 { twice.add(id: "a", texts: ["x"]) }
        await #expect(throws: ResolutionError.idRepeated("a")) {
            try await resolver().resolve(twice)
        }
        let nothing = ListedRecords(fields: [])
        await #expect(throws: ResolutionError.nothingToCompare) {
            try await resolver().resolve(nothing)
        }
        let many = (0...Comparison.countMax).map {
            ComparedField.custom(name: "c\($0)", kind: .category)
        }
        await #expect(throws: ResolutionError.tooManyComparisons(limit: Comparison.countMax)) {
            try await resolver().resolve(ListedRecords(fields: many))
        }
        let empty = try await resolver().resolve(ListedRecords(fields: [.known(.name)]))
        #expect(empty.count == 0 && empty.clusterCount == 0)
        #expect(throws: ResolutionError.recordUnknown("a")) {
            try empty.explanation(of: "a", and: "b")
        }
    }
}
