import Importers
import Platform
import Store

extension Failure {
    /// Why a feed's folder could not be written.
    init(_ error: FeedFolderError) {
        switch error {
        case .unreadable(let error): self = Self.feedUnreadable(error)
        case .unwritable(let error): self.init(error)
        case .busy(let folder):
            self.init(
                .tryAgain,
                say(
                    en: "Another program is writing the feed in \(folder).",
                    vi: "Một chương trình khác đang ghi nguồn cấp trong \(folder)."),
                next: say(en: "Try again when it is done.", vi: "Hãy thử lại sau."))
        case .otherFiles(let folder, let found):
            self.init(
                .cannotWrite,
                say(
                    en: "There is no feed in \(folder), but other files (“\(found)”).",
                    vi: "\(folder) không chứa nguồn cấp mà có tệp khác (“\(found)”)."),
                next: say(
                    en: "Name an empty folder, or one that is not there yet.",
                    vi: "Hãy chọn thư mục trống hoặc chưa tồn tại."))
        case .otherStore(let folder, let known, let asked):
            self = Self.otherStore(folder, known, asked)
        case .lineUnknown(let page, let line):
            self.init(
                .badData,
                say(
                    en: "Line \(line) of \(page) was not written by this program.",
                    vi: "Dòng \(line) của \(page) không do chương trình này ghi."),
                next: Self.restoreFolder)
        case .headTooLarge(let limit):
            self.init(
                .cannotWrite,
                say(
                    en: "The feed has so many pages that its head is over \(limit) bytes.",
                    vi: "Nguồn cấp có quá nhiều trang, tệp đầu vượt \(limit) byte."),
                next: say(
                    en: "Join them: add --compact to a write with nothing new.",
                    vi: "Hãy gộp trang: ghi với --compact khi không có gì mới."))
        }
    }

    /// Why nothing was told.
    init(_ refusal: FeedRefusal) {
        switch refusal {
        case .markMissing, .databaseWentBack, .otherDatabase: self = Self.lostPlace(refusal)
        case .markNewer(let version):
            self.init(
                .unavailable,
                say(
                    en: "The feed was last written by a newer Matxich (mark \(version)).",
                    vi: "Nguồn cấp do bản Matxich mới hơn ghi lần cuối (dấu \(version))."),
                next: say(
                    en: "Update this program (it is \(Version.text)).",
                    vi: "Hãy cập nhật chương trình (đang là \(Version.text))."))
        case .storeChanged(let known, let asked):
            self = Self.otherStore(say(en: "the folder", vi: "thư mục"), known, asked)
        case .feedWentBack(let known, let last):
            self.init(
                .badData,
                say(
                    en: "The feed ends at entry \(last), although it had \(known): its folder was "
                        + "emptied or put back from a backup.",
                    vi: "Nguồn cấp kết thúc ở mục \(last) dù đã từng có \(known): thư mục bị xóa "
                        + "hoặc được khôi phục từ bản cũ."),
                next: Self.restoreFolder)
        case .sourceUnknown(let source): self.init(StoreError.sourceUnknown(source))
        case .sourceUnlicensed(let source):
            self.init(
                .badData,
                say(
                    en: "“\(source)” states no licence, so its records are not told.",
                    vi: "Nguồn “\(source)” chưa nêu giấy phép nên không được phát."),
                next: say(
                    en: "When its owner allows it, import it again with --licence.",
                    vi: "Khi chủ nguồn cho phép, hãy nhập lại với --licence."))
        case .sourceOfFeed(let source):
            self.init(
                .badData,
                say(
                    en: "“\(source)” came through a Matxich feed: its own store tells it.",
                    vi: "Nguồn “\(source)” đến từ nguồn cấp Matxich: kho gốc tự phát."))
        }
    }

    private static func feedUnreadable(_ error: ImportError) -> Failure {
        let failure = Failure(error)
        return Failure(failure.status, failure.what, next: restoreFolder)
    }

    private static func otherStore(_ place: String, _ known: String, _ asked: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "The feed in \(place) is the store “\(known)”’s, not “\(asked)”’s.",
                vi: "Nguồn cấp trong \(place) là của kho “\(known)”, không phải “\(asked)”."),
            next: say(
                en: "Leave --store out, or name another folder.",
                vi: "Hãy bỏ --store hoặc chọn thư mục khác."))
    }

    private static func lostPlace(_ refusal: FeedRefusal) -> Failure {
        let what =
            switch refusal {
            case .otherDatabase:
                say(
                    en: "The feed was written from another database.",
                    vi: "Nguồn cấp được ghi từ cơ sở dữ liệu khác.")
            case .databaseWentBack:
                say(
                    en: "The feed knows more than the database, which was put back from a backup.",
                    vi: "Nguồn cấp mới hơn cơ sở dữ liệu: dữ liệu được khôi phục từ bản cũ.")
            default:
                say(
                    en: "The file beside the folder, which says how far the feed is, is gone.",
                    vi: "Không còn tệp cạnh thư mục ghi nguồn cấp đã phát đến đâu.")
            }
        return Failure(
            .badData, what,
            next: say(
                en: "If it is the right database, add --recheck: what the database does not say "
                    + "is withdrawn from the feed.",
                vi: "Nếu đúng cơ sở dữ liệu, hãy thêm --recheck: mục nào cơ sở dữ liệu không có "
                    + "sẽ bị rút khỏi nguồn cấp."))
    }

    private static var restoreFolder: String {
        say(
            en: "Put the folder back as it was published last. To begin a feed anew, take another "
                + "folder and another --store: readers would take it for a broken one.",
            vi: "Hãy khôi phục thư mục như lần phát cuối. Để bắt đầu lại, hãy dùng thư mục khác và "
                + "--store khác: nếu không, bên đọc sẽ coi nguồn cấp bị hỏng.")
    }
}
