extension Field {
    /// What a list in this field names; nil where the field holds no list of capabilities.
    package var listed: ConceptScheme? {
        switch self {
        case .processes: .process
        case .materials: .material
        case .products, .experience: .product
        default: nil
        }
    }
}

extension Profile {
    /// Whether a list is known whole, so that what is not on it is not offered: somebody stated
    /// one, and nothing in any was left unread. What was only recognised in texts closes nothing.
    package func isClosed(_ scheme: ConceptScheme) -> Bool {
        isStated(scheme) && !unread.contains { $0.value.field.listed == scheme }
    }

    /// Whether a concept is on one of the lists, by whatever word.
    package func names(_ concept: ConceptID) -> Bool {
        switch concept.scheme {
        case .process: processes.contains { $0.value == concept }
        case .material: materials.contains { $0.value == concept }
        case .product: products.contains { $0.value == concept }
        case .industry: industries.contains { $0.value == concept }
        case .standard: certificates.contains { $0.value.standard == concept }
        case .region: false
        }
    }

    private func isStated(_ scheme: ConceptScheme) -> Bool {
        let list =
            switch scheme {
            case .process: processes
            case .material: materials
            case .product: products
            case .industry: industries
            case .standard, .region: [] as [Stated<ConceptID>]
            }
        return list.contains { $0.provenance.authority > .inference }
    }
}
