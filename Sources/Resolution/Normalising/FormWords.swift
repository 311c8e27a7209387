/// Words of legal forms, and of parts in a bid, as people write them: with a slip, or without the
/// blank between two of them. They stay in a name where the form was not recognised, and do not
/// tell which firm it is.
enum FormWords {
    /// Marks the words of names.
    ///
    /// - Complexity: O(words), each against some hundred forms by the set of its letters.
    static func mark(_ words: WordLists) {
        let forms = Letters(spellings)
        let (formRuns, runs) = (forms.runs, words.letters.runs)
        let sketches = spellings.indices.map { LetterSketch(formRuns, $0) }
        let distance = EditDistance()
        words.markVague { word in
            let sketch = LetterSketch(runs, word)
            return sketches.indices.contains { form in
                let limit = slipsMax(spellings[form], letters: sketches[form].count)
                guard sketch.mayBeNear(sketches[form], limit: limit) else { return false }
                let slips = distance.between(formRuns[form], runs[word], limit: limit)
                // Three letters of which one is another are most often another firm's.
                let isShort = sketch.count == sketches[form].count && sketch.count <= 3
                return slips <= limit && (!isShort || sketch == sketches[form])
            }
        }
    }

    private static func slipsMax(_ form: String, letters: Int) -> Int {
        switch letters {
        case ..<3: slipping.contains(form) ? 1 : 0
        case 3...6: 1
        default: 2
        }
    }

    /// Forms of two letters that most Vietnamese names begin with, so that slips are met in them.
    private static let slipping: Set<String> = ["ty", "cp"]

    /// Words alone, and neighbours without the blank between them.
    private static let spellings: [String] = {
        let phrases = (LegalForms.phrases + bidders).map { $0.split(separator: " ") }
        let pairs = phrases.flatMap { words in zip(words, words.dropFirst()).map { $0 + $1 } }
        let words = phrases.joined().map(String.init)
        return Set(words + pairs.map { String($0) } + LegalForms.syllabic).sorted()
    }()

    /// The part of a firm in a bid of several, beside its name in lists of awards.
    ///
    /// - Source: own compilation from the winners of public tenders.
    private static let bidders = [
        "konsorcjum firm", "lider konsorcjum", "lien danh", "groupement solidaire", "mandataire",
        "consortium leader", "bietergemeinschaft", "arge",
    ]
}
