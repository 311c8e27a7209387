/// The list a concept belongs to.
package enum ConceptScheme: String, Sendable, CaseIterable, Codable {
    case process, material, standard, product, region, industry
}

/// A concept of the reference facts: a process, a material, a standard, a product or a region.
///
///     ConceptID(.process, "injection-moulding").text   // "process:injection-moulding"
package struct ConceptID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let scheme: ConceptScheme
    package let code: String

    package init(_ scheme: ConceptScheme, _ code: String) {
        self.scheme = scheme
        self.code = code
    }

    /// Reads the written form `scheme:code`.
    package init?(text: String) {
        guard let colon = text.firstIndex(of: ":"),
            let scheme = ConceptScheme(rawValue: String(text[..<colon]))
        else { return nil }
        self.init(scheme, String(text[text.index(after: colon)...]))
    }

    package var text: String { scheme.rawValue + ":" + code }
    package var description: String { text }

    package static func < (left: ConceptID, right: ConceptID) -> Bool {
        (left.scheme.rawValue, left.code) < (right.scheme.rawValue, right.code)
    }
}
