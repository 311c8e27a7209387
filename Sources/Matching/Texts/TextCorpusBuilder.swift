import Records
import SearchIndex

/// Counts the texts of suppliers one by one.
///
/// - Complexity: O(total length of all texts).
struct TextCorpusBuilder {
    let names: ConceptNames
    private var intake = TermIntake()
    private(set) var sums = TextSums()
    private var documentFrequencies: [Int32] = []

    init(_ names: ConceptNames) { self.names = names }

    var terms: TermTable { intake.terms }

    /// What was counted so far.
    ///
    /// - Complexity: O(terms).
    var corpus: TextCorpus {
        TextCorpus(
            names, terms.list, Column(documentFrequencies), sums, intake.spellings.words)
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
        let lengths = intake.read(profile, &reader)
        makeRoom()
        for entry in reader.counts.entries { documentFrequencies[Int(entry.term)] += 1 }
        add(lengths)
        return lengths
    }

    private mutating func makeRoom() {
        let missing = intake.terms.count - documentFrequencies.count
        if missing > 0 { documentFrequencies += repeatElement(0, count: missing) }
    }

    private mutating func add(_ lengths: ZoneCounts) {
        if lengths == .zero { return }
        sums.documentCount += 1
        for zone in TextZone.allCases where lengths[zone.rawValue] > 0 {
            sums.zoneLengths[zone.rawValue] += Int(lengths[zone.rawValue])
            sums.zoneDocuments[zone.rawValue] += 1
        }
    }
}

extension TextCorpusBuilder {
    /// Adds what came to another reading.
    mutating func add(
        _ additions: TermIntake.Additions, _ numbers: inout TermIntake.Renumbering
    ) {
        intake.add(additions, &numbers)
        makeRoom()
    }

    /// Counts the texts of one more supplier, which another reading read.
    ///
    /// - Parameter body: told how it uses which term, by the numbers here.
    mutating func count(
        _ supplier: Int, of portion: TextPortion, _ numbers: TermIntake.Renumbering,
        _ body: (_ term: Int32, _ counts: ZoneCounts) -> Void
    ) {
        for entry in portion.entries(of: supplier) {
            let term = numbers.number(of: entry.term)
            documentFrequencies[Int(term)] += 1
            body(term, entry.counts)
        }
        add(portion.lengths[supplier])
    }
}
