import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    /// What a profile was compiled from.
    static let firmRecords: [Operation] = [
        Operation(
            id: "getRecords", method: .get, path: "/v1/suppliers/{id}/records",
            summary: "The records that a supplier's profile is compiled from, weightiest first; "
                + "what they say that does not count; and firms linked with it: as far as you "
                + "may see them.",
            parameters: [.supplier], answer: SchemaPart.firmRecords.schema
        ) { call, desk in
            let supplier = try await call.supplier(desk, showing: ReadFirmRecords.groups)
            let (viewer, now) = (call.viewer, call.stamp(desk).milliseconds)
            let firm = try await ReadFirmRecords(store: desk.store, lexicon: desk.lexicon)
                .records(of: supplier.id) { Disclosure.sight(of: $0, for: viewer, now: now) }
            return Answer(.object(Facts.records(of: firm)))
        }
    ]
}
