import Foundation
import Importers
import Platform

/// The file beside a feed's folder in which a write leaves its mark for the next: `feed` and
/// `feed.state.json`. It lies outside, so that the folder holds what is published and nothing else.
struct FeedMarkFile {
    /// Nobody but its owner has to know the names of the sources that are not told.
    private static let mode: UInt32 = 0o600
    /// A mark names every source, of which a store has thousands at most.
    private static let bytesMax = 16 * 1_024 * 1_024

    let path: String

    init(folder: String) {
        path = URL(fileURLWithPath: folder).standardizedFileURL.path + ".state.json"
    }

    /// - Returns: nil when there is none, or none that can be read as one.
    func read() throws(Failure) -> FeedMark? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            let bytes = try FileBytes.head(of: path, count: Self.bytesMax)
            return try? JSONDecoder().decode(FeedMark.self, from: Data(bytes))
        } catch { throw Failure(error) }
    }

    /// Replaces it, unless it says the same.
    func write(_ mark: FeedMark) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try [UInt8](encoder.encode(mark)) + [0x0A]
        if FileManager.default.contents(atPath: path).map([UInt8].init) == bytes { return }
        try WholeFile.write(bytes, to: path, mode: Self.mode)
    }
}
