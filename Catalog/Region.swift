package import Records

/// A first-level region of a country, as it was named and drawn for a time.
package struct Region: Hashable, Sendable {
    package let id: ConceptID
    /// ISO 3166-1 alpha-2.
    package let country: String
    /// The official code within the country and vintage, or the ISO 3166-2 code.
    package let code: String
    /// The ISO 3166-2 code where `code` is another; a former region's too.
    package let isoCode: String?
    package let names: [Language: String]
    /// The name in the country's own script.
    package let nativeName: String
    package let synonyms: [String]
    package let centre: Coordinate
    package let validFrom: CalendarDate?
    package let validUntil: CalendarDate?

    package init(
        id: ConceptID, country: String, code: String, isoCode: String? = nil,
        names: [Language: String], nativeName: String, synonyms: [String], centre: Coordinate,
        validFrom: CalendarDate?, validUntil: CalendarDate?
    ) {
        self.id = id
        self.country = country
        self.code = code
        self.isoCode = isoCode
        self.names = names
        self.nativeName = nativeName
        self.synonyms = synonyms
        self.centre = centre
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    package func label(in language: Language) -> String {
        names[language] ?? names[.english] ?? nativeName
    }
}

/// A country of ISO 3166-1.
package struct Country: Hashable, Sendable {
    /// Alpha-2.
    package let code: String
    package let alpha3: String
    package let names: [Language: String]
    package let synonyms: [String]
    package let centre: Coordinate
    /// The point maps and geocoders answer when they know no more of an address than its country.
    package let mapPoint: Coordinate?

    package init(
        code: String, alpha3: String, names: [Language: String], synonyms: [String],
        centre: Coordinate, mapPoint: Coordinate? = nil
    ) {
        self.code = code
        self.alpha3 = alpha3
        self.names = names
        self.synonyms = synonyms
        self.centre = centre
        self.mapPoint = mapPoint
    }
}

extension Catalogue {
    /// The country as a whole that a point stands for, and no place in it.
    ///
    /// - Complexity: O(number of countries).
    package func country(mappedAt point: Coordinate) -> Country? {
        countries.values.first { country in
            guard let mapPoint = country.mapPoint else { return false }
            return abs(mapPoint.latitude - point.latitude) < Self.pointTolerance
                && abs(mapPoint.longitude - point.longitude) < Self.pointTolerance
        }
    }

    /// Lists write such points with five or six decimals; in degrees, about a metre.
    private static let pointTolerance = 0.00001
}
