import Records
import Store

/// Which subjects are one firm, and the merges that say so.
///
/// A firm goes by the id of its record known longest. An alias whose records were all withdrawn
/// stays one: it goes where the organisation went that it is an alias of.
struct FirmGroups {
    private let former: [OrganisationID: Merge]
    private let aliases: [OrganisationID: [OrganisationID]]
    /// Per subject, its group.
    private var places: [OrganisationID: Int] = [:]
    private var groups: [[OrganisationID]] = []

    /// - Parameters:
    ///   - groups: subjects that are one firm; every subject that stands is in one.
    ///   - former: the merges there are of them.
    init(_ groups: [[OrganisationID]], former: [Merge]) {
        self.groups = groups
        for (place, group) in groups.enumerated() {
            for id in group { places[id] = place }
        }
        var merges: [OrganisationID: Merge] = [:]
        var aliases: [OrganisationID: [OrganisationID]] = [:]
        for merge in former {
            guard let alias = OrganisationID(merge.id),
                let organisation = OrganisationID(merge.organisation)
            else { continue }
            merges[alias] = merge
            aliases[organisation, default: []].append(alias)
        }
        self.former = merges
        self.aliases = aliases
        for (organisation, aliases) in aliases { keep(organisation, aliases.sorted()) }
    }

    /// Puts ids of which nothing stands with those they were merged with.
    private mutating func keep(_ organisation: OrganisationID, _ aliases: [OrganisationID]) {
        let ids = [organisation] + aliases
        let absent = ids.filter { places[$0] == nil }
        if absent.isEmpty { return }
        if let place = ids.compactMap({ places[$0] }).first {
            groups[place] += absent
            for id in absent { places[id] = place }
        } else {
            for id in absent { places[id] = groups.count }
            groups.append(absent)
        }
    }

    /// All ids in groups of two or more, whose first records decide the names.
    var grouped: [OrganisationID] { groups.filter { $0.count > 1 }.flatMap(\.self) }

    /// Per alias, the organisation that it is to be one of.
    func organisations(
        _ first: [OrganisationID: Int64]
    ) -> [OrganisationID: OrganisationID] {
        var organisations: [OrganisationID: OrganisationID] = [:]
        for group in groups where group.count > 1 {
            let known = group.min {
                (first[$0] ?? .max, $0) < (first[$1] ?? .max, $1)
            }
            guard let known else { continue }
            for id in group where id != known { organisations[id] = known }
        }
        return organisations
    }

    /// The records that are of another firm than before, those that left one first. A firm that
    /// only goes by another id has not changed.
    func moves(_ first: [OrganisationID: Int64]) -> [ResolutionRun.Move] {
        let organisations = organisations(first)
        func now(_ id: OrganisationID) -> OrganisationID { organisations[id] ?? id }
        func before(_ id: OrganisationID) -> OrganisationID {
            former[id].flatMap { OrganisationID($0.organisation) } ?? id
        }
        var moves: [ResolutionRun.Move] = []
        for id in Set(former.keys).union(organisations.keys).sorted() {
            let (old, new) = (before(id), now(id))
            let hasLeft = now(old) != new
            guard hasLeft || id == old && before(new) != old else { continue }
            moves.append(ResolutionRun.Move(record: id.text, from: old.text, into: new.text))
        }
        return moves.filter(\.isSplit) + moves.filter { !$0.isSplit }
    }

    /// What is to be written for merges to be as these groups are: those that stay as they are are
    /// left alone.
    ///
    /// - Parameter make: makes a new merge.
    func edits(
        _ first: [OrganisationID: Int64],
        make: (_ alias: OrganisationID, _ organisation: OrganisationID) -> Merge
    ) -> [DocumentEdit] {
        let organisations = organisations(first)
        var edits: [DocumentEdit] = []
        for (alias, merge) in former.sorted(by: { $0.key < $1.key }) {
            guard let organisation = organisations[alias] else {
                edits.append(.remove(merge))
                continue
            }
            if organisation.text == merge.organisation { continue }
            edits.append(.save(make(alias, organisation), over: merge))
        }
        for (alias, organisation) in organisations.sorted(by: { $0.key < $1.key })
        where former[alias] == nil {
            edits.append(.save(make(alias, organisation), over: nil))
        }
        return edits
    }
}
