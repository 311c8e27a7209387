import Records

extension Lexicon {
    /// The country a row is about: the one it states, else that of its address or region.
    func country(of cells: [String], _ layout: Layout) -> String? {
        if let stated = layout.text(of: .country, in: cells) { return country(in: stated) }
        return country(
            ofAddress: layout.text(of: .address, in: cells),
            region: layout.text(of: .region, in: cells))
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
        let agreeing = [
            IdentifierScheme.vietnamTaxNumber, .koreaBusinessNumber, .japanCorporateNumber,
        ].filter { $0.read(text).finding == .valid }
        return agreeing.count == 1 ? agreeing[0] : nil
    }
}
