import ArgumentParser
import Platform
import Records

/// `matxich need list`: the stored needs in id order.
struct NeedListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say(en: "List needs.", vi: "Liệt kê nhu cầu."))

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let needs = try await ReadNeeds(store: store, lexicon: loaded.lexicon).all()
        NeedOutput(wording: loaded.wording).show(needs, as: format)
    }
}
