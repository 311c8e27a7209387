import Platform
import Records
import Representations

/// What a body says of a grant: to whom, for what, and until when.
struct AskedGrant {
    let email: String
    let purpose: String
    let until: CalendarDate

    init(_ body: inout BodyReading, today: CalendarDate) {
        email = body.needed("email", lengthMax: EmailAddress.lengthMax)
        purpose = body.needed("purpose", lengthMax: SetDisclosure.purposeLengthMax)
        until = body.needed("until", body.day("until"), else: today)
    }

    /// - Parameter fields: what of the subject is opened.
    static func schema(and fields: [String: JSONValue] = [:]) -> JSONValue {
        let own: [String: JSONValue] = [
            "email": PeopleSchemas.email, "purpose": PeopleSchemas.purpose,
            "until": PeopleSchemas.day,
        ]
        return PeopleSchemas.body(own.merging(fields) { own, _ in own })
    }
}

extension Call {
    /// Takes back the grant that the address names.
    func revokeGrant(of subject: SourceRecord.Subject, _ desk: Desk) async throws -> Answer {
        let id = text("grant") ?? ""
        try await SetDisclosure(desk.office).revoke(
            id, of: subject, by: viewer, stamp: stamp(desk))
        return Answer(["id": .text(id)])
    }
}
