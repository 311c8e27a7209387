import Platform
import Records
import Testing

@Suite struct NeedPlaceTests {
    private func place(_ fields: [String: String]) -> Requirement.Place? {
        for requirement in SampleRecords.need(fields).requirements {
            if case .place(let place) = requirement.kind { return place }
        }
        return nil
    }

    @Test func aListOfShortNamesNamesAllItsCountries() {
        #expect(place(["country": "USA, UK"])?.countries == ["GB", "US"])
        #expect(place(["country": "Korea, Republic of; VN"])?.countries == ["KR", "VN"])
        #expect(place(["country": "Hong Kong, China"])?.countries == ["HK"])
    }

    @Test func aRegionOfAnyOfTheCountriesIsFound() {
        let place = place(["country": "Vietnam, Korea", "region": "Seoul; Bắc Ninh"])
        #expect(place?.regions.map(\.code) == ["kr-11", "vn-2025-24"])
        #expect(place?.countries == [])
    }

    @Test(arguments: ["Bắc Ninh hoặc Hưng Yên", "Bắc Ninh or Hưng Yên", "Bắc Ninh/Hưng Yên"])
    func eitherOfTwoProvincesWillDo(words: String) {
        #expect(place(["region": words])?.regions.count == 2)
    }
}
