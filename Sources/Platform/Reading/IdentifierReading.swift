import Records

extension Lexicon {
    /// The country a row is about: the one it states, else that of its address or region, else
    /// that of the tax number it states.
    func country(of cells: [String], _ layout: Layout) -> String? {
        if let stated = layout.text(of: .country, in: cells) { return country(in: stated) }
        let place = country(
            ofAddress: layout.text(of: .address, in: cells),
            region: layout.text(of: .region, in: cells))
        return place ?? agreeingScheme(of: cells, layout)?.country
    }

    /// The kind of tax number that a row without any place states.
    private func agreeingScheme(of cells: [String], _ layout: Layout) -> IdentifierScheme? {
        for assignment in layout.assignments where assignment.path.field == .identifiers {
            guard let text = layout.text(of: assignment.binding, in: cells) else { continue }
            let named = assignment.path.qualifier.flatMap(IdentifierScheme.init(rawValue:))
            let scheme = named ?? Self.agreeingTaxNumber(text)
            if let scheme, scheme.read(text).identifier.isValid { return scheme }
        }
        return nil
    }

    /// The number of a register of firms that a row states, where its check digits agree: who has
    /// it is the same firm, whatever it calls itself.
    func registeredNumber(of cells: [String], _ layout: Layout) -> Identifier? {
        for assignment in layout.assignments where assignment.path.field == .identifiers {
            guard let text = layout.text(of: assignment.binding, in: cells),
                let scheme = identifierScheme(
                    named: assignment.path.qualifier, of: text, in: cells, layout),
                scheme.namesAFirm
            else { continue }
            let identifier = scheme.read(text).identifier
            if identifier.isValid { return identifier }
        }
        return nil
    }

    /// What kind of number stands under a heading that names none: the tax number of the row's
    /// country; where no country is known, the one kind whose check digits agree.
    ///
    /// - Parameter scheme: the kind the heading names, if any.
    func identifierScheme(
        named scheme: String?, of text: String, in cells: [String], _ layout: Layout
    ) -> IdentifierScheme? {
        if let scheme { return IdentifierScheme(rawValue: scheme) }
        if let country = country(of: cells, layout) { return .taxNumber(of: country) }
        return Self.agreeingTaxNumber(text)
    }

    private static func agreeingTaxNumber(_ text: String) -> IdentifierScheme? {
        let agreeing = [
            IdentifierScheme.vietnamTaxNumber, .koreaBusinessNumber, .japanCorporateNumber,
        ].filter { $0.read(text).finding == .valid }
        return agreeing.count == 1 ? agreeing[0] : nil
    }
}
