import Platform
import Records
import Testing

@Suite struct CountryEndingTests {
    private let lexicon = SampleRecords.lexicon

    private func country(_ address: String) -> String? {
        lexicon.country(ofAddress: address, region: nil)
    }

    @Test(arguments: [
        ("Dallas, TX, USA", "US"), ("Dallas, TX 75201 USA", "US"), ("Dallas, TX, U.S.A.", "US"),
        ("Dallas, TX, USA 75201", "US"), ("Dallas, TX 75201, US", "US"), ("Leeds, UK", "GB"),
        ("LEEDS UK", "GB"), ("Leeds, U.K. LS1 4AP", "GB"), ("Jebel Ali, UAE", "AE"),
        ("Someplace, PRC", "CN"), ("Someplace, R.O.K.", "KR"), ("Someplace, VN", "VN"),
        ("Someplace, IDN", "ID"), ("Someplace (UK)", "GB"),
    ])
    func shortNamesCountAtTheEnd(address: String, code: String) {
        #expect(country(address) == code)
    }

    @Test(arguments: [
        "Gary, IN", "Portland, OR", "Boise, ID", "Wilmington, DE", "Fresno, CA 93701",
        "Call US today, Springfield", "US Steel Road 5", "12 Uk Street", "Zone US, Block 4",
        "Lot IDN, Somewhere", "Somewhere IDN", "call us", "Joe's, usa",
    ])
    func statesAndWordsAreNoCountries(address: String) {
        #expect(country(address) == nil)
    }

    @Test(arguments: ["Atlanta, Georgia", "Atlanta, Georgia 30301", "Atlanta Georgia"])
    func georgiaAloneMayBeTheAmericanState(address: String) {
        #expect(country(address) == nil)
        #expect(lexicon.country(in: "Georgia") == "GE")
    }

    @Test(arguments: [
        ("Georgia, USA", "US"), ("Georgia, United States", "US"), ("Tbilisi, Georgia", "GE"),
        ("New Mexico, USA", "US"), ("Suzhou Village, Phnom Penh, Cambodia", "KH"),
        ("Hanoi Road, Leeds, UK", "GB"), ("Hanoi, Vietnam 100000", "VN"),
    ])
    func theCountryNamedLastWins(address: String, code: String) {
        #expect(country(address) == code)
    }

    @Test func aRegionAfterACountrysNameSaysMore() {
        #expect(country("Vietnam - Singapore Industrial Park, Bắc Ninh") == "VN")
        #expect(country("대한민국 서울특별시 강남구") == "KR")
        #expect(country("Kwun Tong, Hong Kong") == "CN")
    }

    @Test func theAddressEndsInItsCountryWhateverTheRegionIsCalled() {
        #expect(lexicon.country(ofAddress: "Atlanta, USA", region: "Georgia") == "US")
        #expect(lexicon.country(ofAddress: "12 Main Street", region: "Bắc Ninh") == "VN")
    }

    @Test func aSiteWithoutColumnOfCountriesHasTheCountryOfItsAddress() throws {
        let site = try #require(SampleRecords.profile(["address": "Leeds, UK"]).sites.first)
        #expect(site.value.country == "GB")
        let other = try #require(SampleRecords.profile(["address": "Georgia, USA"]).sites.first)
        #expect(other.value.country == "US")
    }
}
