import Platform
import Records
import Testing

@Suite struct NeedCompilerTests {
    private func strength(_ need: Need, _ isKind: (Requirement.Kind) -> Bool)
        -> Requirement.Strength?
    { need.requirements.first { isKind($0.kind) }?.strength }

    @Test func whatThePartCannotBeMadeWithoutIsAMust() {
        let need = SampleRecords.need([
            "processes": "dập kim loại", "tolerance": "0,05 mm", "leadTime": "30 ngày",
        ])
        let process = Requirement.Kind.process(ConceptID(.process, "stamping"))
        #expect(strength(need) { $0 == process } == .must)
        #expect(strength(need) { $0 == .tolerance(Length(micrometres: 50)) } == .must)
        #expect(strength(need) { $0 == .leadTime(30) } != .must)
    }

    @Test(arguments: ["Sản lượng tháng; Thời gian giao hàng", "capacity, lead time"])
    func aNeedNamesWhatElseIsAMust(names: String) {
        let need = SampleRecords.need([
            "processes": "dập kim loại", "capacity": "20.000 chiếc/tháng", "leadTime": "30 ngày",
            "minimumOrder": "500 chiếc", "musts": names,
        ])
        #expect(strength(need) { $0 == .capacity(20_000) } == .must)
        #expect(strength(need) { $0 == .leadTime(30) } == .must)
        #expect(strength(need) { $0 == .minimumOrder(500) } != .must)
    }

    @Test func aPlaceNobodyKnowsIsNamed() {
        let need = SampleRecords.need(["processes": "dập kim loại", "near": "Atlantis"])
        #expect(need.warnings.map(\.reason) == [.placeUnknown])
        let known = SampleRecords.need([
            "processes": "dập kim loại", "near": "KCN Yên Phong, Bắc Ninh", "region": "Hà Nội",
        ])
        #expect(known.warnings.isEmpty)
    }

    @Test func aTextAloneRequiresNothing() {
        let need = SampleRecords.need(["text": "Looking for metal stamping in SPCC, IATF 16949"])
        #expect(!need.requirements.isEmpty)
        #expect(need.requirements.allSatisfy { $0.strength != .must })
        let process = Requirement.Kind.process(ConceptID(.process, "stamping"))
        #expect(need.requirements.contains { $0.kind == process })
    }

    @Test(arguments: [
        "CNC milling, ±0.01 mm, 50,000 pcs/month", "Phay CNC; dung sai ±0,01 mm; 50.000 cái/tháng",
        "CNC 밀링 ±0.01mm, 50,000개/월",
    ])
    func aTextNamesTolerancesAndVolumesToo(text: String) {
        let need = SampleRecords.need(["text": text])
        #expect(
            strength(need) { $0 == .tolerance(Length(micrometres: 10)) } == .should(weight: 60))
        #expect(strength(need) { $0 == .capacity(50_000) } == .should(weight: 60))
    }

    @Test func numbersOfATextThatCouldBeAnythingAskNothing() {
        let need = SampleRecords.need(["text": "Founded 1998, 0.01 mm once, order 50,000 by May"])
        #expect(strength(need) { if case .tolerance = $0 { true } else { false } } == nil)
        #expect(strength(need) { if case .capacity = $0 { true } else { false } } == nil)
    }

    @Test func aListThatNamesWishesMeansTheRestAsMusts() {
        let need = SampleRecords.need([
            "processes": "CNC milling", "capacity": "5000", "minimumOrder": "100",
            "minimumOrder.wish": "3",
        ])
        #expect(strength(need) { $0 == .capacity(5_000) } == .must)
        #expect(strength(need) { $0 == .minimumOrder(100) } == .should(weight: 30))
    }

    @Test func aWishMayNameWhatIsWishedForInsteadOfItsWeight() {
        let need = SampleRecords.need(["processes": "CNC milling", "processes.wish": "welding"])
        let milling = Requirement.Kind.process(ConceptID(.process, "cnc-milling"))
        let welding = Requirement.Kind.process(ConceptID(.process, "welding"))
        #expect(strength(need) { $0 == milling } == .must)
        #expect(strength(need) { $0 == welding } == .should(weight: 50))
    }

    @Test func provincesNarrowTheirCountryDown() throws {
        let need = SampleRecords.need([
            "text": "x", "country": "VN", "region": "Hưng Yên; Bắc Ninh",
        ])
        let place = try #require(
            need.requirements.compactMap { requirement -> Requirement.Place? in
                if case .place(let place) = requirement.kind { place } else { nil }
            }.first)
        #expect(place.countries.isEmpty)
        #expect(place.regions.count == 2)
    }

    @Test func aFieldAsksForItsOwnKindAlone() {
        let need = SampleRecords.need(["materials": "vải dệt kim"])
        let stated = need.requirements.filter { $0.strength == .must }
        #expect(stated.map(\.kind) == [.material(ConceptID(.material, "knitted-fabric"))])
    }

    @Test func nearnessNeedsAPointAndKilometres() throws {
        let need = SampleRecords.need([
            "text": "x", "country": "VN", "near": "Bắc Ninh", "withinKilometres": "120",
        ])
        let near = need.requirements.compactMap { requirement -> Requirement.Near? in
            if case .place(let place) = requirement.kind { place.near } else { nil }
        }.first
        #expect(near?.withinKilometres == 120)
        #expect(near?.name == "Bắc Ninh")
    }

    @Test func bareCertificateNamesCountInTheirField() {
        let need = SampleRecords.need(["certificates.must": "WRAP", "certificates.should": "BSCI"])
        let wrap = Requirement.Kind.certificate(ConceptID(.standard, "wrap"))
        #expect(strength(need) { $0 == wrap } == .must)
        #expect(need.requirements.count { $0.strength == .must } == 1)
    }
}
