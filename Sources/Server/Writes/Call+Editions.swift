import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Call {
    /// Refuses a change of what is not as its sender saw it.
    ///
    /// - Parameter current: what the sender would be shown of it now.
    /// - Source: RFC 9110, section 13.1.1; RFC 6585, section 3.
    func requireEdition(_ current: Answer) throws(Problem) {
        guard let header = text(Parameter.ifMatch.name) else {
            throw Problem(
                .preconditionRequired,
                Phrase(
                    en: "Send If-Match with the ETag of what you change; read it first.",
                    vi: "Hãy gửi If-Match kèm ETag của bản bạn sửa; đọc dữ liệu trước."))
        }
        let given = header.split(separator: ",").map {
            BodyCoding.plainTag($0.trimmingCharacters(in: .whitespaces))
        }
        guard given.contains("*") || given.contains(current.entityTag) else {
            throw Self.changedMeanwhile
        }
    }

    /// Own choice: who is overtaken so often writes to what somebody else writes to all the time.
    private static let triesMax = 5

    /// Changes a subject as the body sees it: where somebody else did meanwhile, in this process or
    /// another, the body looks at it once more.
    func changing(
        _ subject: SourceRecord.Subject, _ desk: Desk,
        _ body: (SubjectStanding) async throws -> Answer
    ) async throws -> Answer {
        for _ in 1...Self.triesMax {
            let standing = SubjectStanding(
                subject, sequence: try await desk.store.lastSequence())
            do { return try await body(standing) } catch StoreError.overtaken { continue }
        }
        throw Self.changedMeanwhile
    }

    /// Changes what its sender saw, unless somebody else did since.
    func overSeen(_ body: () async throws -> Answer) async throws -> Answer {
        do { return try await body() } catch PeopleRefusal.overtaken {
            throw Self.changedMeanwhile
        }
    }

    static var changedMeanwhile: Problem {
        Problem(
            .preconditionFailed,
            Phrase(
                en: "It is not as you saw it any more; read it again, then change it.",
                vi: "Dữ liệu đã khác với bản bạn đọc; hãy đọc lại rồi sửa."))
    }

    /// What was written, as its writer asked to be told.
    func written(_ answer: Answer, status: HTTPResponse.Status, at place: String?) -> Answer {
        let isMinimal =
            text(Parameter.prefer.name)?.lowercased().split(separator: ",").contains {
                $0.trimmingCharacters(in: .whitespaces) == "return=minimal"
            } ?? false
        var written = isMinimal ? Answer("", mediaType: "") : answer
        written.status = isMinimal ? .noContent : status
        written.isTagged = false
        written.headers[.eTag] = answer.entityTag
        if isMinimal { written.headers[.preferenceApplied] = "return=minimal" }
        if let place { written.headers[.location] = place }
        return written
    }

    /// - Throws: `Problem` where the asker may not change what is said of a subject.
    func requireRight(to subject: SourceRecord.Subject, _ desk: Desk) async throws {
        guard try await WriteRights(store: desk.store).allows(viewer, toWrite: subject) else {
            throw Problem(
                .forbidden,
                Phrase(
                    en: "Only who stated it, or an organiser or officer, may change it.",
                    vi: "Chỉ người đã khai, ban tổ chức hoặc cán bộ chương trình được sửa."))
        }
    }
}
