import Records
import TextAnalysis

extension Lexicon {
    /// The registration number a text states for a standard: behind its name up to the next one
    /// or the end of the item, or the whole text where it names no standard.
    ///
    ///     certificateNumber(of: iso9001, in: "ISO 9001: VN-12/345; IATF 16949: 0456789")
    ///     // "VN-12/345"
    ///
    /// - Parameter isOnly: whether the firm has no other certificate the number could be of.
    func certificateNumber(of standard: ConceptID, in text: String, isOnly: Bool) -> String? {
        let analysed = AnalysedText(text)
        let spots = standards.spots(in: analysed)
        if spots.isEmpty { return isOnly && !CertificateMark.isNone(text) ? text : nil }
        guard let index = spots.firstIndex(where: { self.standard(of: $0) == standard }) else {
            return nil
        }
        let start = spots[index].tokens.upperBound
        let limit =
            index + 1 < spots.count ? spots[index + 1].tokens.lowerBound : analysed.tokens.count
        let end = (start..<limit).dropFirst().first { token in
            analysed.gap(before: token).contains { ",;\n|".contains($0) }
        }
        let words = (start..<(end ?? limit)).drop {
            Self.labels.contains(analysed.tokens[$0].folded)
        }
        let number = analysed.written(words)
        return number.isEmpty ? nil : number
    }

    private static let labels: Set<String> = ["no", "number", "so", "reg", "certificate", "cert"]
}
