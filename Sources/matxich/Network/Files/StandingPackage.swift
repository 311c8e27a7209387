import Foundation
import SupplyNetwork

/// A `datapackage.json` of an earlier export, which another export of the same network joins.
struct StandingPackage {
    /// Longer ones are none of ours (own choice: thousands of files).
    private static let bytesMax = 16_777_216

    private let path: String
    private let members: [String: Any]

    /// Nil where there is none, or one that this program did not write.
    init?(_ path: String) {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
            let size = facts[.size] as? Int, size <= Self.bytesMax,
            let bytes = FileManager.default.contents(atPath: path),
            let members = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
            members["name"] as? String == "supply-network", members["resources"] is [[String: Any]]
        else { return nil }
        self.path = path
        self.members = members
    }

    /// - Throws: `Failure` that names what differs, where the package is of another network.
    func check(_ description: ExportDescription) throws(Failure) {
        for (name, value) in differences(from: description) {
            let told = members[name].map { "\($0)" } ?? "–"
            throw Failure(
                .cannotWrite,
                say(
                    en: "\(path) is of another network: its \(name) is “\(told)”, not "
                        + "“\(value)”.",
                    vi: "\(path) thuộc mạng lưới khác: \(name) là “\(told)”, không phải "
                        + "“\(value)”."),
                next: say(
                    en: "Name another folder, or write a new package over it with --force.",
                    vi: "Hãy nêu thư mục khác, hoặc ghi đè bằng gói mới với --force."))
        }
    }

    /// The resources that stay, as JSON: of the same network, their files not written anew.
    func resources(of description: ExportDescription, without names: Set<String>) -> [String] {
        guard differences(from: description).isEmpty,
            let resources = members["resources"] as? [[String: Any]]
        else { return [] }
        return resources.filter { !names.contains($0["path"] as? String ?? "") }.compactMap {
            let bytes = try? JSONSerialization.data(
                withJSONObject: $0, options: [.sortedKeys, .withoutEscapingSlashes])
            return bytes.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private func differences(from description: ExportDescription) -> [(String, String)] {
        DataPackage.scope(of: description).filter { name, value in
            let told = members[name].map { "\($0)" } ?? ""
            return told != value
        }
    }
}
