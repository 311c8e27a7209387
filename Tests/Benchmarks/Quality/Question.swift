import Catalog
import Matching
import Records
import TestSupport

/// A text with what is known to be right for it.
struct Query {
    let text: String
    /// Documents that would give the answer away: those made of the text itself.
    let hidden: Set<Int>
    /// What each right answer is worth.
    let gains: [String: Int]
}

/// A collection of documents that stand for answers, and queries to it.
struct Question {
    /// What a document holds in each zone, and which answer it speaks for.
    struct Document {
        var name = ""
        var offer = ""
        var description = ""
        var remark = ""
        let answer: String

        var text: String { [name, offer, description, remark].joined(separator: "\n") }
    }

    let name: String
    let documents: [Document]
    let queries: [Query]

    /// The engine's lists.
    func measured(_ catalogue: Catalogue, _ model: TextModel) -> RankingMeasures {
        let profiles = documents.enumerated().map { Self.profile($0, $1) }
        let places = Dictionary(uniqueKeysWithValues: zip(profiles.map(\.id), documents.indices))
        let relevance = TextRelevance(catalogue, profiles, model)
        return judged { query in relevance.ranking(for: query.text).compactMap { places[$0] } }
    }

    /// The lists of plain BM25.
    func baseline() -> RankingMeasures {
        let plain = PlainBM25(documents.map(\.text))
        return judged { plain.ranking(for: $0.text) }
    }

    private func judged(_ ranking: (Query) -> [Int]) -> RankingMeasures {
        RankingMeasures.mean(
            queries.map { query in
                var seen: Set<String> = []
                let answers = ranking(query).filter { !query.hidden.contains($0) }
                    .map { documents[$0].answer }.filter { seen.insert($0).inserted }
                return RankingMeasures(ranked: answers, gains: query.gains)
            })
    }

    private static func profile(_ place: Int, _ document: Document) -> Profile {
        var profile = MatchingRecords.supplier(UInt64(place) + 1)
        if !document.name.isEmpty {
            profile.names = [MatchingRecords.stated(LocalisedText(document.name))]
        }
        let texts = [
            (Field.processes, document.offer), (.description, document.description),
            (.remark, document.remark),
        ]
        profile.texts = texts.filter { !$0.1.isEmpty }.map {
            MatchingRecords.stated(FieldText($0.0, $0.1))
        }
        return profile
    }
}
