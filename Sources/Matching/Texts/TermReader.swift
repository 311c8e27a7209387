import Records
import TextAnalysis

/// Reads the texts of many suppliers into the terms of a corpus: those of `TextCutter`, sooner.
///
/// A stretch of letters without a blank is cut into words once and remembered, and so is what the
/// terms of a word are, so that a word that comes again costs a look for its stretch, and a pair of
/// syllables one for its two numbers. Names of concepts are sought only in texts with a word that
/// one begins with.
///
/// - Complexity: O(*n*) for a text of *n* letters.
struct TermReader {
    /// How many different stretches and words are remembered before remembering begins anew: some
    /// 40 MB (own choice).
    private static let rememberedMax = 200_000
    /// A longer stretch is no word that comes again.
    private static let stretchBytesMax = 64

    /// A word as it is written, with what its terms are made of.
    private struct Word {
        let kind: WordKind
        let isMarked: Bool
        /// The sets of names of which any begins with it.
        let nameSets: UInt8
        /// The term of a word that is no syllable.
        var own: Int32 = unknown
        /// Of a syllable: the words of its terms.
        var folded: UInt32 = 0
        var key: UInt32 = 0
        var marked: UInt32 = 0
        var unmarked: UInt32 = 0
    }

    /// A word of a stretch, and how many bytes stand before it there.
    private struct Placed {
        let word: Int32
        let gap: Int
    }

    private struct Stretch {
        let words: Range<Int>
        /// The bytes behind the last word, or all where there is none.
        let rest: Int
    }

    private static let unknown = Int32(-1)

    let cutter: TextCutter
    private let names: ConceptNames
    /// What was counted since `begin`.
    private(set) var counts = TermCounts()
    /// The words met for the first time since `begin`, folded.
    private(set) var newWords: [String] = []

    private var stretchNumbers = WordNumbers()
    private var stretches: [Stretch] = []
    private var placed: [Placed] = []
    private var wordNumbers = WordNumbers()
    private var words: [Word] = []
    private var foldedWords: [String] = []
    /// The terms of pairs of letters, by the numbers of the words.
    private var letterPairs: [UInt64: Int32] = [:]

    /// The text being read: its words, and the bytes before each.
    private var path: [Int32] = []
    private var kinds: [WordKind] = []
    private var gaps: [Int] = []

    init(_ names: ConceptNames) {
        self.names = names
        cutter = TextCutter(names)
    }

    /// Begins another supplier.
    mutating func begin() {
        counts.removeAll()
        newWords.removeAll(keepingCapacity: true)
        if max(stretches.count, words.count, letterPairs.count) > Self.rememberedMax { forget() }
    }

    private mutating func forget() {
        stretchNumbers.removeAll()
        stretches.removeAll()
        placed.removeAll()
        wordNumbers.removeAll()
        words.removeAll()
        foldedWords.removeAll()
        letterPairs.removeAll()
    }

    /// Counts the terms of a text in a zone.
    ///
    /// - Returns: how many words, syllables and letters it has.
    mutating func read(_ text: FieldText, in zone: TextZone, _ terms: inout TermTable) -> Int {
        var compatible = Fold.compatible(text.text)
        path.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        compatible.withUTF8 { cut(UnsafeRawBufferPointer($0), &terms) }
        kinds.removeAll(keepingCapacity: true)
        var isMarked = false
        var nameSets: UInt8 = 0
        for number in path {
            let word = words[Int(number)]
            kinds.append(word.kind)
            isMarked = isMarked || word.isMarked
            nameSets |= word.nameSets
        }
        count(in: zone.rawValue, isMarked: isMarked, &terms)
        if nameSets & NameSet(of: text.field).rawValue != 0 {
            for term in names.terms(of: AnalysedText(text.text), in: text.field) {
                counts.add(terms.number(adding: term), in: zone.rawValue)
            }
        }
        return path.count
    }

    /// What was counted since `begin`.
    func document(_ lengths: ZoneCounts) -> TextDocument {
        TextDocument(entries: counts.entries.sorted { $0.term < $1.term }, lengths: lengths)
    }

    private mutating func count(in zone: Int, isMarked: Bool, _ terms: inout TermTable) {
        let (path, gaps, kinds) = (path, gaps, kinds)
        WordKind.forEachUnit(kinds) {
            gaps[$0] <= 1
        } unit: { kind, range in
            let (first, last) = (Int(path[range.lowerBound]), Int(path[range.upperBound - 1]))
            switch kind {
            case .vietnamese:
                let (one, two) = (words[first], words[last])
                let isPair = range.count == 2
                let exact = isMarked ? one.marked : one.unmarked
                let behind = isMarked ? two.key : two.folded
                counts.add(terms.number(adding: exact, isPair ? behind : nil), in: zone)
                counts.add(
                    terms.number(adding: one.folded, isPair ? two.folded : nil), in: zone)
            case .syllabic where range.count == 2:
                counts.add(letterPair(first, last, &terms), in: zone)
            case .syllabic, .word: counts.add(words[first].own, in: zone)
            }
        }
    }

    private mutating func letterPair(_ one: Int, _ two: Int, _ terms: inout TermTable) -> Int32 {
        let key = UInt64(one) << 32 | UInt64(two)
        if let known = letterPairs[key] { return known }
        let written = Kana.katakana(foldedWords[one] + foldedWords[two])
        let term = terms.number(adding: written)
        letterPairs[key] = term
        return term
    }
}

extension TermReader {
    /// Sets `path` and `gaps` to the words of a text.
    private mutating func cut(_ text: UnsafeRawBufferPointer, _ terms: inout TermTable) {
        var (place, gap) = (0, 0)
        while place < text.count {
            if Self.isBetween(text[place]) {
                place += 1
                gap += 1
                continue
            }
            var end = place + 1
            while end < text.count, !Self.isBetween(text[end]) { end += 1 }
            let bytes = UnsafeRawBufferPointer(rebasing: text[place..<end])
            gap = take(bytes, gap, &terms)
            place = end
        }
    }

    /// Whether a byte belongs to no word in whatever text: ASCII but for letters and digits.
    private static func isBetween(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
        default: true
        }
    }

    /// Adds the words of a stretch to the text's.
    ///
    /// - Parameter gap: the bytes between the last word and the stretch.
    /// - Returns: those between the last word and the end of the stretch.
    private mutating func take(
        _ bytes: UnsafeRawBufferPointer, _ gap: Int, _ terms: inout TermTable
    ) -> Int {
        let isKept = bytes.count <= Self.stretchBytesMax
        let stretch: Stretch
        if isKept, let known = stretchNumbers.number(of: bytes) {
            stretch = stretches[known]
        } else {
            stretch = analysed(bytes, &terms)
            if isKept {
                _ = stretchNumbers.number(adding: bytes)
                stretches.append(stretch)
            }
        }
        for place in stretch.words {
            path.append(placed[place].word)
            gaps.append(placed[place].gap + (place == stretch.words.lowerBound ? gap : 0))
        }
        if !isKept { placed.removeLast(stretch.words.count) }
        return stretch.words.isEmpty ? gap + stretch.rest : stretch.rest
    }

    private mutating func analysed(
        _ bytes: UnsafeRawBufferPointer, _ terms: inout TermTable
    ) -> Stretch {
        let text = AnalysedText(String(decoding: bytes, as: UTF8.self))
        let first = placed.count
        var end = 0
        for (position, token) in text.tokens.enumerated() {
            let number = number(of: token, written: text.written(position..<position + 1), &terms)
            placed.append(Placed(word: number, gap: token.range.lowerBound - end))
            end = token.range.upperBound
        }
        return Stretch(words: first..<placed.count, rest: text.text.utf8.count - end)
    }

    private mutating func number(
        of token: Token, written: String, _ terms: inout TermTable
    ) -> Int32 {
        let number = wordNumbers.number(adding: written)
        if number < words.count { return Int32(number) }
        let folded = token.folded
        newWords.append(folded)
        foldedWords.append(folded)
        var word = Word(
            kind: WordKind(of: folded), isMarked: token.isMarked,
            nameSets: names.sets(beginningWith: folded))
        switch word.kind {
        case .syllabic: word.own = terms.number(adding: Kana.katakana(folded))
        case .word: word.own = terms.number(adding: cutter.term(of: folded))
        case .vietnamese:
            let key = token.isMarked ? ToneKey.key(of: written) : folded
            word.folded = terms.word(folded)
            word.key = terms.word(key)
            word.marked = terms.word(TermForm.marked(key))
            word.unmarked = terms.word(TermForm.unmarked(folded))
        }
        words.append(word)
        return Int32(number)
    }
}
