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

    @Test func eachMapPointStandsForOneCountry() {
        let catalogue = SampleRecords.lexicon.catalogue
        let mapped = catalogue.countries.values.filter { $0.mapPoint != nil }
        #expect(mapped.count == 13)
        for country in mapped {
            #expect(country.mapPoint.flatMap(catalogue.country(mappedAt:))?.code == country.code)
        }
    }
}
