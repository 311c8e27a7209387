import ArgumentParser
import Foundation
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
        try NewFile.refuseExisting(path, unless: force)
        try Template.write(
            kind: kind, language: Speech.language,
            choices: TemplateChoices(catalogue: loaded.catalogue, language: Speech.language)
                .byField, to: path)
        let next = NextCommand.line("import", path, "--dry-run")
        global.remark(
            say(
                en: "Written: \(path). When it is filled in: \(next)",
                vi: "Đã ghi: \(path). Khi điền xong: \(next)"))
    }
}

/// A file about to be written.
enum NewFile {
    /// - Throws: `Failure` when something is there that nobody said to replace.
    static func refuseExisting(_ path: String, unless force: Bool) throws(Failure) {
        guard !force, FileManager.default.fileExists(atPath: path) else { return }
        throw Failure(
            .cannotWrite, say(en: "\(path) exists already.", vi: "\(path) đã tồn tại."),
            next: say(
                en: "Choose another name, or add --force.",
                vi: "Hãy chọn tên khác hoặc thêm --force."))
    }
}
