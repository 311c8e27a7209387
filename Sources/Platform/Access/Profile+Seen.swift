package import Records

extension Profile {
    /// What of the profile somebody may see who sees levels up to `reach`.
    ///
    /// Whatever is reckoned for them (ranks, counts, distances) is reckoned from this, so that a
    /// hidden value shows in nothing.
    package func seen(within reach: DisclosureLevel) -> Profile {
        if reach == .ownerOnly { return self }
        let groups = Disclosure.groups(within: reach)
        var seen = self
        seen.keep(groups)
        // Rows that look wrong are shown with their words: to those who can mend them.
        if reach < .matched { seen.warnings = [] }
        if !groups.contains(.contacts) { seen.dropWords() }
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

    /// Leaves out words in which a telephone or a person's address stands; what was read from them
    /// stays.
    private mutating func dropWords() {
        texts = texts.filter { !ContactScreen.finds(in: $0.value.text) }
        unread = unread.filter { !ContactScreen.finds(in: $0.value.text) }
        overruled = overruled.filter { !ContactScreen.finds(in: $0.value.text) }
        warnings = warnings.filter { !ContactScreen.finds(in: $0.value) }
        sites = sites.map(\.screened)
        processes = processes.map(\.screened)
        materials = materials.map(\.screened)
        products = products.map(\.screened)
        industries = industries.map(\.screened)
        deniedConcepts = deniedConcepts.map(\.screened)
        certificates = certificates.map(\.screened)
        deniedCertificates = deniedCertificates.map(\.screened)
        languages = languages.map(\.screened)
        exportMarkets = exportMarkets.map(\.screened)
        tolerance = tolerance?.screened
        envelope = envelope?.screened
        weight = weight?.screened
        capacity = capacity?.screened
        minimumOrder = minimumOrder?.screened
        leadTimeDays = leadTimeDays?.screened
        workers = workers?.screened
        founded = founded?.screened
        ownership = ownership?.screened
    }
}

extension Set<FieldGroup> {
    fileprivate func holds(_ field: Field) -> Bool {
        FieldGroup(field).map(contains) ?? false
    }
}

extension Stated {
    /// The value without the words it was read from, where these lead to a person.
    fileprivate var screened: Stated {
        ContactScreen.finds(in: given)
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

    fileprivate var screened: Stated<Site> {
        guard ContactScreen.finds(in: given) || ContactScreen.finds(in: value.address) else {
            return self
        }
        let bare = Site(
            country: value.country, region: value.region, address: "",
            coordinate: value.coordinate, isExact: value.isExact)
        return Stated<Site>(bare, given: "", provenance: provenance)
    }
}
