import Catalog
package import Records

/// What a region's name or code stands for on the day of a frame.
package enum NamedRegion: Hashable, Sendable {
    case region(ConceptID)
    case unknown
    /// Several regions of the day; in order of identifier.
    case ambiguous([ConceptID])
    /// A region of another day, which is none of this one's.
    case former(FormerRegion)
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
    /// The region that a text names: an identifier, a code with or without its country's letters,
    /// or a name in any language, however large its letters.
    ///
    /// A name that a region kept when it took in others means the one of the day. A region of
    /// another day that is whole one of this day's is that one; any other is told with where its
    /// land is, since figures of the day have none of that name.
    ///
    /// - Complexity: O(regions).
    package func region(named text: String) -> NamedRegion {
        let asked = text.lowercased()
        let found = catalogue.regions.values.filter { Self.spellings(of: $0).contains(asked) }
            .sorted { $0.id < $1.id }
        let own = found.filter { Self.holds($0, on: vintage) }.map(\.id)
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

    private static func spellings(of region: Region) -> Set<String> {
        let code = region.code.lowercased()
        let country = region.country.lowercased()
        let codes = [
            region.id.code, region.id.text,
            code.hasPrefix(country + "-") ? code : country + "-" + code,
        ]
        let names = Array(region.names.values) + [region.nativeName] + region.synonyms
        return Set(codes + names.map { $0.lowercased() })
    }
}
