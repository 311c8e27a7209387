package import Catalog
import Records

/// The standards that head columns of their own: `ISO 9001`, `IATF 16949`, … with a cross, a yes
/// or a date in the cells.
package struct CertificateHeaders: Sendable {
    private let codes: [String: String]

    package static let none = CertificateHeaders(codes: [:])

    private init(codes: [String: String]) { self.codes = codes }

    /// All spellings of all standards in the reference facts.
    package init(_ catalogue: Catalogue) {
        var codes: [String: String] = [:]
        for id in catalogue.order where id.scheme == .standard {
            guard let concept = catalogue.concepts[id] else { continue }
            let names =
                concept.spellings + concept.labels.values.sorted()
                + concept.synonyms.values.flatMap { $0 }.sorted()
            for name in names where codes[HeaderKey.of(name)] == nil {
                codes[HeaderKey.of(name)] = id.code
            }
        }
        self.init(codes: codes)
    }

    /// `certificates.` and the standard that the header, or a part of it, names.
    ///
    /// Words that only say "certificate" do not count: `Chứng chỉ ISO 9001`, `ISO 9001 certified`.
    func path(of header: String) -> FieldPath? {
        guard !codes.isEmpty else { return nil }
        for part in [header] + HeaderKey.parts(of: header).reversed() {
            if let code = code(of: part) { return FieldPath(.certificates, code) }
        }
        return nil
    }

    private func code(of part: String) -> String? {
        if let code = codes[HeaderKey.of(part)] { return code }
        let words = HeaderKey.words(of: part).filter { !Self.empty.contains($0) }
        return words.isEmpty ? nil : codes[words.joined()]
    }

    private static let empty: Set<String> = [
        "chung", "chi", "nhan", "co", "dat", "certificate", "certification", "certified", "cert",
        "has", "인증", "보유", "認証", "取得",
    ]
}
