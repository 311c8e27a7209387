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
        case .numberedTwice(let twice): reason = .regionNumberedTwice(twice)
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
        let closure = ConceptClosure.upwards(scheme, catalogue) { $0.broader + $0.implies }
        var named: Set<ConceptID> = []
        for value in values {
            let asked = value.text.lowercased()
            if let id = concept(asked, scheme) {
                named.insert(id)
                continue
            }
            let alike = concepts(like: asked, scheme, closure)
            guard let first = alike.first else {
                throw CutError(.valueUnknown(field), column: value.column, text: value.text)
            }
            guard alike.count == 1 else {
                let codes = alike.prefix(Self.namedMax).map(\.code)
                throw CutError(.conceptAmbiguous(codes), column: value.column, text: value.text)
            }
            named.insert(first)
        }
        return Set(closure.filter { !$0.value.isDisjoint(with: named) }.keys)
    }

    /// By code, else by a name in any language.
    private func concept(_ asked: String, _ scheme: ConceptScheme) -> ConceptID? {
        let byCode = ConceptID(scheme, asked)
        if catalogue.concepts[byCode] != nil { return byCode }
        return catalogue.concepts.values.filter { concept in
            concept.id.scheme == scheme
                && Self.names(of: concept).contains { $0.lowercased() == asked }
        }.map(\.id).min()
    }

    /// Meanings that are told of one name (own choice: a line).
    private static let namedMax = 8

    /// Those of whose names one has words that all words asked for begin, such as `connector`: in
    /// order, those that lie within another left out.
    private func concepts(
        like asked: String, _ scheme: ConceptScheme, _ closure: [ConceptID: Set<ConceptID>]
    ) -> [ConceptID] {
        let words = Self.words(of: asked)
        guard !words.isEmpty else { return [] }
        let found = Set(
            catalogue.concepts.values.lazy.filter { concept in
                concept.id.scheme == scheme
                    && Self.names(of: concept).contains { Self.begin(words, in: $0) }
            }.map(\.id))
        return found.filter { id in
            (closure[id] ?? []).intersection(found).subtracting([id]).isEmpty
        }.sorted()
    }

    private static func begin(_ words: [Substring], in name: String) -> Bool {
        let own = Self.words(of: name.lowercased())
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }

    private static func names(of concept: Concept) -> [String] {
        Array(concept.labels.values) + concept.synonyms.values.joined() + concept.spellings
    }

    private static func words(of text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }
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
