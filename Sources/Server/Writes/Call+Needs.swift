import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Call {
    func addNeed(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        let id = try await posted(body, desk)
        let name = id.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return written(
            Answer(Facts.need(try await need(id, desk))), status: .created,
            at: "/v1/needs/" + name)
    }

    /// What an account's member posts is in the account's hands, under an id that nobody chose.
    private func posted(_ body: FieldsBody, _ desk: Desk) async throws -> NeedID {
        do {
            if viewer.account != nil, viewer.roles.contains(.member) {
                guard body.id == nil else { throw Self.idGiven }
                return try await PostNeeds(desk.office, lexicon: desk.lexicon).post(
                    body.fields, level: body.level, by: viewer, on: desk.today,
                    stamp: stamp(desk))
            }
            let id = NeedID(body.id ?? "need-" + UUID().uuidString.lowercased())
            try await StateNeed(store: desk.store, lexicon: desk.lexicon).add(
                id, body.fields, writer: viewer.holder, on: desk.today, stamp: stamp(desk))
            return id
        } catch let refusal as StateNeed.Refusal { throw Self.problem(of: refusal) }
    }

    private static var idGiven: Problem {
        Problem(
            .unprocessable,
            errors: [
                Problem.Fault(
                    pointer: "#/id", code: "unknown",
                    detail: Phrase(
                        en: "A need in your hands gets its id from here; leave it out.",
                        vi: "Nhu cầu của bạn được hệ thống cấp mã; hãy bỏ trường này."))
            ])
    }

    func editNeed(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        try await changing(.need(needAsked), desk) { standing in
            let current = try await need(desk)
            try await requireRight(to: .need(current.id), desk)
            try requireEdition(Answer(Facts.need(current)))
            try await edit(current.id, body, standing, desk)
            return written(
                Answer(Facts.need(try await need(current.id, desk))), status: .ok, at: nil)
        }
    }

    private func edit(
        _ id: NeedID, _ body: FieldsBody, _ standing: SubjectStanding, _ desk: Desk
    ) async throws {
        let editing = EditNeed(store: desk.store, lexicon: desk.lexicon)
        do throws(EditNeed.Refusal) {
            try await editing.edit(
                id, body.fields, over: standing, on: desk.today, stamp: stamp(desk))
        } catch {
            switch error {
            case .needUnknown: throw Problem(.notFound)
            case .stating(let refusal): throw Self.problem(of: refusal)
            }
        }
    }

    func withdrawNeed(_ desk: Desk) async throws -> Answer {
        try await changing(.need(needAsked), desk) { standing in
            let current = try await need(desk)
            try await requireRight(to: .need(current.id), desk)
            try requireEdition(Answer(Facts.need(current)))
            return try await withdraw(standing, desk)
        }
    }

    private static func problem(of refusal: StateNeed.Refusal) -> any Error {
        switch refusal {
        case .empty: return Problem.asksNothing
        case .stated(let id):
            return Problem(
                .conflict,
                Phrase(
                    en: "There is a need “\(id)” already; change it with PATCH.",
                    vi: "Đã có nhu cầu “\(id)”; hãy sửa bằng PATCH."))
        case .unreadable(let problems): return Problem.unreadable(problems)
        case .store(let error): return error
        }
    }
}
