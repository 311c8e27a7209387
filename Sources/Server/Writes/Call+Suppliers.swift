import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Call {
    func addSupplier(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        let stating = StateSupplier(store: desk.store, lexicon: desk.lexicon)
        let added: StateSupplier.Added
        do throws(StateSupplier.Refusal) {
            added = try await stating.add(body.fields, on: desk.today, stamp: stamp(desk))
        } catch { throw Self.problem(of: error) }
        try await desk.store.noteWriter(viewer.holder, of: .organisation(added.id))
        let answer = try await shown(added.id, desk)
        return written(answer, status: .created, at: "/v1/suppliers/" + added.id.text)
    }

    func editSupplier(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        let current = try await supplier(desk)
        try await requireRight(to: .organisation(current.id), desk)
        try requireEdition(Answer(Facts.supplier(current)))
        let stating = StateSupplier(store: desk.store, lexicon: desk.lexicon)
        do throws(StateSupplier.Refusal) {
            try await stating.edit(
                current.id, body.fields, on: desk.today, stamp: stamp(desk))
        } catch { throw Self.problem(of: error) }
        return written(try await shown(current.id, desk), status: .ok, at: nil)
    }

    func withdraw(_ subject: SourceRecord.Subject, _ desk: Desk) async throws {
        try await WithdrawStatement(store: desk.store).withdraw(
            subject, on: desk.today, stamp: stamp(desk))
    }

    private func shown(_ id: OrganisationID, _ desk: Desk) async throws -> Answer {
        let profiles = ReadProfiles(
            store: desk.store, lexicon: desk.lexicon, within: viewer.reach)
        guard let profile = try await profiles.profile(of: id) else { throw Problem(.notFound) }
        return Answer(Facts.supplier(profile))
    }

    private static func problem(of refusal: StateSupplier.Refusal) -> any Error {
        switch refusal {
        case .nameMissing:
            return Problem(
                .unprocessable,
                errors: [
                    Problem.Fault(
                        pointer: "#/fields/name", code: "missing",
                        detail: Phrase(
                            en: "A supplier has a name.", vi: "Nhà cung cấp phải có tên."))
                ])
        case .stated(let id):
            return Problem(
                .conflict,
                Phrase(
                    en: "This firm was stated before: /v1/suppliers/\(id).",
                    vi: "Doanh nghiệp này đã được khai: /v1/suppliers/\(id)."))
        case .organisationUnknown: return Problem(.notFound)
        case .unreadable(let problems): return Problem.unreadable(problems)
        case .store(let error): return error
        }
    }
}
