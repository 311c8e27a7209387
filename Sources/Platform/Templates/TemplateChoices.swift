package import Catalog
package import Records
import SupplyNetwork

/// What the drop-downs of a template offer, in the reader's language.
///
/// Every choice is a name the importer reads back to the same concept.
package struct TemplateChoices: Sendable {
    private let catalogue: Catalogue
    private let language: Language

    package init(catalogue: Catalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    package var byField: [Field: [String]] {
        [
            .processes: labels(.process), .materials: labels(.material),
            .products: labels(.product) { !$0.code.hasPrefix("hs-") },
            .certificates: labels(.standard), .country: countries, .exportMarkets: countries,
            .musts: MustNames.offered(in: language), .region: provinces, .languages: languages,
            .ownership: Self.ownerships(in: language),
        ]
    }

    private func labels(
        _ scheme: ConceptScheme, where isOffered: (ConceptID) -> Bool = { _ in true }
    ) -> [String] {
        catalogue.order.filter { $0.scheme == scheme && isOffered($0) }
            .map { catalogue.label(of: $0, in: language) }
    }

    /// Vietnam first, then by name.
    private var countries: [String] {
        let names = catalogue.countries.values
            .sorted { $0.code < $1.code }
            .map { (code: $0.code, name: $0.names[language] ?? $0.names[.english] ?? $0.code) }
        let home = names.filter { $0.code == "VN" }
        return (home + names.filter { $0.code != "VN" }.sorted { $0.name < $1.name }).map(\.name)
    }

    /// Vietnam's provinces as they stand today.
    private var provinces: [String] {
        catalogue.order.compactMap { catalogue.regions[$0] }
            .filter { $0.country == "VN" && $0.validUntil == nil }
            .map { $0.label(in: language) }
    }

    private var languages: [String] {
        language == .vietnamese
            ? [
                "Tiếng Việt", "Tiếng Anh", "Tiếng Hàn", "Tiếng Nhật", "Tiếng Trung", "Tiếng Thái",
                "Tiếng Đức", "Tiếng Pháp",
            ]
            : [
                "Vietnamese", "English", "Korean", "Japanese", "Chinese", "Thai", "German",
                "French",
            ]
    }

    /// Kinds of ownership.
    static func ownerships(in language: Language) -> [String] {
        OwnershipKind.allCases.map { $0.name(in: language) }
    }
}
