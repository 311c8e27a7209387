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
            summary: "Organisations, in the order of their identifiers, or the one of a "
                + "register's number.",
            parameters: [
                Parameter(
                    name: "identifier", place: .query,
                    kind: .text(lengthMax: identifierLengthMax),
                    summary: "Only those with this number of a register, such as a tax number.",
                    example: "0101243150"),
                .limit, .after,
            ],
            answer: Schema.page(of: SchemaPart.organisation.schema)
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listOrganisations")
            }
            let found: [Profile]
            if let number = call.text("identifier") {
                found = try await call.organisations(registeredAs: number, desk)
            } else {
                found = try await call.listed(
                    ListSuppliers.Filter(), after: last.flatMap { OrganisationID($0) },
                    limit: limit + 1, desk)
            }
            try await call.note(
                Set(found.prefix(limit).map(\.id)), reason: call.operation, desk)
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
            let profile = try await call.supplier(desk, showing: [.name, .registration])
            let reader = ReadOrganisations(store: desk.store, within: call.viewer.reach)
            guard let shown = try await reader.organisations([profile]).first else {
                throw PeopleRefusal.supplierUnknown
            }
            return Answer(Facts.organisation(shown))
        },
    ]

    /// Own choice: longer than any register's number with its signs.
    private static let identifierLengthMax = 40
}

extension Call {
    /// Own choice: one number is one firm's, or that of a few records that are not yet one.
    private static let searchedMax = 50

    /// Those that show a register's number, whatever signs stand between its digits.
    fileprivate func organisations(
        registeredAs number: String, _ desk: Desk
    ) async throws -> [Profile] {
        let finder = try await desk.indexes.finder(within: viewer.reach)
        let asked = number.registered
        var found: [OrganisationID: Profile] = [:]
        for words in Set([number, asked]) {
            let shown = try await finder.search(
                words, ListSuppliers.Filter(), on: desk.today, places: 0..<Self.searchedMax)
            for supplier in shown.map(\.supplier) { found[supplier.id] = supplier }
        }
        return found.values
            .filter { $0.identifiers.contains { $0.value.text.registered == asked } }
            .sorted { $0.id < $1.id }
    }
}

extension String {
    fileprivate var registered: String { uppercased().filter { $0.isLetter || $0.isNumber } }
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
