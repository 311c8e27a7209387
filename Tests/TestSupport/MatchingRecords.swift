package import Records

/// Builders of the records that matching takes, with everything a test does not say left out.
package enum MatchingRecords {
    package static func day(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(iso: text) else { preconditionFailure("\(text) is no day") }
        return date
    }

    package static func source(_ text: String) -> SourceID {
        guard let id = SourceID(text) else { preconditionFailure("\(text) is no source") }
        return id
    }

    package static func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
            preconditionFailure("\(latitude), \(longitude) is no point")
        }
        return point
    }

    package static func stated<Value: Hashable & Sendable>(
        _ value: Value, given: String = "as given", source name: String = "list",
        on date: String = "2026-01-01", authority: Authority = .partner
    ) -> Stated<Value> {
        Stated(
            value, given: given,
            provenance: Provenance(
                source: source(name), recordKey: "key", line: 1, statedOn: day(date),
                authority: authority))
    }

    /// The supplier of this number, with its identifier and nothing else.
    package static func supplier(_ number: UInt64 = 1) -> Profile {
        Profile(id: OrganisationID(country: "VN", digest: number))
    }

    /// The supplier of this number with what `fill` adds.
    package static func supplier(_ number: UInt64 = 1, _ fill: (inout Profile) -> Void) -> Profile {
        var profile = supplier(number)
        fill(&profile)
        return profile
    }

    package static func site(
        country: String? = nil, region: String? = nil, at point: Coordinate? = nil,
        isExact: Bool = true, address: String = ""
    ) -> Site {
        Site(
            country: country, region: region.map { ConceptID(.region, $0) }, address: address,
            coordinate: point, isExact: isExact)
    }

    package static func must(_ kind: Requirement.Kind) -> Requirement { Requirement(kind, .must) }

    package static func should(_ kind: Requirement.Kind, _ weight: Int = 50) -> Requirement {
        Requirement(kind, .should(weight: weight))
    }

    package static func need(
        _ requirements: Requirement..., id: String = "N1", firstDelivery: String? = nil
    ) -> Need {
        Need(
            id: NeedID(id), requirements: requirements, firstDelivery: firstDelivery.map { day($0) }
        )
    }

    package static func process(_ code: String) -> ConceptID { ConceptID(.process, code) }
    package static func material(_ code: String) -> ConceptID { ConceptID(.material, code) }
    package static func standard(_ code: String) -> ConceptID { ConceptID(.standard, code) }
    package static func product(_ code: String) -> ConceptID { ConceptID(.product, code) }
    package static func industry(_ code: String) -> ConceptID { ConceptID(.industry, code) }
    package static func region(_ code: String) -> ConceptID { ConceptID(.region, code) }
}
