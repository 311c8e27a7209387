import TextAnalysis

/// A firm's name without what all firms of its kind have in their names.
package struct FirmName: Sendable {
    /// What a word may be beside a part of the name.
    struct Role: Sendable {
        /// The legal forms that begin with it, longest first.
        var forms: [[String]] = []
        var isFiller = false
        var isHosting = false
        /// What stands for it and for words behind it, longest first.
        var phrases: [Phrase] = []
    }

    /// Words, and the words that stand for them.
    struct Phrase: Sendable {
        let words: [String]
        let stands: String
        /// Whether it tells a trade, which one language has before the name and another behind it.
        var isTrade = false
        /// How it is written with its marks, where without them it is as often part of a name.
        var marked: String?
    }

    let roles: WordTable<Role?>

    package init() {
        var roles: [String: Role] = [:]
        for phrase in LegalForms.phrases {
            let words = phrase.split(separator: " ").map(String.init)
            roles[words[0], default: Role()].forms.append(words)
        }
        for word in LegalForms.syllabicWords { roles[word, default: Role()].forms.append([word]) }
        for word in LegalForms.fillers { roles[word, default: Role()].isFiller = true }
        for word in LegalForms.hosting { roles[word, default: Role()].isHosting = true }
        for (short, long) in LegalForms.abbreviations {
            roles[short, default: Role()].phrases.append(Phrase(words: [short], stands: long))
        }
        for phrase in TradeWords.phrases {
            roles[phrase.words[0], default: Role()].phrases.append(phrase)
        }
        var table = WordTable<Role?>(missing: nil)
        for (word, var role) in roles {
            role.forms.sort { $0.count > $1.count }
            role.phrases.sort { $0.words.count > $1.words.count }
            table[word] = role
        }
        self.roles = table
    }

    /// The words by which a firm is told from others, folded, with blanks between, those of its
    /// trade last and in English; the whole folded name where nothing else stands in it.
    ///
    ///     FirmName().core("CÔNG TY TNHH MTV SX Cơ khí Hoà Phát")
    ///     // "hoa phat manufacturing mechanical"
    ///     FirmName().core("㈜빛나라 금속")   // "빛나라 metal"
    ///
    /// - Complexity: O(*n*) for a name of *n* letters.
    package func core(_ written: String) -> String {
        let folded = withoutSyllabicForms(Fold.search(written))
        let words = SyllabicTrades.parted(WordCutter.words(of: folded))
        var kept = ""
        kept.reserveCapacity(folded.utf8.count)
        var trades: [String] = []
        var place = 0
        while place < words.count {
            let word = words[place]
            let role = roles[word]
            if let form = role?.forms.first(where: { words[place...].starts(with: $0) }),
                isForm(form, in: words, at: place)
            {
                place += form.count
                continue
            }
            let phrase = role?.phrases.first { stands($0, words[place...], in: written) }
            if phrase == nil, role?.isFiller != true,
                let slipped = TradeWords.slipped(words[place...])
            {
                trades.append(slipped.stands)
                place += slipped.words
                continue
            }
            place += phrase?.words.count ?? 1
            if role?.isHosting == true, !kept.isEmpty { break }
            if role?.isFiller == true { continue }
            if let phrase, phrase.isTrade {
                trades.append(phrase.stands)
                continue
            }
            if !kept.isEmpty { kept += " " }
            kept += phrase?.stands ?? word
        }
        if trades.count > 1 { trades.sort() }
        for trade in trades { kept += kept.isEmpty ? trade : " " + trade }
        return kept.isEmpty ? folded : kept
    }

    /// Whether a phrase stands where words begin.
    private func stands(
        _ phrase: Phrase, _ words: ArraySlice<String>, in written: String
    ) -> Bool {
        guard words.starts(with: phrase.words) else { return false }
        guard let marked = phrase.marked else { return true }
        return written.lowercased().split { !$0.isLetter }.contains { $0 == marked }
    }

    /// Whether two letters alone are a form: `Hoa Phat Co`, but not the `co` of `co khi`, which is
    /// a trade. They stand at the end, before another form, or in front where a custom has it so.
    func isForm(_ form: [String], in words: [String], at place: Int) -> Bool {
        guard form.count == 1, form[0].utf8.count <= 2 else { return true }
        if place + 1 == words.count { return true }
        if place == 0 { return LegalForms.leading.contains(form[0]) }
        return roles[words[place + 1]]?.forms.isEmpty == false
    }

    /// - Complexity: O(*n*) for a name of *n* letters.
    private func withoutSyllabicForms(_ folded: String) -> String {
        guard folded.utf8.contains(where: { $0 >= Self.syllabicLead }) else { return folded }
        var bytes = Array(folded.utf8)
        for form in Self.syllabicForms where bytes.count >= form.count {
            var place = 0
            while place + form.count <= bytes.count {
                if bytes[place] == form[0], bytes[place...].starts(with: form) {
                    bytes.replaceSubrange(place..<(place + form.count), with: [0x20])
                }
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first byte of the first Han character in UTF-8; Hangul follows.
    private static let syllabicLead: UInt8 = 0xE4
    private static let syllabicForms = LegalForms.syllabic.map { Array($0.utf8) }
}
