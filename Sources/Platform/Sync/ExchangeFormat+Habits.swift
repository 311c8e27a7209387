package import Records

extension ExchangeFormat {
    /// What a transfer means where nobody says: files are whole lists, protocols tell changes.
    package var usualMode: SyncMode {
        switch self {
        case .oaiPMH, .matxich: .delta
        case .csv, .xlsx, .json, .jsonLines, .ocds, .ubl, .bmecat, .html, .jsonLD, .openSupplyHub:
            .full
        }
    }

    /// How its pages follow one another where nobody says.
    package var usualPaging: Paging { self == .oaiPMH ? .resumptionToken : .none }

    /// Whether a document of this format itself names another as its continuation, so that a list
    /// may be several documents.
    var mayContinue: Bool {
        switch self {
        case .ocds, .openSupplyHub, .oaiPMH, .matxich: true
        case .csv, .xlsx, .json, .jsonLines, .ubl, .bmecat, .html, .jsonLD: false
        }
    }

    /// Whether a document of this format may be asked for in such pages.
    ///
    /// Only JSON has a place where its owner puts a cursor, and an offset counts what the partner
    /// pages by, which are rows in plain tables alone. A catalogue read by a way of paging it does
    /// not have would be one page, and the rest of it withdrawn.
    package func takes(_ paging: Paging) -> Bool {
        switch paging {
        case .none: true
        case .resumptionToken: self == .oaiPMH
        case .cursor: self == .json
        case .offset: [.csv, .xlsx, .json, .jsonLines].contains(self)
        case .link: self != .oaiPMH && self != .matxich
        }
    }
}
