import Records
import TestSupport
import Testing

@testable import Matching

/// Catalogues in which hardly two suppliers state the same, so that the index has to bound what it
/// cannot tell apart.
@Suite struct FitBoundsTests {
    private typealias Make = MatchingRecords

    /// Enough that more certificates of one standard differ than are compared for a bound.
    private static let suppliers = 2_600

    @Test(arguments: [UInt64(1), 2, 3])
    func boundsNeverMoveALine(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let suppliers = (1...Self.suppliers).map { Self.supplier(UInt64($0), &random) }
        let profiles = Dictionary(suppliers.map { ($0.id, $0) }) { first, _ in first }
        let date = Make.day("2026-11-21")
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: suppliers, date: date)
        var builder = FitIndexBuilder(catalogue: MatchingCatalogue.small)
        for profile in suppliers.sorted(by: { $0.id < $1.id }) { builder.add(profile) }
        let index = builder.finish(date: date)
        #expect(Self.mostCertificates(index) > FitSourceMaker.certificatesComparedMax)
        for _ in 0..<25 {
            let need = Self.need(&random)
            let ranking = matcher.ranking(for: need)
            let expected = ranking.lines.prefix(15).map {
                FitIndex.Line(supplier: $0.supplier, verdict: $0.verdict, score: $0.score)
            }
            #expect(index.lines(for: need, top: 15) == expected, "seed \(seed), \(need)")
            #expect(index.summary(for: need) == ranking.summary, "seed \(seed), \(need)")
            let near = index.matches(for: need, only: .nearMiss, top: 4) { profiles[$0] }
            #expect(near == ranking.matches(.nearMiss, top: 4), "seed \(seed), \(need)")
        }
    }

    /// How many different certificates there are of the standard that has the most.
    private static func mostCertificates(_ index: FitIndex) -> Int {
        let vocabulary = index.columns.vocabulary
        return ["iso-9001", "iatf-16949", "bsci", "reach"].reduce(0) { most, code in
            let place = vocabulary.concepts[Make.standard(code)]
            return max(most, place.map { vocabulary.certificates(against: $0).count } ?? 0)
        }
    }

    private static func supplier(_ number: UInt64, _ random: inout MatchingRandom) -> Profile {
        func upTo(_ most: Int) -> Int { Int.random(in: 1...most, using: &random) }
        return Make.supplier(number) { profile in
            let processes = ["milling", "turning", "machining", "stamping", "plating"]
            profile.processes = random.some(processes, most: 3).map {
                Make.stated(Make.process($0))
            }
            profile.sites = random.some([1, 2], most: 2).map { _ in
                Make.stated(site(&random))
            }
            let standards = ["iso-9001", "iatf-16949", "bsci", "reach"]
            profile.certificates = random.some(standards, most: 2).map {
                Make.stated(certificate($0, sites: profile.sites.count, &random))
            }
            profile.readiness = random.some([1, 2], most: 2).map { _ in
                Make.stated(
                    ReadinessLevel(framework: random.pick(["siri", "dbi"]), level: upTo(60)))
            }
            profile.envelope = random.chance(80) ? Make.stated(envelope(&random)) : nil
            profile.capacity = random.chance(80) ? Make.stated(upTo(100_000)) : nil
            profile.tolerance =
                random.chance(80) ? Make.stated(Length(micrometres: Int64(upTo(500)))) : nil
        }
    }

    private static func site(_ random: inout MatchingRandom) -> Site {
        let point = Make.point(
            Double.random(in: 20...22, using: &random),
            Double.random(in: 105...107, using: &random))
        return Make.site(
            country: random.chance(80) ? "VN" : nil,
            region: random.chance(50) ? random.pick(["ha-noi", "bac-ninh"]) : nil,
            at: random.chance(80) ? point : nil, isExact: random.chance(70))
    }

    private static func certificate(
        _ standard: String, sites: Int, _ random: inout MatchingRandom
    ) -> Certificate {
        let today = Make.day("2026-11-21").dayNumber
        let end = CalendarDate(dayNumber: today + Int.random(in: -300...900, using: &random))
        return Certificate(
            standard: Make.standard(standard), validUntil: random.chance(85) ? end : nil,
            site: sites > 0 && random.chance(40) ? 0 : nil)
    }

    private static func envelope(_ random: inout MatchingRandom) -> Envelope {
        Envelope(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                Length(millimetres: Int64.random(in: 0...900, using: &random))
            })
    }

    private static func need(_ random: inout MatchingRandom) -> Need {
        var kinds: [Requirement.Kind] = [
            .process(Make.process(random.pick(["milling", "turning", "stamping"]))),
            .certificate(Make.standard(random.pick(["iso-9001", "sa-8000", "reach"]))),
            .readiness(
                ReadinessLevel(framework: "siri", level: Int.random(in: 1...60, using: &random))),
            .envelope(envelope(&random)),
            .capacity(Int.random(in: 1...100_000, using: &random)),
            .tolerance(Length(micrometres: Int64.random(in: 1...500, using: &random))),
        ]
        let near = Requirement.Near(
            name: "centre",
            centre: Make.point(
                Double.random(in: 20...22, using: &random),
                Double.random(in: 105...107, using: &random)),
            withinKilometres: random.pick([10, 40, 150]))
        kinds.append(
            .place(
                Requirement.Place(
                    countries: random.chance(50) ? ["VN"] : [], near: near)))
        kinds.shuffle(using: &random)
        let asked = kinds.prefix(Int.random(in: 1...kinds.count, using: &random))
        return Need(
            id: NeedID("N1"),
            requirements: asked.map {
                Requirement($0, random.chance(60) ? .must : .should(weight: 60))
            },
            firstDelivery: random.chance(60) ? Make.day("2027-03-01") : nil)
    }
}
