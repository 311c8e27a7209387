import ArgumentParser
import Platform
import Records
import Representations

/// `matxich need show`: one need and how its words were understood.
struct NeedShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            en: "Show a need and how its words were understood.",
            vi: "Xem một nhu cầu và cách hiểu từng yêu cầu."))

    @Argument(help: help(en: "The need's id.", vi: "Mã nhu cầu.", value: "id"))
    var need: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let stored = try await ReadNeeds(store: store, lexicon: loaded.lexicon).need(NeedID(need))
        guard let stored else { throw MatchCommand.unknown(need) }
        switch format {
        case .json: Streams.data(Facts.need(stored).page)
        case .ndjson: Streams.data(Facts.need(stored).line)
        case .csv:
            Streams.raw(CSVText.plain.head(RequirementRows.columns))
            for cells in RequirementRows.cells(stored) {
                Streams.raw(CSVText.plain.row(cells))
            }
        case .table, .trec, .xlsx:
            for line in NeedText(wording: loaded.wording, paint: .data).lines(stored) {
                Streams.data(line)
            }
        }
    }
}
