import Catalog
import Records
import SupplyNetwork

/// Where the buyers are that are no supplier of the store, as the records that name them say:
/// `parties` of an award with the role buyer, or columns such as `buyer country`.
struct BuyerPlaces {
    /// What a record says of its buyer's place, as given.
    struct Words: Hashable {
        var address: String?
        var region: String?
        var country: String?

        var text: String {
            [address, region, country].compactMap(\.self).joined(separator: ", ")
        }
    }

    private let lexicon: Lexicon
    private let frame: RegionFrame
    private var countries: [Words: String?] = [:]
    private var said: [OrganisationID: [Words: (count: Int, by: Provenance)]] = [:]

    /// - Parameter day: whose regions a code such as `VN-HN` means.
    init(_ lexicon: Lexicon, on day: CalendarDate) {
        self.lexicon = lexicon
        frame = RegionFrame(lexicon.catalogue, on: day)
    }

    /// The country that a record's words name or lie in; nil where they name none that is known.
    ///
    /// - Complexity: O(length of the words), once for each.
    mutating func country(of words: Words) -> String? {
        if let known = countries[words] { return known }
        let country = site(words).country
        countries[words] = .some(country)
        return country
    }

    mutating func take(_ words: Words, of buyer: OrganisationID, by provenance: Provenance) {
        said[buyer, default: [:]][words, default: (0, provenance)].count += 1
    }

    /// The sites of a buyer, what most records say first, of equals the first by its words; and
    /// what names no country or region that is known, which stays as an address.
    ///
    /// - Complexity: O(places · length of their words).
    func sites(of buyer: OrganisationID) -> (read: [Stated<Site>], unread: [String]) {
        let ordered = (said[buyer] ?? [:]).sorted {
            ($1.value.count, $0.key.text) < ($0.value.count, $1.key.text)
        }
        let sites = ordered.map { words, said in
            Stated(site(words), given: words.text, provenance: said.by)
        }
        let known = sites.filter { $0.value.country != nil }
        let unknown = sites.filter { $0.value.country == nil }
        return (known + unknown, unknown.map(\.given))
    }

    private func site(_ words: Words) -> Site {
        let site = lexicon.site(
            address: words.address ?? "", region: words.region.map(spelled),
            country: words.country, coordinate: nil)
        guard site.country == nil else { return site }
        return Site(
            country: nil, region: nil, address: words.text, coordinate: nil, isExact: false)
    }

    /// The name of the region where a code of ISO 3166-2 stands for it; a number that two
    /// numberings share stays as it is, and is not guessed.
    private func spelled(_ region: String) -> String {
        let parts = region.split(separator: "-")
        guard parts.count == 2, lexicon.catalogue.countries[parts[0].uppercased()] != nil,
            case .region(let id) = frame.region(named: region)
        else { return region }
        return lexicon.catalogue.regions[id]?.nativeName ?? region
    }
}
