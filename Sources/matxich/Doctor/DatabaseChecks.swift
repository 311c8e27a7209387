import Foundation
import Records
import Store

/// Looks at the database: there, ours, sound, with room to grow.
struct DatabaseChecks {
    /// Below this an import of a usual list may not fit.
    private static let freeMegabytesMin = 500
    /// A database may need as much again while it is rewritten or backed up.
    private static let growthMax = 2

    /// More than ever wait.
    private static let jobsMax = 100_000

    let path: String

    func run() async -> [Check] {
        guard FileManager.default.fileExists(atPath: path) else { return [missing, disk] }
        do {
            let store = try OpenStore.open(path, createIfMissing: false)
            return [
                await contents(store), await integrity(store), await imports(store),
                await uploads(store), await clock(store), disk,
            ]
        } catch {
            return [.failed("database", error), disk]
        }
    }

    private var missing: Check {
        let make = NextCommand.line("init", database: path)
        return .unsound(
            "database",
            say(en: "There is none at \(path).", vi: "Chưa có cơ sở dữ liệu tại \(path)."),
            remedy: say(en: "Make one: \(make)", vi: "Tạo mới: \(make)"))
    }

    private func contents(_ store: any RecordStore) async -> Check {
        do {
            let counts = try await store.counts()
            let suppliers = Plainly.number(counts.organisations)
            let needs = Plainly.number(counts.needs)
            let quarantined = Plainly.number(counts.quarantined)
            return .sound(
                "database",
                say(
                    en: "\(path): \(suppliers) suppliers, \(needs) needs, "
                        + "\(quarantined) rows in quarantine",
                    vi: "\(path): \(suppliers) nhà cung cấp, \(needs) nhu cầu, "
                        + "\(quarantined) dòng bị cách ly"))
        } catch { return .failed("database", error) }
    }

    private func integrity(_ store: any RecordStore) async -> Check {
        do {
            let problems = try await store.problems()
            guard let first = problems.first else {
                return .sound("integrity", say(en: "sound", vi: "toàn vẹn"))
            }
            let count = Plainly.number(problems.count)
            return .unsound(
                "integrity",
                say(
                    en: "\(count) problems, first: \(first)",
                    vi: "\(count) lỗi, lỗi đầu tiên: \(first)"),
                remedy: say(
                    en: "Restore the last backup: "
                        + NextCommand.line("restore", "BACKUP", "--force"),
                    vi: "Khôi phục bản sao lưu gần nhất: "
                        + NextCommand.line("restore", "BẢN_SAO", "--force")))
        } catch { return .failed("integrity", error) }
    }

    /// Half a list looks like a whole one to whoever does not know.
    private func imports(_ store: any RecordStore) async -> Check {
        do {
            let broken = BrokenImports.among(try await store.importRuns())
            guard let first = broken.first else {
                return .sound("imports", say(en: "finished", vi: "đã hoàn tất"))
            }
            return .unsound(
                "imports", BrokenImports.sentence(first), remedy: BrokenImports.remedy(first))
        } catch { return .failed("imports", error) }
    }

    /// A list whose job is gone is read by nobody, and may hold what nobody may see.
    private func uploads(_ store: any JobStore) async -> Check {
        do {
            let jobs = try await store.jobs(of: nil, before: nil, limit: Self.jobsMax)
                .filter { !$0.state.isEnded }
            let folder = UploadFolder(of: path)
            let orphans = folder.orphans(beside: jobs, now: Date())
            guard let first = orphans.first else {
                return .sound(
                    "uploads", say(en: "none left behind", vi: "không có tệp bị bỏ lại"))
            }
            let count = Plainly.number(orphans.count)
            return .unsound(
                "uploads",
                say(
                    en: "\(count) lists in \(folder.path) wait for nothing.",
                    vi: "\(count) danh sách trong \(folder.path) không còn tác vụ nào dùng."),
                remedy: say(
                    en: "Delete them, first: rm \(folder.file(first))",
                    vi: "Hãy xóa, trước hết: rm \(folder.file(first))"))
        } catch { return .failed("uploads", error) }
    }

    /// What was stored must not come from the future, else ages and certificates are misjudged.
    private func clock(_ store: any RecordStore) async -> Check {
        do {
            let now = WallClock.stamp.milliseconds
            let latest = try await store.importRuns().map(\.startedAt.milliseconds).max() ?? 0
            let today = Plainly.day(WallClock.today)
            let isSound = WallClock.today >= WallClock.earliestSane && latest <= now + 60_000
            if isSound { return .sound("clock", today) }
            return .unsound(
                "clock",
                say(
                    en: "The clock says \(today), which cannot be.",
                    vi: "Đồng hồ báo \(today), không thể đúng."),
                remedy: say(
                    en: "Set the computer's date and time.",
                    vi: "Hãy chỉnh lại ngày giờ của máy."))
        } catch { return .failed("clock", error) }
    }

    private var disk: Check {
        let folder = PathParts(path).folder
        var status = statvfs()
        guard statvfs(folder.isEmpty ? "." : folder, &status) == 0 else {
            return .unsound(
                "disk", "\(folder): \(SystemFault.text(errno))",
                remedy: say(en: "Name another place with --db.", vi: "Hãy chọn nơi khác bằng --db.")
            )
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize) / 1_048_576
        let size = (FileDigest.size(of: path) ?? 0) / 1_048_576
        let needed = max(Self.freeMegabytesMin, size * Self.growthMax)
        let (room, taken) = (Plainly.number(free), Plainly.number(size))
        let text = say(
            en: "\(room) MB free, database \(taken) MB",
            vi: "còn trống \(room) MB, cơ sở dữ liệu \(taken) MB")
        return free >= needed
            ? .sound("disk", text)
            : .unsound(
                "disk", text,
                remedy: say(
                    en: "Make room: \(needed) MB free are advised.",
                    vi: "Hãy giải phóng chỗ: nên còn trống \(needed) MB."))
    }
}
