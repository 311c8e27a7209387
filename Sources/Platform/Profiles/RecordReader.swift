import Catalog
import Records
import Resolution

/// Reads what one record says into a profile that may already hold better-sourced values.
struct RecordReader {
    let lexicon: Lexicon
    let record: SourceRecord
    let claims: [Claim]
    let provenance: Provenance
    /// What stronger voices have said.
    let word: OwnWord
    private let overruled: [Claim]

    init(
        lexicon: Lexicon, record: SourceRecord, authority: Authority, heeding word: OwnWord
    ) {
        self.lexicon = lexicon
        self.record = record
        self.word = word
        let all = record.claims(authority: authority)
        overruled = all.filter(word.overrules)
        claims = overruled.isEmpty ? all : all.filter { !word.overrules($0) }
        provenance = Provenance(
            source: record.source, recordKey: record.key, line: record.position.line,
            statedOn: record.statedOn, authority: authority)
    }

    /// What the record states in fields made for it.
    func read(into profile: inout Profile) {
        for claim in overruled { overrule(claim, &profile) }
        readSites(into: &profile)
        for claim in claims {
            if isSilence(claim) {
                denyCertificates(claim, &profile)
                continue
            }
            switch claim.path.field {
            case .externalID, .name, .identifiers: readIdentity(claim, into: &profile)
            case .phone, .email, .website, .contact: readContact(claim, into: &profile)
            case .processes, .materials, .products, .experience:
                readList(claim, into: &profile)
                readText(claim, into: &profile)
            case .sector, .description, .machines, .remark: readText(claim, into: &profile)
            case .certificates: readCertificates(claim, into: &profile)
            case .languages, .exportMarkets, .ownership, .readiness:
                readOther(claim, into: &profile)
            default: readMeasure(claim, into: &profile)
            }
        }
    }

    /// Whether the owner says that there is nothing to say.
    func isSilence(_ claim: Claim) -> Bool {
        claim.provenance.authority == .owner && claim.path.field != .name
            && OwnWord.isNothing(claim.text, of: claim.path.field)
    }

    /// Keeps in sight what does not count, since the owner says otherwise.
    func overrule(_ claim: Claim, _ profile: inout Profile, given: String? = nil) {
        profile.overruled.add(
            Stated(
                FieldText(claim.path.field, given ?? claim.text), given: claim.text,
                provenance: claim.provenance))
    }

    /// What can be recognised in the record's free texts, and in its lists of other things; weaker
    /// than what any record states.
    ///
    /// A list of materials names nothing else: who works knitted fabric need not knit.
    func infer(into profile: inout Profile) {
        let free: Set<Field> = [
            .sector, .description, .machines, .processes, .products, .experience, .remark,
        ]
        // What both a text and another field tell is shown as far as the other.
        for isText in [false, true] {
            for claim in claims where free.contains(claim.path.field) {
                guard (FieldGroup(claim.path.field) == .texts) == isText else { continue }
                inferConcepts(claim, isText: isText, into: &profile)
            }
        }
    }

    func stated<Value>(_ value: Value, _ claim: Claim) -> Stated<Value> {
        Stated(value, given: claim.text, provenance: claim.provenance)
    }

    private func readIdentity(_ claim: Claim, into profile: inout Profile) {
        switch claim.path.field {
        case .externalID: profile.externalIDs.add(stated(claim.text, claim))
        case .name:
            let language = claim.path.qualifier.flatMap(Language.init(rawValue:))
            profile.names.add(stated(LocalisedText(claim.text, language: language), claim))
        default:
            guard let identifier = identifier(of: claim) else { return }
            profile.identifiers.add(stated(identifier, claim))
        }
    }

    /// The identifier a claim states: by its scheme, else as a tax number.
    private func identifier(of claim: Claim) -> Identifier? {
        let scheme = lexicon.identifierScheme(
            named: claim.path.qualifier, of: claim.text, in: record.cells, record.layout)
        if let scheme { return scheme.read(claim.text).identifier }
        return Identifier(
            scheme: claim.path.qualifier ?? "other", text: claim.text, isValid: true)
    }

    private func readContact(_ claim: Claim, into profile: inout Profile) {
        let restored =
            claim.path.field == .phone
            ? lexicon.restoredPhone(claim.text, in: record.cells, record.layout) : nil
        let text = FieldText(claim.path.field, restored ?? claim.text)
        let isKnown = profile.contacts.contains { contact in
            contact.value.field == .phone && text.field == .phone
                && PhoneNumber.areOne(contact.value.text, text.text)
        }
        if !isKnown { profile.contacts.add(stated(text, claim)) }
    }

    private func readText(_ claim: Claim, into profile: inout Profile) {
        profile.texts.add(stated(FieldText(claim.path.field, claim.text), claim))
    }
}

extension Array {
    /// Appends a stated value unless the same value is there under a better source.
    mutating func add<Value>(_ stated: Stated<Value>) where Element == Stated<Value> {
        if !contains(where: { $0.value == stated.value }) { append(stated) }
    }
}
