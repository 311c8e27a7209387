import Catalog
import Records
import SupplyNetwork
import TextAnalysis

/// Which firms lie in an industrial park, as far as addresses and points of their sites tell.
///
/// A site lies in the park that its address names as one. Where an address bears the name alone,
/// which may be a town's, or there is no address and the region is one that the park is in or not
/// known within the country, the site may lie in it. A point of the site's own decides instead
/// where sites that surely lie in the park have theirs: near one of them it may lie in it, unless
/// its address names another park, and farther off it does not.
struct ParkSites {
    /// How far across a park is (own choice: the greatest of Vietnam have some 1,000 hectares).
    private static let acrossKilometres = 4.0

    /// Firms of which every site lies in the park.
    let lost: Set<OrganisationID>
    /// Firms of which every other site may lie in it too; none where no address names the park.
    let doubtful: Set<OrganisationID>

    /// - Complexity: O(letters of all addresses).
    init(_ name: String, among suppliers: [Profile], _ frame: RegionFrame) {
        let park = ParkName(name)
        let told = suppliers.map { $0.sites.map { park.standing(in: $0.value.address) } }
        let named = zip(suppliers, told).flatMap { profile, standings in
            zip(profile.sites, standings).filter { $0.1 == .named }.map {
                (site: $0.0, place: MakerPlace($0.0, of: profile.id, frame))
            }
        }
        let places = named.map(\.place)
        let regions = Set(places.compactMap(\.region))
        let countries = Set(places.compactMap(\.country))
        let points = named.compactMap(\.site.value.ownPoint)
        func isNear(_ site: Stated<Site>) -> Bool? {
            guard !points.isEmpty, let point = site.value.ownPoint else { return nil }
            return points.contains {
                GreatCircle.exactKilometres(from: $0, to: point) <= Self.acrossKilometres
            }
        }
        var (lost, doubtful): (Set<OrganisationID>, Set<OrganisationID>) = ([], [])
        for (profile, standings) in zip(suppliers, told) {
            let seat = MakerPlace(country: MakerPlace.seat(of: profile.id))
            guard !profile.sites.isEmpty || seat.mayLie(in: regions, of: countries) else {
                continue
            }
            let mayLie = zip(profile.sites, standings).allSatisfy { site, standing in
                switch standing {
                case .named: true
                case .elsewhere: false
                case .perhaps: isNear(site) ?? true
                case .unnamed: isNear(site) ?? false
                case .silent:
                    isNear(site)
                        ?? MakerPlace(site, of: profile.id, frame)
                        .mayLie(in: regions, of: countries)
                }
            }
            guard mayLie else { continue }
            let isSure = !standings.isEmpty && standings.allSatisfy { $0 == .named }
            if isSure { lost.insert(profile.id) } else { doubtful.insert(profile.id) }
        }
        self.lost = lost
        self.doubtful = named.isEmpty ? [] : doubtful
    }
}

/// A park's own name, without the words for what it is, however these are written.
///
///     ParkName("KCN Quế Võ").standing(in: "Lot 5, Que Vo Industrial Park")    // named
///     ParkName("Quế Võ").standing(in: "KCN Quế Võ II")                        // elsewhere
///     ParkName("Võ").standing(in: "Lot 5, Que Vo Industrial Park")            // perhaps
struct ParkName {
    enum Standing: Hashable {
        case named
        /// The name stands alone.
        case perhaps
        /// Another park is named.
        case elsewhere
        /// No park is named.
        case unnamed
        /// There is no address.
        case silent
    }

    /// Vietnamese puts the kind before the name, English after it; folded.
    private static let before = [
        ["khu", "cong", "nghiep"], ["cum", "cong", "nghiep"], ["khu", "che", "xuat"],
        ["khu", "cn"], ["cum", "cn"], ["kcn"], ["ccn"], ["kcx"],
    ]
    private static let after =
        ["park", "zone", "estate", "cluster", "area"].map { ["industrial", $0] }
        + [["export", "processing", "zone"], ["ip"], ["iz"], ["epz"]]
    /// Numbers of parks in the figures of Rome.
    private static let numerals: [Substring: Substring] = [
        "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8",
        "ix": "9", "x": "10",
    ]
    /// Words after which a name may begin, where English puts the kind after it.
    private static let leads: Set<Substring> = [
        "lot", "lots", "plot", "block", "road", "street", "st", "avenue", "in", "at", "of", "the",
        "duong", "pho", "lo",
    ]

    private let words: [Substring]

    init(_ name: String) {
        var words = Self.words(of: name)
        for kind in Self.before where words.starts(with: kind, by: ==) {
            words.removeFirst(kind.count)
        }
        for kind in Self.after where Self.ends(words[...], with: kind) {
            words.removeLast(kind.count)
        }
        self.words = words
    }

    func standing(in address: String) -> Standing {
        let parts = address.split { ",;\n".contains($0) }.map { Self.words(of: String($0)) }
        let own = parts.flatMap(\.self)
        let starts = Set(parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
        guard !own.isEmpty else { return .silent }
        guard !words.isEmpty else { return .elsewhere }
        let places = own.indices.filter { own[$0...].starts(with: words) }
        let standings = places.map { place in
            Self.standing(
                own[..<place], own[(place + words.count)...], isStart: starts.contains(place))
        }
        let namesPark = (Self.before + Self.after).contains { kind in
            own.indices.contains { own[$0...].starts(with: kind, by: ==) }
        }
        return [.named, .perhaps].first(where: standings.contains)
            ?? (namesPark ? .elsewhere : .unnamed)
    }

    /// Of a name between what stands before it and after it. One that may be the end of a longer
    /// name is no sure one.
    ///
    /// - Parameter isStart: whether a part of the address between commas begins with it.
    private static func standing(
        _ head: ArraySlice<Substring>, _ tail: ArraySlice<Substring>, isStart: Bool
    ) -> Standing {
        if let kind = after.first(where: { tail.starts(with: $0, by: ==) }) {
            if isNumber(tail.dropFirst(kind.count).first) { return .elsewhere }
            return isStart || head.last.map(isLead) ?? true || isAfterKind(head)
                ? .named : .perhaps
        }
        if isNumber(tail.first) { return .elsewhere }
        return isAfterKind(head) ? .named : .perhaps
    }

    private static func isAfterKind(_ head: ArraySlice<Substring>) -> Bool {
        before.contains { ends(head, with: $0) }
    }

    /// Whether a name may begin behind a word: one for a place within a park, or a number.
    private static func isLead(_ word: Substring) -> Bool {
        leads.contains(word) || word.contains(where: \.isNumber)
    }

    private static func ends(_ words: ArraySlice<Substring>, with kind: [String]) -> Bool {
        words.suffix(kind.count).elementsEqual(kind, by: ==)
    }

    /// Whether a word tells which of several parks of a name is meant: `2`, `II`, `A`.
    private static func isNumber(_ word: Substring?) -> Bool {
        word.map { $0.count == 1 || Int($0) != nil } ?? false
    }

    private static func words(of text: String) -> [Substring] {
        Fold.search(text).split(separator: " ").map { numerals[$0] ?? $0 }
    }
}

extension Site {
    /// The site's own point; nil where no more than its region's centre is known.
    fileprivate var ownPoint: Coordinate? { isExact ? coordinate : nil }
}
