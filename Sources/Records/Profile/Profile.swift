/// What is known of a supplier: the golden record compiled from all claims about it.
///
/// Lists keep the order of authority, then age, then text; single values are the winner of the
/// same order. Nothing here is stored: a profile is a function of the records it came from.
package struct Profile: Hashable, Sendable {
    package let id: OrganisationID
    /// The external id each source knows the supplier by.
    package var externalIDs: [Stated<String>] = []
    package var names: [Stated<LocalisedText>] = []
    package var identifiers: [Stated<Identifier>] = []
    package var sites: [Stated<Site>] = []
    package var processes: [Stated<ConceptID>] = []
    package var materials: [Stated<ConceptID>] = []
    package var products: [Stated<ConceptID>] = []
    package var industries: [Stated<ConceptID>] = []
    package var certificates: [Stated<Certificate>] = []
    /// The standards a certificate against which is said not to be held; nil where it is said of
    /// all.
    package var deniedCertificates: [Stated<ConceptID?>] = []
    /// What the owner says the firm does not do, work or make.
    package var deniedConcepts: [Stated<ConceptID>] = []
    /// The finest tolerance held, as ± half-width.
    package var tolerance: Stated<Length>?
    package var envelope: Stated<Envelope>?
    /// The heaviest part made.
    package var weight: Stated<Mass>?
    /// Pieces a month.
    package var capacity: Stated<Int>?
    /// Pieces an order.
    package var minimumOrder: Stated<Int>?
    package var leadTimeDays: Stated<Int>?
    package var workers: Stated<Int>?
    package var founded: Stated<Int>?
    package var ownership: Stated<String>?
    /// ISO 639-1 codes of languages spoken with customers.
    package var languages: [Stated<String>] = []
    /// ISO 3166-1 codes of countries sold to.
    package var exportMarkets: [Stated<String>] = []
    package var readiness: [Stated<ReadinessLevel>] = []
    package var texts: [Stated<FieldText>] = []
    package var contacts: [Stated<FieldText>] = []
    /// Items of stated lists of processes, materials or products that nobody understood.
    package var unread: [Stated<FieldText>] = []
    /// What only free texts (`FieldGroup.texts`) told: it is shown no further than its owner shows
    /// these.
    package var readInTexts: Set<ConceptID> = []
    /// What sources say and the owner says otherwise: it counts for nothing, and stays in sight.
    package var overruled: [Stated<FieldText>] = []
    /// What in the records looks wrong or could not be read, kept beside what could.
    package var warnings: [RowProblem] = []

    package init(id: OrganisationID) { self.id = id }

    /// The name to show a reader of `language`: that language's, else the first stated. One that
    /// such a reader cannot read stands in brackets behind one in Latin letters, if there is any:
    /// `Bitnara Metal (빛나라금속)`.
    package func name(in language: Language) -> String {
        let own = names.first { $0.value.language == language }
        guard let name = (own ?? names.first)?.value.text else { return id.text }
        guard own == nil, !Self.isLatin(name) else { return name }
        let latin =
            names.first { $0.value.language == .english && Self.isLatin($0.value.text) }
            ?? names.first { Self.isLatin($0.value.text) }
        return latin.map { $0.value.text + " (" + name + ")" } ?? name
    }

    /// Whether a name has no letters of Hangul, Han or kana, all of which follow U+1100.
    private static func isLatin(_ name: String) -> Bool {
        !name.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic && (0x1100...0x11FF).contains(scalar.value)
                || (0x2E80...0xD7FF).contains(scalar.value)
                || (0xF900...0xFAFF).contains(scalar.value)
        }
    }
}

/// A text with the language it is written in, where that is known.
package struct LocalisedText: Hashable, Sendable {
    package let text: String
    package let language: Language?

    package init(_ text: String, language: Language? = nil) {
        self.text = text
        self.language = language
    }
}

/// A free text and the field it stood in.
package struct FieldText: Hashable, Sendable {
    package let field: Field
    package let text: String

    package init(_ field: Field, _ text: String) {
        self.field = field
        self.text = text
    }
}

/// A number an authority gave the organisation.
package struct Identifier: Hashable, Sendable {
    /// Such as `vn-mst`, `kr-brn`, `jp-cn`, `lei`, `gln`.
    package let scheme: String
    /// In the scheme's canonical spelling.
    package let text: String
    /// False when a check digit says the number was mistyped.
    package let isValid: Bool

    package init(scheme: String, text: String, isValid: Bool) {
        self.scheme = scheme
        self.text = text
        self.isValid = isValid
    }

    /// The number as anybody may see it: of a person's own number, by which Vietnam taxes
    /// households and individuals, the first three and the last three of its twelve digits, the
    /// others as stars; any other number whole.
    ///
    ///     Identifier(scheme: "vn-mst", text: "001085012345", isValid: true).masked
    ///     // "001******345"
    package var masked: String {
        guard isPersonal else { return text }
        let hidden = String(repeating: "*", count: text.count - 2 * Self.shownDigits)
        return text.prefix(Self.shownDigits) + hidden + text.suffix(Self.shownDigits)
    }

    /// Whether the number names a person and no firm. A mistyped one is as private as a right
    /// one, so its length alone decides.
    package var isPersonal: Bool {
        guard scheme == IdentifierScheme.vietnamTaxNumber.rawValue else { return false }
        return text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The first three digits tell the province of birth; those behind are the person.
    private static let shownDigits = 3
}

/// A level reached in a readiness framework, such as `siri` band 2 or `dbi` level 3.
package struct ReadinessLevel: Hashable, Sendable {
    package let framework: String
    package let level: Int

    package init(framework: String, level: Int) {
        self.framework = framework
        self.level = level
    }
}
