import HTTPTypes
import Platform
import Records
import Representations
import Store

/// A kind of long work: what is done when its turn comes.
struct Work: Sendable {
    /// In the store and in answers.
    let kind: String
    /// Whether it may be begun anew when the program ended in its midst.
    var isRepeatable = true
    let run: @Sendable (Job, Desk, JobReport) async throws -> JobAnswer
    /// Puts away what a job of the kind left, once it ended.
    var ended: @Sendable (Job, Desk) -> Void = { _, _ in }
}

extension Work {
    /// Everything that is done as a job.
    static let all: [Work] = [
        importing, pulling, exporting, networkExport, networkReport, networkInquiry, resolving,
        explaining, listingFirms,
    ]
}

extension Job {
    /// The furthest level its holder saw of what is not theirs when they asked.
    var reach: DisclosureLevel { Disclosure.reach(of: roles, .none) }
}

extension Call {
    /// Puts work into the queue and says where to ask for it.
    ///
    /// - Parameter input: what its kind is told.
    /// - Throws: `Problem` where there is no room.
    /// - Source: RFC 9110, section 15.3.3.
    func begin(_ work: Work, input: String, _ desk: Desk) async throws -> Answer {
        let job: Job
        do {
            job = try await KeepJobs(store: desk.store).begin(
                work.kind, input: input, for: viewer, now: desk.clock().milliseconds)
        } catch { throw error.problem }
        var answer = Answer(Facts.job(job, in: language))
        answer.status = .accepted
        answer.isTagged = false
        answer.headers[.location] = "/v1/jobs/" + job.id
        return answer
    }
}

extension Call {
    /// Whether the asker would rather be told where to ask again than wait.
    ///
    /// - Source: RFC 7240, section 4.1.
    var prefersJob: Bool {
        text(Parameter.respondAsync.name)?.lowercased().contains("respond-async") ?? false
    }

    /// Puts work into the queue as the asker would rather have it.
    func beginAsPreferred(_ work: Work, input: String, _ desk: Desk) async throws -> Answer {
        var answer = try await begin(work, input: input, desk)
        answer.headers[.preferenceApplied] = "respond-async"
        return answer
    }
}

extension Parameter {
    /// - Source: RFC 7240, section 4.1.
    static let respondAsync = Parameter(
        name: "Prefer", place: .header, kind: .text(lengthMax: 400),
        summary: "respond-async to be told of a job instead of waiting.",
        example: "respond-async;wait=10")
}

extension Operation {
    /// Whether a job may be asked for instead of the answer.
    var mayBeJob: Bool {
        parameters.contains { $0.summary == Parameter.respondAsync.summary }
    }
}

extension KeepJobs.Refusal {
    /// Own choice: half a minute's work of the queue.
    private static let queueSeconds = 30

    /// The refusal as an answer; what the store refuses is its own.
    var problem: any Error {
        let headers: HTTPFields = [.retryAfter: "\(Self.queueSeconds)"]
        switch self {
        case .store(let error): return error
        case .ended:
            return Problem(
                .conflict, Phrase(en: "The job has ended already.", vi: "Tác vụ đã kết thúc."))
        case .queueFull:
            let most = KeepJobs.limits.waiting
            return Problem(
                .unavailable,
                Phrase(
                    en: "\(most) jobs are waiting already; try again later.",
                    vi: "Đã có \(most) tác vụ đang chờ; hãy thử lại sau."), headers: headers)
        case .shareSpent:
            let most = KeepJobs.limits.waitingOfOne
            return Problem(
                .tooMany,
                Phrase(
                    en: "\(most) jobs of yours are waiting already; try again later.",
                    vi: "Bạn đã có \(most) tác vụ đang chờ; hãy thử lại sau."), headers: headers)
        }
    }
}
