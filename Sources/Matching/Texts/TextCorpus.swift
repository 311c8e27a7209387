import Records

/// What text relevance needs to know of all suppliers together: how common each term is, and
/// how long texts usually are.
///
/// - Complexity: building O(total length of all texts).
struct TextCorpus: Sendable {
    private(set) var terms: [String: Int32] = [:]
    /// How many suppliers use each term.
    private(set) var documentFrequencies: [Int32] = []
    /// Suppliers that have any text.
    private(set) var documentCount = 0
    /// Terms in each zone over all suppliers, and suppliers with any term there.
    private(set) var zoneLengths = [Int](repeating: 0, count: TextZone.allCases.count)
    private(set) var zoneDocuments = [Int](repeating: 0, count: TextZone.allCases.count)

    /// Counts the texts of every supplier.
    ///
    /// - Returns: the corpus, and each supplier's document in the order given.
    static func build(_ profiles: [Profile]) -> (corpus: TextCorpus, documents: [TextDocument]) {
        var corpus = TextCorpus()
        let documents = profiles.map { corpus.add($0) }
        return (corpus, documents)
    }

    private mutating func add(_ profile: Profile) -> TextDocument {
        var counts: [Int32: ZoneCounts] = [:]
        var lengths = ZoneCounts.zero
        for (zone, text) in profile.zonedTexts() {
            for term in TextTerms.terms(of: text.value.text) {
                counts[id(of: term), default: .zero][zone.rawValue] &+= 1
                lengths[zone.rawValue] &+= 1
            }
        }
        let document = Self.document(counts, lengths)
        guard !document.isEmpty else { return document }
        documentCount += 1
        for term in counts.keys { documentFrequencies[Int(term)] += 1 }
        for zone in TextZone.allCases where lengths[zone.rawValue] > 0 {
            zoneLengths[zone.rawValue] += Int(lengths[zone.rawValue])
            zoneDocuments[zone.rawValue] += 1
        }
        return document
    }

    private mutating func id(of term: String) -> Int32 {
        if let known = terms[term] { return known }
        let id = Int32(documentFrequencies.count)
        terms[term] = id
        documentFrequencies.append(0)
        return id
    }

    /// The document of a supplier that is not part of the corpus.
    func document(of profile: Profile) -> TextDocument {
        var counts: [Int32: ZoneCounts] = [:]
        var lengths = ZoneCounts.zero
        for (zone, text) in profile.zonedTexts() {
            for term in TextTerms.terms(of: text.value.text) {
                lengths[zone.rawValue] &+= 1
                guard let id = terms[term] else { continue }
                counts[id, default: .zero][zone.rawValue] &+= 1
            }
        }
        return Self.document(counts, lengths)
    }

    private static func document(
        _ counts: [Int32: ZoneCounts], _ lengths: ZoneCounts
    ) -> TextDocument {
        let entries = counts.map { TextDocument.Entry(term: $0.key, counts: $0.value) }
        return TextDocument(entries: entries.sorted { $0.term < $1.term }, lengths: lengths)
    }
}
