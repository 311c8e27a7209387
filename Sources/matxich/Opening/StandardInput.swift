import Foundation

/// Standard input as a file: what is read twice, and in any order, needs one.
struct StandardInput {
    /// What stands for it on the command line.
    static let name = "-"
    /// What people call it.
    static var title: String { say(en: "standard input", vi: "đầu vào chuẩn") }
    /// No partner list is larger; a stream without end must not fill the disk.
    private static let bytesMax = 8 * 1_024 * 1_048_576
    private static let chunkBytes = 1_048_576

    let path: String
    private let folder: URL

    /// What people call a file named on the command line.
    static func title(of file: String) -> String { file == name ? title : file }

    /// Copies standard input into a temporary file.
    ///
    /// - Throws: `Failure` also when there is no standard input at all.
    init() throws(Failure) {
        guard !Self.wasClosed else {
            throw Failure(
                .noInput,
                say(en: "Standard input is closed.", vi: "Đầu vào chuẩn đã bị đóng."),
                next: say(
                    en: "Pipe a list in: matxich import - < list.csv",
                    vi: "Hãy chuyển danh sách vào: matxich import - < danh-sach.csv"))
        }
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("matxich-" + UUID().uuidString)
        path = folder.appendingPathComponent("stdin").path
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data().write(to: URL(fileURLWithPath: path))
            try Self.copy(to: path)
        } catch let failure as Failure {
            remove()
            throw failure
        } catch {
            remove()
            throw Failure(
                .cannotWrite,
                say(
                    en: "Standard input cannot be kept in \(folder.path): \(Self.reason(error)).",
                    vi: "Không lưu được đầu vào chuẩn tại \(folder.path): \(Self.reason(error))."
                ))
        }
    }

    /// Whether nobody gave the program a standard input. Asked once at the start: the first file
    /// that is opened then takes its place.
    static let wasClosed = Streams.isClosed(STDIN_FILENO)

    private static func copy(to path: String) throws {
        let target = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var total = 0
        while let chunk = try FileHandle.standardInput.read(upToCount: chunkBytes),
            !chunk.isEmpty
        {
            total += chunk.count
            guard total <= bytesMax else {
                throw Failure(
                    .badData,
                    say(
                        en: "Standard input is longer than \(bytesMax / 1_048_576) MB.",
                        vi: "Đầu vào chuẩn dài hơn \(bytesMax / 1_048_576) MB."))
            }
            try target.write(contentsOf: chunk)
        }
        try target.close()
    }

    private static func reason(_ error: any Error) -> String {
        SystemFault.text(SystemFault.number(of: error))
    }

    func remove() {
        do { try FileManager.default.removeItem(at: folder) } catch {
            Streams.note(
                say(en: "Left behind: \(folder.path)", vi: "Chưa xóa được: \(folder.path)"))
        }
    }
}
