import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let needs: [Operation] = [
        Operation(
            id: "listNeeds", method: .get, path: "/v1/needs",
            summary: "Needs in the order of their identifiers, each as far as you may see it: "
                + "without a key those that are public.",
            parameters: [.limit, .after],
            answer: Schema.page(of: SchemaPart.need.schema)
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listNeeds")
            }
            let found = try await call.needs(desk)
                .filter { need in last.map { NeedID($0) < need.id } ?? true }
            return call.page(
                Array(found.prefix(limit + 1)), limit: limit, list: "listNeeds", desk
            ) {
                $0.id.text
            } _: {
                Facts.need($0)
            }
        },
        Operation(
            id: "getNeed", method: .get, path: "/v1/needs/{id}",
            summary: "A need as far as you may see it, each requirement as it was read.",
            parameters: [.need], answer: SchemaPart.need.schema
        ) { call, desk in
            Answer(Facts.need(try await call.need(desk)))
        },
    ]
}

extension Call {
    /// Which need the path names.
    var needAsked: NeedID {
        get throws(PeopleRefusal) {
            guard let id = text(Parameter.need.name) else { throw .needUnknown }
            return NeedID(id)
        }
    }

    /// The need that the path names, as far as whoever asks may see it.
    func need(_ desk: Desk) async throws -> Need { try await need(needAsked, desk) }

    func need(_ id: NeedID, _ desk: Desk) async throws -> Need {
        let stored = ReadNeeds(store: desk.store, lexicon: desk.lexicon)
        let custody = try await desk.office.custody(.need(id))
        let reach = Disclosure.reach(
            intoNeed: custody, of: viewer, now: stamp(desk).milliseconds)
        // As for suppliers: what may not be seen is looked for in vain.
        let isSeen = custody?.needLevel ?? Disclosure.needLevel <= reach
        let sought = isSeen ? id : NeedID("")
        let need = try await stored.need(sought)?.seen(within: reach, own: custody?.needLevel)
        guard let need else { throw PeopleRefusal.needUnknown }
        return need
    }
}
