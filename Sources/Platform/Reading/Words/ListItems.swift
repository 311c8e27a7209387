import TextAnalysis

/// The items of a list, to tell which of them nobody understood.
struct ListItems {
    /// The items that name nothing known, as written.
    let unread: [String]

    /// The words between the last items of a list, folded.
    static let joints: Set<String> = ["va", "and", "hoac", "or", "및", "と"]

    /// - Parameter understood: the words that name something, whether it is done or denied.
    init(of text: AnalysedText, understood: [Range<Int>], _ negation: Negation) {
        var isUnderstood = [Bool](repeating: false, count: text.tokens.count)
        for range in understood { for token in range { isUnderstood[token] = true } }
        var unread: [String] = []
        var start = 0
        func close(at end: Int) {
            let item = start..<end
            let words = item.filter { token in
                !isUnderstood[token] && !negation.isDenial(token) && !negation.isJoint(token)
            }
            let isRead = item.contains { isUnderstood[$0] }
            if !isRead, words.contains(where: { Self.isWord(text.tokens[$0]) }) {
                unread.append(text.written(item))
            }
        }
        for token in text.tokens.indices.dropFirst() {
            let isJoint = !isUnderstood[token] && negation.isJoint(token)
            guard text.tokens[token].isSeparated || isJoint else { continue }
            close(at: token)
            start = isJoint ? token + 1 : token
        }
        close(at: text.tokens.count)
        self.unread = unread
    }

    /// Numbers and single Latin letters (`n/a`, `200T`) say nothing of what is made; `v.v.` says
    /// that there is more.
    private static func isWord(_ token: Token) -> Bool {
        let letters = token.folded.unicodeScalars
        guard let first = letters.first, first.properties.isAlphabetic else { return false }
        return letters.count > 1 || Script.isSyllabic(first) || first == "v"
    }
}
