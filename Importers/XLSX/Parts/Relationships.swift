/// Which parts a part of the package refers to.
///
/// - Source: ECMA-376 part 2, 9.3; the strict variant has other namespaces and the same last
///   words, so only these are compared.
struct Relationships {
    struct Target {
        let type: Substring
        let part: String
    }

    private(set) var targets: [String: Target] = [:]
    /// More are no workbook.
    private static let targetsMax = 10_000

    /// The relationships of `source`; none when the package has no such part.
    init(of source: String, in archive: ZipArchive) throws(ImportError) {
        let folder = source.lastIndex(of: "/").map { source[...$0] } ?? ""
        let name = source[folder.endIndex...]
        let elements = Elements(folder: String(folder))
        try XMLPart.read("\(folder)_rels/\(name).rels", of: archive, to: elements)
        targets = elements.targets
    }

    func part(_ id: String, type: String) -> String? {
        guard let target = targets[id], target.type == type else { return nil }
        return target.part
    }

    /// The part of a type of which a source has one.
    func only(_ type: String) -> String? {
        targets.values.lazy.filter { $0.type == type }.map(\.part).min()
    }

    private final class Elements: XMLElements {
        var targets: [String: Target] = [:]
        private let folder: String

        init(folder: String) { self.folder = folder }

        func start(_ name: XMLName, _ attributes: XMLAttributes) {
            guard name == "Relationship", targets.count < Relationships.targetsMax,
                let id = attributes.text("Id"), let type = attributes.text("Type"),
                let target = attributes.text("Target"),
                attributes.text("TargetMode") != "External"
            else { return }
            let lastWord = type[
                (type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...]
            targets[id] = Target(type: lastWord, part: resolved(target))
        }

        func end(_ name: XMLName) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

        /// The part's name from the package's root.
        private func resolved(_ target: String) -> String {
            if target.hasPrefix("/") { return String(target.dropFirst()) }
            var steps: [Substring] = []
            for step in (folder + target).split(separator: "/") where step != "." {
                if step == ".." { _ = steps.popLast() } else { steps.append(step) }
            }
            return steps.joined(separator: "/")
        }
    }
}
