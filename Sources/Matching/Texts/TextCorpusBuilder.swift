import Records
import SearchIndex
import TextAnalysis

/// Counts the texts of suppliers one by one.
///
/// - Complexity: O(total length of all texts).
struct TextCorpusBuilder {
    let names: ConceptNames
    private(set) var terms = TermTable()
    private(set) var sums = TextSums()
    private var documentFrequencies: [Int32] = []
    private var spellings = SpelledWords.Builder()

    init(_ names: ConceptNames) { self.names = names }

    /// What was counted so far.
    ///
    /// - Complexity: O(terms).
    var corpus: TextCorpus {
        TextCorpus(
            names, terms.list, Column(documentFrequencies), sums, spellings.words)
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
        for word in reader.newWords where spellings.isNew(word) {
            spellings.add(word, term: terms.number(adding: reader.cutter.term(of: word)))
        }
        while documentFrequencies.count < terms.count { documentFrequencies.append(0) }
        guard lengths != .zero else { return lengths }
        sums.documentCount += 1
        for entry in reader.counts.entries { documentFrequencies[Int(entry.term)] += 1 }
        for zone in TextZone.allCases where lengths[zone.rawValue] > 0 {
            sums.zoneLengths[zone.rawValue] += Int(lengths[zone.rawValue])
            sums.zoneDocuments[zone.rawValue] += 1
        }
        return lengths
    }
}
