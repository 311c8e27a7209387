import Records
import Store

/// The numbers that stand for cases on disk: a case's position in its list.
///
/// The lists may only grow at their end, whatever becomes of the enums.
enum Codes {
    static let recordKinds: [RecordKind] = [.supplier, .need]
    static let entities: [Change.Entity] = [
        .organisation, .need, .source, .quarantine, .accessKey, .webhook,
        .account, .person, .session, .link, .claim, .code, .custody, .match,
        .merge, .decision, .identity,
    ]
    /// A set of them is a number whose bits stand for the positions here.
    static let groups: [FieldGroup] = [
        .name, .place, .address, .work, .certificates, .measures, .terms, .firm, .registration,
        .contacts, .texts, .readiness,
    ]
    static let levels: [DisclosureLevel] = [.everybody, .signedIn, .matched, .named, .ownerOnly]
    static let repeatedKeys: [ImportPlan.RepeatedKey] = [.secondRecord, .laterEdition]
    static let syncModes: [SyncMode] = [.full, .incremental, .delta]
    static let changes: [Change.Kind] = [.created, .changed, .withdrawn, .restored, .released]

    static func code<Case: Equatable>(_ value: Case, in list: [Case]) -> Int64 {
        guard let position = list.firstIndex(of: value) else {
            preconditionFailure("\(value) has no code yet")
        }
        return Int64(position)
    }

    static func bits(_ set: FieldGroups) -> Int64 {
        set.reduce(0) { $0 | 1 << code($1, in: groups) }
    }

    /// - Throws: `Damage` when a bit stands for no group.
    static func set(_ bits: Int64) throws -> FieldGroups {
        guard bits >= 0, bits >> groups.count == 0 else { throw Damage(what: "groups \(bits)") }
        return FieldGroups(
            groups.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
    }

    /// - Throws: `Damage` when no case has that number.
    static func value<Case>(_ code: Int64, in list: [Case]) throws -> Case {
        guard list.indices.contains(Int(code)) else { throw Damage(what: "code \(code)") }
        return list[Int(code)]
    }
}

/// Something stored that this program never writes.
struct Damage: Error {
    let what: String
}
