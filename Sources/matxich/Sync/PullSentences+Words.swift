import Platform
import Records

extension PullSentences {
    /// In the language of the run.
    static let spoken = PullSentences(
        tooManyRows: { max in
            let count = Plainly.number(Int(max))
            return say(
                en: "The catalogue has more than \(count) rows; --max-rows sets how many it may "
                    + "have.",
                vi: "Danh mục có hơn \(count) dòng; có thể đặt lại bằng --max-rows.")
        },
        noRowReadable: { rows in
            let count = Plainly.number(rows)
            return say(
                en: "None of the catalogue's rows could be read (\(count)); they are in "
                    + "quarantine, and what was known before stays.",
                vi: "Không đọc được dòng nào của danh mục (\(count) dòng); các dòng này nằm trong "
                    + "khu cách ly, dữ liệu đã có được giữ nguyên.")
        },
        kindChanged: { former, now in
            let (before, after) = (words(of: former), words(of: now))
            return say(
                en: "By its columns this is a list of \(after.en), and it was one of \(before.en); "
                    + "nothing was taken. If that is right, say the kind when adding the source "
                    + "(--kind \(now.rawValue)).",
                vi: "Theo các cột, đây là danh sách \(after.vi), trước đó là danh sách "
                    + "\(before.vi); chưa nhận gì. Nếu đúng vậy, hãy nêu loại khi khai nguồn "
                    + "(--kind \(now.rawValue)).")
        })

    private static func words(of kind: RecordKind) -> (en: String, vi: String) {
        switch kind {
        case .supplier: ("suppliers", "nhà cung cấp")
        case .need: ("needs", "nhu cầu")
        }
    }
}
