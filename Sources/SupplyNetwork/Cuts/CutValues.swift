import Catalog
import Records

/// What the values of a cut stand for.
struct CutValues {
    private let catalogue: Catalogue
    /// The day the cut names, which says what a code means that has had several meanings.
    private let day: CalendarDate?

    init(_ catalogue: Catalogue, day: CalendarDate?) {
        self.catalogue = catalogue
        self.day = day
    }

    /// Regions of any vintage that are those named or lie in them.
    func regions(_ values: [CutTerms.Value]) throws(CutError) -> Set<ConceptID> {
        var named: Set<ConceptID> = []
        for value in values { named.insert(try region(value)) }
        var inside = named
        for change in catalogue.regionChanges where named.contains(change.to) {
            inside.insert(change.from)
        }
        for id in named {
            // A present region is a former one where it took in no other.
            let changes = catalogue.regionChanges.filter { $0.from == id }
            guard changes.count == 1, let present = changes.first?.to,
                catalogue.regionChanges.count(where: { $0.to == present }) == 1
            else { continue }
            inside.insert(present)
        }
        return inside
    }

    private func region(_ value: CutTerms.Value) throws(CutError) -> ConceptID {
        let asked = value.text.lowercased()
        let found = catalogue.regions.values.filter { region in
            Self.spellings(of: region).contains(asked)
        }
        let candidates =
            day.map { day in
                let valid = found.filter {
                    Validity(from: $0.validFrom, until: $0.validUntil).contains(day)
                }
                return valid.isEmpty ? found : valid
            } ?? found
        guard let first = candidates.first else {
            throw CutError(.valueUnknown(.region), column: value.column, text: value.text)
        }
        if candidates.count == 1 { return first.id }
        // A name that a region kept when it took in others means the present one.
        let present = candidates.filter { $0.validUntil == nil }
        if present.count == 1, Self.isName(asked, of: present[0]) { return present[0].id }
        throw CutError(
            .regionAmbiguous(candidates.map(\.id.code).sorted()), column: value.column,
            text: value.text)
    }

    private static func spellings(of region: Region) -> Set<String> {
        let code = region.code.lowercased()
        let country = region.country.lowercased()
        let codes = [
            region.id.code, region.id.text,
            code.hasPrefix(country + "-") ? code : country + "-" + code,
        ]
        return Set(codes + names(of: region))
    }

    private static func names(of region: Region) -> [String] {
        (Array(region.names.values) + [region.nativeName] + region.synonyms).map {
            $0.lowercased()
        }
    }

    private static func isName(_ asked: String, of region: Region) -> Bool {
        names(of: region).contains(asked)
    }

    func countries(_ values: [CutTerms.Value]) throws(CutError) -> Set<String> {
        var codes: Set<String> = []
        for value in values {
            let code = value.text.uppercased()
            guard catalogue.countries[code] != nil else {
                throw CutError(.valueUnknown(.country), column: value.column, text: value.text)
            }
            codes.insert(code)
        }
        return codes
    }

    /// Concepts that are those named, narrower, or certainly bring them.
    func concepts(
        _ values: [CutTerms.Value], _ scheme: ConceptScheme
    ) throws(CutError) -> Set<ConceptID> {
        let field: CutField =
            switch scheme {
            case .process: .process
            case .product: .product
            default: .standard
            }
        var named: Set<ConceptID> = []
        for value in values {
            guard let id = concept(value.text.lowercased(), scheme) else {
                throw CutError(.valueUnknown(field), column: value.column, text: value.text)
            }
            named.insert(id)
        }
        let closure = ConceptClosure.upwards(scheme, catalogue) { $0.broader + $0.implies }
        return Set(closure.filter { !$0.value.isDisjoint(with: named) }.keys)
    }

    /// By code, else by a name in any language.
    private func concept(_ asked: String, _ scheme: ConceptScheme) -> ConceptID? {
        let byCode = ConceptID(scheme, asked)
        if catalogue.concepts[byCode] != nil { return byCode }
        return catalogue.concepts.values.filter { concept in
            concept.id.scheme == scheme
                && (concept.labels.values.contains { $0.lowercased() == asked }
                    || concept.spellings.contains { $0.lowercased() == asked })
        }.map(\.id).min()
    }

    func sizes(_ values: [CutTerms.Value]) throws(CutError) -> Set<FirmSize> {
        var sizes: Set<FirmSize> = []
        for value in values {
            let asked = value.text.lowercased()
            if asked == "sme" {
                sizes.formUnion(FirmSize.smallAndMedium)
            } else if let size = FirmSize(rawValue: asked) {
                sizes.insert(size)
            } else {
                throw CutError(.valueUnknown(.size), column: value.column, text: value.text)
            }
        }
        return sizes
    }
}
