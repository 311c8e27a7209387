import ArgumentParser
import Foundation
import Importers
import Store

/// `matxich restore`: makes a backup the database again.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: say(
            en: "Make a backup the database again.", vi: "Khôi phục cơ sở dữ liệu từ bản sao lưu."))

    @Argument(help: help(en: "The backup.", vi: "Bản sao lưu.", value: "file"))
    var file: String

    @Flag(
        name: [.short, .long],
        help: help(
            en: "Replace a database that is there; it is kept beside, as PATH.before-restore…",
            vi: "Thay cơ sở dữ liệu đang có; bản cũ được giữ lại với tên TỆP.before-restore…"))
    var force = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let path = try OpenStore.path(global)
        guard FileManager.default.fileExists(atPath: file) else {
            throw Failure(ImportError.unreadable(file: file, errno: SystemFault.noSuchFile))
        }
        let kept: String?
        do throws(StoreError) {
            kept = try OpenStore.restore(from: file, to: path, overwriting: force)
        } catch .fileExists {
            throw Failure(
                .cannotWrite, say(en: "\(path) exists already.", vi: "\(path) đã tồn tại."),
                next: say(
                    en: "To replace it, add --force; the old one is kept beside.",
                    vi: "Để thay thế, thêm --force; bản cũ được giữ lại bên cạnh."))
        }
        try UploadFolder(of: file).copy(to: UploadFolder(of: path))
        global.remark(
            say(
                en: "\(path) is now what \(file) holds.",
                vi: "\(path) đã được khôi phục từ \(file)."))
        if let kept {
            global.remark(
                say(en: "The old one is kept: \(kept)", vi: "Bản cũ được giữ lại tại: \(kept)"))
        }
    }
}
