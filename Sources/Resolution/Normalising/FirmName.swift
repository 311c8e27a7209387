import TextAnalysis

/// A firm's name without what all firms of its kind have in their names.
struct FirmName: Sendable {
    private let phrases: [String: [[String]]]

    init() {
        var phrases: [String: [[String]]] = [:]
        for phrase in LegalForms.phrases {
            let words = phrase.split(separator: " ").map(String.init)
            phrases[words[0], default: []].append(words)
        }
        self.phrases = phrases.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The words by which a firm is told from others, folded, with blanks between; the whole
    /// folded name where nothing else stands in it.
    ///
    ///     FirmName().core("CÔNG TY TNHH MTV SX Cơ khí Hoà Phát")   // "san xuat co khi hoa phat"
    ///     FirmName().core("㈜빛나라 금속")                            // "빛나라 금속"
    ///
    /// - Complexity: O(*n*) for a name of *n* letters.
    func core(_ written: String) -> String {
        let folded = withoutSyllabicForms(Fold.search(written))
        let words = WordCutter.words(of: folded)
        var kept: [String] = []
        var place = 0
        while place < words.count {
            if let length = formLength(words, at: place) {
                place += length
                continue
            }
            let word = words[place]
            place += 1
            if LegalForms.fillers.contains(word) { continue }
            kept.append(LegalForms.abbreviations[word] ?? word)
        }
        return kept.isEmpty ? folded : kept.joined(separator: " ")
    }

    /// How many words from `place` on are a legal form; nil where none begins there.
    private func formLength(_ words: [String], at place: Int) -> Int? {
        if LegalForms.syllabicWords.contains(words[place]) { return 1 }
        guard let candidates = phrases[words[place]] else { return nil }
        return candidates.first { words[place...].starts(with: $0) }?.count
    }

    private func withoutSyllabicForms(_ folded: String) -> String {
        guard folded.unicodeScalars.contains(where: Script.isSyllabic) else { return folded }
        return LegalForms.syllabic.reduce(folded) { $0.replacing($1, with: " ") }
    }
}

/// Cuts folded text into words, also where digits meet letters.
enum WordCutter {
    /// `may10 95th` as may, 10, 95, th.
    static func words(of folded: String) -> [String] {
        var words: [String] = []
        for part in folded.split(separator: " ") {
            let digits = part.utf8.count(where: isDigit)
            if digits == 0 || digits == part.utf8.count {
                words.append(String(part))
            } else {
                words += pieces(of: part)
            }
        }
        return words
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isNumber(_ word: some StringProtocol) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy(isDigit)
    }

    private static func pieces(of word: Substring) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var wasDigit = false
        for scalar in word.unicodeScalars {
            let digit = scalar.isASCII && isDigit(UInt8(scalar.value))
            if digit != wasDigit, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.unicodeScalars.append(scalar)
            wasDigit = digit
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
