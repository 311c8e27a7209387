/// What is looked for.
package struct IndexQuery: Sendable {
    /// More words than this of one text are refused; a need's words are a few dozen.
    package static let wordsMax = 1_024

    /// Words that say how relevant a document is; one that repeats counts once.
    package var words: [[UInt8]] = []
    /// Conditions on set fields, all to be met: at least one of the values.
    package var sets: [SetCondition] = []
    /// Conditions on number fields, all to be met.
    package var numbers: [NumberCondition] = []

    package init() {}

    package struct SetCondition: Sendable {
        package let field: Int
        package let anyOf: [[UInt8]]

        package init(field: Int, anyOf: [[UInt8]]) {
            self.field = field
            self.anyOf = anyOf
        }
    }

    /// The number is stated and lies in the range.
    package struct NumberCondition: Sendable {
        package let field: Int
        package let range: ClosedRange<Int64>

        package init(field: Int, range: ClosedRange<Int64>) {
            self.field = field
            self.range = range
        }
    }
}

/// Why a query is not answered.
package enum QueryError: Error, Equatable {
    /// More words than `IndexQuery.wordsMax`, or so many rare ones that scores overflow 32 bits.
    case tooManyWords
}

/// A document that was found.
package struct Hit: Sendable, Equatable {
    package let id: UInt64
    /// Relevance in 2^−18.
    package let score: UInt32

    package init(id: UInt64, score: UInt32) {
        self.id = id
        self.score = score
    }
}
