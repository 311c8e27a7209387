import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import OpenID
import Platform
import Records
import Representations
import Store

/// What every request passes: who asks, how often, in which language; and what becomes of it.
struct Doorway: Sendable {
    let desk: Desk
    let rates: RequestRates
    let logger: Logger
    let names = RequestNames()

    /// Answers a request by an operation; nil = there is none at the address, or not so.
    func answer(
        _ request: Request, _ context: DeskContext, _ offer: Offer?,
        refusal: @Sendable () -> Problem = { Problem(.notFound) }
    ) async -> Response {
        let start = ContinuousClock.now
        let id = requestID(request)
        let language = Preference(request.headers[.acceptLanguage] ?? "").language
        desk.measures.begin()
        var headers = Self.security
        headers[.requestID] = id
        var response: Response
        do {
            let answer = try await answered(
                request, context, offer, refusal: refusal, language, id, &headers)
            response = self.response(answer, to: request, headers)
        } catch {
            let problem = problem(of: error, id)
            if problem.kind == .notFound { await Self.evenOut(since: start) }
            response = Self.response(
                problem, body: problem.body(for: language, instance: "urn:request:" + id),
                headers, language)
        }
        let passed = start.duration(to: .now)
        let microseconds = Int(passed / .microseconds(1))
        let name = offer?.operation.id ?? "none"
        desk.measures.end(name, status: response.status.code, microseconds: microseconds)
        logger.info(
            "\(request.method.rawValue) \(request.uri.path)",
            metadata: [
                "id": .string(id), "operation": .string(name),
                "status": .stringConvertible(response.status.code),
                "microseconds": .stringConvertible(microseconds),
            ])
        return response
    }

    /// Waits so long that it does not show whether something is hidden, which is found out later,
    /// or not there.
    private static func evenOut(since start: ContinuousClock.Instant) async {
        let steps = start.duration(to: .now) / evenStep
        let end = start + evenStep * (steps.rounded(.down) + 1)
        try? await Task.sleep(until: end, clock: .continuous)
    }

    /// Own choice: a hundred times the difference that was measured.
    private static let evenStep = Duration.milliseconds(5)

    private func answered(
        _ request: Request, _ context: DeskContext, _ offer: Offer?,
        refusal: @Sendable () -> Problem, _ language: Language, _ id: String,
        _ headers: inout HTTPFields
    ) async throws -> Answer {
        guard (request.head.path ?? "").utf8.count <= CallReading.targetBytesMax else {
            throw Problem(.addressTooLong)
        }
        let arrival = try await Arrival(request, desk)
        let viewer = arrival.viewer
        let origin = Origin(request, from: context.peer, proxies: desk.proxies)
        let name = viewer.keyID ?? viewer.sessionID ?? origin.address
        let quota = viewer.isVisitor ? rates.visitorQuota : rates.keyQuota
        let standing = rates.take(name, quota: quota, now: desk.clock().milliseconds)
        headers[.rateLimitPolicy] = standing.policy
        headers[.rateLimit] = standing.limit
        // Whoever watches over the server asks however busy it is.
        guard !standing.isRefused || offer?.operation.isWatch ?? false else {
            throw standing.refusal
        }
        guard let offer else { throw refusal() }
        if let roles = offer.operation.roles {
            guard !viewer.isVisitor else { throw Arrival.unauthorised(nil) }
            guard !roles.isDisjoint(with: viewer.roles) else { throw Self.notFor(roles) }
        }
        try arrival.check(offer.operation.scope, request)
        guard offer.isTaken(by: request.headers[.accept]) else { throw offer.notTaken }
        let reading = CallReading(
            offer: offer, arrival: arrival, origin: origin, language: language, id: id,
            uploads: desk.uploads.path, codings: desk.codings)
        let call = try await reading.call(request, context.parameters)
        var answer = try await offer.operation.run(call, desk)
        if answer.status == .ok, !answer.mediaType.isEmpty {
            answer.status = offer.operation.success
        }
        return answer
    }

    private static func notFor(_ roles: Set<Role>) -> Problem {
        let names = Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ", ")
        return Problem(
            .forbidden,
            Phrase(
                en: "It is for whoever is one of: \(names).",
                vi: "Chỉ dành cho các vai trò: \(names)."))
    }

    /// What went wrong, in terms of the request. What only we can mend is logged, not told.
    private func problem(of error: any Error, _ id: String) -> Problem {
        if let problem = error as? Problem { return problem }
        if let refusal = error as? PeopleRefusal {
            if case .providerFailed(let name, let fault) = refusal {
                logger.warning(
                    "a sign-in by a provider failed",
                    metadata: [
                        "id": .string(id), "provider": .string(name), "why": .string(fault.code),
                    ])
            }
            return Problem(refusal)
        }
        logger.error("request failed", metadata: ["id": .string(id), "error": "\(error)"])
        switch error as? StoreError {
        case .busy, .diskFull, .readOnly, .inaccessible:
            return Problem(.unavailable, headers: [.retryAfter: "5"])
        default: return Problem(.internalFault)
        }
    }
}

extension Doorway {
    private static let security: HTTPFields = [
        .noSniffing: "nosniff", .referrerPolicy: "no-referrer",
        .contentPolicy: "default-src 'none'; frame-ancestors 'none'",
        .cacheControl: "no-cache",
        .vary: "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie",
    ]

    /// The id a client gave, where it is one that may stand in a log; else one of our own.
    private func requestID(_ request: Request) -> String {
        guard let given = request.headers[.requestID] else { return names.next() }
        let isPlain = given.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        return isPlain && (1...64).contains(given.utf8.count) ? given : names.next()
    }

    private func response(
        _ answer: Answer, to request: Request, _ headers: HTTPFields
    ) -> Response {
        var headers = headers
        for field in answer.headers {
            // Two cookies are two lines.
            if field.name == .setCookie {
                headers.append(field)
            } else {
                headers[field.name] = field.value
            }
        }
        if let stream = answer.stream {
            headers[.contentType] = answer.mediaType
            headers[.cacheControl] = "no-store"
            return Response(
                status: answer.status, headers: headers,
                body: ResponseBody { writer in
                    try await stream(&writer)
                    try await writer.finish(nil)
                })
        }
        let coding = BodyCoding.best(
            of: desk.codings, for: answer, accepted: request.headers[.acceptEncoding])
        let isRead = request.method == .get || request.method == .head
        if isRead, answer.isTagged {
            // Another form of the same has another tag.
            let tag = coding?.tag(answer.entityTag) ?? answer.entityTag
            headers[.eTag] = tag
            if Self.matches(request.headers[.ifNoneMatch], tag) {
                return Response(status: .notModified, headers: headers)
            }
        }
        if !answer.isTagged { headers[.cacheControl] = "no-store" }
        if !answer.mediaType.isEmpty { headers[.contentType] = answer.mediaType }
        if let coding { headers[.contentEncoding] = coding.name }
        let body = coding?.pack(answer.body) ?? answer.body
        return Response(
            status: answer.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// - Source: RFC 9110, section 13.1.2: tags are compared weakly.
    private static func matches(_ header: String?, _ tag: String) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { part in
            let given = part.trimmingCharacters(in: .whitespaces)
            return given == "*" || given == tag || given == "W/" + tag
        }
    }

    private static func response(
        _ problem: Problem, body: JSONValue, _ headers: HTTPFields, _ language: Language
    ) -> Response {
        var headers = headers
        for field in problem.headers { headers[field.name] = field.value }
        headers[.contentType] = Problem.mediaType
        headers[.contentLanguage] = language == .vietnamese ? "vi" : "en"
        headers[.cacheControl] = "no-store"
        return Response(
            status: problem.kind.status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: body.line + "\n")))
    }
}
