import Foundation

/// Standard input as a file: what is read twice, and in any order, needs one.
struct StandardInput {
    /// What stands for it on the command line.
    static let name = "-"
    /// No partner list is larger; a stream without end must not fill the disk.
    private static let bytesMax = 8 * 1_024 * 1_048_576
    private static let chunkBytes = 1_048_576

    let path: String
    private let folder: URL

    /// Copies standard input into a temporary file.
    init() throws(Failure) {
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
                    en: "Standard input cannot be kept in \(folder.path).",
                    vi: "Không lưu được đầu vào chuẩn tại \(folder.path)."))
        }
    }

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

    func remove() {
        do { try FileManager.default.removeItem(at: folder) } catch {
            Streams.note(
                say(en: "Left behind: \(folder.path)", vi: "Chưa xóa được: \(folder.path)"))
        }
    }
}
