import Catalog
package import Records
import TextAnalysis

extension Lexicon {
    /// The country a field of countries names: a code of ISO 3166-1 or any known spelling.
    package func country(in text: String) -> String? {
        if let country = countriesBySpelling[ToneKey.key(of: text)] { return country }
        return countries(in: text).first
    }

    /// All countries named in a text, in their order.
    func countries(in text: String) -> [String] {
        let spots = places.spots(in: AnalysedText(text))
        return spots.flatMap { spot in
            spot.tags.compactMap { tag in
                guard case .country(let code) = tag else { return nil }
                return code
            }
        }
    }

    /// The present regions named in a text, in their order; a name that several vintages share
    /// means the present one.
    func regions(in text: String) -> [ConceptID] {
        places.spots(in: AnalysedText(text)).compactMap { spot in
            let candidates = spot.tags.compactMap { tag -> ConceptID? in
                guard case .concept(let id) = tag else { return nil }
                return id
            }
            return candidates.first { catalogue.regions[$0]?.validUntil == nil } ?? candidates.first
        }
    }

    /// The region an address lies in: the one named last, since addresses go from the street
    /// to the country; within the stated country where one is stated.
    ///
    /// A name that two vintages share means the present region: the former one is part of it.
    package func region(in address: String, country: String?) -> ConceptID? {
        for spot in places.spots(in: AnalysedText(address)).reversed() {
            let candidates = spot.tags.compactMap { tag -> ConceptID? in
                guard case .concept(let id) = tag, let region = catalogue.regions[id],
                    country == nil || region.country == country
                else { return nil }
                return id
            }
            if let present = candidates.first(where: { catalogue.regions[$0]?.validUntil == nil }) {
                return present
            }
            if let former = candidates.first { return former }
        }
        return nil
    }
}
