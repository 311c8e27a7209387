/// The names of a catalogue's groups, or of a classification's, each with those above it.
///
/// Kept while a document is read, in bounded memory; groups after `groupsMax` keep their ids.
struct BMEcatGroups {
    /// ECLASS, the largest classification in use, has 48,000 classes; so many take 40 MB.
    static let groupsMax = 200_000
    /// Bytes of a name; longer ones are descriptions.
    static let nameBytesMax = 512
    /// ECLASS has 4 levels, printed catalogues up to 9.
    private static let levelsMax = 16

    private struct Group {
        let name: String
        let parent: String?
    }

    private var groups: [String: Group] = [:]
    /// How many groups were met and not kept.
    private(set) var left = 0

    mutating func add(_ id: String, named name: String, below parent: String?, of system: String) {
        guard groups.count < Self.groupsMax, name.utf8.count <= Self.nameBytesMax else {
            left += 1
            return
        }
        groups[Self.key(id, system)] = Group(name: name, parent: parent)
    }

    /// `Hardware > Notebook > Mac`; nil for a group nobody named.
    func path(of id: String, in system: String) -> String? {
        var names: [String] = []
        var next: String? = id
        while let id = next, names.count < Self.levelsMax, let group = groups[Self.key(id, system)]
        {
            names.append(group.name)
            next = group.parent
        }
        return names.isEmpty ? nil : names.reversed().joined(separator: " > ")
    }

    private static func key(_ id: String, _ system: String) -> String { system + "\u{1F}" + id }
}
