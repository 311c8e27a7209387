import ArgumentParser
import Catalog
import Foundation
import Importers
import Resolution

/// What every way of resolving takes: a list by itself, or the database.
struct ResolveOptions: ParsableArguments {
    @Option(
        help: help(
            en: "With --no-store, the list: CSV, XLSX, XLS or JSON Lines.",
            vi: "Khi có --no-store, danh sách: CSV, XLSX, XLS hoặc JSON Lines.", value: "file"))
    var input: String?

    @Option(
        help: help(
            en: "Of a list, which column says what: a YAML mapping.",
            vi: "Tệp ánh xạ (YAML) của danh sách: cột nào nêu thông tin gì.", value: "file.yaml"))
    var mapping: String?

    @Flag(
        name: .customLong("no-store"),
        help: help(
            en: "Resolve a list by itself; no database is read or written.",
            vi: "Chỉ xét riêng một danh sách; không đọc, không ghi cơ sở dữ liệu."))
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
        if isWithoutStore {
            guard input != nil, mapping != nil else {
                throw ValidationError(
                    say(
                        en: "--no-store resolves a list: name it with --input and --mapping.",
                        vi: "--no-store xét một danh sách: hãy nêu --input và --mapping."))
            }
        } else {
            guard input == nil, mapping == nil else {
                throw ValidationError(
                    say(
                        en: "A list is resolved by itself: give --no-store, or import it first.",
                        vi: "Danh sách được xét riêng: hãy thêm --no-store, hoặc nhập trước."))
            }
        }
        guard 0 < review, review <= automatic, automatic < 1 else {
            throw ValidationError(
                say(
                    en: "--review and --automatic lie between 0 and 1, the first no higher.",
                    vi: "--review và --automatic nằm giữa 0 và 1, số đầu không lớn hơn."))
        }
    }

    var thresholds: Thresholds { Thresholds(automatic: automatic, review: review) }

    /// What is read, of a list.
    var files: [String] { [input, mapping].compactMap(\.self) }

    /// The mapping of a list that is resolved by itself.
    var mappingFile: ComparedColumnsFile {
        get throws { try ComparedColumnsFile(path: mapping ?? "") }
    }

    /// Reads and resolves the list.
    ///
    /// - Parameter readsTruth: as `ListToResolve` has it.
    func resolved(
        readsTruth: Bool = false
    ) async throws -> (list: ListToResolve, outcome: ResolvedList) {
        var list = try ListToResolve(
            input: input ?? "", mapping: mapping ?? "", readsTruth: readsTruth)
        let resolver = Resolver(
            catalogue: try Catalogue.embeddedPlaces(), thresholds: thresholds,
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let outcome = try await resolver.resolve(fields: list.fields) { handOn in
            try list.read(handOn)
        }
        for line in list.remarks { place.remark(line) }
        place.remark(ResolutionText.blocking(outcome.blocking))
        return (list, outcome)
    }
}
