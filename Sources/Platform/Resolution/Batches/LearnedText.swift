import Foundation
import Resolution
import Store

/// What was learned, as it is kept; the frequencies of terms are kept one by one.
struct LearnedText: Codable {
    let model: AgreementModel
    let columns: [TermFrequencies.Column]

    init(_ parameters: LearnedParameters) {
        model = parameters.model
        columns = parameters.frequencies.columns
    }

    /// Nil where it was written by another edition.
    init?(_ json: String) {
        guard let read = try? JSONDecoder().decode(LearnedText.self, from: Data(json.utf8)),
            read.model.isWhole
        else { return nil }
        self = read
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do { return String(decoding: try encoder.encode(self), as: UTF8.self) } catch {
            preconditionFailure("learned weights are finite numbers: \(error)")
        }
    }

    /// With the frequencies of all that some records say.
    func parameters(
        for list: ListedRecords, _ resolver: Resolver, in store: any ResolutionStore
    ) async throws -> LearnedParameters {
        let counts = try await store.termCounts(Array(resolver.terms(of: list)))
        return LearnedParameters(
            model: model, frequencies: TermFrequencies(columns: columns, counts: counts))
    }
}
