import Records
import TextAnalysis

extension Lexicon {
    /// The countries of a field that may hold several, by names or by codes, and the items of it
    /// that name none.
    func countryList(in text: String) -> (codes: [String], unread: [String]) {
        if let country = countriesBySpelling[ToneKey.key(of: text)] { return ([country], []) }
        var codes = countries(in: text)
        var unread: [String] = []
        for part in text.split(whereSeparator: { ",;/|&\n、，；".contains($0) }) {
            let item = part.split(separator: " ").joined(separator: " ")
            guard !item.isEmpty, countries(in: item).isEmpty else { continue }
            if let code = countriesBySpelling[ToneKey.key(of: item)] {
                codes.append(code)
            } else {
                unread.append(item)
            }
        }
        return (codes, unread)
    }

    /// The markets a list names: countries, and the European Union by its reserved code EU; who
    /// says that nothing is exported leaves nothing unread.
    ///
    /// - Source: ISO 3166-1, exceptionally reserved code elements.
    func markets(in text: String) -> (codes: [String], unread: [String]) {
        let (codes, unread) = countryList(in: text)
        let union = unread.filter { Self.europeanUnion.contains(Fold.search($0)) }
        let others = unread.filter {
            !Self.europeanUnion.contains(Fold.search($0)) && !CertificateMark.isNone($0)
                && !Negation(in: AnalysedText($0)).opensText
        }
        return (codes + (union.isEmpty ? [] : ["EU"]), others)
    }

    private static let europeanUnion: Set<String> = [
        "eu", "european union", "lien minh chau au", "유럽연합", "欧州連合",
    ]

    /// The countries a need's field asks for, without those it says no to.
    func countriesAsked(in text: String) -> [String] {
        let (codes, _) = countryList(in: text)
        let denied = Set(deniedSpots(in: AnalysedText(text)).flatMap(\.tags.countries))
        return codes.filter { !denied.contains($0) }
    }

    /// Whether a text names places only to say: not there.
    func deniesPlaces(in text: String) -> Bool {
        let analysed = AnalysedText(text)
        let denied = deniedSpots(in: analysed)
        return !denied.isEmpty && denied.count == places.spots(in: analysed).count
    }

    /// The names of places a text denies: `outside China`, `không ở Hà Nội`, `中国以外`.
    private func deniedSpots(in text: AnalysedText) -> [PhraseSpotter<LexiconEntry>.Spot] {
        let spots = places.spots(in: text)
        let denied = Negation(in: text, by: .places).denies(spots.map(\.tokens))
        return zip(spots, denied).filter { $0.1 }.map { $0.0 }
    }
}
