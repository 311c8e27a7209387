import Records
import TextAnalysis

/// General tolerances named by class instead of by a number.
enum GeneralTolerance {
    /// ± for linear sizes over 30 up to 120 mm, the middle of what suppliers of parts make.
    ///
    /// - Source: ISO 2768-1:1989, table 1.
    private static let micrometresByClass: [String: Int64] = [
        "f": 150, "m": 300, "c": 800, "v": 1_500,
    ]

    /// The half-width of `ISO 2768-m` and the like; nil where no class is named.
    static func halfWidth(in text: String) -> Length? {
        let words = AnalysedText(text).tokens.map(\.folded)
        guard let number = words.firstIndex(of: "2768") else { return nil }
        let following = words[(number + 1)...].prefix(3)
        for word in following {
            // The second letter of a pair such as `mK` is the class of form, not of size.
            guard let first = word.first, word.utf8.count <= 2 else { continue }
            if let width = micrometresByClass[String(first)] { return Length(micrometres: width) }
        }
        return nil
    }
}
