import Catalog
import Records

/// What the values of a cut stand for.
struct CutValues {
    private let catalogue: Catalogue
    /// The regions that the cut's are.
    private let frame: RegionFrame

    init(_ catalogue: Catalogue, _ frame: RegionFrame) {
        self.catalogue = catalogue
        self.frame = frame
    }

    /// Regions of the vintage.
    func regions(_ values: [CutTerms.Value]) throws(CutError) -> Set<ConceptID> {
        var named: Set<ConceptID> = []
        for value in values { named.insert(try region(value)) }
        return named
    }

    private func region(_ value: CutTerms.Value) throws(CutError) -> ConceptID {
        let reason: CutError.Reason
        switch frame.region(named: value.text) {
        case .region(let id): return id
        case .unknown: reason = .valueUnknown(.region)
        case .ambiguous(let ids): reason = .regionAmbiguous(ids.map(\.code))
        case .former(let former): reason = .regionFormer(former, on: frame.vintage)
        }
        throw CutError(reason, column: value.column, text: value.text)
    }

    func countries(_ values: [CutTerms.Value]) throws(CutError) -> Set<String> {
        var codes: Set<String> = []
        for value in values {
            guard let code = country(value.text) else {
                throw CutError(.valueUnknown(.country), column: value.column, text: value.text)
            }
            codes.insert(code)
        }
        return codes
    }

    /// By code, else by a name in any language.
    private func country(_ text: String) -> String? {
        let code = text.uppercased()
        if catalogue.countries[code] != nil { return code }
        let asked = text.lowercased()
        return catalogue.countries.values.filter { country in
            country.alpha3 == code
                || (country.names.values + country.synonyms).contains { $0.lowercased() == asked }
        }.map(\.code).min()
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
