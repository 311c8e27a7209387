import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    /// Deliveries that are told (own choice).
    private static let deliveriesMax = 200
    private static let everybody = Set(Role.allCases)

    static let hooks: [Operation] = [
        Operation(
            id: "listWebhooks", method: .get, path: "/v1/webhooks",
            summary: "Your own addresses that are told of changes.", roles: everybody,
            answer: Schema.object(["items": Schema.list(of: SchemaPart.webhook.schema)])
        ) { call, desk in
            let hooks = try await KeepHooks(store: desk.store).hooks(of: call.viewer)
            return Answer(["items": .list(hooks.map { Facts.webhook($0) })])
        },
        Operation(
            id: "addWebhook", method: .post, path: "/v1/webhooks",
            summary: "Names an address that is told of changes; its secret is shown this once.",
            scope: .write, success: .created, roles: everybody, body: HookBody.schema,
            answer: SchemaPart.webhook.schema,
            problems: [.conflict, .unprocessable]
        ) { call, desk in
            let body = try HookBody(call.body)
            let hook: Webhook
            do throws(KeepHooks.Refusal) {
                hook = try await KeepHooks(store: desk.store).add(
                    body.url, entities: body.entities, for: call.viewer, stamp: call.stamp(desk))
            } catch { throw HookBody.problem(of: error) }
            var answer = Answer(Facts.webhook(hook, secret: hook.secrets.first))
            answer.isTagged = false
            answer.headers[.location] = "/v1/webhooks/" + hook.id
            return answer
        },
        Operation(
            id: "getWebhook", method: .get, path: "/v1/webhooks/{webhook}",
            summary: "An address of yours that is told of changes.", roles: everybody,
            parameters: [.webhook], answer: SchemaPart.webhook.schema
        ) { call, desk in
            Answer(Facts.webhook(try await call.webhook(desk)))
        },
        Operation(
            id: "removeWebhook", method: .delete, path: "/v1/webhooks/{webhook}",
            summary: "Tells an address nothing more.", scope: .write, success: .noContent,
            roles: everybody, parameters: [.webhook],
            answer: SchemaPart.webhook.schema
        ) { call, desk in
            let hook = try await call.webhook(desk)
            try await desk.store.removeWebhook(hook.id, stamp: call.stamp(desk))
            return Answer("", mediaType: "", status: .noContent)
        },
        Operation(
            id: "rotateWebhook", method: .post, path: "/v1/webhooks/{webhook}/rotate",
            summary: "Gives a new secret, shown this once; the former signs beside it for a day.",
            scope: .write, roles: everybody, parameters: [.webhook],
            answer: SchemaPart.webhook.schema
        ) { call, desk in
            let hook = try await KeepHooks(store: desk.store).rotate(
                call.webhook(desk), stamp: call.stamp(desk))
            var answer = Answer(Facts.webhook(hook, secret: hook.secrets.first))
            answer.isTagged = false
            return answer
        },
        Operation(
            id: "enableWebhook", method: .post, path: "/v1/webhooks/{webhook}/enable",
            summary: "Tells an address again that said it was gone.", scope: .write,
            roles: everybody,
            parameters: [.webhook], answer: SchemaPart.webhook.schema
        ) { call, desk in
            let hook = try await KeepHooks(store: desk.store).enable(
                call.webhook(desk), stamp: call.stamp(desk))
            return Answer(Facts.webhook(hook))
        },
        Operation(
            id: "listDeliveries", method: .get, path: "/v1/webhooks/{webhook}/deliveries",
            summary: "What became of the latest messages to an address, newest first.",
            roles: everybody,
            parameters: [
                .webhook,
                Parameter(
                    name: "state", place: .query,
                    kind: .choice(HookDelivery.State.allCases.map(\.rawValue)),
                    summary: "Only those that stand so.", example: "failed"),
            ],
            answer: Schema.object(["items": Schema.list(of: SchemaPart.delivery.schema)])
        ) { call, desk in
            let found = try await desk.store.deliveries(
                to: call.webhook(desk).id,
                state: call.text("state").flatMap(HookDelivery.State.init), limit: deliveriesMax)
            return Answer(["items": .list(found.map(Facts.delivery))])
        },
        Operation(
            id: "replayDelivery", method: .post,
            path: "/v1/webhooks/{webhook}/deliveries/{delivery}/replay",
            summary: "Sends a message once more.", scope: .write, success: .accepted,
            roles: everybody,
            parameters: [
                .webhook,
                Parameter(
                    name: "delivery", place: .path, kind: .text(lengthMax: 200),
                    summary: "The message's identifier."),
            ],
            answer: SchemaPart.delivery.schema
        ) { call, desk in
            let hook = try await call.webhook(desk)
            let found = try await KeepHooks(store: desk.store).replay(
                call.text("delivery") ?? "", of: hook, now: desk.clock().milliseconds)
            guard let found, found.webhook == hook.id else { throw Problem(.notFound) }
            return Answer(Facts.delivery(found))
        },
    ]
}

extension Parameter {
    fileprivate static let webhook = Parameter(
        name: "webhook", place: .path, kind: .text(lengthMax: 60),
        summary: "The webhook's identifier.")
}

extension Call {
    /// The webhook that the path names, where it is the asker's own.
    fileprivate func webhook(_ desk: Desk) async throws -> Webhook {
        let own = try await KeepHooks(store: desk.store).hooks(of: viewer)
        guard let hook = own.first(where: { $0.id == text("webhook") }) else {
            throw Problem(
                .notFound,
                Phrase(
                    en: "No webhook of yours has this identifier.",
                    vi: "Bạn không có webhook nào mang mã này."))
        }
        return hook
    }
}

extension Facts {
    /// - Parameter secret: shown where it was made.
    fileprivate static func webhook(
        _ hook: Webhook, secret: Webhook.Secret? = nil
    ) -> JSONValue {
        var facts: [String: JSONValue] = [
            "id": .text(hook.id), "url": .text(hook.url),
            "entities": .list(hook.entities.map { .text($0) }),
            "created": .text(UTCText.instant(hook.createdMilliseconds)),
            "disabledBecause": .text(hook.disabledBecause),
        ]
        if let secret { facts["secret"] = .text(HookSignature.text(of: secret)) }
        return .object(facts)
    }

    fileprivate static func delivery(_ delivery: HookDelivery) -> JSONValue {
        [
            "id": .text(delivery.id), "state": .text(delivery.state.rawValue),
            "attempts": .number(delivery.attempts),
            "created": .text(UTCText.instant(delivery.createdMilliseconds)),
            "due": .text(
                delivery.state == .waiting ? UTCText.instant(delivery.dueMilliseconds) : nil),
            "lastStatus": .number(delivery.lastStatus), "lastFault": .text(delivery.lastFault),
            "payload": .text(delivery.payload),
        ]
    }
}
