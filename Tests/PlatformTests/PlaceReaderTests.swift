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

    private func code(_ address: String, _ country: String?) -> String? {
        lexicon.region(in: address, country: country)?.code
    }

    @Test func theRegionNamedLastIsWhereAnAddressLies() {
        #expect(
            label("KCN VSIP Hải Phòng, đường Bắc Ninh, tỉnh Hưng Yên")?.contains("Hưng Yên") == true
        )
    }

    @Test(arguments: [
        ("서울특별시 강남구 부산로 12", "kr-11"), ("경기도 화성시 서울대로 12", "kr-41"),
        ("서울 강남구 부산 12", "kr-11"), ("경기도 광주시 경충대로 1", "kr-41"),
        ("인천광역시 남동구 경기 12", "kr-28"), ("東京都千代田区大阪町1-1", "jp-13"),
        ("愛知県豊田市東京 1-2", "jp-23"), ("東京都府中市大阪1", "jp-13"),
        ("广东省深圳市宝安区上海路12号", "cn-gd"), ("广东省深圳市上海12号", "cn-gd"),
        ("江苏省苏州市工业园区北京东路8号", "cn-js"), ("중국 广东省深圳市 上海", "cn-gd"),
    ])
    func inScriptsOfSyllablesTheRegionNamedFirstIsMeant(address: String, region: String) {
        let country = region.prefix(2).uppercased()
        #expect(code(address, country) == region)
        #expect(code(address, nil) == region)
    }

    @Test(arguments: [
        ("12 Busan-ro, Gangnam-gu, Seoul", "kr-11"), ("12 Seoul-daero, Busan", "kr-26"),
        ("Busan Sasang-gu, Seoul 12", "kr-11"), ("1-1 Osaka-cho, Chiyoda-ku, Tokyo", "jp-13"),
        ("12 Shanghai Road, Bao'an, Shenzhen", "cn-gd"),
        ("서울특별시 강남구 (12 Busan-daero, Gangnam-gu, Seoul)", "kr-11"),
    ])
    func inLatinLettersTheRegionNamedLastIsMeant(address: String, region: String) {
        #expect(code(address, String(region.prefix(2)).uppercased()) == region)
    }

    @Test(arguments: [
        ("đường Hà Nội, TP. Hồ Chí Minh", "VN", "vn-2025-79"),
        ("TP. Hồ Chí Minh, đường Hà Nội", "VN", "vn-2025-79"),
        ("TP HCM, phố Hà Nội 12", "VN", "vn-2025-79"),
        ("TP.HCM, duong Ha Noi", "VN", "vn-2025-79"),
        ("Xa lộ Hà Nội, Thủ Đức, TP.HCM", "VN", "vn-2025-79"),
        ("Hanoi Highway, Ho Chi Minh City", "VN", "vn-2025-79"),
        ("Ho Chi Minh City, 12 Hanoi Highway", "VN", "vn-2025-79"),
        ("Ho Chi Minh City, Bien Hoa – Hanoi Highway", "VN", "vn-2025-79"),
        ("Shanghai, 12 Nanjing East Road", "CN", "cn-sh"),
        ("Seoul, Gangnam-gu, 12 Busan-ro", "KR", "kr-11"),
        ("DKI Jakarta, Jl. Raya Bogor km 3", "ID", "id-jk"),
    ])
    func aStreetNamedAfterARegionIsNotInIt(address: String, country: String, region: String) {
        #expect(code(address, country) == region)
    }

    @Test(arguments: ["Đường Bắc Ninh", "Bien Hoa – Hanoi Highway", "12 phố Hà Nội", "Hanoi St."])
    func aStreetAloneNamesNoRegion(address: String) {
        #expect(code(address, "VN") == nil)
    }

    @Test(arguments: [
        ("Bình Dương Hà Nội", "vn-2025-01"), ("Binh Duong Ha Noi", "vn-2025-01"),
        ("Hải Dương, Hà Nội", "vn-2025-01"), ("thành phố Hà Nội", "vn-2025-01"),
        ("Binh Duong - Street No. 5", "vn-2008-74"), ("Hà Tĩnh, Hà Nội", "vn-2025-01"),
    ])
    func partsOfNamesAreNoWordsForStreetsOrRanks(address: String, region: String) {
        #expect(code(address, "VN") == region)
    }

    @Test(arguments: [
        ("Gyeonggi-do, Gwangju-si, Seoul Tower 3", "KR", "kr-41"),
        ("Jiangsu Province, Kunshan, Shanghai Plaza 5", "CN", "cn-js"),
        ("tỉnh Bắc Ninh, cạnh tòa nhà Hà Nội 5", "VN", "vn-2025-24"),
        ("TP. Hồ Chí Minh, tòa nhà Hà Nội Tower", "VN", "vn-2025-79"),
    ])
    func aNameCalledARegionOutweighsABareOne(address: String, country: String, region: String) {
        #expect(code(address, country) == region)
    }

    @Test(arguments: [
        ("Gwangju-si, Gyeonggi", "KR", "kr-41"), ("Suzhou City, Anhui", "CN", "cn-ah"),
        ("Yamagata City, Gifu", "JP", "jp-21"),
    ])
    func aTownDoesNotOutweighTheRegionNamedAfterIt(
        address: String, country: String, region: String
    ) {
        #expect(code(address, country) == region)
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
        ("Georgia, USA", "US"), ("Georgia", "GE"),
    ])
    func countriesAreReadFromCodesAndNames(text: String, code: String) {
        #expect(lexicon.country(in: text) == code)
    }
}
