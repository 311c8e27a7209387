import Records
import TextAnalysis

/// What text relevance needs to know of all suppliers together: how common each term is, how
/// long texts usually are, and which words anybody uses.
///
/// - Complexity: building O(total length of all texts).
struct TextCorpus: Sendable {
    let names: ConceptNames
    private(set) var terms = TermTable()
    /// How many suppliers use each term.
    private(set) var documentFrequencies: [Int32] = []
    /// Suppliers that have any text.
    private(set) var documentCount = 0
    /// Words in each zone over all suppliers, and suppliers with any word there.
    private(set) var zoneLengths = [Int](repeating: 0, count: TextZone.allCases.count)
    private(set) var zoneDocuments = [Int](repeating: 0, count: TextZone.allCases.count)
    /// The words as they are spelled, with the term of each.
    private(set) var spellings = NearWords()
    private(set) var termsOfSpellings: [Int32] = []
    private var spelled: Set<String> = []

    /// A corpus of nobody's texts.
    init(_ names: ConceptNames) { self.names = names }

    /// Counts the texts of every supplier.
    ///
    /// - Returns: the corpus, and each supplier's document in the order given.
    static func build(
        _ profiles: [Profile], _ names: ConceptNames
    ) -> (corpus: TextCorpus, documents: [TextDocument]) {
        var corpus = TextCorpus(names)
        var reader = TermReader(names)
        let documents = profiles.map { corpus.add($0, &reader) }
        return (corpus, documents)
    }

    /// Counts the texts of one more supplier, read by a reader of the same names.
    mutating func add(_ profile: Profile, _ reader: inout TermReader) -> TextDocument {
        let lengths = count(profile, &reader)
        return reader.document(lengths)
    }

    /// Counts the texts of one more supplier, and leaves the counts of its terms with the reader.
    ///
    /// - Returns: the words, syllables and letters in each zone.
    mutating func count(_ profile: Profile, _ reader: inout TermReader) -> ZoneCounts {
        var lengths = ZoneCounts.zero
        reader.begin()
        for (zone, text) in profile.zonedTexts() {
            let length = reader.read(text.value, in: zone, &terms)
            lengths[zone.rawValue] += Int32(clamping: length)
        }
        for word in reader.newWords { learn(word, reader.cutter) }
        while documentFrequencies.count < terms.count { documentFrequencies.append(0) }
        guard lengths != .zero else { return lengths }
        documentCount += 1
        for entry in reader.counts.entries { documentFrequencies[Int(entry.term)] += 1 }
        for zone in TextZone.allCases where lengths[zone.rawValue] > 0 {
            zoneLengths[zone.rawValue] += Int(lengths[zone.rawValue])
            zoneDocuments[zone.rawValue] += 1
        }
        return lengths
    }

    /// Keeps a word as it is spelled, once.
    private mutating func learn(_ word: String, _ cutter: TextCutter) {
        guard NearWords.isWord(word), spelled.insert(word).inserted, spellings.add(word) != nil
        else { return }
        termsOfSpellings.append(terms.number(adding: cutter.term(of: word)))
    }

    /// The document of a supplier that is not part of the corpus.
    func document(of profile: Profile) -> TextDocument {
        let cutter = TextCutter(names)
        var counts: [Int32: ZoneCounts] = [:]
        var lengths = ZoneCounts.zero
        for (zone, text) in profile.zonedTexts() {
            let analysed = AnalysedText(text.value.text)
            lengths[zone.rawValue] += Int32(clamping: analysed.tokens.count)
            for term in cutter.terms(of: analysed, in: text.value.field) {
                guard let id = terms[term] else { continue }
                counts[id, default: .zero][zone.rawValue] += 1
            }
        }
        let entries = counts.map { TextDocument.Entry(term: $0.key, counts: $0.value) }
        return TextDocument(entries: entries.sorted { $0.term < $1.term }, lengths: lengths)
    }
}
