package import Records

extension Profile {
    /// What of the profile somebody may see who sees levels up to `reach`, where its owner has
    /// said nothing.
    package func seen(within reach: DisclosureLevel) -> Profile {
        cut(to: Disclosure.sight(within: reach))
    }

    /// What of the profile somebody may see; nil where that is no firm at all.
    ///
    /// Whatever is reckoned for them (ranks, counts, distances) is reckoned from this, so that a
    /// hidden value shows in nothing.
    package func seen(_ sight: Sight) -> Profile? { sight.isAnything ? cut(to: sight) : nil }

    private func cut(to sight: Sight) -> Profile {
        if sight.isWhole { return self }
        let groups = sight.groups
        var seen = self
        seen.keep(groups)
        if !sight.seesWarnings { seen.warnings = [] }
        // The words a value was read from may hold whatever stood beside it.
        if !sight.isNamed {
            seen.dropWords { _ in true }
        } else if !groups.contains(.contacts) {
            seen.dropWords(where: ContactScreen.finds)
        }
        return seen
    }

    private mutating func keep(_ groups: Set<FieldGroup>) {
        if !groups.contains(.name) {
            names = []
            externalIDs = []
        }
        if !groups.contains(.place) { sites = [] }
        if !groups.contains(.address) { sites = sites.map(\.withoutAddress) }
        if !groups.contains(.work) {
            (processes, materials, products, industries) = ([], [], [], [])
            deniedConcepts = []
        }
        if !groups.contains(.certificates) {
            certificates = []
            deniedCertificates = []
        }
        if !groups.contains(.measures) {
            (tolerance, envelope, weight) = (nil, nil, nil)
            (capacity, leadTimeDays) = (nil, nil)
        }
        if !groups.contains(.terms) { minimumOrder = nil }
        if !groups.contains(.firm) {
            (workers, founded, ownership) = (nil, nil, nil)
            (languages, exportMarkets) = ([], [])
        }
        if !groups.contains(.registration) { identifiers = [] }
        if !groups.contains(.contacts) { contacts = [] }
        if !groups.contains(.readiness) { readiness = [] }
        texts = texts.filter { groups.holds($0.value.field) }
        unread = unread.filter { groups.holds($0.value.field) }
        overruled = overruled.filter { groups.holds($0.value.field) }
        warnings = warnings.filter { $0.field.map(groups.holds) ?? true }
    }

    /// Leaves out words that tell too much, such as those in which a telephone or a person's
    /// address stands; what was read from them stays.
    private mutating func dropWords(where tells: (String) -> Bool) {
        texts = texts.filter { !tells($0.value.text) }
        unread = unread.filter { !tells($0.value.text) }
        overruled = overruled.filter { !tells($0.value.text) }
        warnings = warnings.filter { !tells($0.value) }
        sites = sites.map { $0.screened(tells) }
        processes = processes.map { $0.screened(tells) }
        materials = materials.map { $0.screened(tells) }
        products = products.map { $0.screened(tells) }
        industries = industries.map { $0.screened(tells) }
        deniedConcepts = deniedConcepts.map { $0.screened(tells) }
        certificates = certificates.map { $0.screened(tells) }
        deniedCertificates = deniedCertificates.map { $0.screened(tells) }
        languages = languages.map { $0.screened(tells) }
        exportMarkets = exportMarkets.map { $0.screened(tells) }
        tolerance = tolerance?.screened(tells)
        envelope = envelope?.screened(tells)
        weight = weight?.screened(tells)
        capacity = capacity?.screened(tells)
        minimumOrder = minimumOrder?.screened(tells)
        leadTimeDays = leadTimeDays?.screened(tells)
        workers = workers?.screened(tells)
        founded = founded?.screened(tells)
        ownership = ownership?.screened(tells)
    }
}

extension Set<FieldGroup> {
    fileprivate func holds(_ field: Field) -> Bool {
        FieldGroup(field).map(contains) ?? false
    }
}

extension Stated {
    /// The value without the words it was read from, where these tell too much.
    fileprivate func screened(_ tells: (String) -> Bool) -> Stated {
        tells(given)
            ? Stated(value, given: "", provenance: provenance) : self
    }
}

extension Stated<Site> {
    /// Country and region alone; a point is kept where it is that of the region's centre.
    fileprivate var withoutAddress: Stated<Site> {
        let bare = Site(
            country: value.country, region: value.region, address: "",
            coordinate: value.isExact ? nil : value.coordinate, isExact: false)
        return Stated<Site>(bare, given: "", provenance: provenance)
    }

    fileprivate func screened(_ tells: (String) -> Bool) -> Stated<Site> {
        guard tells(given) || tells(value.address) else {
            return self
        }
        let bare = Site(
            country: value.country, region: value.region, address: "",
            coordinate: value.coordinate, isExact: value.isExact)
        return Stated<Site>(bare, given: "", provenance: provenance)
    }
}
