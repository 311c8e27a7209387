import Importers
import Records

extension Failure {
    /// Why a file cannot be imported at all.
    init(_ error: ImportError) {
        self =
            Self.ofFile(error) ?? Self.ofHeader(error) ?? Self.ofWorkbook(error)
            ?? Failure(.badData, say(en: "The file cannot be used.", vi: "Tệp không dùng được."))
    }

    private static func ofFile(_ error: ImportError) -> Failure? {
        switch error {
        case .unreadable(let file, let errno): unreadable(file, errno: errno)
        case .empty(let file):
            Failure(.badData, say(en: "\(file) is empty.", vi: "Tệp \(file) rỗng."))
        case .formatMismatch(let file, let claimed, let actual):
            Failure(
                .badData,
                say(
                    en: "\(file) is called \(claimed.rawValue), but it is \(name(of: actual)).",
                    vi: "\(file) có đuôi \(claimed.rawValue) nhưng thực ra là \(name(of: actual))."
                ), next: saveAsTable)
        case .formatUnknown(let file, let actual):
            Failure(
                .badData,
                actual.map { kind in
                    say(
                        en: "\(file) is \(name(of: kind)), which holds no list.",
                        vi: "\(file) là \(name(of: kind)), không chứa danh sách.")
                }
                    ?? say(
                        en: "The format of \(file) is not known.",
                        vi: "Không nhận ra định dạng của \(file)."), next: saveAsTable)
        case .encodingUnknown(let file, let name, let available):
            Failure(
                .usage,
                say(
                    en: "There is no encoding “\(name)” (for \(file)).",
                    vi: "Không có bảng mã “\(name)” (cho \(file))."), next: choices(available))
        case .separatorUnusable(let file, let separator, let available):
            Failure(
                .usage,
                say(
                    en: "“\(separator)” cannot separate the cells of \(file).",
                    vi: "Không dùng được “\(separator)” làm dấu phân cách cho \(file)."),
                next: choices(available))
        case .notJSONLines(let file, let line):
            Failure(
                .badData,
                say(
                    en: "\(file) is JSON, but not one object a line (line \(line)).",
                    vi: "\(file) là JSON nhưng không phải mỗi dòng một đối tượng (dòng \(line))."),
                next: say(
                    en: "Write one object on each line: jq -c '.[]' list.json > list.jsonl",
                    vi: "Ghi mỗi đối tượng trên một dòng: jq -c '.[]' list.json > list.jsonl"))
        default: nil
        }
    }

    private static func ofHeader(_ error: ImportError) -> Failure? {
        switch error {
        case .headerNotFound(let file, let found):
            Failure(
                .badData,
                say(
                    en: "No row of \(file) looks like a header; it begins with: \(list(found)).",
                    vi: "Không thấy dòng tiêu đề trong \(file); tệp bắt đầu bằng: \(list(found))."),
                next: sayHeaderRow)
        case .headerRowMissing(let file, let row):
            Failure(
                .usage,
                say(en: "\(file) has no row \(row).", vi: "\(file) không có dòng \(row)."),
                next: sayHeaderRow)
        case .noKnownColumn(let file, let found):
            Failure(
                .badData,
                say(
                    en: "No column of \(file) is known; found: \(list(found)).",
                    vi: "Không nhận ra cột nào của \(file); các cột có: \(list(found))."),
                next: sayColumns)
        case .tooManyColumns(let file, let line, let limit):
            Failure(
                .badData,
                say(
                    en: "\(file) has more than \(limit) columns (line \(line)).",
                    vi: "\(file) có hơn \(limit) cột (dòng \(line))."),
                next: say(
                    en: "Is the separator right? Say it: --separator ';'",
                    vi: "Dấu phân cách có đúng không? Hãy nêu rõ: --separator ';'"))
        case .fieldMap(let error): Failure(error)
        default: nil
        }
    }

    private static func unreadable(_ file: String, errno: Int32) -> Failure {
        let status: ExitStatus =
            switch errno {
            case SystemFault.noSuchFile: .noInput
            case SystemFault.notPermitted: .noPermission
            default: .inOutError
            }
        return Failure(
            status,
            say(
                en: "\(file) cannot be read: \(SystemFault.text(errno)).",
                vi: "Không đọc được \(file): \(SystemFault.text(errno))."))
    }

    private static var sayColumns: String {
        let fields = StatedFields.names(of: .supplier)
        return say(
            en: """
                Name the header's row: --header-row N, or say which column is what: --map map.yaml
                  record: supplier
                  fields:
                    name: COLUMN
                    country: {value: VN}
                Fields: \(fields).
                """,
            vi: """
                Hãy nêu dòng tiêu đề: --header-row N, hoặc nêu cột nào là gì: --map map.yaml
                  record: supplier
                  fields:
                    name: TÊN_CỘT
                    country: {value: VN}
                Các trường: \(fields).
                """)
    }

    private static var saveAsTable: String {
        say(
            en: "Save the list as .xlsx or .csv and import that.",
            vi: "Hãy lưu danh sách thành .xlsx hoặc .csv rồi nhập lại.")
    }

    private static var sayHeaderRow: String {
        say(
            en: "Say which row holds the header: --header-row N (counted from 1).",
            vi: "Hãy nêu dòng tiêu đề: --header-row N (đếm từ 1).")
    }
}
