import ArgumentParser
import Platform
import Resolution

/// `matxich resolve explain`: why two records are, or are not, one firm.
struct ResolveExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: say(
            en: "Show what speaks for and against two records being one firm.",
            vi: "Cho biết điều gì ủng hộ hoặc bác bỏ việc hai bản ghi là một doanh nghiệp."),
        discussion: say(
            en: """
                Weights are in bits: each bit doubles the odds, each bit below zero halves them.

                EXAMPLES:
                  matxich resolve explain VN-… VN-…
                  matxich resolve explain A12 B7 --input list.csv --mapping list.yaml --no-store
                """,
            vi: """
                Trọng số tính bằng bit: mỗi bit nhân đôi khả năng, mỗi bit âm giảm một nửa.

                VÍ DỤ:
                  matxich resolve explain VN-… VN-…
                  matxich resolve explain A12 B7 --input ds.csv --mapping ds.yaml --no-store
                """))

    @Argument(help: help(en: "A record's id.", vi: "Mã một bản ghi.", value: "id"))
    var one: String

    @Argument(help: help(en: "Another's.", vi: "Mã bản ghi kia.", value: "id"))
    var other: String

    @OptionGroup var options: ResolveOptions

    func run() async throws {
        guard options.isWithoutStore else {
            return try await StoredFirms(options).explain(one, other)
        }
        guard one != other else { throw Failure(ResolutionRefusal.sameRecord(one)) }
        let (_, outcome) = try await options.resolved()
        let explanation = try outcome.explanation(of: one, and: other)
        for line in ResolutionText.explanation(explanation) { Streams.data(line) }
    }
}
