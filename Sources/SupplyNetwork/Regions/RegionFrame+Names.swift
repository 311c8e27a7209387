package import Catalog
package import Records

/// What a region's name or code stands for on the day of a frame.
package enum NamedRegion: Hashable, Sendable {
    case region(ConceptID)
    case unknown
    /// Several regions of the day; in order of identifier.
    case ambiguous([ConceptID])
    /// A region of another day, which is none of this one's.
    case former(FormerRegion)
    /// A number that two numberings give to different regions.
    case numberedTwice(NumberedTwice)
}

/// A code, such as `VN-56`, that the country's own numbering and ISO 3166-2 give to two regions.
package struct NumberedTwice: Hashable, Sendable {
    /// Of the day where there is one, as is the other.
    package let official: Region
    package let iso: Region
}

/// A region of another day, and where its land is.
package struct FormerRegion: Hashable, Sendable {
    package let id: ConceptID
    /// The regions of the day that hold it, or that it was made of.
    package let now: [ConceptID]
    /// A day on which there was one; nil where none is known.
    package let day: CalendarDate?
}

extension RegionFrame {
    /// The region that a text names: an identifier, a code with its country's letters, or a name
    /// in any language, however large its letters, with or without the word for what it is.
    ///
    /// A code is that of the country's statistics office or of ISO 3166-2. One that is both, of
    /// different regions, is told and not guessed.
    ///
    /// A name that a region kept when it took in others means the one of the day. A region of
    /// another day that is whole one of this day's is that one; any other is told with where its
    /// land is, since figures of the day have none of that name.
    ///
    /// - Complexity: O(regions).
    package func region(named text: String) -> NamedRegion {
        let asked = text.lowercased()
        let regions = catalogue.regions.values.sorted { $0.id < $1.id }
        let official = regions.filter { Self.officialCode(of: $0) == asked }
        let iso = regions.filter { $0.isoCode?.lowercased() == asked }
        if let one = main(official), let other = main(iso), one.nativeName != other.nativeName {
            return .numberedTwice(NumberedTwice(official: one, iso: other))
        }
        let found =
            official.isEmpty && iso.isEmpty
            ? Self.spelled(asked, regions) ?? Self.spelled(Self.bare(asked), regions) ?? []
            : official + iso
        return meaning(of: found)
    }

    /// Nil where none is spelled so.
    private static func spelled(_ asked: String, _ regions: [Region]) -> [Region]? {
        let found = regions.filter { spellings(of: $0).contains(asked) }
        return found.isEmpty ? nil : found
    }

    /// Words for what a region is, before its name and after it.
    private static let kindsBefore = ["tỉnh ", "thành phố ", "tp. ", "tp.", "tp "]
    private static let kindsAfter = [" province", " city"]

    /// A name in small letters without the word for what it is the name of.
    private static func bare(_ name: String) -> String {
        if let kind = kindsBefore.first(where: name.hasPrefix) {
            return String(name.dropFirst(kind.count))
        }
        guard let kind = kindsAfter.first(where: name.hasSuffix) else { return name }
        return String(name.dropLast(kind.count))
    }

    /// The region of the day among those that a code is given to, else the first.
    private func main(_ coded: [Region]) -> Region? {
        coded.first { Self.holds($0, on: vintage) } ?? coded.first
    }

    private func meaning(of found: [Region]) -> NamedRegion {
        let own = Set(found.filter { Self.holds($0, on: vintage) }.map(\.id)).sorted()
        if let only = own.first { return own.count == 1 ? .region(only) : .ambiguous(own) }
        let same = Set(found.compactMap { whole($0.id) }).sorted()
        if let only = same.first { return same.count == 1 ? .region(only) : .ambiguous(same) }
        guard let first = found.first else { return .unknown }
        return .former(
            FormerRegion(
                id: first.id, now: landNow(first.id), day: first.validUntil ?? first.validFrom))
    }

    /// The region of the day that a region of another is, land for land.
    private func whole(_ id: ConceptID) -> ConceptID? {
        guard let own = region(id) else { return nil }
        let isPartAlone = parts[own].map { $0 == [id] } ?? true
        let isWholeAlone = parts[id].map { $0 == [own] } ?? true
        return isPartAlone && isWholeAlone ? own : nil
    }

    /// The regions of the day that a site may lie in whose source names one of another day; nil
    /// where it names none, or it is known which.
    ///
    /// - Complexity: O(changes of the region).
    func mayHold(_ site: Stated<Site>) -> [ConceptID]? {
        guard let id = site.value.region, region(of: site) == nil else { return nil }
        return landNow(id)
    }

    private func landNow(_ id: ConceptID) -> [ConceptID] {
        let near = (successors[id] ?? []) + (parts[id] ?? [])
        return near.filter { region($0) == $0 }.sorted()
    }

    private static func officialCode(of region: Region) -> String {
        let code = region.code.lowercased()
        let letters = region.country.lowercased() + "-"
        return code.hasPrefix(letters) ? code : letters + code
    }

    private static func spellings(of region: Region) -> Set<String> {
        let names = Array(region.names.values) + [region.nativeName] + region.synonyms
        return Set([region.id.code, region.id.text] + names.map { $0.lowercased() })
    }
}
