import Catalog
import Matching
import Platform
import Records
import Testing

/// What is said of a match claims no more than is known.
@Suite struct WordingTests {
    private let english = Wording(language: .english, catalogue: SampleRecords.lexicon.catalogue)
    private let vietnamese = Wording(
        language: .vietnamese, catalogue: SampleRecords.lexicon.catalogue)

    private func process(_ code: String) -> ConceptID { ConceptID(.process, code) }

    @Test func aListThatDoesNotNameAThingIsAllThatIsSaid() {
        let shortfall = Shortfall.conceptAbsent(
            asked: process("hot-forging"), nearest: nil, relation: nil)
        #expect(english.shortfall(shortfall) == "its list does not name hot forging")
        #expect(
            vietnamese.shortfall(shortfall) == "danh sách của doanh nghiệp không nêu rèn nóng")
    }

    @Test func theNearestIsNamedOnlyWhereItHelps() {
        func shortfall(_ relation: ConceptRelation) -> String {
            english.shortfall(
                .conceptAbsent(
                    asked: process("hot-forging"), nearest: process("cold-forging"),
                    relation: relation))
        }
        #expect(
            shortfall(.sibling) == "its list does not name hot forging; nearest is cold forging")
        #expect(shortfall(.distant(steps: 3)) == "its list does not name hot forging")
    }

    @Test func experienceIsAskedAsExperience() {
        func question(_ asked: ConceptID) -> String {
            english.question(.concept(asked: asked, broader: nil))
        }
        let seat = ConceptID(.product, "car-seat")
        #expect(question(seat).hasPrefix("Have you made "))
        #expect(question(seat).hasSuffix(" before?"))
        #expect(question(process("hot-forging")) == "Can you do hot forging?")
        #expect(
            vietnamese.question(.concept(asked: seat, broader: nil))
                .hasPrefix("Quý công ty đã từng làm "))
    }

    private func placed(_ address: String) -> Judgement {
        var supplier = Profile(id: SampleRecords.organisation)
        let site = Site(
            country: "VN", region: ConceptID(.region, "vn-2025-33"), address: address,
            coordinate: nil, isExact: false)
        let provenance = Provenance(
            source: SampleRecords.id("list"), recordKey: "k", line: 1,
            statedOn: SampleRecords.day("2026-01-01"), authority: .partner)
        supplier.sites = [Stated(site, given: address, provenance: provenance)]
        guard let bacNinh = Coordinate(latitude: 21.3169, longitude: 106.4302) else {
            preconditionFailure("a point on the globe")
        }
        let near = Requirement.Near(name: "Bắc Ninh", centre: bacNinh, withinKilometres: 90)
        let need = Need(
            id: NeedID("N1"),
            requirements: [Requirement(.place(Requirement.Place(near: near)), .must)])
        return Matcher(
            catalogue: SampleRecords.lexicon.catalogue, suppliers: [supplier],
            date: SampleRecords.day("2026-11-21")
        ).match(need, supplier).judgements[0]
    }

    @Test func aKnownAddressIsAskedForItsDistance() throws {
        let asks = try #require(placed("Lô M36, KCN Phố Nối A").openPoint)
        #expect(
            english.question(asks)
                == "How far is your plant at Lô M36, KCN Phố Nối A from Bắc Ninh?")
        #expect(
            vietnamese.question(asks)
                == "Nhà máy tại Lô M36, KCN Phố Nối A cách Bắc Ninh bao nhiêu km?")
        let unknown = try #require(placed("").openPoint)
        #expect(english.question(unknown) == "Where exactly is your plant in Hung Yen?")
    }

    @Test func aDistanceFromTheMiddleOfAProvinceSaysSo() throws {
        let evidence = try #require(placed("Lô M36").evidence.first)
        let text = english.evidence(evidence)
        #expect(text.contains("about "), "\(text)")
        #expect(text.contains(" km, estimated from the centre of the province Hung Yen"), "\(text)")
        #expect(
            vietnamese.evidence(evidence).contains(
                "km, ước tính từ trung tâm tỉnh, thành phố Hưng Yên"))
    }

    @Test func whyNobodyIsCombinedIsSaidInOneLine() {
        let plating = process("zinc-nickel-plating")
        #expect(
            english.noCombination(.nobodyNames(plating))
                == "No combination: no supplier names zinc-nickel plating.")
        for wording in [english, vietnamese] {
            let reasons: [Combinations.Absence] = [
                .nobodyNames(plating), .nobodyQualifies(plating), .noneBetter(than: .likely),
            ]
            #expect(Set(reasons.map(wording.noCombination)).count == 3)
        }
    }
}
