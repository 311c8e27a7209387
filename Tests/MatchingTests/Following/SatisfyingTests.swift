import Records
import TestSupport
import Testing

@testable import Matching

/// Pages of those who satisfy all that a filter asks, against judging everybody.
@Suite struct SatisfyingTests {
    @Test(arguments: MatchingRandom.seeds)
    func pagesHoldEverybodyWhoFitsAfterAnyEdits(seed: UInt64) throws {
        var suppliers = ChangingSuppliers(seed: seed, suppliers: [0, 3, 40, 120][Int(seed % 4)])
        var current = CurrentFit(generation: suppliers.generation)
        for step in 0..<6 {
            current = suppliers.changed(current)
            let musts = suppliers.need(step).requirements.map(\.kind).filter { kind in
                if case .text = kind { false } else { true }
            }.prefix(1 + suppliers.upTo(2))
            if musts.isEmpty { continue }
            let expected = suppliers.satisfying(Array(musts), current.bench)
            let limit = 1 + suppliers.upTo(12)
            var found: [OrganisationID] = []
            var page: [OrganisationID] = []
            repeat {
                page = try current.suppliers(
                    satisfying: Array(musts), on: suppliers.date, after: found.last, limit: limit)
                found += page
            } while page.count == limit
            #expect(found == expected, "seed \(seed), \(step), \(musts)")
        }
    }
}

extension ChangingSuppliers {
    /// Everybody who satisfies all of some musts, in id order.
    fileprivate func satisfying(_ musts: [Requirement.Kind], _ bench: Bench) -> [OrganisationID] {
        let need = Need(id: NeedID("-"), requirements: musts.map { Requirement($0, .must) })
        let plan = NeedPlan(need, bench.on(date))
        return profiles.values.filter { profile in
            let document = bench.corpus.document(of: profile)
            return plan.tally(Candidate(profile, document: document)).verdict == .fits
        }.map(\.id).sorted()
    }
}
