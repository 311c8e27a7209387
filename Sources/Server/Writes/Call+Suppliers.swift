import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Call {
    func addSupplier(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        let added: StateSupplier.Added
        do {
            added = try await add(body, desk)
        } catch let refusal as StateSupplier.Refusal {
            // A firm that is there and is hidden has no id here.
            if case .stated(let id) = refusal, try await !isShown(id, desk) {
                throw PeopleRefusal.claimedAlready
            }
            throw Self.problem(of: refusal)
        }
        let answer = Answer(Facts.supplier(try await supplier(added.id, desk)))
        return written(answer, status: .created, at: "/v1/suppliers/" + added.id.text)
    }

    /// What an account's member adds is in the account's hands.
    private func add(_ body: FieldsBody, _ desk: Desk) async throws -> StateSupplier.Added {
        if viewer.account != nil, viewer.roles.contains(.member) {
            return try await PostNeeds(desk.office, lexicon: desk.lexicon).add(
                body.fields, by: viewer, on: desk.today, stamp: stamp(desk))
        }
        return try await StateSupplier(store: desk.store, lexicon: desk.lexicon)
            .add(body.fields, writer: viewer.holder, on: desk.today, stamp: stamp(desk))
    }

    func editSupplier(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        try await changing(.organisation(supplierAsked), desk) { standing in
            let current = try await supplier(desk) { id in
                try await requireRight(to: .organisation(id), desk)
            }
            try requireEdition(Answer(Facts.supplier(current)))
            let stating = StateSupplier(store: desk.store, lexicon: desk.lexicon)
            do throws(StateSupplier.Refusal) {
                try await stating.edit(
                    current.id, body.fields, over: standing, on: desk.today, stamp: stamp(desk))
            } catch { throw Self.problem(of: error) }
            return written(
                Answer(Facts.supplier(try await supplier(current.id, desk))), status: .ok,
                at: nil)
        }
    }

    func withdrawSupplier(_ desk: Desk) async throws -> Answer {
        try await changing(.organisation(supplierAsked), desk) { standing in
            let current = try await supplier(desk) { id in
                try await requireRight(to: .organisation(id), desk)
            }
            try requireEdition(Answer(Facts.supplier(current)))
            return try await withdraw(standing, desk)
        }
    }

    func withdraw(_ standing: SubjectStanding, _ desk: Desk) async throws -> Answer {
        try await WithdrawStatement(store: desk.store).withdraw(
            standing.subject, over: standing, on: desk.today, stamp: stamp(desk))
        return Answer("", mediaType: "", status: .noContent)
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
