import Crypto
import Foundation
import HummingbirdCore
import NIOCore

/// What files an operation takes as a request's body.
struct UploadRule: Sendable {
    let mediaTypes: [String]
    let bytesMax: Int
    /// Whether a request may come without one.
    var isOptional = false
}

/// A file that came as a request's body; it is taken away with the last reference, unless kept.
final class Upload: Sendable {
    let path: String
    let mediaType: String
    let byteCount: Int
    /// SHA-256, in hexadecimal digits.
    let digest: String

    private init(path: String, mediaType: String, byteCount: Int, digest: String) {
        self.path = path
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.digest = digest
    }

    deinit { unlink(path) }

    /// Gives the file a name under which it stays.
    ///
    /// - Returns: whether that could be done.
    func keep(as name: String) -> Bool { rename(path, name) == 0 }

    /// Writes a body to a new file as it comes in; no more than a piece is held in memory.
    ///
    /// - Parameter folder: is made where it is not there.
    /// - Throws: `Problem` of a body that is too large.
    static func receive(
        _ body: RequestBody, _ mediaType: String, bytesMax: Int, into folder: String
    ) async throws -> Upload {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let path = folder + "/" + UUID().uuidString.lowercased()
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw Problem(.unavailable) }
        defer { try? file.close() }
        do {
            var (count, digest) = (0, SHA256())
            for try await piece in body {
                count += piece.readableBytes
                guard count <= bytesMax else { throw CallReading.tooLarge(bytesMax) }
                let bytes = Data(piece.readableBytesView)
                digest.update(data: bytes)
                try file.write(contentsOf: bytes)
            }
            return Upload(
                path: path, mediaType: mediaType, byteCount: count,
                digest: Hexadecimal.text(digest.finalize()))
        } catch {
            unlink(path)
            throw error
        }
    }
}
