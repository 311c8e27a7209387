import ArgumentParser
import Importers
import Records

/// What a person can say of a list instead of letting it be guessed.
struct ListOptions: ParsableArguments {
    @Option(
        help: help(
            en: "Which column says what: a YAML field map.",
            vi: "Tệp ánh xạ cột (YAML): cột nào nêu thông tin gì.", value: "file.yaml"))
    var map: String?

    @Option(
        help: help(
            en: "The encoding (default: told by the text): \(Self.encodings).",
            vi: "Bảng mã (mặc định: tự nhận biết): \(Self.encodings).",
            value: "name"))
    var encoding: String?

    @Option(
        help: help(
            en: "What stands between cells: the character itself, or tab.",
            vi: "Dấu phân cách giữa các ô: chính ký tự đó hoặc tab.", value: "mark"))
    var separator: String?

    @Option(help: help(en: "The sheet of a workbook.", vi: "Trang tính cần đọc.", value: "name"))
    var sheet: String?

    @Option(
        name: .customLong("header-row"),
        help: help(
            en: "The row of the header (its last one), from 1.",
            vi: "Dòng tiêu đề (dòng cuối của tiêu đề), đếm từ 1.", value: "row"))
    var headerRow: Int?

    private static var encodings: String {
        TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    }

    func validate() throws {
        if let headerRow, headerRow < 1 {
            throw ValidationError(
                say(en: "--header-row counts from 1.", vi: "--header-row đếm từ 1."))
        }
    }

    /// What was said, the options before the field map.
    func overrides(after map: FieldMapFile?) -> ReadingOverrides {
        let mapped = map?.map.overrides
        return ReadingOverrides(
            encoding: encoding ?? mapped?.encoding, separator: separator ?? mapped?.separator,
            sheet: sheet ?? mapped?.sheet, headerRow: headerRow ?? mapped?.headerRow)
    }
}
