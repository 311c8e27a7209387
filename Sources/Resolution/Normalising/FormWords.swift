/// Words of legal forms, and of parts in a bid, as people write them: with a slip, or without the
/// blank between two of them. They stay in a name where the form was not recognised, and do not
/// tell which firm it is.
enum FormWords {
    /// Marks the words of names.
    ///
    /// - Complexity: O(words), each against some hundred forms by the set of its letters.
    static func mark(_ words: WordLists) {
        let letters = Letters(spellings)
        let (formRuns, runs) = (letters.runs, words.letters.runs)
        let forms = byLetters(formRuns)
        let distance = EditDistance()
        words.markVague { word in
            let sketch = LetterSketch(runs, word)
            let from = max(0, sketch.count - slipsOfAnyMax)
            let to = min(forms.count, sketch.count + slipsOfAnyMax + 1)
            return from < to
                && forms[from..<to].joined().contains { form in
                    guard sketch.mayBeNear(form.sketch, limit: form.slipsMax) else { return false }
                    let slips = distance.between(
                        formRuns[form.number], runs[word], limit: form.slipsMax)
                    // Three letters of which one is another are most often another firm's.
                    let isShort = sketch.count == form.sketch.count && sketch.count <= 3
                    return slips <= form.slipsMax && (!isShort || sketch == form.sketch)
                }
        }
    }

    /// A form that words are held against.
    private struct Form {
        /// Its place among the spellings.
        let number: Int
        let sketch: LetterSketch
        let slipsMax: Int
    }

    /// All forms, by how many letters they have.
    private static func byLetters(_ runs: LetterRuns) -> [[Form]] {
        var forms: [[Form]] = []
        for number in spellings.indices {
            let sketch = LetterSketch(runs, number)
            while forms.count <= sketch.count { forms.append([]) }
            let slips = slipsMax(spellings[number], letters: sketch.count)
            forms[sketch.count].append(Form(number: number, sketch: sketch, slipsMax: slips))
        }
        return forms
    }

    /// No form is recognised with more slips.
    private static let slipsOfAnyMax = 2

    private static func slipsMax(_ form: String, letters: Int) -> Int {
        switch letters {
        case ..<3: slipping.contains(form) ? 1 : 0
        case 3...6: 1
        default: slipsOfAnyMax
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
