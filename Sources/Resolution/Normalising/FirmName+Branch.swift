import TextAnalysis

extension FirmName {
    /// The name of the firm that a branch is one of, without its legal form; nil of a name that
    /// tells no branch, or not whose it is.
    ///
    ///     FirmName().firm(ofBranch: "Chi nhánh Công ty TNHH Hoà Phát tại Bình Dương")  // hoa phat
    ///     FirmName().firm(ofBranch: "Hoa Phat Co., Ltd - Hanoi Branch")                // hoa phat
    ///
    /// - Complexity: O(*n*) for a name of *n* letters; a look at the bytes of most.
    package func firm(ofBranch written: String) -> String? {
        guard BranchWords.mayTell(written) else { return nil }
        let pieces = Self.pieces(of: written).map { WordCutter.words(of: Fold.search($0)) }
            .filter { !$0.isEmpty }
        for place in pieces.indices {
            guard let firm = firm(inPiece: place, of: pieces) else { continue }
            let name = firm.joined(separator: " ")
            let core = core(name)
            let isForm = forms(in: firm[...]).first.map { $0 == firm.indices } ?? false
            return core.utf8.count >= Self.firmBytesMin && !isForm ? core : nil
        }
        return nil
    }

    /// Shorter names are not taken for a firm's.
    private static let firmBytesMin = 3
    /// Words behind `branch` at most: `Branch 1`, `Branch Factory`.
    private static let wordsBehindMax = 2

    /// What stands between brackets, and between dashes with a blank beside them.
    private static func pieces(of written: String) -> [String] {
        var pieces = [""]
        var before: Character = " "
        let letters = Array(written)
        for (place, letter) in letters.enumerated() {
            let after = place + 1 < letters.count ? letters[place + 1] : " "
            let isDash = "-–—".contains(letter) && (before == " " || after == " ")
            if isDash || "()（）".contains(letter) {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(letter)
            }
            before = letter
        }
        return pieces
    }

    /// The words of the firm's name where a piece tells a branch of it.
    private func firm(inPiece place: Int, of pieces: [[String]]) -> [String]? {
        let words = pieces[place]
        if let marked = Self.syllabic(words, isAlone: place == 0) {
            return place > 0 && marked.isEmpty ? Array(pieces[..<place].joined()) : marked
        }
        guard let mark = BranchWords.mark(in: words, isFirstPiece: place == 0) else { return nil }
        if place > 0 { return Array(pieces[..<place].joined()) }
        if mark.lowerBound == 0 { return firm(behind: mark.upperBound, of: pieces) }
        if BranchWords.isVietnamese(words[mark]) { return Array(words[..<mark.lowerBound]) }
        guard words.count - mark.upperBound <= Self.wordsBehindMax,
            let form = forms(in: words[..<mark.lowerBound]).last
        else { return nil }
        return Array(words[..<form.upperBound])
    }

    /// `Chi nhánh Công ty X tại Y`, `Chi nhánh Y Công ty X`, `Branch of X JSC - Y`,
    /// `Chi nhánh Y - Công ty X`.
    private func firm(behind first: Int, of pieces: [[String]]) -> [String] {
        let words = pieces[0]
        var start = first
        while start < words.count, BranchWords.links.contains(words[start]) { start += 1 }
        let end = words[start...].firstIndex { BranchWords.places.contains($0) } ?? words.endIndex
        let forms = forms(in: words[start..<end])
        let leading = forms.first { BranchWords.leading.contains(words[$0.lowerBound]) }
        if let leading {
            return Array(words[leading.lowerBound..<end])
        }
        if let form = forms.last { return Array(words[start..<form.upperBound]) }
        let other = pieces.dropFirst().first { !self.forms(in: $0[...]).isEmpty }
        return other ?? Array(words[start..<end])
    }

    /// Where the legal forms stand in some words.
    private func forms(in words: ArraySlice<String>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let all = Array(words)
        var place = 0
        while place < all.count {
            let form = roles[all[place]]?.forms.first { all[place...].starts(with: $0) }
            guard let form, isForm(form, in: all, at: place) else {
                place += 1
                continue
            }
            let start = words.startIndex + place
            found.append(start..<(start + form.count))
            place += form.count
        }
        return found
    }

    /// Of Korean, Japanese and Chinese names, what stands before the branch; nil where the words
    /// tell none.
    private static func syllabic(_ words: [String], isAlone: Bool) -> [String]? {
        for (place, word) in words.enumerated() {
            guard let kind = BranchWords.syllabic.first(where: { word.hasSuffix($0) })
            else { continue }
            let before = word.dropLast(kind.count)
            // The town stands in the same word, or in the one before.
            if before.isEmpty { return Array(words[..<max(0, place - 1)]) }
            let form = LegalForms.syllabic.lazy.compactMap { before.firstRange(of: $0) }.first
            if let form { return words[..<place] + [String(before[..<form.upperBound])] }
            return place > 0 || !isAlone ? Array(words[..<place]) : nil
        }
        return nil
    }
}

/// The words by which names tell a branch, folded.
///
/// - Source: own compilation from the lists of ministries, chambers and buyers.
enum BranchWords {
    private static let phrases = [
        ["chi", "nhanh"], ["van", "phong", "dai", "dien"], ["vpdd"], ["branch"],
        ["representative", "office"], ["rep", "office"],
    ]
    /// An abbreviation that stands before the firm's name, or alone before the town's.
    private static let short = "cn"
    /// Behind the word for a branch.
    static let links: Set<String> = ["of", "cua", "the", "tai"]
    /// Before the town of a branch.
    static let places: Set<String> = ["tai", "in", "at"]
    /// The first words of legal forms that stand before a name.
    static let leading: Set<String> = [
        "cong", "cty", "ct", "ctcp", "tnhh", "dntn", "doanh", "tong", "tap", "hop", "htx",
    ]
    static let syllabic = ["지점", "지사", "支店", "支社", "分公司", "分店"]

    /// How words for branches begin, small, in bytes.
    private static let beginnings = [
        "branch", "chi nh", "cn ", "n ph", "vpdd", "representative", "rep ",
    ].map { Array($0.utf8) }
    /// By a byte, what begins with it.
    private static let byFirst: [[[UInt8]]] = (0...255).map { byte in
        (beginnings + syllabic.map { Array($0.utf8) }).filter { Int($0[0]) == byte }
    }

    /// Whether a name may tell a branch, as far as a look at its bytes says.
    static func mayTell(_ written: String) -> Bool {
        var written = written
        return written.withUTF8 { text in
            text.indices.contains { place in
                byFirst[Int(small(text[place]))].contains { begins(text[place...], $0) }
            }
        }
    }

    private static func begins(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, _ beginning: [UInt8]
    ) -> Bool {
        text.count >= beginning.count && zip(text, beginning).allSatisfy { small($0) == $1 }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    /// Where words tell a branch.
    static func mark(in words: [String], isFirstPiece: Bool) -> Range<Int>? {
        for place in words.indices {
            if let phrase = phrases.first(where: { words[place...].starts(with: $0) }) {
                return place..<(place + phrase.count)
            }
        }
        let next = words.dropFirst().first
        guard words.first == short, let next, !WordCutter.isNumber(next) else { return nil }
        return !isFirstPiece || leading.contains(next) ? 0..<1 : nil
    }

    static func isVietnamese(_ words: ArraySlice<String>) -> Bool {
        ["chi", "van", "vpdd", short].contains(words.first)
    }
}
