import Catalog
import Testing

@testable import Resolution

@Suite struct NormaliserTests {
    private static let places: PlaceNames? = (try? Catalogue.embedded()).map(PlaceNames.init)

    @Test(arguments: [
        ("CÔNG TY TNHH MTV SX Cơ khí Hoà Phát", "hoa phat manufacturing mechanical"),
        ("Cty Cổ phần Nhựa Bình Minh", "binh minh plastic"),
        ("CTCP May 10", "may 10"),
        ("Công ty Trách nhiệm hữu hạn Một thành viên An Phát", "an phat"),
        ("An Phat Co., Ltd.", "an phat"), ("AN PHAT COMPANY LIMITED", "an phat"),
        ("An Phat Joint Stock Company", "an phat"),
        (
            "PT. Glory Industrial Semarang Ltd.",
            "glory semarang industries"
        ),
        ("㈜빛나라 금속", "빛나라 metal"), ("주식회사 빛나라", "빛나라"),
        ("株式会社山田製作所", "山田 manufacturing"), ("深圳市明达有限公司", "深圳市明达"),
        ("台灣精密有限責任公司", "台灣 precision"), ("빛나라 합자회사", "빛나라"),
        ("Chi nhánh Công ty TNHH An Phát", "an phat"),
        ("Công ty CP An Phát - Chi nhánh Hà Nội", "an phat ha noi"),
        ("Văn phòng đại diện An Phát Co., Ltd", "an phat"),
        ("Hanes Global Supply Chain Germany GmbH", "hanes global supply chain germany"),
        ("Co., Ltd", "co ltd"), ("AT Cable", "at cable"),
        ("Legacy Charter School (at Mason School)", "legacy charter school"),
    ])
    func keepsOfANameWhatTellsItFromOthers(written: String, core: String) {
        #expect(FirmName().core(written) == core)
    }

    /// Vietnamese has the trade before the name, English behind it, Korean writes it onto it.
    @Test(arguments: [
        ("Công ty Cơ khí chính xác An Nam Hưng", "An Nam Hung Precision Mechanical JSC"),
        ("CTY ĐÚC BÌNH YÊN", "Binh Yen Casting Co., Ltd"),
        ("Công ty TNHH MTV Mạ Đại An", "Dai An Plating Co., Ltd"),
        ("Công ty TNHH SX & TM Nhựa Lạc Dương", "Lac Duong Plastics Production & Trading"),
        ("Công ty Cơ kíh Hoà Phát", "Hoa Phat Mechanics"), ("한빛금형 주식회사", "한빛 Mold"),
        ("한빛전자베트남", "한빛 Electronics Vietnam"),
    ])
    func namesATradeAlikeInAnyLanguage(one: String, other: String) {
        #expect(FirmName().core(one) == FirmName().core(other))
    }

    @Test func takesAPersonsNameForNoTrade() {
        #expect(FirmName().core("Công ty TNHH Đức Thành") == "duc thanh")
        #expect(FirmName().core("Công ty TNHH Mã Đại") == "ma dai")
        #expect(FirmName().core("한정식당") == "한정식당")
    }

    /// `신성` by the Revised Romanisation and as a firm writes itself.
    @Test(arguments: [
        ("sinseong", "shinsung"), ("hanguk", "hankook"), ("samseong", "samsung"),
        ("hyeondae", "hyundai"), ("bina", "vina"),
    ])
    func twoCustomsOfSpellingKoreanSoundAlike(one: String, other: String) {
        #expect(Romanisation.softened(one) == Romanisation.softened(other))
    }

    @Test(arguments: [
        ("none@none.com", ""), ("khongco@hoaphat.vn", ""), ("info@example.com", ""),
        ("none@x.vn; Sales@HoaPhat.vn", "sales@hoaphat.vn"), ("@x.vn", ""), ("a", ""),
    ])
    func aMailThatFillsThePlaceIsNone(written: String, mail: String) {
        #expect(WebDomain.mail(written) == mail)
    }

    @Test func aTaxNumberThatFillsThePlaceIsNone() {
        for filler in ["0000000000", "1111111111", "0123456789", "0000000000-001", "không có"] {
            #expect(CodedValue.taxNumber(filler, country: "VN") == "", "\(filler)")
        }
        #expect(CodedValue.taxNumber("0100109107", country: "VN") == "0100109107")
    }

    @Test(arguments: [
        ("may10 95th", ["may", "10", "95", "th"]), ("  a  b ", ["a", "b"]), ("", []), (" ", []),
        ("7", ["7"]), ("빛나라2 金3属", ["빛나라", "2", "金", "3", "属"]),
    ])
    func cutsWordsAtBlanksAndWhereDigitsMeetLetters(folded: String, words: [String]) {
        #expect(WordCutter.words(of: folded) == words)
    }

    @Test func knowsOfWordsWhatItWasTold() {
        var table = WordTable(missing: 0)
        let words = (1...500).map { "w\($0)" }
        for (place, word) in words.enumerated() { table[word] = place }
        for (place, word) in words.enumerated() { #expect(table[word] == place) }
        table["w7"] = -1
        #expect(table["w7"] == -1 && table["w"] == 0 && table[""] == 0)
    }

    @Test(arguments: [
        ("+84 (24) 3825-1234", "02438251234"), ("024 3825 1234", "02438251234"),
        ("0084 912 345 678", "0912345678"), ("0168 123 4567", "0381234567"),
        ("0912345678 / 0987654322", "0912345678"), ("84912345678", "0912345678"),
        ("0000000000", ""), ("0123456789", ""), ("0987654321 / 0912345678", "0912345678"),
        ("+82 2-1234-5678", "0212345678"), ("024 3825 1234 ext. 12", "02438251234"),
        ("12", ""), ("", ""), ("n/a", ""),
    ])
    func writesAPhoneNumberAsItIsDialledAtHome(written: String, key: String) {
        #expect(PhoneNumber.key(of: written) == key)
    }

    @Test(arguments: [
        ("https://www.Example.vn/lien-he?x=1", "example.vn"), ("example.vn", "example.vn"),
        ("www.facebook.com/anphat", ""), ("gmail.com", ""), ("none", ""),
        ("WWW.EXAMPLE.VN", "example.vn"), ("en.example.com.vn", "example.com.vn"),
        ("en.com.vn", "en.com.vn"), ("a@dng.vnn.vn", ""), ("yahoo.com.tw", ""),
        ("vi-vn.facebook.com/x", ""), ("ms1.hinet.net", ""), ("x.wixsite.com", "x.wixsite.com"),
        ("yahooparts.com", "yahooparts.com"), ("http://", ""), ("info@example.com", ""),
        ("none.com", ""), ("khongco.com.vn", ""),
    ])
    func knowsTheDomainThatIsTheFirmsOwn(written: String, key: String) {
        #expect(WebDomain.key(of: written) == key)
    }

    @Test func freeMailIsNoEvidence() {
        #expect(WebDomain.key(ofMail: "anphat@gmail.com") == "")
        #expect(WebDomain.key(ofMail: "info@anphat.vn") == "anphat.vn")
        #expect(WebDomain.mail("Info@AnPhat.vn; b@c.vn") == "info@anphat.vn")
    }

    @Test(arguments: [
        ("0100 109 106", "VN", "vn-mst 0100109106"), ("100109106", "VN", "vn-mst 0100109106"),
        ("0314409058-002", "VN", "vn-mst 0314409058-002"), ("0100109107", "VN", "0100109107"),
        ("124-81-00998", "KR", "kr-brn 124-81-00998"),
        ("1180301018771", "JP", "jp-cn 1180301018771"),
        ("DE 123", "DE", "de123"), ("", "VN", ""), ("không có", "VN", ""), ("N/A", "KR", ""),
        ("0100109106.0", "VN", "vn-mst 0100109106"), ("100109106.0", "VN", "vn-mst 0100109106"),
        ("MST: 0100109106", "VN", "vn-mst 0100109106"),
        ("VN0100109106", "VN", "vn-mst 0100109106"), ("0100109106-0", "VN", "01001091060"),
    ])
    func marksATaxNumberWhoseCheckDigitIsRight(written: String, country: String, text: String) {
        #expect(CodedValue.taxNumber(written, country: country) == text)
    }

    @Test(arguments: [
        ("19850304", "19850304"), ("1985-03-04", "19850304"), ("04/03/1985", "19850304"),
        ("", ""),
    ])
    func writesADayYearFirst(written: String, text: String) {
        #expect(CodedValue.date(written) == text)
    }

    @Test(arguments: [("2009", "2009"), ("2009.0", "2009"), ("1.500,5 m2", "1500.5"), ("?", "")])
    func readsANumber(written: String, text: String) {
        #expect(CodedValue.number(written) == text)
    }

    @Test(arguments: [
        ("빛나라", "bitnara"), ("한국정밀", "hangukjeongmil"), ("やまだ", "yamada"), ("トヨタ", "toyota"),
        ("ショウワ", "shouwa"), ("キョウト", "kyouto"), ("ニッサン", "nissan"),
    ])
    func writesSyllablesInLatinLetters(word: String, letters: String) {
        #expect(Romanisation.letters(of: word) == letters)
    }

    @Test(arguments: ["山田", "bitnara", "", "빛나라2"])
    func leavesOtherLettersAlone(word: String) {
        #expect(Romanisation.letters(of: word) == nil)
    }

    /// A lot before its park without a comma was read as the lot `7kcn`.
    @Test(arguments: [
        "Lô 7 KCN Yên Phong, Bắc Ninh", "Lô 7, KCN Yên Phong, Bắc Ninh",
        "Lot 7 Yen Phong Industrial Park, Bac Ninh", "Lot 7, Yen Phong Industrial Park, Bac Ninh",
        "KCN Yên Phong Lô 7, Bắc Ninh",
    ])
    func readsALotAndItsParkHoweverTheyStand(address: String) throws {
        let reader = AddressReader(places: try #require(Self.places))
        let parts = reader.read(address, country: "VN")
        #expect(parts.lot == "7" && parts.park == "yen phong", "\(parts)")
    }

    @Test(arguments: [
        ("Lô A 12 KCN Quế Võ", "a12"), ("Lô CN 5 KCN Quế Võ", "cn5"), ("Lô 7B KCN Quế Võ", "7b"),
        ("Lô A KCN Quế Võ", "a"),
    ])
    func readsALotOfLettersAndNumbers(address: String, lot: String) throws {
        let reader = AddressReader(places: try #require(Self.places))
        #expect(reader.read(address, country: "VN").lot == lot)
    }

    @Test func readsAnAddressOfEitherVintage() throws {
        let reader = AddressReader(places: try #require(Self.places))
        let old = reader.read(
            "Lô A12, KCN Quế Võ, xã Phương Liễu, huyện Quế Võ, tỉnh Bắc Ninh, Việt Nam",
            country: "VN")
        #expect(old.number.isEmpty && old.lot == "a12" && old.park == "que vo")
        #expect(old.ward == "phuong lieu" && old.district == "que vo")
        let new = reader.read(
            "Lot A12, Que Vo Industrial Park, Phuong Lieu Ward, Bac Ninh", country: "VN")
        #expect(new.lot == "a12" && new.park == "que vo" && new.ward == "phuong lieu")
        #expect(old.province == new.province && !old.province.isEmpty)
        let merged = reader.read("12 Trần Phú, Bắc Giang", country: "")
        #expect(merged.province == old.province, "Bắc Giang is part of Bắc Ninh since 2025-07-01")
        #expect(merged.number == "12" && merged.street == "tran phu")
    }

    @Test func readsAStreetOfElsewhere() throws {
        let reader = AddressReader(places: try #require(Self.places))
        let one = reader.read("432 E. 134th Street", country: "")
        let other = reader.read("432 East 134th St. ", country: "")
        #expect(one == other)
        #expect(one.number == "432" && one.street == "e 134 str")
    }
}
