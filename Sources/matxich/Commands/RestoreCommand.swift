import ArgumentParser
import Foundation
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
            en: "Replace a database that is there; it is kept beside, as PATH.before-restore.",
            vi: "Thay cơ sở dữ liệu đang có; bản cũ được giữ lại với đuôi .before-restore."))
    var force = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let path = try OpenStore.path(global)
        let backup = try OpenStore.open(file, createIfMissing: false)
        let problems = try await backup.problems()
        guard problems.isEmpty else { throw StoreError.notAStore(path: file, why: problems[0]) }
        let isThere = FileManager.default.fileExists(atPath: path)
        if isThere, !force {
            throw Failure(
                .cannotWrite, say(en: "\(path) exists already.", vi: "\(path) đã tồn tại."),
                next: say(
                    en: "To replace it, add --force; the old one is kept beside.",
                    vi: "Để thay thế, thêm --force; bản cũ được giữ lại bên cạnh."))
        }
        let copy = path + ".restoring"
        try Self.remove(copy)
        try await backup.backup(to: copy)
        if isThere { try Self.setAside(path) }
        try Self.move(copy, to: path)
        global.remark(
            say(
                en: "\(path) is now what \(file) holds.",
                vi: "\(path) đã được khôi phục từ \(file)."))
    }

    /// Moves the old database and the log that belongs to it out of the way.
    private static func setAside(_ path: String) throws(Failure) {
        let aside = path + ".before-restore"
        for ending in ["", "-wal", "-shm"] {
            try remove(aside + ending)
            if FileManager.default.fileExists(atPath: path + ending) {
                try move(path + ending, to: aside + ending)
            }
        }
    }

    private static func remove(_ path: String) throws(Failure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw unwritable(path) }
    }

    private static func move(_ path: String, to target: String) throws(Failure) {
        guard rename(path, target) == 0 else { throw unwritable(target) }
    }

    private static func unwritable(_ path: String) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "\(path) cannot be written: \(SystemFault.text(errno)).",
                vi: "Không ghi được \(path): \(SystemFault.text(errno))."))
    }
}
