import Catalog
import Records

extension RecordReader {
    /// The places a record states, each with address, region and country read together.
    ///
    /// The qualifiers of those fields name the sites (`address.plant`); a qualifier that is a
    /// language only says how the address of the first site is spelled.
    func readSites(into profile: inout Profile) {
        for name in siteNames { readSite(name, into: &profile) }
    }

    /// The names of the record's sites, the one without a name first.
    var siteNames: [String?] {
        var names: [String?] = [nil]
        for claim in claims where Self.ofSites.contains(claim.path.field) {
            let name = Self.siteName(claim.path)
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static let ofSites: Set<Field> = [.address, .region, .country, .latitude, .longitude]

    /// The site a path is about; a language only says how it is spelled.
    static func siteName(_ path: FieldPath) -> String? {
        path.qualifier.flatMap { Language(rawValue: $0) == nil ? $0 : nil }
    }

    private func readSite(_ name: String?, into profile: inout Profile) {
        guard let (site, given) = site(name) else { return }
        // Where others know the place in the country the owner names, it is one place.
        let bare = profile.sites.firstIndex {
            $0.provenance.authority == .owner && $0.value.country == site.country
                && $0.value.region == nil && $0.value.address.isEmpty && $0.value.coordinate == nil
        }
        if let bare, provenance != profile.sites[bare].provenance {
            profile.sites[bare] = Stated(site, given: given, provenance: provenance)
            return
        }
        // What several sources say of one address is one place, with the point that any knows.
        guard let known = profile.sites.firstIndex(where: { $0.value.isSamePlace(as: site) }) else {
            profile.sites.append(Stated(site, given: given, provenance: provenance))
            return
        }
        let own = profile.sites[known]
        profile.sites[known] = Stated(
            own.value.completed(by: site), given: own.given, provenance: own.provenance)
    }

    /// A site of the record by its name, and the words it was read from.
    func site(_ name: String?) -> (site: Site, given: String)? {
        let address = text(of: .address, at: name)
        let region = text(of: .region, at: name)
        let country = text(of: .country, at: name)
        guard address != nil || region != nil || country != nil else { return nil }
        // The country stated for a firm is that of its seat, not of its plants elsewhere.
        let coordinate = coordinate(at: name)
        let site = lexicon.site(
            address: address ?? "", region: region, country: country ?? word.country(at: name),
            coordinate: coordinate)
        return (site, [address, region, country].compactMap { $0 }.joined(separator: ", "))
    }

    private func text(of field: Field, at name: String?) -> String? {
        claims.first {
            $0.path.field == field && Self.siteName($0.path) == name && !isSilence($0)
        }?.text
    }

    private func coordinate(at name: String?) -> Coordinate? {
        guard
            let latitude = text(of: .latitude, at: name).flatMap(CoordinateReader.degrees),
            let longitude = text(of: .longitude, at: name).flatMap(CoordinateReader.degrees)
        else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }
}

extension Lexicon {
    /// A site from what a list says of it; what one part leaves out follows from another: a
    /// province names its country, a region lends its centre where no point is given.
    ///
    /// A point by which maps stand for a whole country says no more than that country, and one that
    /// cannot be there says nothing.
    func site(
        address: String, region: String?, country: String?, coordinate: Coordinate?
    ) -> Site {
        let standIn = coordinate.flatMap(catalogue.country(mappedAt:))
        let countryCode =
            country.flatMap { self.country(in: $0) }
            ?? self.country(ofAddress: address, region: region) ?? standIn?.code
        let regionID = [region, address].lazy
            .compactMap { $0.flatMap { self.region(in: $0, country: countryCode) } }.first
        let centre = regionID.flatMap { catalogue.regions[$0]?.centre }
        let point = coordinate.flatMap { point in
            let isPlace =
                standIn == nil
                && PointCheck(point: point, catalogue: catalogue)
                    .allows(regionID, in: countryCode)
            return isPlace ? point : nil
        }
        return Site(
            country: countryCode, region: regionID, address: address,
            coordinate: point ?? centre, isExact: point != nil)
    }
}
