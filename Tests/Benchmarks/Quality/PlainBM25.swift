import Foundation

/// The baseline: BM25 as search engines come out of the box, over all words of a document in one
/// field, lower-cased, with k1 = 1.2 and b = 0.75.
///
/// Letters of scripts without blanks are words of their own, as Lucene's standard analyser has
/// them. Shares nothing with the engine.
struct PlainBM25 {
    private let documents: [(counts: [String: Int], length: Int)]
    private let users: [String: Int]
    private let meanLength: Double

    init(_ texts: [String]) {
        documents = texts.map { text in
            let words = Self.words(text)
            return (Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +), words.count)
        }
        users = documents.reduce(into: [:]) { users, document in
            for word in document.counts.keys { users[word, default: 0] += 1 }
        }
        meanLength = Double(documents.reduce(0) { $0 + $1.length }) / Double(max(1, texts.count))
    }

    /// The places of the documents that hold any word of a text, the best first.
    func ranking(for text: String) -> [Int] {
        let words = Self.words(text)
        let scores = documents.map { document in
            words.reduce(0.0) { sum, word in
                guard let count = document.counts[word].map(Double.init) else { return sum }
                let used = Double(users[word] ?? 0)
                let rarity = log(1 + (Double(documents.count) - used + 0.5) / (used + 0.5))
                let norm = 0.25 + 0.75 * Double(document.length) / meanLength
                return sum + rarity * count * 2.2 / (count + 1.2 * norm)
            }
        }
        return scores.indices.filter { scores[$0] > 0 }.sorted {
            scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
        }
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in text.lowercased() {
            guard character.isLetter || character.isNumber else {
                end()
                continue
            }
            let isSyllabic = character.unicodeScalars.contains {
                (0x3041...0xD7A3).contains($0.value)
            }
            if isSyllabic { end() }
            word.append(character)
            if isSyllabic { end() }
        }
        end()
        return words
    }
}
