import Catalog
package import Records
import TextAnalysis

extension Lexicon {
    /// The country a field of countries names: a code of ISO 3166-1 or any known spelling, else a
    /// short name at its end (`Georgia, USA`), else the country named first.
    package func country(in text: String) -> String? {
        if let country = countriesBySpelling[ToneKey.key(of: text)] { return country }
        return shortCountry(ending: text) ?? countries(in: text).first
    }

    /// The country of a place of which only the region or the address is known: the country that
    /// ends the address, else that of the region, else any the address names.
    ///
    ///     lexicon.country(ofAddress: "Georgia, USA", region: nil)   // "US"
    package func country(ofAddress address: String?, region: String?) -> String? {
        let address = address.map(PlaceNamesake.withoutDoubtful)
        let region = region.map(PlaceNamesake.withoutDoubtful)
        if let country = address.flatMap({ country(ending: $0) }) { return country }
        for text in [region, address].compactMap({ $0 }) {
            if let found = self.region(in: text, country: nil) {
                return catalogue.regions[found]?.country
            }
        }
        return [region, address].lazy.compactMap { $0.flatMap { countries(in: $0).last } }.first
    }

    /// All countries named in a text by more than a code, in their order.
    func countries(in text: String) -> [String] {
        places.spots(in: AnalysedText(text)).flatMap { $0.tags.compactMap(\.country) }
    }

    /// The region an address lies in; within the country where one is given.
    ///
    /// Names of streets do not count. Of the other names the one with the strongest sign of being
    /// meant as a region wins (see `PlaceName.Weight`); among equals the one named last, since
    /// addresses go from the street to the country, but in Hangul, Han and kana the one named
    /// first, since there they go from the country to the street. A name that two vintages share
    /// means the present region: the former one is part of it.
    ///
    /// - Complexity: O(length of the address).
    package func region(in address: String, country: String?) -> ConceptID? {
        let text = AnalysedText(address)
        let spots = places.spots(in: text)
        let candidates = spots.enumerated().compactMap { index, spot in
            region(of: spot.tags, country: country).map { (index: index, region: $0) }
        }
        if candidates.isEmpty { return nil }
        let reading = AddressReading(text: text, names: spots.map(\.tokens))
        let named = candidates.filter { !reading.isStreet($0.index) }
        guard named.contains(where: { $0.region != named[0].region }) else {
            return named.first?.region
        }
        var best: PlaceName?
        for candidate in named {
            let name = reading.placeName(at: candidate.index, region: candidate.region)
            if best.map({ reading.prefers(name, to: $0) }) ?? true { best = name }
        }
        return best?.region
    }

    /// All that the names in an address may stand for among the regions, be it in the name of a
    /// street: the one it lies in is among them.
    func regions(namedIn address: String) -> [ConceptID] {
        places.spots(in: AnalysedText(address)).flatMap { spot in
            spot.tags.compactMap { tag in
                guard case .concept(let id) = tag, catalogue.regions[id] != nil else { return nil }
                return id
            }
        }
    }

    /// What the tags of one name stand for among the regions: the present one before a former.
    func region(of tags: [LexiconEntry], country: String?) -> ConceptID? {
        let candidates = tags.compactMap { tag -> Region? in
            guard case .concept(let id) = tag, let region = catalogue.regions[id] else {
                return nil
            }
            return country == nil || region.country == country ? region : nil
        }
        return (candidates.first { $0.validUntil == nil } ?? candidates.first)?.id
    }
}

extension LexiconEntry {
    /// The code, where the entry is a country.
    var country: String? {
        guard case .country(let code) = self else { return nil }
        return code
    }
}
