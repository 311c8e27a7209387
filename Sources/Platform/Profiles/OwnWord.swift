import Catalog
import Records
import TextAnalysis

/// What the owner of a profile says of a field, which counts alone there.
///
/// An organiser must be able to take a false fact back that a list brought. So what a stronger
/// voice states of a list (certificates, processes, telephone numbers, …) or of the place of the
/// firm replaces what weaker ones say of it: the desk speaks for the owner and beats the owner's
/// own lists, those beat everybody else. What was replaced stays with its source, is shown as
/// overruled, and counts again once the statement is taken back. Three things a value can mean:
///
///     certificates = ISO 9001               // this, and nothing else
///     certificates = không có IATF 16949    // the others as they are, this one not
///     certificates = -                      // none at all, whatever others say
///
/// What stands under one standard's own name (`certificates.iso-9001`) is about that one alone. A
/// value of which nothing is understood replaces nothing; a name is shown first, and others stay
/// known beside it.
struct OwnWord {
    /// The fields of which only stronger voices count from here on.
    private var settled: Set<FieldPath> = []
    /// What the owner says is not so, or of what the owner alone says how it is.
    private var denied: Set<ConceptID> = []
    /// The country the owner names for a site of which others may know the address.
    private var countries: [String?: String] = [:]
    private let lexicon: Lexicon

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Whether a value says that there is nothing: `-`, `none`, `không có`. A nought is a number,
    /// and an empty box is no word.
    static func isNothing(_ text: String) -> Bool {
        text == StateSupplier.nothing || nothings.contains(Fold.search(text))
    }

    /// The same in a field: `chưa có chứng nhận` says so of certificates.
    static func isNothing(_ text: String, of field: Field) -> Bool {
        isNothing(text) || (field == .certificates && CertificateMark.denies(text))
    }

    private static let nothings: Set<String> = [
        "khong", "khong co", "chua co", "no", "none", "n a", "nil", "nothing", "없음", "なし", "無",
    ]

    /// Takes note of what a record of the owner states.
    mutating func heed(_ claims: [Claim]) {
        for claim in claims {
            if let standard = Self.standard(of: claim, lexicon) {
                denied.insert(standard)
            } else if Self.isNothing(claim.text, of: claim.path.field) {
                settle(claim.path)
            } else {
                heed(claim.path, claim.text)
            }
        }
    }

    /// The standard under whose own name something is said.
    static func standard(of claim: Claim, _ lexicon: Lexicon) -> ConceptID? {
        guard claim.path.field == .certificates else { return nil }
        return lexicon.standard(named: claim.path.qualifier)
    }

    private mutating func heed(_ path: FieldPath, _ text: String) {
        switch path.field {
        case .certificates:
            let named = lexicon.namedCertificates(in: text)
            note(
                path, denied: named.map(\.certificate.standard),
                isStated: named.contains { $0.standing == .held })
        case .processes, .materials, .products, .experience:
            let spotted = lexicon.spot(text, in: path.field)
            let own = spotted.spots.contains { $0.concept.scheme == path.field.listed }
            note(path, denied: spotted.denied, isStated: own)
        case .languages:
            note(path, isStated: !lexicon.languages(in: text).isEmpty)
        case .exportMarkets:
            note(path, isStated: !lexicon.markets(in: text).codes.isEmpty)
        case .identifiers, .phone, .email, .website, .contact, .address, .region, .latitude,
            .sector, .description, .machines, .remark:
            settle(path)
        case .country where lexicon.country(in: text) != nil:
            settle(path)
            countries[RecordReader.siteName(path)] = text
        default: break
        }
    }

    private mutating func note(
        _ path: FieldPath, denied: [ConceptID] = [], isStated: Bool
    ) {
        if isStated { settle(path) } else { self.denied.formUnion(denied) }
    }

    private mutating func settle(_ path: FieldPath) {
        settled.insert(Self.topic(of: path))
    }

    /// A place is one thing, however many fields describe it; of other fields only the kind of a
    /// number tells statements apart.
    private static func topic(of path: FieldPath) -> FieldPath {
        switch path.field {
        case .address, .region, .latitude, .longitude:
            FieldPath(.address, RecordReader.siteName(path))
        case .country: FieldPath(.country, RecordReader.siteName(path))
        case .identifiers: path
        default: FieldPath(path.field)
        }
    }

    /// The country a stronger voice names for a site.
    func country(at site: String?) -> String? { countries[site] }

    /// Whether all that a value says is that certain things are not so.
    static func onlyDenies(_ text: String, at path: FieldPath, _ lexicon: Lexicon) -> Bool {
        if isNothing(text, of: path.field) { return false }
        var word = OwnWord(lexicon: lexicon)
        word.heed(path, text)
        return word.settled.isEmpty && !word.denied.isEmpty
    }

    /// Whether a stronger voice has spoken of what a weaker claim says.
    func overrules(_ claim: Claim) -> Bool {
        if settled.isEmpty { return false }
        let topic = Self.topic(of: claim.path)
        if settled.contains(topic) { return true }
        switch claim.path.field {
        case .identifiers: return settled.contains(FieldPath(.identifiers))
        case .country: return settled.contains(FieldPath(.address, topic.qualifier))
        default: return false
        }
    }

    /// Whether a concept, read anywhere in a weaker record, is one the owner says is not so, or of
    /// a kind of which the owner has named all.
    func denies(_ concept: ConceptID) -> Bool {
        if settled.isEmpty, denied.isEmpty { return false }
        let isSettled =
            switch concept.scheme {
            case .standard: settled.contains(FieldPath(.certificates))
            case .process: settled.contains(FieldPath(.processes))
            case .material: settled.contains(FieldPath(.materials))
            case .product: settled.contains(FieldPath(.products))
            case .industry, .region: false
            }
        return isSettled || isDenied(concept)
    }

    /// Whether the owner says that this is not so. Who does not stamp has no progressive die, and
    /// who holds no ISO 9001 may hold ISO 14001 all the same.
    func isDenied(_ concept: ConceptID) -> Bool {
        if denied.isEmpty { return false }
        if denied.contains(concept) { return true }
        guard concept.scheme != .standard else { return false }
        return lexicon.catalogue.implied(by: concept).keys.contains { denied.contains($0) }
    }
}
