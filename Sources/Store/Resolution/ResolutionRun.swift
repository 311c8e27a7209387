/// One resolution, of all that the store holds or of what was new: when, by whom, with which
/// thresholds, what it learned and what came of it.
package struct ResolutionRun: KeptDocument {
    package static let kind = "resolution-run"
    package static let entity: Change.Entity? = nil

    /// What one level of one comparison was learned to say.
    package struct Parameter: Codable, Hashable, Sendable {
        package let comparison: String
        package let agreement: String
        /// P(level | one firm), in millionths.
        package let matchingMillionths: Int
        /// P(level | strangers), P(level | neighbours), in millionths.
        package let alternativeMillionths: [Int]

        package init(
            comparison: String, agreement: String, matchingMillionths: Int,
            alternativeMillionths: [Int]
        ) {
            self.comparison = comparison
            self.agreement = agreement
            self.matchingMillionths = matchingMillionths
            self.alternativeMillionths = alternativeMillionths
        }
    }

    /// What a run came to.
    package struct Figures: Codable, Hashable, Sendable {
        /// Organisations as sources know them, and the firms that they are.
        package var subjects = 0
        package var firms = 0
        package var pairsCompared = 0
        package var merged = 0
        package var split = 0
        package var toReview = 0
        /// Pairs that a person should see and that the queue has no room for.
        package var unlisted = 0
        /// Of a run that looked at what was new alone: the subjects that came, changed or went;
        /// nil where everything was resolved and learned anew.
        package var changed: Int?
        /// Pairs that are probable and whose names contradict each other, so that nobody is asked;
        /// nil of runs before they were counted.
        package var leftApart: Int?
        /// What blocking did: keys that records were compared by, keys left out since too many
        /// records share them, both of a run over what was new those of that alone, and of a run
        /// over everything how many share the commonest; nil of runs before they were counted.
        package var keysShared: Int?
        package var keysLeftOut: Int?
        package var commonestKeyRecords: Int?

        package init() {}
    }

    /// That a record is of another firm than before the run.
    package struct Move: Codable, Hashable, Sendable {
        /// The id under which the record's source knows its firm.
        package let record: String
        /// Where it was and where it is now.
        package let from: String
        package let into: String
        /// Whether it left the firm that it was of; else it came to it from being one by itself.
        package var isSplit: Bool { record != from }

        package init(record: String, from: String, into: String) {
            self.record = record
            self.from = from
            self.into = into
        }
    }

    /// Moves that a run tells of at most, those that split a firm first. Own choice.
    package static let movesMax = 50

    /// Rises with every run, in ten digits.
    package let id: String
    package let by: String
    package let milliseconds: Int64
    package let automaticMillionths: Int
    package let reviewMillionths: Int
    /// What the run went by beside what records say and people decided.
    package let input: String
    package let figures: Figures
    package let parameters: [Parameter]
    /// What is otherwise than after the last run, `movesMax` of it; nil of the first run, and of
    /// runs before it was kept.
    package let moves: [Move]?

    package init(
        number: Int, by: String, milliseconds: Int64, automaticMillionths: Int,
        reviewMillionths: Int, input: String, figures: Figures, parameters: [Parameter],
        moves: [Move]? = nil
    ) {
        let digits = String(number)
        id = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        self.by = by
        self.milliseconds = milliseconds
        self.automaticMillionths = automaticMillionths
        self.reviewMillionths = reviewMillionths
        self.input = input
        self.figures = figures
        self.parameters = parameters
        self.moves = moves
    }

    package var number: Int { Int(id) ?? 0 }
}
