import TextAnalysis

/// A font that shows Latin-1 letters as Vietnamese.
///
/// - Source: the names of the ABC fonts (`.VnTime`, `.VnArial NarrowH`) and of the VNI fonts
///   (`VNI-Times`, `VNI-Helve-Condense`) as they come in workbooks.
struct LegacyFont: Hashable {
    let encoding: LegacyEncoding
    /// True for ABC fonts ending in H, which show small letters as capitals.
    let isCapitals: Bool

    init?(name: String) {
        let name = name.lowercased()
        if name.hasPrefix(".vn") {
            encoding = .tcvn3
            isCapitals = name.hasSuffix("h")
        } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
            encoding = .vni
            isCapitals = false
        } else {
            return nil
        }
    }
}
