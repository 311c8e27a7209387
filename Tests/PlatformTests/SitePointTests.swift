import Catalog
import Platform
import Records
import Testing

/// Points that geocoders answer for a whole country are no places.
@Suite struct SitePointTests {
    private func site(_ point: (String, String), _ fields: [String: String]) throws -> Site {
        let place = fields.merging(["latitude": point.0, "longitude": point.1]) { $1 }
        return try #require(SampleRecords.profile(place).sites.first).value
    }

    @Test(arguments: [
        ("CN", "35.86166", "104.195397"), ("VN", "14.058324", "108.277199"),
        ("ID", "-0.789275", "113.921327"), ("IN", "20.593684", "78.96288"),
        ("US", "37.09024", "-95.712891"), ("KR", "35.90776", "127.76692"),
    ])
    func aCountrysMapPointIsTheCountryOnly(code: String, latitude: String, longitude: String) throws
    {
        let site = try site((latitude, longitude), ["country": code, "address": "Plot 5"])
        #expect(site.country == code)
        #expect(site.coordinate == nil)
        #expect(!site.isExact)
    }

    @Test func theRegionsPointTakesItsPlace() throws {
        let site = try site(
            ("35.86166", "104.195397"), ["country": "CN", "address": "Humen, Guangdong"])
        let region = SampleRecords.lexicon.catalogue.regions[ConceptID(.region, "cn-gd")]
        #expect(site.coordinate == region?.centre)
        #expect(site.coordinate != nil)
        #expect(!site.isExact)
    }

    @Test func itNamesTheCountryWhereNothingElseDoes() throws {
        let site = try site(("14.058324", "108.277199"), ["address": "Plot 5"])
        #expect(site.country == "VN")
        #expect(site.region == nil)
    }

    @Test func aPointBesideItIsAPlace() throws {
        let site = try site(("14.05836", "108.277199"), ["country": "VN", "address": "Plot 5"])
        #expect(site.isExact)
        #expect(site.coordinate?.latitude == 14.05836)
    }

    @Test(arguments: [
        ("0", "0", "VN", "Bắc Ninh"), ("48.8566", "2.3522", "VN", "Bắc Ninh"),
        ("10.7769", "106.7009", "VN", "Bắc Ninh"), ("0.0", "0.0", "KR", ""),
        ("-33.9", "18.4", "IN", ""),
    ])
    func aPointFarFromItsPlaceIsDoubtedAndNotUsed(
        latitude: String, longitude: String, country: String, region: String
    ) throws {
        let fields = ["name": "A", "address": "Lô 5", "country": country, "region": region]
        #expect(try !site((latitude, longitude), fields).isExact)
        let point = ["latitude": latitude, "longitude": longitude]
        let warnings = SampleRecords.profile(fields.merging(point) { $1 }).warnings
        #expect(warnings.map(\.reason) == [.coordinateDoubtful])
    }

    @Test(arguments: [
        ("21.18", "106.07", "VN", "Bắc Ninh"), ("20.9", "106.6", "VN", "Bắc Ninh"),
        ("39.47", "75.99", "CN", "Xinjiang"), ("12.97", "77.59", "IN", ""),
        ("10.7769", "106.7009", "VN", ""), ("64.8", "-147.7", "US", ""),
    ])
    func aPointThatMayBeThereIsExact(
        latitude: String, longitude: String, country: String, region: String
    ) throws {
        let fields = ["name": "A", "address": "Lot 5", "country": country, "region": region]
        #expect(try site((latitude, longitude), fields).isExact)
    }

    @Test func eachMapPointStandsForOneCountry() {
        let catalogue = SampleRecords.lexicon.catalogue
        let mapped = catalogue.countries.values.filter { $0.mapPoint != nil }
        #expect(mapped.count == 13)
        for country in mapped {
            #expect(country.mapPoint.flatMap(catalogue.country(mappedAt:))?.code == country.code)
        }
    }
}
