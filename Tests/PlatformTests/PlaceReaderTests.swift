import Catalog
import Platform
import Records
import Testing

@Suite struct PlaceReaderTests {
    private let lexicon = SampleRecords.lexicon

    private func label(_ address: String, _ country: String? = "VN") -> String? {
        lexicon.region(in: address, country: country)
            .map { lexicon.catalogue.label(of: $0, in: .vietnamese) }
    }

    @Test func theRegionNamedLastIsWhereAnAddressLies() {
        #expect(
            label("KCN VSIP Hải Phòng, đường Bắc Ninh, tỉnh Hưng Yên")?.contains("Hưng Yên") == true
        )
    }

    @Test(arguments: ["Bắc Giang", "Hải Dương", "Bình Dương", "Vĩnh Phúc"])
    func formerProvincesAreFoundAndBelongToAPresentOne(name: String) throws {
        let former = try #require(lexicon.region(in: "xã X, tỉnh " + name, country: "VN"))
        let present = lexicon.catalogue.presentRegion(of: former)
        #expect(present != former)
        #expect(lexicon.catalogue.regions[present]?.validUntil == nil)
    }

    @Test func aNameOfBothVintagesIsThePresentRegion() throws {
        let region = try #require(lexicon.region(in: "tỉnh Bắc Ninh", country: "VN"))
        #expect(lexicon.catalogue.regions[region]?.validUntil == nil)
    }

    @Test(arguments: ["Bắc Ninh", "Bac Ninh", "BẮC NINH", "박닌"])
    func spellingsOfOneProvinceMeanTheSame(name: String) {
        #expect(
            lexicon.region(in: name, country: "VN")
                == lexicon.region(in: "tỉnh Bắc Ninh", country: "VN"))
    }

    @Test(arguments: [
        ("VN", "VN"), ("Viet Nam", "VN"), ("Việt Nam", "VN"), ("베트남", "VN"), ("ベトナム", "VN"),
        ("KOR", "KR"), ("Hàn Quốc", "KR"), ("日本", "JP"), ("Mỹ", "US"), ("MY", "MY"),
    ])
    func countriesAreReadFromCodesAndNames(text: String, code: String) {
        #expect(lexicon.country(in: text) == code)
    }
}
