import Records
import SearchIndex
import TextAnalysis

/// What text relevance needs to know of all suppliers together: how common each term is, how
/// long texts usually are, and which words anybody uses. Frozen (see `TextCorpusBuilder`) but for
/// the terms of suppliers that are added since: each counts as used by one.
struct TextCorpus: Sendable {
    let names: ConceptNames
    let terms: TermList
    private var later = LaterTerms()
    /// How many suppliers use each term.
    private let documentFrequencies: Column<Int32>
    let sums: TextSums
    /// The words as they are spelled, with the term of each.
    let spellings: SpelledWords

    init(
        _ names: ConceptNames, _ terms: TermList, _ documentFrequencies: Column<Int32>,
        _ sums: TextSums, _ spellings: SpelledWords
    ) {
        self.names = names
        self.terms = terms
        self.documentFrequencies = documentFrequencies
        self.sums = sums
        self.spellings = spellings
    }

    /// A corpus of nobody's texts.
    init(_ names: ConceptNames) { self = TextCorpusBuilder(names).corpus }

    /// Counts the texts of every supplier.
    ///
    /// - Returns: the corpus, and each supplier's document in the order given.
    static func build(
        _ profiles: [Profile], _ names: ConceptNames
    ) -> (corpus: TextCorpus, documents: [TextDocument]) {
        var builder = TextCorpusBuilder(names)
        var reader = TermReader(names)
        let documents = profiles.map { builder.add($0, &reader) }
        return (builder.corpus, documents)
    }

    /// The number of a term; nil if no supplier uses it.
    func number(of term: String) -> Int32? { terms[term] ?? later[term] }

    /// How many suppliers use a term.
    func users(of term: Int32) -> Int32 {
        if Int(term) < terms.count { return documentFrequencies.sound(Int(term)) ?? 0 }
        return sums.documentCount > 0 ? 1 : 0
    }

    /// The words that suppliers use one slip of the hand away from a given one; of those who were
    /// added since, words of which nobody used another form.
    func words(near word: String) -> [SpelledWord] {
        spellings.words(near: word) + later.words(near: word)
    }

    /// The document of a supplier that is not part of the corpus.
    func document(of profile: Profile) -> TextDocument {
        document(of: profile, TextCutter(names), number: number) { _ in }
    }

    /// The documents of suppliers that are added, whose terms are known from now on.
    mutating func documents(adding profiles: [Profile]) -> [TextDocument] {
        let cutter = TextCutter(names)
        var intake = later.intake(after: terms.count)
        let documents = profiles.map { profile in
            document(of: profile, cutter) { term in
                number(of: term) ?? intake.number(adding: term)
            } spelled: { word in
                intake.spell(word, cutter.term(of: word))
            }
        }
        later.add(intake)
        return documents
    }

    /// - Parameters:
    ///   - number: that of a term; one without is left out.
    ///   - spelled: told every word as it is spelled.
    private func document(
        of profile: Profile, _ cutter: TextCutter, number: (String) -> Int32?,
        spelled: (_ word: String) -> Void
    ) -> TextDocument {
        var counts: [Int32: ZoneCounts] = [:]
        var lengths = ZoneCounts.zero
        for (zone, text) in profile.zonedTexts() {
            let analysed = AnalysedText(text.value.text)
            lengths[zone.rawValue] += Int32(clamping: analysed.tokens.count)
            for term in cutter.terms(of: analysed, in: text.value.field) {
                guard let id = number(term) else { continue }
                counts[id, default: .zero][zone.rawValue] += 1
            }
            for token in analysed.tokens { spelled(token.folded) }
        }
        let entries = counts.map { TextDocument.Entry(term: $0.key, counts: $0.value) }
        return TextDocument(entries: entries.sorted { $0.term < $1.term }, lengths: lengths)
    }
}

/// How many suppliers have texts, and how long these are together.
struct TextSums: Hashable, Sendable {
    /// Suppliers that have any text.
    var documentCount = 0
    /// Words in each zone over all suppliers, and suppliers with any word there.
    var zoneLengths = [Int](repeating: 0, count: TextZone.allCases.count)
    var zoneDocuments = [Int](repeating: 0, count: TextZone.allCases.count)
}

extension TextCorpus {
    private enum Kind {
        static let frequencies: UInt16 = 16
        static let sums: UInt16 = 17
    }

    /// Adds the corpus to a file.
    func add(to image: inout ColumnImage) {
        terms.add(to: &image)
        spellings.add(to: &image)
        image.add(documentFrequencies, as: ColumnName(kind: Kind.frequencies))
        let numbers = [sums.documentCount] + sums.zoneLengths + sums.zoneDocuments
        image.add(Column(numbers.map { Int64($0) }), as: ColumnName(kind: Kind.sums))
    }

    /// Reads the corpus of a file in place.
    init(_ names: ConceptNames, _ file: ColumnFile) throws(ColumnFileError) {
        let terms = try TermList(file)
        let zones = TextZone.allCases.count
        let name = ColumnName(kind: Kind.sums)
        let numbers: Column<Int64> = try file.column(name, count: 1 + 2 * zones)
        guard numbers.isSound else { throw .damagedPage }
        var sums = TextSums()
        sums.documentCount = Int(numbers[0])
        sums.zoneLengths = (0..<zones).map { Int(numbers[1 + $0]) }
        sums.zoneDocuments = (0..<zones).map { Int(numbers[1 + zones + $0]) }
        self.init(
            names, terms,
            try file.column(ColumnName(kind: Kind.frequencies), count: terms.count), sums,
            try SpelledWords(file))
    }
}
