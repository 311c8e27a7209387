import Catalog
import Matching
import Records
import SearchIndex

/// The benchmark's suppliers and needs as the platform's: what a need must have are musts, its
/// text is a wish.
enum FitCorpus {
    static let today = CalendarDate(dayNumber: 20_778)
    private static let processes = 120
    private static let standards = 30
    private static let provinces = 63

    /// Flat lists, as the corpus has no relations.
    static let catalogue = Catalogue(
        concepts: (0..<processes).map { concept(.process, "P" + padded($0, 3)) }
            + (0..<standards).map { concept(.standard, "C" + padded($0, 2)) },
        standards: (0..<standards).map {
            Standard(
                id: ConceptID(.standard, "C" + padded($0, 2)), issuer: "", field: "",
                subject: "organisation", editions: [], validityMonths: nil)
        },
        regions: (0..<provinces).compactMap { number in
            Coordinate(latitude: 10, longitude: 106).map {
                Region(
                    id: province(Int64(number)), country: "VN", code: "\(number)", names: [:],
                    nativeName: "", synonyms: [], centre: $0, validFrom: nil, validUntil: nil)
            }
        })

    private static func concept(_ scheme: ConceptScheme, _ code: String) -> Concept {
        Concept(id: ConceptID(scheme, code), labels: [:], broader: [], implies: [], substitutes: [])
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    private static func province(_ number: Int64) -> ConceptID {
        ConceptID(.region, "p\(number)")
    }

    private static let provenance: Provenance = {
        guard let source = SourceID("corpus") else { preconditionFailure("corpus is a name") }
        return Provenance(
            source: source, recordKey: "", line: 1, statedOn: today, authority: .partner)
    }()

    private static func stated<Value: Hashable & Sendable>(_ value: Value) -> Stated<Value> {
        Stated(value, given: "", provenance: provenance)
    }

    static func supplier(_ number: UInt64) -> OrganisationID {
        OrganisationID(country: "VN", digest: number)
    }

    /// A line of suppliers.jsonl, whose suppliers come by ascending number.
    ///
    /// - Parameter other: who states it; nil for the line's own supplier.
    static func profile(
        _ bytes: UnsafeRawBufferPointer, as other: UInt64? = nil
    ) -> Profile {
        var line = JSONLine(bytes)
        var profile = Profile(id: supplier(0))
        line.forEachKey { key, line in
            if key.equals("id") {
                let own = UInt64(line.integer())
                profile = Profile(id: supplier(other ?? own))
            } else if key.equals("name") {
                profile.names = [stated(LocalisedText(line.string().text))]
            } else if key.equals("desc") {
                profile.texts = [stated(FieldText(.description, line.string().text))]
            } else if key.equals("proc") {
                line.forEachElement {
                    profile.processes.append(stated(ConceptID(.process, $0.string().text)))
                }
            } else if key.equals("cert") {
                line.forEachElement {
                    let standard = ConceptID(.standard, $0.string().text)
                    profile.certificates.append(stated(Certificate(standard: standard)))
                }
            } else {
                addNumber(key, &line, to: &profile)
            }
        }
        return profile
    }

    private static func addNumber(
        _ key: UnsafeRawBufferPointer, _ line: inout JSONLine, to profile: inout Profile
    ) {
        if key.equals("prov") {
            let region = province(line.integer())
            profile.sites = [
                stated(
                    Site(
                        country: "VN", region: region, address: "", coordinate: nil,
                        isExact: false))
            ]
        } else if key.equals("cap") {
            profile.capacity = stated(Int(line.integer()))
        } else if key.equals("tol_um") {
            profile.tolerance = stated(Length(micrometres: line.integer()))
        } else if key.equals("moq") {
            profile.minimumOrder = stated(Int(line.integer()))
        } else {
            line.skipValue()
        }
    }

    /// The weight of the text beside musts of 200: the most a wish may have.
    private static let textWeight = 100

    static func need(_ need: Need) -> Records.Need {
        var musts: [Requirement.Kind] = need.processes.map { .process(ConceptID(.process, $0)) }
        musts += need.certificates.map { .certificate(ConceptID(.standard, $0)) }
        if !need.provinces.isEmpty {
            musts.append(.place(Requirement.Place(regions: need.provinces.map(province))))
        }
        if need.capacityMin > 0 { musts.append(.capacity(Int(need.capacityMin))) }
        if need.toleranceMax > 0 {
            musts.append(.tolerance(Length(micrometres: need.toleranceMax)))
        }
        return Records.Need(
            id: NeedID("\(need.id)"),
            requirements: musts.map { Requirement($0, .must) } + [
                Requirement(.text(need.text), .should(weight: textWeight))
            ])
    }
}
