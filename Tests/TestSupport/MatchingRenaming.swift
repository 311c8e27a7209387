package import Catalog
package import Records

/// Gives every concept another code, consistently, so that nothing but the names changes.
package struct MatchingRenaming {
    /// A prefix turns the alphabetical order of the codes round.
    private let prefixes: [ConceptID: String]

    package init(_ catalogue: Catalogue, using random: inout MatchingRandom) {
        let ids = (catalogue.order + catalogue.standards.keys).sorted()
        let numbers = ids.indices.shuffled(using: &random)
        prefixes = Dictionary(zip(ids, numbers.map { "n\($0)-" })) { first, _ in first }
    }

    package func callAsFunction(_ id: ConceptID) -> ConceptID {
        ConceptID(id.scheme, (prefixes[id] ?? "") + id.code)
    }

    package func callAsFunction(_ catalogue: Catalogue) -> Catalogue {
        let concepts = catalogue.concepts.values.sorted { self($0.id) < self($1.id) }
        return Catalogue(
            concepts: concepts.map(renamed),
            standards: catalogue.standards.values.map {
                Standard(
                    id: self($0.id), issuer: $0.issuer, field: $0.field, subject: $0.subject,
                    editions: $0.editions, validityMonths: $0.validityMonths)
            },
            regions: catalogue.regions.values.map {
                Region(
                    id: self($0.id), country: $0.country, code: $0.code, names: $0.names,
                    nativeName: $0.nativeName, synonyms: $0.synonyms, centre: $0.centre,
                    validFrom: $0.validFrom, validUntil: $0.validUntil)
            },
            regionChanges: catalogue.regionChanges.reversed().map {
                RegionChange(
                    from: self($0.from), to: self($0.to), weightThousandths: $0.weightThousandths)
            },
            crosswalks: catalogue.crosswalks.reversed().map {
                Crosswalk(from: self($0.from), to: self($0.to), isExact: $0.isExact)
            })
    }

    private func renamed(_ concept: Concept) -> Concept {
        Concept(
            id: self(concept.id), labels: [.vietnamese: "tên khác"], synonyms: concept.synonyms,
            spellings: concept.spellings, bareSpellings: concept.bareSpellings,
            broader: concept.broader.reversed().map { self($0) },
            implies: concept.implies.map { self($0) },
            substitutes: concept.substitutes.map { self($0) })
    }

    package func callAsFunction(_ profile: Profile) -> Profile {
        var profile = profile
        profile.processes = profile.processes.map(renamed)
        profile.materials = profile.materials.map(renamed)
        profile.products = profile.products.map(renamed)
        profile.industries = profile.industries.map(renamed)
        profile.sites = profile.sites.map { stated in
            let site = stated.value
            return Stated(
                Site(
                    country: site.country, region: site.region.map { self($0) },
                    address: site.address, coordinate: site.coordinate, isExact: site.isExact),
                given: stated.given, provenance: stated.provenance)
        }
        profile.certificates = profile.certificates.map { stated in
            let held = stated.value
            return Stated(
                Certificate(
                    standard: self(held.standard), edition: held.edition, number: held.number,
                    issuer: held.issuer, validFrom: held.validFrom, validUntil: held.validUntil,
                    site: held.site),
                given: stated.given, provenance: stated.provenance)
        }
        return profile
    }

    private func renamed(_ stated: Stated<ConceptID>) -> Stated<ConceptID> {
        Stated(self(stated.value), given: stated.given, provenance: stated.provenance)
    }

    package func callAsFunction(_ need: Need) -> Need {
        var need = need
        need.requirements = need.requirements.map {
            Requirement(renamed($0.kind), $0.strength, given: $0.given)
        }
        return need
    }

    private func renamed(_ kind: Requirement.Kind) -> Requirement.Kind {
        switch kind {
        case .process(let id): .process(self(id))
        case .material(let id): .material(self(id))
        case .certificate(let id): .certificate(self(id))
        case .experience(let id): .experience(self(id))
        case .place(let place):
            .place(
                Requirement.Place(
                    countries: place.countries, regions: place.regions.map { self($0) },
                    near: place.near))
        default: kind
        }
    }
}
