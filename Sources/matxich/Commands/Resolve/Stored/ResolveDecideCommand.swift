import ArgumentParser
import Platform
import Records
import Store

/// `matxich resolve decide`: one answer, for scripts.
struct ResolveDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: say(
            en: "Say that two records are one firm, or two.",
            vi: "Cho biết hai bản ghi là một hay hai doanh nghiệp."),
        discussion: say(
            en: """
                The newest word holds: --same takes an earlier --different or split back, and the
                other way round. What was one firm before is one again, with all its records.
                """,
            vi: """
                Quyết định mới nhất có hiệu lực: --same thu hồi --different hoặc việc tách trước
                đó, và ngược lại. Doanh nghiệp trở lại như trước, với mọi bản ghi của nó.
                """))

    @Argument(
        help: help(
            en: "A record: its supplier id, or its id in a list.",
            vi: "Một bản ghi: mã nhà cung cấp, hoặc mã trong danh sách gốc.", value: "id"))
    var one: String

    @Argument(help: help(en: "Another.", vi: "Bản ghi kia.", value: "id"))
    var other: String

    @Flag(help: help(en: "They are one firm.", vi: "Là một doanh nghiệp."))
    var same = false

    @Flag(help: help(en: "They are two.", vi: "Là hai doanh nghiệp."))
    var different = false

    @Option(help: help(en: "Why, for the record.", vi: "Lý do, để lưu lại.", value: "text"))
    var why: String?

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard same != different else {
            throw ValidationError(
                say(
                    en: "Say --same or --different.", vi: "Hãy chọn --same hoặc --different."))
        }
    }

    func run() async throws {
        let store = try OpenStore.open(place, createIfMissing: false)
        let loaded = try LoadedCatalogue()
        let first = try await RecordName.resolve(one, in: store, loaded.lexicon)
        let second = try await RecordName.resolve(other, in: store, loaded.lexicon)
        let outcome = try await DecidePair(store: store, catalogue: loaded.catalogue).decide(
            first, second, same ? .same : .different, why: why, stamp: WallClock.stamp)
        place.remark(StoredFirmsText.decided(outcome))
        let opposite = same ? "--different" : "--same"
        place.remark(StoredFirmsText.toTakeBack(first, second, opposite))
    }
}

/// `matxich resolve split`: takes merges back.
struct ResolveSplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: say(
            en: "Take a firm apart into its records, or one record out of it.",
            vi: "Tách doanh nghiệp thành các bản ghi, hoặc tách riêng một bản ghi."),
        discussion: say(
            en: """
                The records are as they were before they were merged, and stay apart, until you put
                them together again: matxich resolve decide RECORD ANOTHER --same
                """,
            vi: """
                Các bản ghi trở lại như trước khi gộp và không bị gộp lại, cho đến khi bạn ghép lại:
                matxich resolve decide MÃ MÃ-KIA --same
                """))

    @Argument(
        help: help(
            en: "The supplier's id or any alias.", vi: "Mã nhà cung cấp hoặc mã cũ bất kỳ.",
            value: "id"))
    var supplier: String

    @Option(
        help: help(
            en: "Only this record leaves: its alias, or its id in a list.",
            vi: "Chỉ tách bản ghi này: mã cũ, hoặc mã trong danh sách gốc.", value: "id"))
    var record: String?

    @Option(help: help(en: "Why, for the record.", vi: "Lý do, để lưu lại.", value: "text"))
    var why: String?

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let store = try OpenStore.open(place, createIfMissing: false)
        let loaded = try LoadedCatalogue()
        let firm = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        var leaver: OrganisationID?
        if let record {
            leaver = try await RecordName.resolve(record, in: store, loaded.lexicon)
        }
        let known = [firm] + (try await store.aliases(of: [firm])[firm] ?? [])
        let outcome = try await DecidePair(store: store, catalogue: loaded.catalogue).split(
            firm, record: leaver, why: why, stamp: WallClock.stamp)
        place.remark(StoredFirmsText.decided(outcome))
        let one = leaver ?? firm
        if let other = known.first(where: { $0 != one }) {
            place.remark(StoredFirmsText.toTakeBack(one, other, "--same"))
        }
    }
}
