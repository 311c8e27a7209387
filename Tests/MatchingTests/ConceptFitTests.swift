import Catalog
import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct ConceptFitTests {
    private typealias Make = MatchingRecords

    private func judge(_ asked: String, offered: String...) -> Judgement {
        JudgedExample.judgement(.process(Make.process(asked))) { profile in
            profile.processes = offered.map { Make.stated(Make.process($0), given: $0) }
        }
    }

    private func relation(_ judgement: Judgement) -> ConceptRelation? {
        guard case .concept(_, let relation) = judgement.evidence.first?.fact else { return nil }
        return relation
    }

    @Test func theSameNarrowerAndImpliedAreSatisfied() {
        #expect(judge("milling", offered: "milling").outcome == .satisfied)
        #expect(relation(judge("milling", offered: "milling")) == .exact)
        #expect(relation(judge("machining", offered: "milling-5")) == .narrower)
        #expect(relation(judge("milling-3", offered: "milling-5")) == .implied)
        #expect(judge("milling-3", offered: "milling-5").outcome == .satisfied)
    }

    @Test func impliedDoesNotRunBackwards() {
        #expect(judge("milling-5", offered: "milling-3").outcome == .partly)
        #expect(relation(judge("milling-5", offered: "milling-3")) == .sibling)
    }

    @Test func somethingBroaderIsUnknownAndAsked() {
        let oneStep = judge("milling", offered: "machining")
        #expect(oneStep.grade == JudgedExample.grade(0, 500_000, 1_000_000))
        #expect(
            oneStep.openPoint
                == .concept(asked: Make.process("milling"), broader: Make.process("machining")))
        #expect(oneStep.shortfall == nil)
        let twoSteps = judge("milling-5", offered: "machining")
        #expect(twoSteps.grade == JudgedExample.grade(0, 300_000, 1_000_000))
    }

    @Test func aSubstituteAndWhatBringsItAreWorthSixTenthsOneWay() {
        #expect(judge("stamping", offered: "laser-cutting").grade.expected == Priors.substitute)
        #expect(relation(judge("stamping", offered: "fibre-laser-cutting")) == .substitute)
        #expect(judge("laser-cutting", offered: "stamping").outcome == .failed)
    }

    @Test func aSiblingIsNeverTheSameThing() {
        let judgement = judge("milling", offered: "turning")
        #expect(judgement.outcome == .partly)
        #expect(judgement.grade == .certain(Score(millionths: 200_000)))
        #expect(
            judgement.shortfall
                == .conceptAbsent(
                    asked: Make.process("milling"), nearest: Make.process("turning"),
                    relation: .sibling))
    }

    @Test func aStatedListIsClosedAndAnEmptyOneSaysNothing() {
        let closed = judge("milling", offered: "plating")
        #expect(closed.outcome == .failed)
        #expect(
            closed.shortfall
                == .conceptAbsent(asked: Make.process("milling"), nearest: nil, relation: nil))
        let silent = judge("milling")
        #expect(silent.outcome == .unknown)
        #expect(silent.evidence.isEmpty)
    }

    @Test func aListWithSomethingUnreadLeavesOpenWhatIsNotOnIt() {
        func judge(_ asked: String, _ offered: String) -> Judgement {
            JudgedExample.judgement(.process(Make.process(asked))) { profile in
                profile.processes = [Make.stated(Make.process(offered))]
                profile.unread = [Make.stated(FieldText(.processes, "wibbling"))]
            }
        }
        let open = judge("milling", "plating")
        #expect(open.outcome == .unknown && open.evidence.isEmpty && open.shortfall == nil)
        #expect(open.openPoint == .concept(asked: Make.process("milling"), broader: nil))
        let sibling = judge("milling", "turning")
        #expect(sibling.outcome == .unknown)
        #expect(sibling.grade.lower == Score(millionths: 200_000))
        #expect(judge("milling", "milling").outcome == .satisfied)
        let other = JudgedExample.judgement(.process(Make.process("milling"))) { profile in
            profile.processes = [Make.stated(Make.process("plating"))]
            profile.unread = [Make.stated(FieldText(.materials, "unobtainium"))]
        }
        #expect(other.outcome == .failed)
    }

    @Test func whatIsOnlyRecognisedInTextsClosesNoList() {
        func judge(_ authorities: [Authority]) -> Judgement {
            JudgedExample.judgement(.process(Make.process("milling"))) { profile in
                profile.processes = zip(["plating", "stamping"], authorities).map {
                    Make.stated(Make.process($0), authority: $1)
                }
            }
        }
        #expect(judge([.inference]).outcome == .unknown)
        #expect(judge([.inference, .inference]).outcome == .unknown)
        #expect(judge([.inference, .partner]).outcome == .failed)
    }

    @Test func theNearestOfferIsNamedEvenWhereItIsWorthNothing() {
        let judgement = judge("turning", offered: "plating", "milling-5")
        #expect(judgement.outcome == .failed)
        #expect(
            judgement.shortfall
                == .conceptAbsent(
                    asked: Make.process("turning"), nearest: Make.process("milling-5"),
                    relation: .distant(steps: 3)))
    }

    private func judgeMaterial(_ asked: String, offered: String...) -> Judgement {
        let catalogue = Catalogue(
            concepts: [
                MatchingCatalogue.concept(.material, "metal"),
                MatchingCatalogue.concept(.material, "steel", broader: ["metal"]),
                MatchingCatalogue.concept(.material, "aluminium", broader: ["metal"]),
                MatchingCatalogue.concept(.material, "carbon", broader: ["steel"]),
                MatchingCatalogue.concept(.material, "stainless", broader: ["steel"]),
                MatchingCatalogue.concept(.material, "cold-rolled", broader: ["carbon"]),
                MatchingCatalogue.concept(.material, "hot-rolled", broader: ["carbon"]),
                MatchingCatalogue.concept(.material, "spcc", broader: ["cold-rolled"]),
                MatchingCatalogue.concept(.material, "spcd", broader: ["cold-rolled"]),
                MatchingCatalogue.concept(.material, "sphc", broader: ["hot-rolled"]),
                MatchingCatalogue.concept(.material, "sus304", broader: ["stainless"]),
            ])
        let supplier = Make.supplier(1) { profile in
            profile.materials = offered.map { Make.stated(Make.material($0)) }
        }
        let need = Make.need(Make.must(.material(Make.material(asked))))
        return Matcher(catalogue: catalogue, suppliers: [supplier], date: JudgedExample.date)
            .match(need, supplier).judgements[0]
    }

    @Test func aGradeOfTheSameNarrowFamilyLeavesAMaterialOpen() {
        let cousin = judgeMaterial("spcc", offered: "sphc")
        #expect(cousin.grade == JudgedExample.grade(0, 300_000, 1_000_000))
        #expect(cousin.shortfall == nil)
        #expect(relation(cousin) == .distant(steps: 4))
        #expect(cousin.openPoint == .concept(asked: Make.material("spcc"), broader: nil))
        let sibling = judgeMaterial("spcc", offered: "spcd")
        #expect(sibling.grade == JudgedExample.grade(200_000, 300_000, 1_000_000))
        #expect(judgeMaterial("spcc", offered: "sus304").outcome == .failed)
        #expect(judgeMaterial("spcc", offered: "aluminium").outcome == .failed)
    }

    @Test func aFamilyOfMaterialsFarAboveSaysNoMoreThanSilence() {
        let vague = judgeMaterial("spcc", offered: "metal")
        #expect(vague.grade == judgeMaterial("spcc").grade)
        #expect(vague.evidence.isEmpty)
        #expect(vague.openPoint == .concept(asked: Make.material("spcc"), broader: nil))
        #expect(relation(judgeMaterial("steel", offered: "metal")) == .broader(steps: 1))
    }

    @Test func aWiderWordIsWorthNoLessThanSilence() {
        let wide = judgeMaterial("spcc", offered: "steel")
        #expect(relation(wide) == .broader(steps: 3))
        #expect(wide.grade == JudgedExample.grade(0, 300_000, 1_000_000))
    }

    @Test func whatSharesAFamilyOnlyIsNotNamedAsNearest() {
        let sibling = judge("injection-moulding", offered: "compression-moulding")
        #expect(sibling.grade == .certain(Priors.sibling))
        #expect(
            sibling.shortfall
                == .conceptAbsent(
                    asked: Make.process("injection-moulding"), nearest: nil, relation: nil))
    }

    @Test func offersAddUpBoundByBound() {
        let judgement = judge("milling-3", offered: "machining", "milling-5", "milling")
        #expect(judgement.outcome == .satisfied)
        let open = judge("milling-5", offered: "machining", "milling-3")
        #expect(open.grade == JudgedExample.grade(200_000, 300_000, 1_000_000))
        #expect(open.outcome == .unknown)
    }

    @Test func evidenceNamesTheStrongestAndNewestSourcesFirstAndNoMoreThanThree() {
        let asked = Make.process("plating")
        let judgement = JudgedExample.judgement(.process(asked)) { profile in
            profile.processes = [
                Make.stated(asked, given: "xi mạ", source: "old", on: "2020-01-01"),
                Make.stated(asked, given: "mạ kẽm", source: "new", on: "2026-11-20"),
                Make.stated(
                    asked, given: "plating", source: "own", on: "2019-01-01", authority: .owner),
                Make.stated(asked, given: "guess", source: "text", authority: .inference),
            ]
        }
        #expect(judgement.evidence.map(\.source.text) == ["own", "new", "old"])
        #expect(judgement.evidence.map(\.given) == ["plating", "mạ kẽm", "xi mạ"])
        #expect(judgement.evidence[1].ageDays == 1)
    }

    @Test func crosswalksConnectProductsAndIndustries() {
        func judge(_ asked: ConceptID, _ fill: (inout Profile) -> Void) -> Judgement {
            JudgedExample.judgement(.experience(asked), fill)
        }
        let exact = judge(Make.product("car-parts")) {
            $0.industries = [Make.stated(Make.industry("isic-2930"))]
        }
        #expect(exact.outcome == .satisfied)
        #expect(exact.evidence.first?.field == .sector)
        let overlapping = judge(Make.industry("isic-31")) {
            $0.products = [Make.stated(Make.product("seats"))]
        }
        #expect(overlapping.grade == JudgedExample.grade(0, 500_000, 1_000_000))
        let silent = judge(Make.product("seats")) {
            $0.industries = [Make.stated(Make.industry("isic-2930"))]
        }
        #expect(silent.outcome == .unknown)
    }
}
