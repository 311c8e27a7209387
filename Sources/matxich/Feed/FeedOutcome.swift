import Platform
import Records

/// What a write of a feed did, for people and for scripts.
struct FeedOutcome {
    let folder: String
    let store: String
    let report: WriteFeed.Report
    var isChanged = false
    var entries = 0
    var pages = 0
    var blottedOut = 0

    static var listing: Listing<FeedOutcome> {
        Listing(columns: [
            .text(say(en: "Folder", vi: "Thư mục"), "folder") { $0.folder },
            .text(say(en: "Store", vi: "Kho"), "store") { $0.store },
            .count(say(en: "New", vi: "Mới"), "recordsNew") { $0.report.new },
            .count(say(en: "Changed", vi: "Thay đổi"), "recordsChanged") { $0.report.changed },
            .count(say(en: "Withdrawn", vi: "Rút lại"), "recordsWithdrawn") {
                $0.report.withdrawn
            },
            .count(say(en: "Blotted out", vi: "Đã xóa"), "entriesBlottedOut") { $0.blottedOut },
            .count(say(en: "Last entry", vi: "Mục cuối"), "lastEntry") { $0.entries },
            .count(say(en: "Pages", vi: "Số trang"), "pages") { $0.pages },
        ])
    }

    /// What a person should know beside the figures.
    var remarks: [String] {
        [nothingNew, unlicensed, withheld].compactMap(\.self)
    }

    private var nothingNew: String? {
        guard !isChanged, blottedOut == 0 else { return nil }
        return say(
            en: "Nothing new to tell; the feed is as it was.",
            vi: "Không có gì mới; nguồn cấp giữ nguyên.")
    }

    private var unlicensed: String? {
        let names = report.sources.unlicensed.map(\.text)
        guard !names.isEmpty else { return nil }
        let list = Failure.list(names)
        return say(
            en: "Not told, since they state no licence: \(list).",
            vi: "Không phát vì chưa nêu giấy phép: \(list).")
    }

    private var withheld: String? {
        guard report.valuesWithheld > 0 else { return nil }
        let count = Plainly.number(report.valuesWithheld)
        return say(
            en: "Values kept back, since a contact or a person's number seems to stand in them: "
                + "\(count).",
            vi: "Giá trị được giữ lại vì có vẻ chứa thông tin liên hệ hoặc số cá nhân: \(count).")
    }
}
