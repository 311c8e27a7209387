import ArgumentParser
import Importers
import Records
import Representations
import Resolution

/// `matxich resolve evaluate`: how well a list whose truth is known is resolved.
struct ResolveEvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: say(
            en: "Measure how well firms were found, where the truth is known.",
            vi: "Đo mức chính xác khi đã biết doanh nghiệp đúng."),
        discussion: say(
            en: """
                The mapping names the column of the id and, as truth, that of the true cluster; the
                truth is read from --truth, which may be the list itself, and never learned from.
                Of the database, --truth is a CSV of source, external_id and cluster.

                EXAMPLES:
                  matxich resolve evaluate --truth truth.csv
                  matxich resolve evaluate --input list.csv --mapping list.yaml \\
                      --truth list.csv --no-store
                """,
            vi: """
                Tệp ánh xạ nêu cột mã (id) và cột cụm đúng (truth); cụm đúng được đọc từ --truth,
                có thể chính là danh sách đó, và không bao giờ được dùng để học. Với cơ sở dữ
                liệu, --truth là CSV gồm source, external_id và cluster.

                VÍ DỤ:
                  matxich resolve evaluate --truth truth.csv
                  matxich resolve evaluate --input a.csv --mapping a.yaml --truth a.csv --no-store
                """))

    @Option(
        help: help(
            en: "The list that names the true clusters.", vi: "Danh sách nêu các cụm đúng.",
            value: "file"))
    var truth: String

    @OptionGroup var options: ResolveOptions

    func run() async throws {
        guard options.isWithoutStore else {
            return try await StoredFirms(options).evaluate(truth: truth)
        }
        // A list that is its own truth is read once.
        let isOwn = truth == options.input
        let others = isOwn ? [:] : try trueClusters()
        let (list, outcome) = try await options.resolved(readsTruth: isOwn)
        let measures =
            isOwn
            ? outcome.measures(against: list.truths)
            : outcome.measures(against: list.ids.map { others[$0] })
        let named = isOwn ? measures.records : others.count
        try ResolutionText.check(measures, named: named, truth: truth)
        let missing = Set(others.keys).subtracting(list.ids).sorted()
        if let remark = ResolutionText.missing(missing, of: named, truth: truth) {
            Streams.note(remark)
        }
        Streams.data(
            ResolutionFacts.measures(
                measures, named: named, missing: missing.count, of: outcome
            ).line)
    }

    private func trueClusters() throws -> [String: String] {
        let mapping = try options.mappingFile
        var reader = try FileOpener.open(truth, overrides: mapping.columns.overrides)
        let columns = try mapping.truthColumns(in: reader.columns)
        var clusters = TrueClusters<String>(path: truth) { $0 }
        while let row = try reader.next() {
            guard max(columns.id, columns.truth) < row.cells.count,
                !row.cells[columns.truth].isEmpty
            else { continue }
            try clusters.take(
                row.cells[columns.id], row.cells[columns.truth], line: row.position.line)
        }
        return clusters.found
    }
}
