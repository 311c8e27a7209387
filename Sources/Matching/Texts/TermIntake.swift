import Records

/// The terms of suppliers' texts and the words as they are spelled, numbered as they come.
struct TermIntake: Sendable {
    private(set) var terms = TermTable()
    private(set) var spellings = SpelledWords.Builder()

    /// Reads the texts of one more supplier, and leaves the counts of its terms with the reader.
    ///
    /// - Parameter reader: one that has read for this intake alone.
    /// - Returns: the words, syllables and letters in each zone.
    mutating func read(_ profile: Profile, _ reader: inout TermReader) -> ZoneCounts {
        var lengths = ZoneCounts.zero
        reader.begin()
        for (zone, text) in profile.zonedTexts() {
            let length = reader.read(text.value, in: zone, &terms)
            lengths[zone.rawValue] += Int32(clamping: length)
        }
        for word in reader.newWords where spellings.isNew(word) {
            spellings.add(word, term: terms.number(adding: reader.cutter.term(of: word)))
        }
        return lengths
    }

    /// A place in the order in which words, terms and spellings came.
    struct Mark: Sendable {
        fileprivate var terms = TermTable.Mark()
        fileprivate var spellings = 0

        init() {}
    }

    /// What came since a mark.
    struct Additions: Sendable {
        fileprivate let terms: TermTable.Additions
        fileprivate let spellings: [(word: String, term: Int32)]
    }

    /// What came since a mark, which moves to the end.
    func additions(since mark: inout Mark) -> Additions {
        let spelled = (mark.spellings..<spellings.count).map { spellings[$0] }
        mark.spellings = spellings.count
        return Additions(terms: terms.additions(since: &mark.terms), spellings: spelled)
    }

    /// The numbers here of what another intake numbered.
    struct Renumbering: Sendable {
        fileprivate(set) var terms = TermTable.Renumbering()

        init() {}

        /// - Precondition: the other's additions up to this term were added here.
        func number(of term: Int32) -> Int32 { terms.terms[Int(term)] }
    }

    /// Adds what came to another intake.
    ///
    /// - Complexity: O(letters of what came).
    mutating func add(_ additions: Additions, _ numbers: inout Renumbering) {
        terms.add(additions.terms, &numbers.terms)
        for (word, term) in additions.spellings where spellings.isNew(word) {
            spellings.add(word, term: numbers.number(of: term))
        }
    }
}
