import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Call {
    func addNeed(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        let id = NeedID(body.id ?? "need-" + UUID().uuidString.lowercased())
        let stating = StateNeed(store: desk.store, lexicon: desk.lexicon)
        do throws(StateNeed.Refusal) {
            try await stating.add(id, body.fields, on: desk.today, stamp: stamp(desk))
        } catch { throw Self.problem(of: error) }
        try await desk.store.noteWriter(viewer.holder, of: .need(id))
        let name = id.text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return written(try await shown(id, desk), status: .created, at: "/v1/needs/" + name)
    }

    func editNeed(_ body: FieldsBody, _ desk: Desk) async throws -> Answer {
        let current = try await need(desk)
        try await requireRight(to: .need(current.id), desk)
        try requireEdition(Answer(Facts.need(current)))
        let editing = EditNeed(store: desk.store, lexicon: desk.lexicon)
        do throws(EditNeed.Refusal) {
            try await editing.edit(current.id, body.fields, on: desk.today, stamp: stamp(desk))
        } catch {
            switch error {
            case .needUnknown: throw Problem(.notFound)
            case .stating(let refusal): throw Self.problem(of: refusal)
            }
        }
        return written(try await shown(current.id, desk), status: .ok, at: nil)
    }

    private func shown(_ id: NeedID, _ desk: Desk) async throws -> Answer {
        let stored = ReadNeeds(store: desk.store, lexicon: desk.lexicon)
        guard let need = try await stored.need(id)?.seen(within: viewer.reach) else {
            throw Problem(.notFound)
        }
        return Answer(Facts.need(need))
    }

    private static func problem(of refusal: StateNeed.Refusal) -> any Error {
        switch refusal {
        case .empty:
            return Problem(
                .unprocessable,
                Phrase(
                    en: "The fields ask for nothing that a supplier could be judged by.",
                    vi: "Các trường không nêu yêu cầu nào để xét nhà cung cấp."))
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
