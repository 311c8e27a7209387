import TextAnalysis

/// Tells what stands in a name's cell and names nobody: a dash, or a sign for *as above*.
enum BlankName {
    /// Longer texts are names; folding each of a long list would take its time.
    private static let lengthMax = 24
    private static let asAbove: Set<String> = [
        "nt", "n t", "nhu tren", "ditto", "as above", "same as above", "n a", "same",
        "khong co", "khong ro", "chua ro", "unknown", "同上", "상동", "위와 동일", "미상", "不明",
    ]

    static func isBlank(_ name: String) -> Bool {
        let saysAnything = name.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        guard saysAnything else { return true }
        return name.utf8.count <= lengthMax && asAbove.contains(Fold.search(name))
    }
}
