import Foundation
import Importers
import Platform

/// A page that was written to a file: of a format that has to be read twice, or from its end.
///
/// The file is gone with the last reference.
final class SpooledPage: Sendable {
    let path: String

    /// Writes a body to a file of its own.
    init(_ bytes: TransferBytes) throws {
        let folder = FileManager.default.temporaryDirectory
        path = folder.appendingPathComponent("matxich-page-" + UUID().uuidString).path
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw Self.fault(path) }
        defer { try? file.close() }
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        do {
            while true {
                let count = try chunk.withUnsafeMutableBufferPointer { try bytes.read(into: $0) }
                if count == 0 { return }
                try file.write(contentsOf: chunk[..<count])
            }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error is ImportError ? bytes.explained(error) : Self.fault(path)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private static func fault(_ path: String) -> PartnerFault {
        PartnerFault(
            code: "spool",
            text: say(
                en: "The page could not be kept for reading: \(path)",
                vi: "Không lưu tạm được trang để đọc: \(path)"), mayPass: true)
    }

    private static let chunkBytes = 256 * 1_024
}
