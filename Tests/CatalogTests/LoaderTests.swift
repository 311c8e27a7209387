import Catalog
import Records
import Testing

@Suite struct LoaderTests {
    @Test func readsWhatTheTablesSay() throws {
        let catalogue = try Catalogue.loaded(from: SmallFiles.files())
        let drawing = try #require(catalogue.concepts[ConceptID(.process, "deep-drawing")])
        #expect(
            drawing.labels == [
                .english: "Drawing", .vietnamese: "Dập-vuốt", .korean: "드로잉", .japanese: "絞り",
            ])
        #expect(drawing.broader == [ConceptID(.process, "forming")])
        #expect(drawing.implies == [ConceptID(.process, "stamping")])
        #expect(drawing.substitutes == [ConceptID(.process, "forming")])
        let stamping = try #require(catalogue.concepts[ConceptID(.process, "stamping")])
        #expect(stamping.synonyms == [.vietnamese: ["đột-dập", "dập-nguội"]])
        #expect(stamping.bareSpellings == ["press"])
        let steel = try #require(catalogue.concepts[ConceptID(.material, "steel")])
        #expect(steel.spellings == ["SS400"] && steel.bareSpellings == ["400"])
    }

    @Test func readsStandardsWithTheirEditions() throws {
        let catalogue = try Catalogue.loaded(from: SmallFiles.files())
        let standard = try #require(catalogue.standards[ConceptID(.standard, "iso-9001")])
        #expect(standard.validityMonths == 36)
        #expect(standard.editions.map(\.name) == ["2015", "2008"])
        #expect(standard.editions.map { $0.until?.text } == [nil, "2018-09-15"])
        #expect(catalogue.standards[ConceptID(.standard, "iatf")]?.validityMonths == nil)
        let concept = catalogue.concepts[ConceptID(.standard, "iso-9001")]
        #expect(concept?.spellings == ["ISO9001", "ISO-9001"])
    }

    @Test func classificationsKeepTheirEditionInTheirIds() throws {
        let catalogue = try Catalogue.loaded(from: SmallFiles.files())
        let screws = catalogue.concepts[ConceptID(.product, "hs-7318")]
        #expect(screws?.broader == [ConceptID(.product, "hs-73")])
        for edition in ["isic4", "vsic2018", "vsic2025"] {
            #expect(catalogue.concepts[ConceptID(.industry, edition + "-C")] != nil)
        }
        #expect(
            catalogue.crosswalks == [
                Crosswalk(
                    from: ConceptID(.industry, "isic4-C"), to: ConceptID(.industry, "vsic2018-C"),
                    isExact: true),
                Crosswalk(
                    from: ConceptID(.industry, "isic4-C"), to: ConceptID(.product, "hs-73"),
                    isExact: false),
            ])
    }

    @Test func regionsKeepTheirNamesAndTimes() throws {
        let catalogue = try Catalogue.loaded(from: SmallFiles.files())
        let former = try #require(catalogue.regions[ConceptID(.region, "vn-2008-02")])
        #expect(former.label(in: .vietnamese) == "Hà-Giang" && former.label(in: .korean) == "하장")
        #expect(former.validUntil?.text == "2025-06-30")
        #expect(catalogue.presentRegion(of: former.id) == ConceptID(.region, "vn-2025-08"))
        let seoul = try #require(catalogue.regions[ConceptID(.region, "kr-11")])
        #expect(seoul.country == "KR" && seoul.label(in: .korean) == "서울")
        #expect(seoul.label(in: .japanese) == "ソウル")
        #expect(catalogue.presentRegion(of: seoul.id) == seoul.id)
    }

    @Test func theOrderIsTheFiles() throws {
        let order = try Catalogue.loaded(from: SmallFiles.files()).order.map(\.text)
        #expect(order.prefix(3) == ["process:forming", "process:stamping", "process:deep-drawing"])
        #expect(order.suffix(3) == ["region:vn-2008-02", "region:vn-2025-08", "region:kr-11"])
    }
}
