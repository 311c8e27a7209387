/// What the words of a column, or of a file, say about the encoding they are typed in.
///
/// Only words with letters beyond ASCII count. Each candidate encoding is asked how many of them
/// it turns into Vietnamese syllables; a candidate is believed when that is most words, many more
/// than read as Vietnamese already, and not a handful of chance hits.
struct LegacyEvidence {
    /// Different words; more than these tell nothing new.
    static let wordsMax = 2_000
    /// The share of words, in percent, that must become Vietnamese. On our samples true columns
    /// reach 90 and more, names in French, German, Spanish or Portuguese stay under 25.
    static let sharePercentMin = 70
    /// How many more words, in percent, must be Vietnamese after decoding than before.
    static let gainPercentMin = 30
    /// A sign inside a word (`C«ng`) weighs 2, any other word that becomes Vietnamese 1: a column
    /// whose only odd word is `µm` is no evidence.
    static let weightMin = 3

    private(set) var words: [[Unicode.Scalar]] = []

    init(_ cells: some Sequence<String>) {
        var seen: Set<[Unicode.Scalar]> = []
        for cell in cells {
            for word in LegacyWords.of(cell.unicodeScalars) where seen.insert(word).inserted {
                words.append(word)
            }
            if words.count >= Self.wordsMax { return }
        }
    }

    /// The words of a text whose bytes have been taken for scalars one to one.
    init(latin1 bytes: some Sequence<UInt8>) {
        var seen: Set<[Unicode.Scalar]> = []
        for word in LegacyWords.of(bytes.lazy.map { Unicode.Scalar($0) })
        where words.count < Self.wordsMax && seen.insert(word).inserted {
            words.append(word)
        }
    }

    /// The encoding that explains the words, or nil when they are better as they stand.
    ///
    /// TCVN3 puts its commonest letters where Latin-1 has signs (`C«ng ty`); words that hold none,
    /// such as a lone `é`, are no evidence of it however well they would decode.
    var verdict: LegacyEncoding? {
        let believed = best(of: LegacyEncoding.allCases) { Self.decoded($1, by: $0) }
        if believed == .tcvn3, !words.contains(where: LegacyWords.holdsSign) { return nil }
        return believed
    }

    /// Whether there is a word at all and every one reads as Vietnamese by the encoding.
    func fits(_ encoding: LegacyEncoding) -> Bool {
        !words.isEmpty
            && words.allSatisfy { VietnameseSyllables.isLegal(Self.decoded($0, by: encoding)) }
    }

    /// The candidate that turns most words into Vietnamese, if it is to be believed.
    ///
    /// Between equals the first candidate wins.
    func best<Candidate>(
        of candidates: [Candidate], decode: (Candidate, [Unicode.Scalar]) -> [Unicode.Scalar]
    ) -> Candidate? {
        let readAlready = words.count { VietnameseSyllables.isLegal($0) }
        var winner: (candidate: Candidate, score: Score)?
        for candidate in candidates {
            var score = Score()
            for word in words where VietnameseSyllables.isLegal(decode(candidate, word)) {
                score.legal += 1
                score.weight += LegacyWords.holdsSign(word) ? 2 : 1
            }
            if score.legal > winner?.score.legal ?? 0 { winner = (candidate, score) }
        }
        guard let winner, isBelieved(winner.score, readAlready: readAlready) else { return nil }
        return winner.candidate
    }

    private struct Score {
        var legal = 0
        var weight = 0
    }

    private func isBelieved(_ score: Score, readAlready: Int) -> Bool {
        score.legal * 100 >= words.count * Self.sharePercentMin
            && (score.legal - readAlready) * 100 >= words.count * Self.gainPercentMin
            && score.weight >= Self.weightMin
    }

    static func decoded(_ word: [Unicode.Scalar], by encoding: LegacyEncoding) -> [Unicode.Scalar] {
        switch encoding {
        case .tcvn3: return word.map(TCVN3.letter)
        case .vni:
            var text = String.UnicodeScalarView()
            text.append(contentsOf: word)
            return Array(VNI.decode(text).unicodeScalars)
        }
    }
}
