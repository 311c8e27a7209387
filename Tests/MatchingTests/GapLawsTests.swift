import Records
import TestSupport
import Testing

@testable import Matching

/// A step that is said to open a need opens it when it is taken.
@Suite struct GapLawsTests {
    @Test(arguments: MatchingRandom.seeds)
    func takingAStepOpensTheNeedsItNames(seed: UInt64) throws {
        var generator = MatchingGenerator(seed: seed)
        let suppliers = generator.suppliers(4)
        let needs = (0..<12).map { generator.need("N\($0)", most: 5) }
        let matcher = Matcher(
            catalogue: generator.catalogue, suppliers: suppliers, date: generator.date)
        for supplier in suppliers {
            let report = matcher.gaps(for: supplier, needs: needs)
            let opened = report.steps.flatMap { step in step.opens.map { (step.step, $0) } }
            for (step, opened) in opened {
                let need = try #require(needs.first { $0.id == opened.need }, "seed \(seed)")
                #expect(matcher.match(need, supplier).verdict > .likely, "seed \(seed)")
                let verdict = matcher.match(need, Self.taken(step, by: supplier)).verdict
                #expect(verdict <= opened.verdict, "seed \(seed): \(step)")
            }
        }
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

    static func taken(_ step: GapStep, by supplier: Profile) -> Profile {
        var taken = supplier
        func stated<Value>(_ value: Value) -> Stated<Value> { MatchingRecords.stated(value) }
        switch step {
        case .acceptOrder(let pieces): taken.minimumOrder = stated(pieces)
        case .deliverWithin(let days): taken.leadTimeDays = stated(days)
        case .speakLanguage(let code): taken.languages.append(stated(code))
        case .obtainCertificate(let standard, let day):
            taken.certificates.append(
                stated(
                    Certificate(
                        standard: standard, validFrom: day,
                        validUntil: MatchingRecords.day("2099-12-31"))))
        case .reachCapacity(let pieces): taken.capacity = stated(pieces)
        case .holdTolerance(let width): taken.tolerance = stated(width)
        case .reachReadiness(let level): taken.readiness.append(stated(level))
        case .handleWeight(let mass): taken.weight = stated(mass)
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
