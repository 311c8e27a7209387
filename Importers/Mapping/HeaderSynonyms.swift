package import Records
import TextAnalysis

/// Tells what a column holds from its header, in four languages.
package struct HeaderSynonyms: Sendable {
    package let kind: RecordKind
    private let paths: [String: FieldPath]
    private let certificates: CertificateHeaders

    package init(kind: RecordKind, certificates: CertificateHeaders = .none) {
        self.kind = kind
        self.certificates = certificates
        paths = kind == .supplier ? Self.ofSuppliers : Self.ofNeeds
    }

    /// The target a header means; nil when it is not known.
    ///
    /// The whole header is tried first, then its parts (a second language, a unit in brackets,
    /// the lower row of a two-row header), last the longest known phrase that makes up most of
    /// the header.
    ///
    ///     synonyms.path(of: "Tên công ty\n(Company name)")   // name.vi
    ///     synonyms.path(of: "Chứng nhận / ISO 9001")          // certificates.iso-9001
    package func path(of header: String) -> FieldPath? {
        if let path = paths[HeaderKey.of(header)] { return path }
        if let standard = certificates.path(of: header) { return standard }
        return strengthPath(of: header) ?? sitePath(of: header) ?? measurePath(of: header)
            ?? partPath(of: header)
            ?? phrasePath(of: header)
    }

    /// Whether a header, or a part of it, is one of those listed.
    func knows(_ header: String) -> Bool { listedPath(of: header) != nil }

    /// The target of a header that is listed, or of a part that is.
    func listedPath(of header: String) -> FieldPath? {
        paths[HeaderKey.of(header)] ?? partPath(of: header)
    }

    /// A place within a group of fields, as JSON nests them: `베트남공장.address` is the address of
    /// a site that goes by the group's name.
    private func sitePath(of header: String) -> FieldPath? {
        guard let dot = header.lastIndex(of: ".") else { return nil }
        let group = header[..<dot]
        let leaf = header[header.index(after: dot)...]
        guard let path = paths[HeaderKey.of(String(leaf))], leaf.first?.isWhitespace == false,
            !group.isEmpty
        else { return nil }
        if path == FieldPath(.identifiers), Self.isVietnamese(group) {
            return FieldPath(.identifiers, IdentifierScheme.vietnamTaxNumber.rawValue)
        }
        let isSite = Self.ofSites.contains(path.field) && paths[HeaderKey.of(String(group))] == nil
        return isSite ? FieldPath(path.field, String(group)) : path
    }

    /// Whether a group is of Vietnam: the tax code of `베트남공장` is a Vietnamese one, whatever
    /// country the firm itself is of.
    private static func isVietnamese(_ group: Substring) -> Bool {
        let key = HeaderKey.of(String(group))
        return ["vietnam", "베트남", "ベトナム", "越南"].contains { key.contains(HeaderKey.of($0)) }
    }

    private static let ofSites: Set<Field> = [
        .name, .address, .region, .country, .latitude, .longitude,
    ]

    /// A field of a need with how much it counts: `processes (must)`, `tolerance.should-3`, or a
    /// place in an object `must` of values or `should` of weights (`should.moq: 2`).
    private func strengthPath(of header: String) -> FieldPath? {
        guard kind == .need else { return nil }
        let words = HeaderKey.words(of: header)
        if words.count > 1, words[0] == "must" || words[0] == "should" {
            guard let field = weighed(words.dropFirst()) else { return nil }
            let isWeight = words[0] == "should" && !Self.ofPlaces.contains(field)
            return FieldPath(field, isWeight ? "wish" : words[0])
        }
        let weight = words.last.flatMap { Int($0) }.map { "-\($0)" } ?? ""
        let rest = weight.isEmpty ? words[...] : words.dropLast()
        guard let last = rest.last, last == "should" || (last == "must" && weight.isEmpty),
            let field = weighed(rest.dropLast())
        else { return nil }
        return FieldPath(field, last + weight)
    }

    /// The field these words mean, when it is one that can be a must or a wish.
    private func weighed(_ words: some Sequence<String>) -> Field? {
        guard let path = path(of: words.joined(separator: " ")), path.qualifier == nil,
            Self.ofStrength.contains(path.field)
        else { return nil }
        return path.field
    }

    private static let ofPlaces: Set<Field> = [.country, .region, .near, .withinKilometres]
    private static let ofStrength: Set<Field> = ofPlaces.union([
        .processes, .materials, .products, .certificates, .experience, .tolerance, .envelope,
        .weight, .capacity, .minimumOrder, .leadTime, .languages, .readiness,
    ])

    /// A header that ends in the unit of its values: `tolerance_mm`, `납기_일`.
    private func measurePath(of header: String) -> FieldPath? {
        let words = HeaderKey.words(of: header)
        guard let last = words.last, words.count > 1, Self.units.contains(last) else { return nil }
        return paths[HeaderKey.of(words.dropLast().joined(separator: " "))]
    }

    private static let units: Set<String> = [
        "mm", "cm", "m", "km", "kg", "g", "pcs", "days", "day", "weeks", "ngay", "일", "日", "개", "個",
    ]

    private func partPath(of header: String) -> FieldPath? {
        let parts = HeaderKey.parts(of: header)
        guard parts.count > 1 else { return nil }
        let found = parts.reversed().compactMap { paths[HeaderKey.of($0)] }
        guard let last = found.first else { return nil }
        return found.first { $0.field == last.field && $0.qualifier != nil } ?? last
    }

    private func phrasePath(of header: String) -> FieldPath? {
        let words = HeaderKey.words(of: header)
        guard words.count <= Self.phraseWordsMax else { return nil }
        for length in stride(from: words.count - 1, to: words.count / 2, by: -1) {
            for start in 0...words.count - length {
                let phrase = words[start..<start + length].joined(separator: " ")
                if let path = paths[HeaderKey.of(phrase)] { return path }
            }
        }
        return nil
    }

    /// A header of more words is a sentence.
    private static let phraseWordsMax = 12

    private static let ofSuppliers = table(of: .supplier)
    private static let ofNeeds = table(of: .need)

    private static func table(of kind: RecordKind) -> [String: FieldPath] {
        let own = kind == .supplier ? SupplierHeaders.synonyms : NeedHeaders.synonyms
        var table: [String: FieldPath] = [:]
        for (target, headers) in own + SharedHeaders.synonyms {
            guard let path = FieldPath(target) else {
                preconditionFailure("\(target) is not a field")
            }
            for name in [target] + headers.split(separator: "|").map(String.init) {
                let key = HeaderKey.of(name)
                if table[key] == nil { table[key] = path }
            }
        }
        return table
    }
}

/// The forms of a header that are compared.
enum HeaderKey {
    /// Folded and without blanks, since Korean and Japanese use them as they please.
    static func of(_ header: String) -> String {
        String(Fold.search(header).filter { $0 != " " })
    }

    static func words(of header: String) -> [String] {
        Fold.search(header).split(separator: " ").map(String.init)
    }

    /// The header cut at brackets, slashes, line breaks, colons and spaced hyphens.
    static func parts(of header: String) -> [String] {
        header.replacing(" - ", with: "/").split { "()[]/\n\r:;（）【】・|*".contains($0) }
            .map(String.init).filter { !of($0).isEmpty }
    }
}
