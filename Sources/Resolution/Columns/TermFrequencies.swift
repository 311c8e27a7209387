/// How often words and values were said in a list, so that a few records can be weighed as they
/// would be among all of them.
package struct TermFrequencies: Hashable, Sendable {
    /// What the weights of one column hang on beside its terms.
    package struct Column: Codable, Hashable, Sendable {
        /// How many records say something there.
        package let known: Int
        /// The chance that two records share a value.
        package let chance: Double
    }

    /// In the order of the compared columns.
    package let columns: [Column]
    /// By the term's number, in how many records it stands; what stands in one is left out.
    package let counts: [UInt64: UInt32]

    package init(columns: [Column], counts: [UInt64: UInt32]) {
        self.columns = columns
        self.counts = counts
    }

    /// Those of one column.
    struct OfColumn: Sendable {
        let frequencies: TermFrequencies
        let column: Int
        /// Whether the column's values are cut into words.
        let isWords: Bool

        var known: Int { frequencies.columns[column].known }
        var chance: Double { frequencies.columns[column].chance }

        /// What nobody counted stands in one record: the one that asks.
        func count(ofValue hash: UInt64) -> UInt32 {
            frequencies.counts[TermFrequencies.value(hash, column)] ?? 1
        }

        func count(ofWord hash: UInt64) -> UInt32 {
            frequencies.counts[TermFrequencies.word(hash, column)] ?? 1
        }

        /// In how many records a word, or in a column that is not cut into words a value, stands;
        /// 0 where it is one or none.
        func count(ofTerm hash: UInt64) -> UInt32 {
            let term =
                isWords ? TermFrequencies.word(hash, column) : TermFrequencies.value(hash, column)
            return frequencies.counts[term] ?? 0
        }
    }

    /// The number of a column's value.
    static func value(_ hash: UInt64, _ column: Int) -> UInt64 {
        Mixing.mixed(UInt64(column) << 1, hash)
    }

    /// The number of a word in a column's values.
    static func word(_ hash: UInt64, _ column: Int) -> UInt64 {
        Mixing.mixed(UInt64(column) << 1 | 1, hash)
    }
}

extension RecordColumns {
    /// How often everything is said here.
    ///
    /// - Complexity: O(distinct values and words).
    var frequencies: TermFrequencies {
        var counts: [UInt64: UInt32] = [:]
        forEachTerm { term, count in
            if count > 1 { counts[term] = count }
        }
        return TermFrequencies(
            columns: columns.map { TermFrequencies.Column(known: $0.known, chance: $0.chance) },
            counts: counts)
    }

    /// The numbers of all values and words.
    var terms: Set<UInt64> {
        var terms: Set<UInt64> = []
        forEachTerm { term, _ in terms.insert(term) }
        for values in columns where values.plan.kind == .name {
            terms.formUnion(termsOfPlaces(values))
        }
        return terms
    }

    /// The numbers that the words of names would have in addresses.
    private func termsOfPlaces(_ names: ColumnValues) -> [UInt64] {
        guard let words = names.words else { return [] }
        return plans.indices.filter { PlaceWords.isCounted(plans[$0].kind) }.flatMap { column in
            (1..<words.count).map { word in
                plans[column].kind.isWords
                    ? TermFrequencies.word(words.hashes[word], column)
                    : TermFrequencies.value(words.hashes[word], column)
            }
        }
    }

    private func forEachTerm(_ body: (UInt64, UInt32) -> Void) {
        for (column, values) in columns.enumerated() where owners[column] == column {
            for value in 1..<max(1, values.texts.count) {
                body(TermFrequencies.value(values.hashes[value], column), values.uses[value])
            }
            guard let words = values.words else { continue }
            for word in 1..<words.count {
                body(TermFrequencies.word(words.hashes[word], column), words.counts[word])
            }
        }
    }
}
