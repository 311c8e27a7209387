import Records
import TestSupport
import Testing

@testable import Matching

/// The suppliers as they are now against the matcher that judges every one of them.
@Suite struct CurrentFitTests {
    /// Edits, with merges and generations that are begun at random moments and come in at later
    /// ones.
    @Test(arguments: MatchingRandom.seeds)
    func answersLikeJudgingEverybodyAfterAnyEdits(seed: UInt64) throws {
        var suppliers = ChangingSuppliers(seed: seed, suppliers: [0, 3, 40, 120][Int(seed % 4)])
        var current = CurrentFit(generation: suppliers.generation)
        var merge: FitMerge?
        var generation: (index: FitIndex, since: [SupplierChange])?
        for step in 0..<14 {
            let most = suppliers.chance(30) ? 100 : 6
            let count = suppliers.upTo(most)
            let changes = suppliers.change(count)
            current = current.applying(changes)
            generation?.since += changes
            if let begun = merge, suppliers.chance(50) {
                current = current.adopting(begun.merged(), of: begun) ?? current
                merge = nil
            }
            if merge == nil {
                merge = current.mergeDue ?? (suppliers.chance(20) ? all(current) : nil)
            }
            if let begun = generation, suppliers.chance(50) {
                current = CurrentFit(generation: begun.index).applying(begun.since)
                generation = nil
            } else if generation == nil, suppliers.chance(20) {
                generation = (suppliers.generation, [])
            }
            #expect(current.count == suppliers.profiles.count, "seed \(seed), step \(step)")
            let need = suppliers.need(step)
            let fault = try suppliers.fault(current, need, top: 1 + suppliers.upTo(12))
            #expect(fault == nil, "seed \(seed), step \(step), \(need)")
        }
    }

    /// A merge of all small parts, due or not.
    private func all(_ current: CurrentFit) -> FitMerge {
        FitMerge(Array(current.parts.dropFirst()), of: current)
    }

    @Test func aStateIsWhatItWasWhateverIsAppliedToOthers() throws {
        var suppliers = ChangingSuppliers(seed: 3, suppliers: 50)
        let before = suppliers
        let first = CurrentFit(generation: suppliers.generation)
        var current = first
        for _ in 0..<5 { current = current.applying(suppliers.change(90)) }
        let need = suppliers.need(1)
        #expect(try before.fault(first, need, top: 20) == nil)
        #expect(try suppliers.fault(current, need, top: 20) == nil)
    }

    @Test func partsStayFewWhileSuppliersAreAdded() {
        var suppliers = ChangingSuppliers(seed: 5, suppliers: 10)
        var current = CurrentFit(generation: suppliers.generation)
        for _ in 0..<60 {
            current = current.applying(suppliers.change(40))
            while let merge = current.mergeDue {
                guard let merged = current.adopting(merge.merged(), of: merge) else {
                    Issue.record("nobody made another generation")
                    return
                }
                current = merged
            }
            #expect(current.parts.count <= 4)
        }
        #expect(current.count == suppliers.profiles.count)
    }

    @Test func aMergeOfAnotherGenerationIsNotTaken() {
        var suppliers = ChangingSuppliers(seed: 6, suppliers: 10)
        var current = CurrentFit(generation: suppliers.generation)
        for _ in 0..<3 { current = current.applying(suppliers.change(200)) }
        let merge = all(current)
        let merged = merge.merged()
        #expect(current.adopting(merged, of: merge) != nil)
        #expect(CurrentFit(generation: suppliers.generation).adopting(merged, of: merge) == nil)
    }

    @Test func theDayIsThatOfTheSearch() throws {
        let certified = MatchingRecords.supplier(1) { profile in
            profile.certificates = [
                MatchingRecords.stated(
                    Certificate(
                        standard: MatchingRecords.standard("iso-9001"),
                        validUntil: MatchingRecords.day("2026-12-31")))
            ]
        }
        var builder = FitIndexBuilder(catalogue: MatchingCatalogue.small)
        builder.add(certified)
        let index = builder.finish(date: MatchingRecords.day("2026-11-21"))
        let current = CurrentFit(generation: index)
        let need = MatchingRecords.need(
            MatchingRecords.must(.certificate(MatchingRecords.standard("iso-9001"))))
        let scores = try ["2026-12-31", "2027-01-01"].map { day in
            try current.lines(for: need, on: MatchingRecords.day(day), top: 1)[0].score.expected
        }
        #expect(scores == [.one, .zero])
    }
}
