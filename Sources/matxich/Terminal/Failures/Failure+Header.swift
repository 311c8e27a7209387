import Importers
import Records

extension Failure {
    static func noHeader(_ file: String, _ found: [String]) -> Failure {
        Failure(
            .badData,
            say(
                en: "No row of \(file) looks like a header; it begins with: \(list(found)).",
                vi: "Không thấy dòng tiêu đề trong \(file); tệp bắt đầu bằng: \(list(found))."),
            next: sayHeaderRow)
    }

    static func noHeaderRow(_ file: String, _ row: Int) -> Failure {
        Failure(
            .usage,
            say(en: "\(file) has no row \(row).", vi: "\(file) không có dòng \(row)."),
            next: sayHeaderRow)
    }

    static func noKnownColumn(_ file: String, _ found: [String]) -> Failure {
        if let first = found.first, isPageBeginning(first) { return webPage(file) }
        return Failure(
            .badData,
            say(
                en: "No column of \(file) is known; found: \(list(found)).",
                vi: "Không nhận ra cột nào của \(file); các cột có: \(list(found))."),
            next: sayColumns)
    }

    /// - Source: HTML Standard, section 13.1.1, "The DOCTYPE".
    private static func isPageBeginning(_ cell: String) -> Bool {
        let start = cell.lowercased()
        return ["<!doctype html", "<html"].contains { start.hasPrefix($0) }
    }

    private static func webPage(_ file: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) is a web page, not a list.",
                vi: "\(file) là trang web, không phải danh sách."),
            next: say(
                en: "Take the address of the list itself; a server that wants one to sign in "
                    + "answers with a page too.",
                vi: "Hãy dùng địa chỉ của chính danh sách; máy chủ yêu cầu đăng nhập cũng trả về "
                    + "trang web."))
    }

    static func lettersLost(_ file: String, _ found: [String]) -> Failure {
        Failure(
            .badData,
            say(
                en: "The header of \(file) has lost letters: \(list(found)).",
                vi: "Tiêu đề của \(file) đã bị mất chữ: \(list(found))."),
            next: say(
                en: "Letters that became “?” cannot be brought back. Save the list again as .xlsx, "
                    + "or as “CSV UTF-8”, and import that.",
                vi: "Chữ đã thành “?” thì không khôi phục được. Hãy lưu lại danh sách thành .xlsx "
                    + "hoặc “CSV UTF-8” rồi nhập."))
    }

    static func tooWide(_ file: String, _ line: Int, _ limit: Int) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) has more than \(limit) columns (line \(line)).",
                vi: "\(file) có hơn \(limit) cột (dòng \(line))."),
            next: say(
                en: "Is the separator right? Say it: --separator ';'",
                vi: "Dấu phân cách có đúng không? Hãy nêu rõ: --separator ';'"))
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

    private static var sayHeaderRow: String {
        say(
            en: "Say which row holds the header: --header-row N (counted from 1).",
            vi: "Hãy nêu dòng tiêu đề: --header-row N (đếm từ 1).")
    }
}
