package import Records
import TextAnalysis

/// What was recognised in a free text, and what was not.
package struct SpottedText: Hashable, Sendable {
    package struct Spot: Hashable, Sendable {
        package let concept: ConceptID
        /// The words that named it, as written.
        package let given: String
        /// Where they stand in the text.
        let tokens: Range<Int>
    }

    package let text: String
    package let spots: [Spot]
    /// The runs of words that named nothing known, or named what the text says is not done.
    package let leftOver: [String]
    /// The items of the list of which nothing was understood; a list that has any is not known
    /// whole.
    package let unread: [String]
    /// What the text names to say that it is not done.
    let denied: [ConceptID]
}

extension Lexicon {
    /// Recognises processes, materials, standards and products in a text of any of the four
    /// languages. What the text says is not done is left over.
    ///
    /// - Parameter field: in a field of materials, bare grades such as `304` or `PP` count too,
    ///   in one of processes bare words such as `press` or `tiện`; in a buyer's text those of
    ///   them that mean a process there.
    package func spot(_ text: String, in field: Field) -> SpottedText {
        let analysed = AnalysedText(text)
        let named = spotter(for: field).spots(in: analysed).filter { spot in
            spot.tags != [.ordinary]
                && (field != .text || OrdinaryWords.isMeant(spot.tokens, in: analysed))
        }
        let isOwnWords = Self.ownWords.contains(field)
        let traded = isOwnWords ? withTrades(named, in: analysed) : named
        let found = withSharedPrefixes(traded, in: analysed)
        let speaksForItself = isOwnWords || field == .processes
        let negation = Negation(in: analysed, by: speaksForItself ? .suppliers : .works)
        var denied = negation.denies(found.map(\.tokens))
        if speaksForItself, !found.isEmpty {
            let sought = SupplierSearch(in: analysed).seeks(found.map(\.tokens))
            denied = zip(denied, sought).map { $0 || $1 }
            // A cross alone may be a sign of multiplication; beside a tick it is an answer.
            let answers = TickMark.answers(beside: found.map(\.tokens), in: analysed)
            if answers.contains(true) { denied = zip(denied, answers).map { $0 || $1 == false } }
        }
        // Dates and words of validity are read with the certificate.
        let read = field == .certificates ? CertificateWords(analysed).readTokens : []
        var spots: [SpottedText.Spot] = []
        var leftOver: [String] = []
        var position = 0
        for (spot, isDenied) in zip(found, denied) where !isDenied {
            if position < spot.tokens.lowerBound {
                leftOver += analysed.written(position..<spot.tokens.lowerBound, without: read)
            }
            position = spot.tokens.upperBound
            for case .concept(let concept) in spot.tags {
                spots.append(
                    SpottedText.Spot(
                        concept: concept, given: analysed.written(spot.tokens), tokens: spot.tokens)
                )
            }
        }
        if position < analysed.tokens.count {
            leftOver += analysed.written(position..<analysed.tokens.count, without: read)
        }
        let items = ListItems(of: analysed, understood: found.map(\.tokens), negation)
        let notDone = zip(found, denied).filter { $0.1 }.flatMap { spot, _ in
            spot.tags.compactMap { tag -> ConceptID? in
                if case .concept(let concept) = tag { concept } else { nil }
            }
        }
        return SpottedText(
            text: text, spots: TradeContext.settled(spots), leftOver: leftOver,
            unread: items.unread, denied: notDone)
    }

    /// The fields in which only suppliers speak, of themselves.
    private static let ownWords: Set<Field> = [.description, .sector, .machines, .remark]

    private func spotter(for field: Field) -> PhraseSpotter<LexiconEntry> {
        switch field {
        case .materials: materials
        case .processes: processes
        case .certificates: standards
        case .text: needs
        default: concepts
        }
    }

    /// The languages named in a text, by ISO 639-1 code, in their order.
    func languages(in text: String) -> [(code: String, given: String)] {
        let analysed = AnalysedText(text)
        return languages.spots(in: analysed).flatMap { spot in
            spot.tags.compactMap { tag in
                guard case .language(let code) = tag else { return nil }
                return (code, analysed.written(spot.tokens))
            }
        }
    }
}

extension AnalysedText {
    /// The words of each run of tokens that does not hold any of those already read.
    fileprivate func written(_ tokens: Range<Int>, without read: Set<Int>) -> [String] {
        var runs: [String] = []
        var start = tokens.lowerBound
        for token in tokens where read.contains(token) {
            if start < token { runs.append(written(start..<token)) }
            start = token + 1
        }
        if start < tokens.upperBound { runs.append(written(start..<tokens.upperBound)) }
        return runs
    }
}
