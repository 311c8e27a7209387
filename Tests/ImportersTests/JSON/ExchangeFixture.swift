import Foundation
import Importers
import Records

/// Official example documents beside the package, and documents made up in a test.
enum ExchangeFixture {
    /// The folder of a format's official examples; nil where there is none.
    static func folder(_ format: String) -> URL? {
        guard let shared = ListFixture.sharedLists else { return nil }
        let folder = shared.appending(path: "exchange/" + format)
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }

    static let isMissing = "the example documents are not beside the package"

    static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

    /// All documents of a folder with one of these endings, in the order of their names.
    static func documents(_ format: String, _ endings: [String]) throws -> [URL] {
        guard let folder = folder(format) else { return [] }
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let urls = all?.compactMap { $0 as? URL } ?? []
        return urls.filter { endings.contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
    }

    /// The same document as Foundation reads it.
    static func foundation(_ bytes: [UInt8]) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
    }

    /// Every object anywhere in a document, itself included.
    static func objects(in value: Any) -> [[String: Any]] {
        switch value {
        case let list as [Any]: list.flatMap { objects(in: $0) }
        case let members as [String: Any]:
            [members] + members.sorted { $0.key < $1.key }.flatMap { objects(in: $0.value) }
        default: []
        }
    }

    /// How a source may cut its bytes: one at a time, in odd pieces, all at once.
    static let pieces = [1, 7, 61, 4_099, 1 << 20]
}

extension TableRow {
    /// The cell under a column.
    func cell(_ column: String, _ columns: [String]) -> String? {
        columns.firstIndex(of: column).flatMap { $0 < cells.count ? cells[$0] : nil }
    }
}
