import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let jobs: [Operation] = [
        Operation(
            id: "listJobs", method: .get, path: "/v1/jobs",
            summary: "Your own jobs, newest first.", roles: Set(Role.allCases),
            parameters: [.limit, .after], answer: Schema.page(of: Schema.job)
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listJobs")
            }
            let found = try await KeepJobs(store: desk.store).jobs(
                of: call.viewer, before: last, limit: limit + 1)
            return call.page(found, limit: limit, list: "listJobs", desk) {
                $0.id
            } _: {
                Facts.job($0, in: call.language)
            }
        },
        Operation(
            id: "getJob", method: .get, path: "/v1/jobs/{job}",
            summary: "How far a job of yours is, and where its result lies.",
            roles: Set(Role.allCases), parameters: [.job], answer: Schema.job
        ) { call, desk in
            let job = try await call.job(desk)
            var answer = Answer(Facts.job(job, in: call.language))
            if !job.state.isEnded { answer.headers[.retryAfter] = "1" }
            return answer
        },
        Operation(
            id: "cancelJob", method: .post, path: "/v1/jobs/{job}/cancel",
            summary: "Calls a job of yours off, where it has not ended; what became of it stays "
                + "to be read. An import ends between two batches: the fault of the cancelled job "
                + "says how many rows are in.",
            scope: .write, success: .accepted, roles: Set(Role.allCases), parameters: [.job],
            answer: Schema.job, problems: [.conflict]
        ) { call, desk in
            let asked = try await call.job(desk)
            let job: Job?
            do throws(KeepJobs.Refusal) {
                job = try await KeepJobs(store: desk.store).cancel(
                    asked.id, of: call.viewer, now: desk.clock().milliseconds)
            } catch { throw error.problem }
            guard let job else { throw Call.jobUnknown }
            return Answer(Facts.job(job, in: call.language))
        },
        Operation(
            id: "getJobResult", method: .get, path: "/v1/jobs/{job}/result",
            summary: "What a job of yours came to, in the form it was asked for.",
            roles: Set(Role.allCases), parameters: [.job], answer: [:], mediaType: "*/*",
            problems: [.conflict]
        ) { call, desk in
            let job = try await call.job(desk)
            guard let answer = try await KeepJobs(store: desk.store).answer(job.id, of: call.viewer)
            else {
                throw Problem(
                    .conflict,
                    Phrase(
                        en: "The job is \(job.state.rawValue): it has no result.",
                        vi: "Tác vụ đang ở trạng thái \(job.state.rawValue): chưa có kết quả."))
            }
            return Answer(answer)
        },
        Operation(
            id: "followJob", method: .get, path: "/v1/jobs/{job}/events",
            summary: "How far a job of yours is, told as it goes on until it ends.",
            roles: Set(Role.allCases), parameters: [.job, .lastEvent], answer: [:],
            mediaType: EventStream.mediaType
        ) { call, desk in
            let job = try await call.job(desk)
            return try JobEvents(store: desk.store, language: call.language, streams: desk.streams)
                .answer(job.id, after: call.number(Parameter.lastEvent.name) ?? 0)
        },
    ]
}

extension Parameter {
    static let job = Parameter(
        name: "job", place: .path, kind: .text(lengthMax: 40), summary: "The job's identifier.")
    /// - Source: WHATWG HTML, section 9.2.4.
    static let lastEvent = Parameter(
        name: "Last-Event-ID", place: .header, kind: .number(0...Int(Int32.max)),
        summary: "The id of the last event that was seen; those after it are told.")
}

extension Call {
    /// The job that the path names, where it is the asker's own.
    func job(_ desk: Desk) async throws -> Job {
        guard let id = text("job"),
            let job = try await KeepJobs(store: desk.store).job(id, of: viewer)
        else { throw Self.jobUnknown }
        return job
    }

    static var jobUnknown: Problem {
        Problem(
            .notFound,
            Phrase(
                en: "No job of yours has this identifier; jobs are kept for a week.",
                vi: "Bạn không có tác vụ nào mang mã này; tác vụ được lưu một tuần."))
    }
}
