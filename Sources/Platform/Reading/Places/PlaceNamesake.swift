import TextAnalysis

/// A country whose name is a state's elsewhere: an address that ends in Georgia lies in Georgia,
/// USA, unless it names a town of the country.
enum PlaceNamesake {
    private static let name = "georgia"
    /// The towns of the country with more than 50,000 people, and its other short names.
    ///
    /// - Source: National Statistics Office of Georgia, census of 2014.
    private static let towns: Set<String> = [
        "tbilisi", "batumi", "kutaisi", "rustavi", "gori", "zugdidi", "poti", "sakartvelo",
    ]

    /// The address, without the part that ends in the name where nothing else says which of the
    /// two is meant.
    static func withoutDoubtful(_ address: String) -> String {
        let words = Self.words(of: address)
        guard words.contains(name), !words.contains(where: towns.contains) else { return address }
        return address.split(separator: ",").filter { !endsInName(String($0)) }
            .joined(separator: ",")
    }

    /// Whether a part of an address ends in the bare name; a postcode may follow.
    private static func endsInName(_ part: String) -> Bool {
        let words = words(of: part).filter { !$0.allSatisfy(\.isNumber) }
        return words.last == name && !words.contains("republic")
    }

    private static func words(of text: String) -> [String] {
        Fold.search(text).split(separator: " ").map(String.init)
    }
}
