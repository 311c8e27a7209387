import Records
import TestSupport
import Testing

@testable import Matching

/// What a report says of a step is what comes of taking it, and nothing is left out.
@Suite struct GapLawsTests {
    @Test(arguments: MatchingRandom.seeds)
    func takingAStepOpensExactlyTheNeedsItNames(seed: UInt64) {
        let world = GapWorld(seed: seed)
        for supplier in world.suppliers {
            for step in world.report(on: supplier).steps {
                let named = Dictionary(
                    uniqueKeysWithValues: step.opens.map { ($0.need, $0.verdict) })
                let opened = world.opened(by: step.step, for: supplier)
                #expect(named == opened, "seed \(seed): \(step.step)")
                #expect(!opened.isEmpty, "seed \(seed)")
            }
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func noStepThatOpensSomethingIsLeftOut(seed: UInt64) {
        let world = GapWorld(seed: seed)
        for supplier in world.suppliers {
            let reported = world.report(on: supplier).steps.map { Set($0.opens.map(\.need)) }
            for step in world.obstacles(of: supplier) {
                let opened = Set(world.opened(by: step, for: supplier).keys)
                #expect(
                    opened.isEmpty || reported.contains { $0.isSuperset(of: opened) },
                    "seed \(seed): \(step) opens \(opened)")
            }
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func aChangeOpensToASupplierWhatItOpensToItAlone(seed: UInt64) {
        let world = GapWorld(seed: seed)
        let report = world.matcher.jointGaps(for: world.suppliers, needs: world.needs)
        let open = world.needs.filter { need in
            world.suppliers.contains { world.verdict(need, $0) <= .likely }
        }
        for change in report.changes {
            var wanted: [NeedID: [OrganisationID]] = [:]
            for supplier in world.suppliers.sorted(by: { $0.id < $1.id }) {
                for need in world.opened(by: change.step, for: supplier).keys {
                    wanted[need, default: []].append(supplier.id)
                }
            }
            let named = change.opens.map { ($0.need, $0.suppliers) }
            #expect(Dictionary(uniqueKeysWithValues: named) == wanted, "seed \(seed)")
            for opened in change.opens {
                let isAnswered = open.contains { $0.id == opened.need }
                #expect(opened.isNew != isAnswered, "seed \(seed)")
            }
            let takers = Set(change.takers.map(\.supplier))
            #expect(takers == Set(wanted.values.joined()), "seed \(seed)")
        }
        for standing in report.standings {
            let need = world.needs.first { $0.id == standing.need }
            let verdicts = world.suppliers.compactMap { who in
                need.map { world.verdict($0, who) }
            }
            #expect(standing.open == verdicts.count { $0 <= .likely }, "seed \(seed)")
            #expect(standing.verdict == verdicts.min(), "seed \(seed)")
        }
    }

    @Test(arguments: MatchingRandom.seeds)
    func suppliersTogetherGainWhatAnyOfThemGains(seed: UInt64) {
        let world = GapWorld(seed: seed)
        let joint = world.matcher.jointGaps(for: world.suppliers, needs: world.needs)
        for supplier in world.suppliers {
            for step in world.report(on: supplier).steps {
                let gained = joint.changes.flatMap(\.takers)
                    .filter { $0.supplier == supplier.id }.map { Set($0.step.opens) }
                #expect(
                    gained.contains { $0.isSuperset(of: step.opens) },
                    "seed \(seed): \(step.step)")
            }
        }
        let sizes = joint.changes.map { change in
            let opened = change.takers.flatMap(\.step.opens)
            return [
                change.new.count, change.opens.count, opened.count { $0.before == .nearMiss },
                opened.count,
            ]
        }
        #expect(sizes == sizes.sorted { $1.lexicographicallyPrecedes($0) }, "seed \(seed)")
        let other = world.matcher.jointGaps(
            for: world.suppliers.reversed(), needs: world.needs.reversed())
        #expect(joint == other, "seed \(seed)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func stepsAreListedByWhatTheyOpenAndNoneGoesFurtherForNothing(seed: UInt64) {
        var generator = MatchingGenerator(seed: seed)
        let supplier = generator.supplier(1)
        let needs = (0..<20).map { generator.need("N\($0)", most: 4) }
        let matcher = Matcher(
            catalogue: generator.catalogue, suppliers: [supplier], date: generator.date)
        let report = matcher.gaps(for: supplier, needs: needs)
        let counts = report.steps.map(\.opens.count)
        #expect(counts == counts.sorted(by: >), "seed \(seed)")
        #expect(report == matcher.gaps(for: supplier, needs: needs.reversed()), "seed \(seed)")
        let tolerances = report.steps.filter {
            if case .holdTolerance = $0.step { true } else { false }
        }
        #expect(Set(tolerances.map(\.opens)).count == tolerances.count, "seed \(seed)")
    }

}

/// A random catalogue with four suppliers and eight needs, and what a step comes to from its
/// definition: the supplier is changed by hand and matched again with every need.
struct GapWorld {
    let suppliers: [Profile]
    let needs: [Need]
    let matcher: Matcher
    private let rankings: [NeedID: Ranking]

    init(seed: UInt64) {
        var generator = MatchingGenerator(seed: seed)
        suppliers = generator.suppliers(4)
        needs = (0..<8).map { generator.need("N\($0)", most: 5) }
        let matcher = Matcher(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
        self.matcher = matcher
        rankings = Dictionary(
            uniqueKeysWithValues: needs.map { ($0.id, matcher.ranking(for: $0)) })
    }

    func report(on supplier: Profile) -> GapReport {
        matcher.gaps(for: supplier, needs: needs)
    }

    func match(_ need: Need, _ supplier: Profile) -> Match? {
        rankings[need.id]?.match(matcher.candidate(supplier))
    }

    func verdict(_ need: Need, _ supplier: Profile) -> Verdict {
        match(need, supplier)?.verdict ?? .noFit
    }

    /// The needs that are neither fit nor likely before a step and are after it.
    func opened(by step: GapStep, for supplier: Profile) -> [NeedID: Verdict] {
        let after = Self.taken(step, by: supplier)
        var opened: [NeedID: Verdict] = [:]
        for need in needs where verdict(need, supplier) > .likely {
            let verdict = verdict(need, after)
            if verdict <= .likely { opened[need.id] = verdict }
        }
        return opened
    }

    /// The steps that close what stands in a supplier's way in any need.
    func obstacles(of supplier: Profile) -> [GapStep] {
        needs.flatMap { need -> [GapStep] in
            guard let match = match(need, supplier), match.verdict > .likely else { return [] }
            let day = need.validOn ?? need.firstDelivery ?? MatchingRecords.day("2026-11-21")
            return match.missing.compactMap {
                GapStep(closing: need.requirements[$0].kind, neededOn: day)
            }
        }
    }

    static func taken(_ step: GapStep, by supplier: Profile) -> Profile {
        var taken = supplier
        func stated<Value>(_ value: Value) -> Stated<Value> {
            MatchingRecords.stated(value, authority: .inference)
        }
        switch step {
        case .acceptOrder(let pieces):
            taken.minimumOrder = stated(min(pieces, supplier.minimumOrder?.value ?? .max))
        case .deliverWithin(let days):
            taken.leadTimeDays = stated(min(days, supplier.leadTimeDays?.value ?? .max))
        case .speakLanguage(let code): taken.languages.append(stated(code))
        case .obtainCertificate(let standard, let day):
            taken.certificates.append(
                stated(
                    Certificate(
                        standard: standard, validFrom: day,
                        validUntil: MatchingRecords.day("2099-12-31"))))
        case .reachCapacity(let pieces):
            taken.capacity = stated(max(pieces, supplier.capacity?.value ?? 0))
        case .holdTolerance(let width):
            taken.tolerance = stated(min(width, supplier.tolerance?.value ?? width))
        case .reachReadiness(let level): taken.readiness.append(stated(level))
        case .handleWeight(let mass):
            taken.weight = stated(max(mass, supplier.weight?.value ?? mass))
        case .handleEnvelope(let size):
            let old = supplier.envelope?.value.sides ?? size.sides
            let sides = zip(old, size.sides).map { $0.nanometres == 0 ? $0 : max($0, $1) }
            taken.envelope = stated(Envelope(sides))
        case .addMaterial(let material): taken.materials.append(stated(material))
        case .addProcess(let process): taken.processes.append(stated(process))
        }
        return taken
    }
}
