import Records

/// An operation with what every request of it is held against.
final class Offer: Sendable {
    let operation: Operation
    /// As what an answer may come, without parameters; none where the request is not asked, since
    /// it names the form otherwise or takes what there is.
    private let mediaTypes: [String]

    init(_ operation: Operation) {
        self.operation = operation
        let all = [operation.mediaType] + operation.otherMediaTypes
        let isFormatSaid = operation.parameters.contains { $0.name == "format" }
        mediaTypes =
            isFormatSaid || all == ["*/*"] ? [] : all.map { String($0.prefix { $0 != ";" }) }
    }

    /// Whether somebody who sent this `Accept` takes what is answered.
    func isTaken(by header: String?) -> Bool {
        guard let header, !header.isEmpty, !mediaTypes.isEmpty else { return true }
        return Preference(header).best(of: mediaTypes) != nil
    }

    var notTaken: Problem {
        let names = mediaTypes.joined(separator: ", ")
        return Problem(
            .notAcceptable,
            Phrase(
                en: "It comes as \(names); ask for that in Accept, or leave it out.",
                vi: "Trả về dưới dạng \(names); hãy nêu trong Accept hoặc bỏ Accept."))
    }
}
