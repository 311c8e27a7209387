import Records
import TestSupport
import Testing

@testable import Matching

/// What an index answers by the profiles of a few against the matcher that holds all.
@Suite struct CurrentShortlistTests {
    /// The suppliers in an index, some of them stated once more, and so in front of it.
    private func state(_ world: StepWorld, stated: [Profile]) -> CurrentFit {
        var builder = FitIndexBuilder(catalogue: world.generator.catalogue)
        for profile in world.suppliers.sorted(by: { $0.id < $1.id }) { builder.add(profile) }
        return CurrentFit(generation: builder.finish(date: world.generator.date))
            .applying(stated.map { SupplierChange($0.id, $0) })
    }

    @Test(arguments: MatchingRandom.seeds)
    func theShortlistIsThatOfTheMatcher(seed: UInt64) throws {
        let world = StepWorld(seed: seed)
        let profiles = Dictionary(world.suppliers.map { ($0.id, $0) }) { first, _ in first }
        for stated in [0, 3, world.suppliers.count] {
            let current = state(world, stated: Array(world.suppliers.prefix(stated)))
            for top in [0, 2, 9] {
                let asked = try current.shortlist(
                    for: world.need, on: world.generator.date, top: top, nearMisses: 2,
                    combined: 3)
                let found = try asked.explained {
                    asked.suppliers.contains($0) ? profiles[$0] : nil
                }
                let wanted = world.matcher.shortlist(
                    for: world.need, top: top, nearMisses: 2, combined: 3)
                #expect(found == wanted, "seed \(seed), \(stated) stated, top \(top)")
            }
        }
    }

    @Test func whoCannotBeOfACombinationIsNotAskedFor() throws {
        var left = 0
        for seed in 1...UInt64(100) {
            let world = StepWorld(seed: seed)
            let asked = try state(world, stated: []).shortlist(
                for: world.need, on: world.generator.date, top: 1, combined: 1)
            left += world.suppliers.count - asked.suppliers.count
        }
        #expect(left > 100, "of 800 suppliers \(left) are left out")
    }

    /// The most promising of many are chosen by the columns as they are by the profiles.
    @Test(arguments: MatchingRandom.seeds, [0, 2, 4, 6])
    func whoIsLeftOutOfCombinationsIsLeftOutByBoth(seed: UInt64, most: Int) throws {
        let world = StepWorld(seed: seed)
        let profiles = Dictionary(world.suppliers.map { ($0.id, $0) }) { first, _ in first }
        let current = state(world, stated: Array(world.suppliers.suffix(3)))
        let question = current.question(world.need, on: world.generator.date)
        let size = CurrentShortlist.Size(
            top: 1, nearMisses: 0, combined: 2, candidatesMax: most)
        let found = try CurrentShortlist(current, question, size).explained { profiles[$0] }
        let ranking = world.matcher.ranking(for: world.need)
        let wanted = world.matcher.combinations(in: ranking, top: 2, amongMost: most)
        #expect(found.combinations == wanted, "seed \(seed), of \(most)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func oneSuppliersMatchAndGapsAreThoseOfTheMatcher(seed: UInt64) throws {
        let world = StepWorld(seed: seed)
        let (need, date) = (world.need, world.generator.date)
        let current = state(world, stated: Array(world.suppliers.suffix(2)))
        var generator = world.generator
        // Each that is there, one that has changed since, one that never was there.
        let others = [1, 900].map { generator.supplier($0) }
        #expect(others[0].id == world.suppliers[0].id)
        for supplier in world.suppliers + others {
            let matches = try current.matches(of: supplier, for: [need], on: date)
            #expect(matches == [world.matcher.match(need, supplier)], "seed \(seed)")
            let gaps = try current.gaps(for: supplier, needs: [need], on: date)
            #expect(gaps == world.matcher.gaps(for: supplier, needs: [need]), "seed \(seed)")
        }
    }
}
