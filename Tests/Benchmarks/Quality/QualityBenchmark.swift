import Catalog
import Foundation
import Matching
import TestSupport

/// How well are texts matched, beside plain BM25?
///
/// Measured: nDCG at 10, recall at 100 and the mean reciprocal rank of the engine's text
/// relevance and of `PlainBM25`, on
///   code     notice text (title and description) → the class of its code (four digits of the
///            CPV), by the most similar other notices; the main code's class is worth 2, others' 1
///   winner   notice text → firms that won other contracts of the class (2) or group (1)
///   demo     needs of the demonstration → firms of its lists, as judged by reading; tuning only
/// Corpus: procurement notices of the European Union in 22 languages, split by a hash of their
/// number into a part to tune on and one to judge by, each a collection of its own.
/// Run: quality-benchmark NEEDS_FOLDER DEMO_FOLDER [OUT_FOLDER]
/// Try a number, on the tuning part alone: … --try saturation=150 b.offer=40
@main
struct QualityBenchmark {
    private struct Line {
        let part: Notices.Part
        let question: Question
        let engine: RankingMeasures
        let plain: RankingMeasures
    }

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var trial: [String]?
        if let place = arguments.firstIndex(of: "--try") {
            trial = Array(arguments[(place + 1)...])
            arguments.removeSubrange(place...)
        }
        guard arguments.count >= 2 else {
            print("usage: quality-benchmark NEEDS_FOLDER DEMO_FOLDER [OUT_FOLDER] [--try NAME=N …]")
            exit(64)
        }
        let model = try (trial ?? []).reduce(into: TextModel.standard) {
            try TrialNumbers.set($1, in: &$0)
        }
        let notices = try Notices(folder: URL(filePath: arguments[0]))
        let demo = try DemoNeeds.question(folder: URL(filePath: arguments[1]))
        let catalogue = try Catalogue.embedded()
        var lines: [Line] = []
        for part in Notices.Part.allCases where trial == nil || part == .tuning {
            let own = notices.part(part)
            for question in [own.codes, own.winners] + (part == .tuning ? [demo] : []) {
                let line = Line(
                    part: part, question: question,
                    engine: question.measured(catalogue, model),
                    plain: question.baseline())
                print(row(line))
                lines.append(line)
            }
        }
        if trial == nil, arguments.count > 2 {
            try write(lines, to: URL(filePath: arguments[2]))
        }
    }

    private static func row(_ line: Line) -> String {
        let name = "\(line.part.rawValue) \(line.question.name)"
        return [
            name.padding(toLength: 16, withPad: " ", startingAt: 0),
            "\(line.question.queries.count) queries, \(line.question.documents.count) documents",
            "nDCG@10 \(pair(line, \.gainAtTen))", "recall@100 \(pair(line, \.recallAtHundred))",
            "MRR \(pair(line, \.reciprocalRank))",
        ].joined(separator: "  ")
    }

    private static func pair(_ line: Line, _ part: (RankingMeasures) -> Double) -> String {
        rounded(part(line.engine)) + " (plain " + rounded(part(line.plain)) + ")"
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.4f", value) }

    private static func write(_ lines: [Line], to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var rows = ["part,question,queries,documents,who,ndcg10,recall100,mrr"]
        for line in lines {
            for (who, measures) in [("matxich", line.engine), ("plain-bm25", line.plain)] {
                let numbers = [
                    measures.gainAtTen, measures.recallAtHundred, measures.reciprocalRank,
                ]
                let counts = [line.question.queries.count, line.question.documents.count]
                rows.append(
                    ([line.part.rawValue, line.question.name] + counts.map(String.init) + [who]
                        + numbers.map(rounded)).joined(separator: ","))
            }
        }
        let text = rows.joined(separator: "\n") + "\n"
        try text.write(
            to: folder.appending(path: "quality.csv"), atomically: true, encoding: .utf8)
    }
}
