package import Catalog
import Records
import TextAnalysis

/// The names of countries and first-level regions, of whatever vintage, looked up as written.
package struct PlaceNames: Sendable {
    private struct Place {
        let country: String
        let region: String
    }

    private let countries: [String: String]
    private let regions: [String: [Place]]
    /// Whether the name of any region ends with a word.
    private let lastWords: WordTable<Bool>

    /// - Complexity: O(names in the catalogue).
    package init(catalogue: Catalogue) {
        var countries: [String: String] = [:]
        for country in catalogue.countries.values.sorted(by: { $0.code < $1.code }) {
            let names = [country.code, country.alpha3] + country.synonyms
            let labels = Language.allCases.compactMap { country.names[$0] }
            for name in names + labels { countries[Fold.search(name)] = country.code }
        }
        self.countries = countries
        var regions: [String: [Place]] = [:]
        for region in catalogue.regions.values.sorted(by: { $0.id.text < $1.id.text }) {
            let present = catalogue.presentRegion(of: region.id).text
            let place = Place(country: region.country, region: present)
            let names = Language.allCases.compactMap { region.names[$0] }
            for name in Set((names + [region.nativeName] + region.synonyms).map(Fold.search)) {
                regions[name, default: []].append(place)
            }
        }
        self.regions = regions
        var lastWords = WordTable(missing: false)
        for name in regions.keys {
            if let word = name.split(separator: " ").last { lastWords[String(word)] = true }
        }
        self.lastWords = lastWords
    }

    /// Without any names: every place is what is written.
    package init() {
        countries = [:]
        regions = [:]
        lastWords = WordTable(missing: false)
    }

    /// The alpha-2 code of a country; the folded text where it is not known.
    func country(_ written: String) -> String {
        let folded = Fold.search(written)
        return countries[folded] ?? folded
    }

    func isCountry(_ folded: String) -> Bool { countries[folded] != nil }

    /// Whether the name of any region ends with this folded word.
    func mayEndRegion(_ word: String) -> Bool { lastWords[word] }

    /// The present region of a folded name, in the country where one is known.
    ///
    /// Where several countries have a region of that name and none is known, Vietnam's is meant,
    /// else nobody's.
    func region(_ folded: String, country: String) -> String? {
        guard let found = regions[folded] else { return nil }
        if !country.isEmpty { return found.first { $0.country == country }?.region }
        if let own = found.first(where: { $0.country == "VN" }) { return own.region }
        return found.count == 1 ? found[0].region : nil
    }
}
