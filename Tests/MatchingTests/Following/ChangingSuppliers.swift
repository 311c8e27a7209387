import Catalog
import Records
import TestSupport

@testable import Matching

/// Random suppliers that are added, replaced and withdrawn, with what should be found among them.
struct ChangingSuppliers {
    private(set) var generator: MatchingGenerator
    let catalogue: Catalogue
    /// Those there are now.
    private(set) var profiles: [OrganisationID: Profile] = [:]
    /// Whoever was ever there is below.
    private var numberMax: UInt64

    init(seed: UInt64, suppliers count: Int) {
        generator = MatchingGenerator(seed: seed)
        catalogue = FitTexts.named(generator.catalogue)
        numberMax = UInt64(count)
        for number in 0..<UInt64(count) {
            let profile = supplier(1 + 3 * number)
            profiles[profile.id] = profile
        }
    }

    var date: CalendarDate { generator.date }

    mutating func chance(_ percent: Int) -> Bool { generator.random.chance(percent) }

    mutating func offer(words count: Int) -> String {
        FitTexts.offer(words: count, &generator.random)
    }

    mutating func upTo(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator.random) }

    /// A supplier whose identifier lies between others'.
    private mutating func supplier(_ number: UInt64) -> Profile {
        var profile = generator.supplier(number)
        FitTexts.rewrite(&profile, &generator.random)
        return profile
    }

    /// Changes some: adds, replaces, withdraws, some of them more than once.
    mutating func change(_ count: Int) -> [SupplierChange] {
        (0..<count).map { _ in
            let number = UInt64.random(in: 0...3 * numberMax + 9, using: &generator.random)
            let id = OrganisationID(country: "VN", digest: number)
            profiles[id] = generator.random.chance(35) ? nil : supplier(number)
            return SupplierChange(id, profiles[id])
        }
    }

    /// A state after some changes, now and then with parts of it merged.
    mutating func changed(_ current: CurrentFit) -> CurrentFit {
        let most = chance(30) ? 100 : 6
        let changed = current.applying(change(upTo(most)))
        guard let merge = changed.mergeDue, chance(60) else { return changed }
        return changed.adopting(merge.merged(), of: merge) ?? changed
    }

    mutating func need(_ number: Int) -> Need {
        var need = generator.need("N\(number)", most: generator.random.pick([2, 4, 8]))
        FitTexts.rewrite(&need, &generator.random)
        if generator.random.chance(15) {
            need.unread = [Need.Unread("?", isMust: generator.random.chance(70))]
        }
        return need
    }

    /// An index of those there are now.
    var generation: FitIndex {
        var builder = FitIndexBuilder(catalogue: catalogue)
        for profile in profiles.values.sorted(by: { $0.id < $1.id }) { builder.add(profile) }
        return builder.finish(date: date)
    }

    /// What is wrong with the answers to a need; nil if nothing is.
    ///
    /// - Throws: `FitDamage`.
    func fault(_ current: CurrentFit, _ need: Need, top: Int) throws -> String? {
        let corpus = current.bench.corpus
        let candidates = profiles.values.sorted { $0.id < $1.id }
            .map { Candidate($0, document: corpus.document(of: $0)) }
        let ranking = Ranking(NeedPlan(need, current.bench.on(date)), candidates)
        let expected = ranking.lines.prefix(top).map {
            FitIndex.Line(supplier: $0.supplier, verdict: $0.verdict, score: $0.score)
        }
        let lines = try current.lines(for: need, on: date, top: top)
        if lines != expected { return "lines \(lines), not \(expected)" }
        if try current.summary(for: need, on: date) != ranking.summary { return "counts" }
        let matches = try current.matches(for: need, on: date, top: top) { profiles[$0] }
        if matches != ranking.matches(top: top) { return "explanations" }
        let near = try current.matches(for: need, on: date, only: .nearMiss, top: 3) {
            profiles[$0]
        }
        return near == ranking.matches(.nearMiss, top: 3) ? nil : "near misses"
    }
}
