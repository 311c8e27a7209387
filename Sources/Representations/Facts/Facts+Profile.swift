package import Platform
package import Records

extension Facts {
    /// A supplier with every value and who said it.
    package static func supplier(_ profile: Profile) -> JSONValue { .object(fields(of: profile)) }

    /// A supplier found by words, with what it says of them.
    package static func supplier(_ found: FindCurrent.Worded) -> JSONValue {
        .object(
            fields(of: found.supplier)
                .merging(["found": .list(found.evidence.map(evidence))]) { own, _ in own })
    }

    /// The same with what was recognised in its texts and what was left over.
    package static func profile(_ profile: Profile, lexicon: Lexicon) -> JSONValue {
        let spotted = profile.texts.map { text in
            let found = lexicon.spot(text.value.text, in: text.value.field)
            return stated(
                text,
                [
                    "field": .text(text.value.field.rawValue),
                    "spotted": .list(
                        found.spots.map {
                            ["concept": concept($0.concept), "given": .text($0.given)]
                        }),
                    "leftOver": .list(found.leftOver.map { .text($0) }),
                ])
        }
        return .object(fields(of: profile).merging(["texts": .list(spotted)]) { _, new in new })
    }

    private static func fields(of profile: Profile) -> [String: JSONValue] {
        identity(of: profile).merging(capabilities(of: profile)) { own, _ in own }
            .merging(measures(of: profile)) { own, _ in own }
    }

    private static func identity(of profile: Profile) -> [String: JSONValue] {
        [
            "id": .text(profile.id.text),
            "externalIDs": .list(
                profile.externalIDs.map { stated($0, ["value": .text($0.value)]) }),
            "names": .list(
                profile.names.map {
                    stated(
                        $0,
                        [
                            "value": .text($0.value.text),
                            "language": .text($0.value.language?.rawValue),
                        ])
                }),
            "identifiers": .list(
                profile.shownIdentifiers.map { stated($0, ["value": identifier($0.value)]) }),
            "sites": .list(profile.sites.map { stated($0, ["value": site($0.value)]) }),
            "contacts": .list(profile.contacts.map(text)),
            "texts": .list(profile.texts.map(text)), "unread": .list(profile.unread.map(text)),
            "overruled": .list(profile.overruled.map(text)),
            "warnings": .list(profile.warnings.map { problem($0.shown) }),
        ]
    }

    private static func capabilities(of profile: Profile) -> [String: JSONValue] {
        func concepts(_ list: [Stated<ConceptID>]) -> JSONValue {
            .list(list.map { stated($0, ["value": concept($0.value)]) })
        }
        func words(_ list: [Stated<String>]) -> JSONValue {
            .list(list.map { stated($0, ["value": .text($0.value)]) })
        }
        return [
            "processes": concepts(profile.processes), "materials": concepts(profile.materials),
            "products": concepts(profile.products), "industries": concepts(profile.industries),
            "certificates": .list(
                profile.certificates.map { stated($0, ["value": certificate($0.value)]) }),
            "deniedCertificates": .list(
                profile.deniedCertificates.map {
                    stated($0, ["value": $0.value.map(concept) ?? .null])
                }),
            "languages": words(profile.languages), "exportMarkets": words(profile.exportMarkets),
            "readiness": .list(
                profile.readiness.map { stated($0, ["value": level($0.value)]) }),
        ]
    }

    private static func measures(of profile: Profile) -> [String: JSONValue] {
        func one<Value>(_ value: Stated<Value>?, _ fact: (Value) -> JSONValue) -> JSONValue {
            value.map { stated($0, ["value": fact($0.value)]) } ?? .null
        }
        return [
            "toleranceMillimetres": one(profile.tolerance, millimetres),
            "envelopeMillimetres": one(profile.envelope, sides),
            "weightKilograms": one(profile.weight, kilograms),
            "capacityPiecesPerMonth": one(profile.capacity) { .number($0) },
            "minimumOrderPieces": one(profile.minimumOrder) { .number($0) },
            "leadTimeDays": one(profile.leadTimeDays) { .number($0) },
            "workers": one(profile.workers) { .number($0) },
            "founded": one(profile.founded) { .number($0) },
            "ownership": one(profile.ownership) { .text($0) },
        ]
    }

    private static func text(_ text: Stated<FieldText>) -> JSONValue {
        stated(
            text,
            ["field": .text(text.value.field.rawValue), "value": .text(text.value.text)])
    }

    private static func site(_ site: Site) -> JSONValue {
        [
            "country": .text(site.country), "region": concept(site.region),
            "address": .text(site.address),
            "latitude": site.coordinate.map { .decimal($0.latitude) } ?? .null,
            "longitude": site.coordinate.map { .decimal($0.longitude) } ?? .null,
            "isExact": .bool(site.isExact),
        ]
    }

    private static func certificate(_ certificate: Certificate) -> JSONValue {
        [
            "standard": concept(certificate.standard), "edition": .text(certificate.edition),
            "number": .text(certificate.number), "issuer": .text(certificate.issuer),
            "validFrom": day(certificate.validFrom), "validUntil": day(certificate.validUntil),
            "site": .number(certificate.site),
        ]
    }

    private static func stated<Value>(
        _ stated: Stated<Value>, _ fields: [String: JSONValue]
    ) -> JSONValue {
        let origin = stated.provenance
        return .object(
            fields.merging([
                "given": .text(stated.given), "source": .text(origin.source.text),
                "record": .text(origin.recordKey), "line": .number(origin.line),
                "statedOn": day(origin.statedOn), "authority": .text(origin.authority.rawValue),
            ]) { own, _ in own })
    }
}
