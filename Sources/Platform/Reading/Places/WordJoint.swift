import TextAnalysis

/// What stands between a word of an address and the one before it.
enum WordJoint {
    case nothing, blanks, dash, blanksAndDash, other
    /// A comma, a bracket or the like, whatever else.
    case separator

    var holdsDash: Bool { self == .dash || self == .blanksAndDash }

    /// What stands before each word of a text; before the first one nothing is looked at.
    ///
    /// - Complexity: O(length of the text).
    static func all(in text: AnalysedText) -> [WordJoint] {
        let bytes = text.text.utf8
        var end = bytes.startIndex
        var offset = 0
        return text.tokens.indices.map { index in
            let range = text.tokens[index].range
            let start = bytes.index(end, offsetBy: range.lowerBound - offset)
            defer {
                end = bytes.index(start, offsetBy: range.count)
                offset = range.upperBound
            }
            return index == 0 ? .nothing : WordJoint(between: text.text.unicodeScalars[end..<start])
        }
    }

    private init(between signs: Substring.UnicodeScalarView) {
        var blanks = 0
        var dashes = 0
        var others = 0
        for sign in signs {
            switch sign {
            case " ": blanks += 1
            case "-", "‐", "‑", "–", "—": dashes += 1
            case ",", ";", "(", ")", "[", "]", "/", "|", "\n", "、", "，", "；", "（", "）":
                self = .separator
                return
            default: others += 1
            }
        }
        self =
            switch (blanks, dashes, others) {
            case (0, 0, 0): .nothing
            case (_, 0, 0): .blanks
            case (0, 1, 0): .dash
            case (_, 1, 0): .blanksAndDash
            default: .other
            }
    }
}
