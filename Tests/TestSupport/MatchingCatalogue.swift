package import Catalog
package import Records

/// A catalogue small enough to reason about: a dozen processes, a few materials, standards,
/// products and regions, with every kind of relation once.
package enum MatchingCatalogue {
    package static let small = Catalogue(
        concepts: processes + materials + standardConcepts + products,
        standards: standards, regions: regions,
        regionChanges: [
            change("former-bac-ninh", "bac-ninh"), change("former-bac-giang", "bac-ninh"),
            change("former-ha-noi", "ha-noi"),
        ],
        crosswalks: [
            Crosswalk(
                from: MatchingRecords.product("hs-8708"),
                to: MatchingRecords.industry("isic-2930"), isExact: true),
            Crosswalk(
                from: MatchingRecords.product("seats"),
                to: MatchingRecords.industry("isic-31"), isExact: false),
        ])

    private static let processes: [Concept] = [
        concept(.process, "cutting"),
        concept(.process, "machining", broader: ["cutting"]),
        concept(.process, "milling", broader: ["machining"]),
        concept(.process, "turning", broader: ["machining"]),
        concept(.process, "milling-3", broader: ["milling"]),
        concept(.process, "milling-5", broader: ["milling"], implies: ["milling-3"]),
        concept(.process, "moulding"),
        concept(.process, "injection-moulding", broader: ["moulding"]),
        concept(.process, "compression-moulding", broader: ["moulding"]),
        concept(.process, "stamping"),
        concept(.process, "laser-cutting", substitutes: ["stamping"]),
        concept(.process, "fibre-laser-cutting", broader: ["laser-cutting"]),
        concept(.process, "plating"),
    ]

    private static let materials: [Concept] = [
        concept(.material, "metal"),
        concept(.material, "steel", broader: ["metal"]),
        concept(.material, "stainless", broader: ["steel"]),
        concept(.material, "sus304", broader: ["stainless"]),
        concept(.material, "sus316", broader: ["stainless"]),
        concept(.material, "abs"),
    ]

    private static let standardConcepts: [Concept] = [
        concept(.standard, "iso-9001"),
        concept(.standard, "iatf-16949", implies: ["iso-9001"]),
        concept(.standard, "iso-14001"),
        concept(.standard, "bsci", substitutes: ["sa-8000"]),
        concept(.standard, "sa-8000"),
        concept(.standard, "reach"),
    ]

    private static let products: [Concept] = [
        concept(.product, "car-parts"),
        concept(.product, "hs-8708", broader: ["car-parts"]),
        concept(.product, "seats", broader: ["car-parts"]),
        concept(.industry, "isic-2930"),
        concept(.industry, "isic-31"),
    ]

    private static let standards: [Standard] = [
        standard("iso-9001", editions: [("2008", "2018-09-14"), ("2015", nil)], months: 36),
        standard("iatf-16949", editions: [("2016", nil)], months: 36),
        standard("iso-14001", editions: [("2015", nil)], months: 36),
        standard("bsci", editions: [], months: 12),
        standard("sa-8000", editions: [("2014", nil)], months: 36),
        standard("reach", editions: [], months: nil),
    ]

    private static let regions: [Region] = [
        region("ha-noi", "VN", 20.9877, 105.6959), region("bac-ninh", "VN", 21.3, 106.2),
        region("former-ha-noi", "VN", 20.9877, 105.6959),
        region("former-bac-ninh", "VN", 21.12, 106.1),
        region("former-bac-giang", "VN", 21.35, 106.4),
        region("gyeonggi", "KR", 37.4, 127.3),
    ]

    package static func concept(
        _ scheme: ConceptScheme, _ code: String, broader: [String] = [], implies: [String] = [],
        substitutes: [String] = []
    ) -> Concept {
        func ids(_ codes: [String]) -> [ConceptID] { codes.map { ConceptID(scheme, $0) } }
        return Concept(
            id: ConceptID(scheme, code), labels: [.english: code], broader: ids(broader),
            implies: ids(implies), substitutes: ids(substitutes))
    }

    package static func standard(
        _ code: String, editions: [(name: String, until: String?)], months: Int?
    ) -> Standard {
        Standard(
            id: MatchingRecords.standard(code), issuer: "", field: "", subject: "organisation",
            editions: editions.map {
                Standard.Edition(
                    name: $0.name, from: MatchingRecords.day("2000-01-01"),
                    until: $0.until.map { MatchingRecords.day($0) })
            },
            validityMonths: months)
    }

    package static func region(
        _ code: String, _ country: String, _ latitude: Double, _ longitude: Double
    ) -> Region {
        Region(
            id: MatchingRecords.region(code), country: country, code: code, names: [:],
            nativeName: code, synonyms: [], centre: MatchingRecords.point(latitude, longitude),
            validFrom: nil, validUntil: nil)
    }

    package static func change(_ from: String, _ to: String) -> RegionChange {
        RegionChange(
            from: MatchingRecords.region(from), to: MatchingRecords.region(to),
            weightThousandths: 1_000)
    }
}
