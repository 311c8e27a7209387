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
        if !groups.contains(.texts) { seen.leaveTexts(areHidden: sight.hidesTexts) }
        if !sight.seesWarnings { seen.warnings = [] }
        if let screen = WordScreen(of: sight) { seen.screen(screen) }
        return seen
    }

    private mutating func keep(_ groups: FieldGroups) {
        if !groups.contains(.name) { names = [] }
        // Many lists number firms as a register does.
        if !groups.isSuperset(of: [.name, .registration]) { externalIDs = [] }
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
        (texts, unread) = (texts.kept(groups), unread.kept(groups))
        overruled = overruled.kept(groups)
        warnings = warnings.filter { $0.field.map(groups.holds) ?? true }
    }

    /// Leaves out the words of free texts that something was read from, and where the owner hides
    /// the texts, whatever was read from these alone.
    private mutating func leaveTexts(areHidden: Bool) {
        let read = readInTexts
        if read.isEmpty { return }
        func left(_ stated: [Stated<ConceptID>]) -> [Stated<ConceptID>] {
            areHidden
                ? stated.filter { !read.contains($0.value) }
                : stated.map { read.contains($0.value) ? $0.withoutWords : $0 }
        }
        (processes, materials, products) = (left(processes), left(materials), left(products))
        certificates =
            areHidden
            ? certificates.filter { !read.contains($0.value.standard) }
            : certificates.map { read.contains($0.value.standard) ? $0.withoutWords : $0 }
        if areHidden { readInTexts = [] }
    }

    /// Leaves out words that tell too much, such as those in which a telephone or a person's
    /// address stands; what was read from them stays.
    private mutating func screen(_ screen: WordScreen) {
        names = names.map { $0.told(by: screen) }
        externalIDs = externalIDs.map { $0.told(by: screen) }
        identifiers = identifiers.map { $0.told(by: screen) }
        contacts = contacts.map { $0.told(by: screen) }
        texts = texts.screened(screen)
        unread = unread.screened(screen)
        overruled = overruled.screened(screen)
        warnings = warnings.filter { !screen.tells($0.value) }
        sites = sites.map { $0.screened(screen) }
        processes = processes.map { $0.screened(screen) }
        materials = materials.map { $0.screened(screen) }
        products = products.map { $0.screened(screen) }
        industries = industries.map { $0.screened(screen) }
        deniedConcepts = deniedConcepts.map { $0.screened(screen) }
        certificates = certificates.map { $0.screened(screen) }
        deniedCertificates = deniedCertificates.map { $0.screened(screen) }
        languages = languages.map { $0.screened(screen) }
        exportMarkets = exportMarkets.map { $0.screened(screen) }
        tolerance = tolerance?.screened(screen)
        envelope = envelope?.screened(screen)
        weight = weight?.screened(screen)
        capacity = capacity?.screened(screen)
        minimumOrder = minimumOrder?.screened(screen)
        leadTimeDays = leadTimeDays?.screened(screen)
        workers = workers?.screened(screen)
        founded = founded?.screened(screen)
        ownership = ownership?.screened(screen)
        readiness = readiness.map { $0.screened(screen) }
    }
}

extension [Stated<FieldText>] {
    /// What of some words somebody may see.
    func seen(_ sight: Sight) -> [Stated<FieldText>] {
        if sight.isWhole { return self }
        let kept = kept(sight.groups)
        return WordScreen(of: sight).map { kept.screened($0) } ?? kept
    }

    fileprivate func kept(_ groups: FieldGroups) -> [Stated<FieldText>] {
        filter { groups.holds($0.value.field) }
    }

    fileprivate func screened(_ screen: WordScreen) -> [Stated<FieldText>] {
        filter { !screen.tells($0.value.text) }.map { $0.told(by: screen) }
    }
}

extension Sight {
    /// Whether the number of a row is shown.
    var showsKeys: Bool { isWhole || groups.showKeys }
}

extension FieldGroups {
    /// Whether who sees these sees the numbers of rows.
    var showKeys: Bool { isSuperset(of: WordScreen.toldByKeys) }

    fileprivate func holds(_ field: Field) -> Bool {
        FieldGroup(field).map(contains) ?? false
    }
}

/// Which words beside a value are left out.
private struct WordScreen: Sendable {
    /// What the key of a row may tell: it is a number of a register, or a digest of one or of name
    /// and address, from which guesses could be confirmed.
    static let toldByKeys: FieldGroups = [.name, .address, .registration]

    /// Whether a text tells too much.
    let tells: @Sendable (String) -> Bool
    /// Whether the row that it stands in leads to what is hidden.
    private let hidesRecord: Bool

    /// Nil where nothing is left out.
    init?(of sight: Sight) {
        let groups = sight.groups
        hidesRecord = !sight.showsKeys
        if !sight.isNamed {
            // The words a value was read from may hold whatever stood beside it.
            tells = { _ in true }
        } else if !groups.contains(.contacts) {
            tells = { ContactScreen.finds(in: $0) }
        } else if hidesRecord {
            tells = { _ in false }
        } else {
            return nil
        }
    }

    func provenance(_ origin: Provenance) -> Provenance {
        hidesRecord
            ? Provenance(
                source: origin.source, recordKey: "", line: 0, statedOn: origin.statedOn,
                authority: origin.authority) : origin
    }
}

extension Stated {
    /// The value without the words it was read from, where these tell too much.
    fileprivate func screened(_ screen: WordScreen) -> Stated {
        Stated(
            value, given: screen.tells(given) ? "" : given,
            provenance: screen.provenance(provenance))
    }

    fileprivate var withoutWords: Stated { Stated(value, given: "", provenance: provenance) }

    /// The value with its words, which are what is shown of it.
    fileprivate func told(by screen: WordScreen) -> Stated {
        Stated(value, given: given, provenance: screen.provenance(provenance))
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

    fileprivate func screened(_ screen: WordScreen) -> Stated<Site> {
        guard screen.tells(given) || screen.tells(value.address) else {
            return told(by: screen)
        }
        let bare = Site(
            country: value.country, region: value.region, address: "",
            coordinate: value.coordinate, isExact: value.isExact)
        return Stated<Site>(bare, given: "", provenance: screen.provenance(provenance))
    }
}
