import Foundation
import TextAnalysis

/// Reads the firms that one cell names.
enum NamedFirms {
    /// What stands between two firms.
    private static let marks: Set<Character> = [";", "|", "\n", "、", "；", "，", "•"]
    /// What a firm's name goes on with after a comma: `Samsung Electronics Vietnam Co., Ltd`.
    private static let formWords: Set<String> = [
        "ltd", "limited", "co", "inc", "incorporated", "llc", "jsc", "corp", "corporation", "plc",
        "gmbh", "ag", "bv", "sa", "spa", "pte", "pty", "sdn", "bhd", "kk", "tnhh", "cp",
    ]

    /// In their order.
    ///
    ///     NamedFirms.read("Canon, Brother Co., Ltd; Panasonic", byCommas: true)
    ///     // Canon · Brother Co., Ltd · Panasonic
    ///
    /// - Parameter byCommas: whether commas stand between firms too, and not within a name alone.
    /// - Complexity: O(characters).
    static func read(_ text: String, byCommas: Bool) -> [String] {
        text.split(whereSeparator: marks.contains).flatMap { piece -> [String] in
            if byCommas { return parts(of: String(piece)) }
            let name = piece.trimmingCharacters(in: .whitespaces)
            return name.isEmpty ? [] : [name]
        }
    }

    private static func parts(of text: String) -> [String] {
        var names: [String] = []
        for piece in text.split(separator: ",") {
            let name = piece.trimmingCharacters(in: .whitespaces)
            guard !name.isEmpty else { continue }
            let first = Fold.search(name).split(separator: " ").first.map(String.init) ?? ""
            if formWords.contains(first), let last = names.popLast() {
                names.append(last + ", " + name)
            } else {
                names.append(name)
            }
        }
        return names
    }
}
