import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    /// Firms by what they are called and registered as, whatever they do here.
    static let organisations: [Operation] = [
        Operation(
            id: "listOrganisations", method: .get, path: "/v1/organisations",
            summary: "Organisations, in the order of their identifiers.",
            parameters: [.limit, .after],
            answer: Schema.page(of: SchemaPart.organisation.schema)
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listOrganisations")
            }
            let found = try await call.listed(
                ListSuppliers.Filter(), after: last.flatMap { OrganisationID($0) },
                limit: limit + 1, desk)
            try await call.note(
                Set(found.prefix(limit).map(\.id)), showing: shownGroups,
                reason: call.operation, desk)
            let reader = ReadOrganisations(store: desk.store, within: call.viewer.reach)
            let shown = try await reader.organisations(found)
            return call.page(shown, limit: limit, list: "listOrganisations", desk) {
                $0.profile.id.text
            } _: {
                Facts.organisation($0)
            }
        },
        Operation(
            id: "getOrganisation", method: .get, path: "/v1/organisations/{id}",
            summary: "What an organisation is called and registered as, and under which "
                + "identifiers it was known before.",
            parameters: [.supplier], answer: SchemaPart.organisation.schema
        ) { call, desk in
            let profile = try await call.supplier(desk, showing: shownGroups)
            let reader = ReadOrganisations(store: desk.store, within: call.viewer.reach)
            guard let shown = try await reader.organisations([profile]).first else {
                throw PeopleRefusal.supplierUnknown
            }
            return Answer(Facts.organisation(shown))
        },
    ]

    private static let shownGroups: FieldGroups = [.name, .registration]
}

extension Facts {
    fileprivate static func organisation(_ shown: ReadOrganisations.Shown) -> JSONValue {
        guard case .object(let fields) = supplier(shown.profile) else {
            preconditionFailure("a profile is an object")
        }
        var facts = fields.filter { ["id", "names", "identifiers"].contains($0.key) }
        facts["aliases"] = .list(shown.aliases.map { .text($0.text) })
        facts["supplier"] = .text("/v1/suppliers/" + shown.profile.id.text)
        return .object(facts)
    }
}
