import Records

extension NeedReader {
    /// The amounts a free text names beyond doubt and no field states: a tolerance, a number of
    /// pieces in a period.
    ///
    /// - Returns: the amounts, and the clauses that name one.
    func inferredAmounts(
        from words: NeedWords, beside stated: [Requirement]
    ) -> (asked: [Requirement], measured: Set<Int>) {
        let mayBeFine = !Self.speaksOfLayers(words.text)
        var found: [Requirement] = []
        var measured: Set<Int> = []
        for (index, clause) in words.clauses.all.enumerated() {
            let strength = words.strength(at: clause.tokens)
            let tolerance = lexicon.quantities.toleranceAsked(
                in: clause.written, mayBeFine: mayBeFine)
            let rate = lexicon.quantities.rateAsked(in: clause.written)
            if tolerance?.value != nil || rate?.value != nil { measured.insert(index) }
            if let width = tolerance?.value {
                found.append(Requirement(.tolerance(width), strength, given: clause.written))
            }
            guard let pieces = rate?.value else { continue }
            // A volume is a must by custom nowhere: beside other things the word is about those.
            let isOwn = strength != .must || !words.namesThings(in: index)
            found.append(
                Requirement(
                    .capacity(pieces), isOwn ? strength : .should(weight: Self.inferredWeight),
                    given: clause.written))
        }
        let kinds = stated.map(\.kind)
        let asked = found.filter { amount in
            !kinds.contains { Self.areAlike($0, amount.kind) }
        }
        return (asked, measured)
    }

    /// Words of coatings, films and roughness, whose sizes are given in micrometres too.
    private static let layerWords = [
        "mạ", "ma kem", "sơn", "phủ", "lớp", "dày", "màng", "túi", "nhám", "lọc", "bột", "plat",
        "coat", "paint", "anod", "film", "foil", "layer", "thick", "rough", "filter", "powder",
        "ra ", "rz ", "メッキ", "めっき", "膜", "塗装", "粗さ", "厚", "도금", "도막", "도장", "조도", "필름", "두께",
    ]

    private static func speaksOfLayers(_ text: String) -> Bool {
        let lower = text.lowercased()
        return layerWords.contains { lower.contains($0) }
    }

    private static func areAlike(_ one: Requirement.Kind, _ other: Requirement.Kind) -> Bool {
        switch (one, other) {
        case (.tolerance, .tolerance), (.capacity, .capacity): true
        default: false
        }
    }
}
