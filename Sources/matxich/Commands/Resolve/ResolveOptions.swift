import ArgumentParser
import Catalog
import Foundation
import Resolution

/// What every way of resolving a list takes.
struct ResolveOptions: ParsableArguments {
    @Option(
        help: help(
            en: "The list: CSV, XLSX, XLS or JSON Lines.",
            vi: "Danh sách: CSV, XLSX, XLS hoặc JSON Lines.", value: "file"))
    var input: String

    @Option(
        help: help(
            en: "Which column says what: a YAML mapping.",
            vi: "Tệp ánh xạ (YAML): cột nào nêu thông tin gì.", value: "file.yaml"))
    var mapping: String

    @Flag(
        name: .customLong("no-store"),
        help: help(
            en: "Resolve the list by itself; no database is read or written.",
            vi: "Chỉ xét riêng danh sách này; không đọc, không ghi cơ sở dữ liệu."))
    var isWithoutStore = false

    @Option(
        help: help(
            en: "The probability from which on records are merged.",
            vi: "Xác suất từ đó các bản ghi được gộp.", value: "0–1"))
    var automatic = Thresholds().automatic

    @Option(
        help: help(
            en: "The probability from which on a person should look.",
            vi: "Xác suất từ đó cần người xem lại.", value: "0–1"))
    var review = Thresholds().review

    @OptionGroup var place: PlaceOptions

    func validate() throws {
        guard isWithoutStore else {
            throw ValidationError(
                say(
                    en: "A list is resolved by itself: give --no-store.",
                    vi: "Danh sách được xét riêng: hãy thêm --no-store."))
        }
        guard 0 < review, review <= automatic, automatic < 1 else {
            throw ValidationError(
                say(
                    en: "--review and --automatic lie between 0 and 1, the first no higher.",
                    vi: "--review và --automatic nằm giữa 0 và 1, số đầu không lớn hơn."))
        }
    }

    /// Reads and resolves the list.
    func resolved() async throws -> (list: ListToResolve, outcome: ResolvedList) {
        let list = try ListToResolve(input: input, mapping: mapping)
        for line in list.remarks { place.remark(line) }
        let resolver = Resolver(
            catalogue: try Catalogue.embedded(),
            thresholds: Thresholds(automatic: automatic, review: review),
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let outcome = try await resolver.resolve(list.records)
        place.remark(ResolutionText.blocking(outcome.blocking))
        return (list, outcome)
    }
}
