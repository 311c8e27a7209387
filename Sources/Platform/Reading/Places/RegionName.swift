import Catalog
package import Records

extension Lexicon {
    /// The region that a person names: by its id or its official code, or as people write it.
    ///
    /// A code that a present and a former region share stands for the present one; the id names
    /// either.
    ///
    ///     lexicon.region(named: "vn-2008-24", country: nil)   // the former Bắc Giang
    ///     lexicon.region(named: "Bắc Giang", country: nil)    // the same, no other has the name
    package func region(named text: String, country: String?) -> ConceptID? {
        regionByCode(text, country: country) ?? region(in: text, country: country)
    }

    private func regionByCode(_ text: String, country: String?) -> ConceptID? {
        let prefix = ConceptScheme.region.rawValue + ":"
        let code = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
        let id = ConceptID(.region, code.lowercased())
        let known = catalogue.regions[id].map { [$0] } ?? regions(coded: code.uppercased())
        let here = known.filter { country == nil || $0.country == country }
        return (here.first { $0.validUntil == nil } ?? here.first)?.id
    }

    private func regions(coded code: String) -> [Region] {
        catalogue.regions.values.filter { $0.code == code }.sorted { $0.id < $1.id }
    }
}
