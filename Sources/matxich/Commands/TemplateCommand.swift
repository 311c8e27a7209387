import ArgumentParser
import Importers
import Platform
import Records

/// `matxich template`: a workbook to fill in and import.
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: say(
            en: "Write a workbook with drop-downs, to be filled in and imported.",
            vi: "Tạo biểu mẫu Excel có danh sách chọn sẵn, điền xong là nhập được."),
        discussion: say(
            en: "EXAMPLE: matxich template supplier --lang vi --out suppliers.xlsx",
            vi: "VÍ DỤ: matxich template supplier --lang vi --out nha-cung-cap.xlsx"))

    @Argument(help: help(en: "supplier or need.", vi: "supplier hoặc need."))
    var kind: RecordKind

    @Option(
        name: [.short, .customLong("out")],
        help: help(
            en: "The new file (default: matxich-KIND.xlsx).",
            vi: "Tệp mới (mặc định: matxich-LOẠI.xlsx).", value: "file.xlsx"))
    var target: String?

    @Flag(name: [.short, .long], help: help(en: "Write over a file.", vi: "Ghi đè tệp đang có."))
    var force = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let loaded = try LoadedCatalogue()
        let path = target ?? "matxich-\(kind.rawValue).xlsx"
        let choices = TemplateChoices(catalogue: loaded.catalogue, language: Speech.language)
        try await OutputFile(path, force: force, sparing: try? OpenStore.path(global))
            .write { draft in
                try Streams.silencingLibraries { () throws(ExportError) in
                    try Template.write(
                        kind: kind, language: Speech.language, choices: choices.byField, to: draft)
                }
            }
        let next = NextCommand.line("import", path, "--dry-run")
        global.remark(
            say(
                en: "Written: \(path). When it is filled in: \(next)",
                vi: "Đã ghi: \(path). Khi điền xong: \(next)"))
    }
}
