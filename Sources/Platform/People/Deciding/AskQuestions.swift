package import Store

/// Asks the other side of a match something, and answers; neither learns who the other is by it.
package struct AskQuestions: Sendable {
    package static let textLengthMax = 2_000

    private let office: PeopleOffice

    package init(_ office: PeopleOffice) { self.office = office }

    /// - Throws: `matchUnknown`, `notYours`, `reasonMissing`, `questionsFull`, `overtaken`;
    ///   `StoreError`.
    package func ask(
        _ name: String, _ text: String, as side: MatchFile.Side?, by viewer: Viewer, stamp: Stamp
    ) async throws -> MatchFile.Question {
        let match = try await OpenMatch(office).match(name, by: viewer)
        let side = try DecideMatches.side(side, in: match)
        var file = match.file
        guard file.questions.count < MatchFile.questionsMax else {
            throw PeopleRefusal.questionsFull
        }
        let question = MatchFile.Question(
            id: SecretText.random(12), side: side, text: try Self.text(text),
            milliseconds: stamp.milliseconds)
        file.questions.append(question)
        try await office.write([.save(file, over: match.kept)], stamp)
        let others = MatchFile.Side.allCases.filter { $0 != side }
        await TellAccounts(office: office).tell(
            .asked(match: name), to: others.map(match.holder), stamp)
        return question
    }

    /// Answers what another side asked.
    ///
    /// - Throws: as `ask`; `questionUnknown`, `questionAnswered`.
    package func answer(
        _ id: String, of name: String, _ text: String, as side: MatchFile.Side?,
        by viewer: Viewer, stamp: Stamp
    ) async throws -> MatchFile.Question {
        let match = try await OpenMatch(office).match(name, by: viewer)
        let side = try DecideMatches.side(side, in: match)
        var file = match.file
        guard let place = file.questions.firstIndex(where: { $0.id == id }) else {
            throw PeopleRefusal.questionUnknown
        }
        guard file.questions[place].side != side else { throw PeopleRefusal.notYours }
        guard file.questions[place].answer == nil else { throw PeopleRefusal.questionAnswered }
        file.questions[place].answer = try Self.text(text)
        file.questions[place].answeredMilliseconds = stamp.milliseconds
        try await office.write([.save(file, over: match.kept)], stamp)
        await TellAccounts(office: office).tell(
            .answered(match: name), to: [match.holder(of: file.questions[place].side)], stamp)
        return file.questions[place]
    }

    private static func text(_ text: String) throws -> String {
        let text = text.trimmed
        guard !text.isEmpty, text.count <= textLengthMax else {
            throw PeopleRefusal.reasonMissing
        }
        return text
    }
}
