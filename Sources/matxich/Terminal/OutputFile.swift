import Foundation
import Importers
import Store

/// A file that a command writes for people: it appears whole and in one step, or not at all.
///
/// The same rules hold for every command. What is there already is replaced only when somebody
/// said so, and then keeps its permissions. A link is followed: the file it names is what changes.
/// Into a pipe or a device, beside which nothing can be made ready, the finished bytes are poured.
struct OutputFile {
    private enum Place {
        /// A file, whether it is there or not; `mode` is what an earlier one allowed.
        case file(String, mode: mode_t?)
        /// A named pipe or a device.
        case stream
    }

    let path: String
    private let place: Place
    private let mayReplace: Bool

    /// Looks at what is there before any work is done.
    ///
    /// - Parameters:
    ///   - force: whether a file that is there may be replaced.
    ///   - database: the store the command works on, which is never written over.
    ///   - inputs: what the command reads, which is not written over either.
    /// - Throws: `Failure` when the file may not or cannot be written.
    init(
        _ path: String, force: Bool, sparing database: String? = nil, inputs: [String] = []
    ) throws(Failure) {
        self.path = path
        mayReplace = force
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            guard errno == ENOENT else { throw Self.unwritable(path, errno) }
            let target = Self.followed(path)
            let folder = PathParts(target).folder
            guard folder.isEmpty || stat(folder, &facts) == 0 else { throw Self.noFolder(folder) }
            place = .file(target, mode: nil)
            return
        }
        switch facts.st_mode & S_IFMT {
        case S_IFREG:
            if inputs.contains(where: { Self.isSame(facts, as: $0) }) { throw Self.isInput(path) }
            guard force else { throw Self.exists(path) }
            if let database, Self.isSame(facts, as: database) { throw Self.isDatabase(path) }
            place = .file(Self.followed(path), mode: facts.st_mode & 0o7777)
        case S_IFIFO, S_IFCHR: place = .stream
        case S_IFDIR: throw Self.unwritable(path, EISDIR)
        default: throw Self.unfit(path)
        }
    }

    /// Whether it is a file, beside which others may be put.
    var isFile: Bool {
        if case .file = place { true } else { false }
    }

    /// Refuses two outputs that are one file, however their paths are spelled: the second would
    /// take the place of the first.
    static func checkApart(_ files: [OutputFile]) throws(Failure) {
        var met: Set<String> = []
        for file in files {
            guard let spot = file.spot else { continue }
            guard met.insert(spot).inserted else { throw isTwice(file.path) }
        }
    }

    /// What is one for all paths that lead to one file; nil where several outputs may go.
    private var spot: String? {
        guard case .file(let target, _) = place else { return nil }
        var facts = stat()
        if stat(target, &facts) == 0 { return "\(facts.st_dev) \(facts.st_ino)" }
        let parts = PathParts(target)
        let folder = parts.folder.isEmpty ? "." : parts.folder
        guard stat(folder, &facts) == 0 else { return target }
        let name = target.split(separator: "/").last ?? ""
        return "\(facts.st_dev) \(facts.st_ino) \(name)"
    }

    /// Has the file made under another name, then gives it its own.
    ///
    /// - Parameter body: writes everything to the path it is given, where nothing is yet.
    func write(_ body: (_ draft: String) async throws -> Void) async throws {
        let draft = draft
        defer { unlink(draft) }
        do { try await body(draft) } catch { throw failure(of: error) }
        switch place {
        case .file(let target, let mode):
            if let mode { chmod(draft, mode) }
            try put(draft, at: target)
        case .stream: try pour(draft)
        }
    }

    /// The same for a text.
    func write(text: String) async throws {
        try await write { draft in
            try Data(text.utf8).write(to: URL(fileURLWithPath: draft))
        }
    }

    private var draft: String {
        switch place {
        case .file(let target, _): "\(target).\(getpid()).writing"
        case .stream:
            FileManager.default.temporaryDirectory
                .appendingPathComponent("matxich-\(UUID().uuidString)").path
        }
    }

    private func put(_ draft: String, at target: String) throws(Failure) {
        if !mayReplace {
            // Unlike renaming, linking refuses what came between; not every disk knows links.
            if link(draft, target) == 0 { return }
            if errno == EEXIST { throw Self.exists(path) }
        }
        guard rename(draft, target) == 0 else { throw Self.unwritable(path, errno) }
    }

    private func pour(_ draft: String) throws(Failure) {
        do {
            let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: draft))
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            let target = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            while let piece = try source.read(upToCount: Self.pieceBytes), !piece.isEmpty {
                try target.write(contentsOf: piece)
            }
            try target.close()
        } catch { throw Self.unwritable(path, SystemFault.number(of: error)) }
    }

    private static let pieceBytes = 1_048_576
}

extension OutputFile {
    /// Links followed before a chain of them is taken for a ring; Linux follows as many.
    private static let linksMax = 40
    /// With less room than this, 64 MiB, a workbook that could not be written did not fit: the
    /// library says only that writing failed, and has given the room back when it can be asked.
    private static let roomMin: UInt = 67_108_864

    private static func followed(_ path: String) -> String {
        var current = path
        for _ in 0..<linksMax {
            guard
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: current)
            else { return current }
            let folder = PathParts(current).folder
            current = target.hasPrefix("/") || folder.isEmpty ? target : folder + "/" + target
        }
        return current
    }

    private static func isSame(_ facts: stat, as path: String) -> Bool {
        var other = stat()
        return stat(path, &other) == 0 && other.st_ino == facts.st_ino
            && other.st_dev == facts.st_dev
    }

    /// What went wrong while the draft was written, told of the file people know.
    private func failure(of error: any Error) -> any Error {
        switch error {
        case ExportError.unwritable(_, let errno): Self.unwritable(path, errno)
        case ExportError.refused where isDiskFull: Self.unwritable(path, ENOSPC)
        case let error as ExportError: Failure(error, file: path)
        case StoreError.inaccessible(_, let errno): Self.unwritable(path, errno)
        case StoreError.diskFull: Self.unwritable(path, ENOSPC)
        case is Failure, is StoreError: error
        default: Self.unwritable(path, SystemFault.number(of: error))
        }
    }

    private var isDiskFull: Bool {
        var disk = statvfs()
        let folder = PathParts(draft).folder
        return statvfs(folder.isEmpty ? "." : folder, &disk) == 0
            && disk.f_bavail * disk.f_frsize < Self.roomMin
    }

    private static func unwritable(_ path: String, _ errno: Int32) -> Failure {
        Failure(ExportError.unwritable(file: path, errno: errno))
    }

    private static func exists(_ path: String) -> Failure {
        Failure(
            .cannotWrite, say(en: "\(path) exists already.", vi: "\(path) đã tồn tại."),
            next: say(
                en: "Choose another name, or add --force.",
                vi: "Hãy chọn tên khác hoặc thêm --force."))
    }

    private static func noFolder(_ folder: String) -> Failure {
        Failure(
            .cannotWrite,
            say(en: "There is no folder \(folder).", vi: "Không có thư mục \(folder)."),
            next: say(
                en: "Make it (mkdir -p), or choose another place.",
                vi: "Hãy tạo thư mục (mkdir -p) hoặc chọn nơi khác."))
    }

    private static func isDatabase(_ path: String) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "\(path) is the database itself; it is not written over.",
                vi: "\(path) chính là cơ sở dữ liệu đang dùng; không ghi đè."),
            next: say(en: "Choose another name.", vi: "Hãy chọn tên khác."))
    }

    private static func isInput(_ path: String) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "\(path) is what is being read; it is not written over.",
                vi: "\(path) chính là tệp đang được đọc; không ghi đè."),
            next: say(en: "Choose another name.", vi: "Hãy chọn tên khác."))
    }

    private static func isTwice(_ path: String) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "\(path) is named for two outputs; the second would replace the first.",
                vi: "\(path) được nêu cho hai kết quả; kết quả sau sẽ ghi đè kết quả trước."),
            next: say(en: "Choose another name.", vi: "Hãy chọn tên khác."))
    }

    private static func unfit(_ path: String) -> Failure {
        Failure(
            .cannotWrite,
            say(
                en: "\(path) is a socket or a whole disk, which cannot hold a file.",
                vi: "\(path) là socket hoặc cả ổ đĩa, không chứa được tệp."),
            next: say(en: "Choose another name.", vi: "Hãy chọn tên khác."))
    }
}
