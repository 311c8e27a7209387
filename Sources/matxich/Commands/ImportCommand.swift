import ArgumentParser
import Importers
import Platform
import Records

/// `matxich import`: takes lists into the database, keeping every row.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            en: "Import lists of suppliers or needs; every row is kept or quarantined.",
            vi: "Nhập danh sách nhà cung cấp hoặc nhu cầu; mọi dòng đều được giữ hoặc cách ly."),
        discussion: say(
            en: """
                A file that breaks off (a full disk, Ctrl-C) is gone on with by the same command.
                Rows in quarantine are no failure: the exit code is 0.

                EXAMPLES:
                  matxich import list.xlsx --dry-run
                  matxich import list.csv --source chamber-2026 --encoding windows-1258
                  matxich import partner.jsonl --map partner.yaml --licence "CC BY 4.0"
                  matxich import mended.xlsx          (a workbook of quarantine export)
                """,
            vi: """
                Lần nhập bị ngắt (hết chỗ, Ctrl-C) được làm tiếp khi chạy lại cùng lệnh.
                Có dòng bị cách ly không phải là lỗi: mã thoát vẫn là 0.

                VÍ DỤ:
                  matxich import danh-sach.xlsx --dry-run
                  matxich import danh-sach.csv --source phong-thuong-mai --encoding windows-1258
                  matxich import doi-tac.jsonl --map doi-tac.yaml --licence "CC BY 4.0"
                  matxich import da-sua.xlsx          (bảng tính từ quarantine export)
                """))

    /// Rows a dry run shows when nothing is said.
    static let rowsShownAssumed = 10

    @Argument(
        help: help(
            en: "CSV, XLSX, XLS or JSON Lines; - for standard input.",
            vi: "CSV, XLSX, XLS hoặc JSON Lines; - là đầu vào chuẩn.", value: "file"))
    var files: [String]

    @Option(
        help: help(
            en: "Who says it (default: named after the file).",
            vi: "Nguồn của danh sách (mặc định: theo tên tệp).", value: "name"))
    var source: SourceArgument?

    @Option(
        help: help(
            en: "supplier or need (default: told by the columns).",
            vi: "supplier hoặc need (mặc định: nhận biết qua các cột)."))
    var kind: RecordKind?

    @Option(
        help: help(
            en: "How much the source's word weighs: partner, document or owner.",
            vi: "Mức tin cậy của nguồn: partner, document hoặc owner."))
    var authority: Authority?

    @Option(help: help(en: "The source's name for people.", vi: "Tên đầy đủ của nguồn."))
    var title: String?

    @Option(
        help: help(
            en: "The licence the data came under.", vi: "Giấy phép của dữ liệu.",
            value: "text"))
    var licence: String?

    @Flag(
        name: [.customShort("n"), .long],
        help: help(
            en: "Show what would be done; write nothing.",
            vi: "Chỉ cho xem kết quả dự kiến; không ghi gì."))
    var dryRun = false

    @Flag(
        help: help(
            en: "With --dry-run, show every row.", vi: "Dùng với --dry-run: xem mọi dòng."))
    var allRows = false

    @Flag(
        help: help(
            en: "Take a file in again though rows of it were mended since.",
            vi: "Nhập lại tệp dù một số dòng của tệp đã được sửa sau đó."))
    var again = false

    @OptionGroup var list: ListOptions
    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if allRows, !dryRun {
            throw ValidationError(
                say(en: "--all-rows needs --dry-run.", vi: "--all-rows cần có --dry-run."))
        }
        if files.count(where: { $0 == StandardInput.name }) > 1 {
            throw ValidationError(
                say(
                    en: "Standard input can be read once.",
                    vi: "Đầu vào chuẩn chỉ đọc được một lần."))
        }
        if authority == .inference {
            throw ValidationError(
                say(
                    en: "--authority is partner, document or owner.",
                    vi: "--authority là partner, document hoặc owner."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        if dryRun {
            try await ImportPreview(command: self, loaded: loaded, format: format).run()
        } else {
            try await ImportSession(command: self, loaded: loaded, format: format).run()
        }
    }

    /// Opens a file as the options say.
    func open(_ path: String, name: String, _ loaded: LoadedCatalogue) throws -> OpenedList {
        try OpenedList.open(
            path, name: name, kind: kind, source: source?.id, said: list,
            catalogue: loaded.catalogue)
    }
}

extension RecordKind: ExpressibleByArgument {}
extension Authority: ExpressibleByArgument {}
