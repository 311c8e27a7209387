import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    private static let patchTypes = ["application/merge-patch+json"]

    static let writes: [Operation] = [
        Operation(
            id: "addSupplier", method: .post, path: "/v1/suppliers",
            summary: "States a supplier that no list holds.", scope: .write, success: .created,
            roles: WriteRights.writers,
            parameters: [.idempotencyKey, .prefer],
            body: FieldsBody.schema(of: .supplier, isPatch: false),
            answer: SchemaPart.supplier.schema,
            problems: [.conflict, .unprocessable]
        ) { call, desk in
            let body = try FieldsBody(call.body, of: .supplier, isPatch: false)
            return try await call.once(desk) { try await call.addSupplier(body, desk) }
        },
        Operation(
            id: "editSupplier", method: .patch, path: "/v1/suppliers/{id}",
            summary: "Changes what a supplier says of itself; null takes a field back.",
            scope: .write, roles: WriteRights.writers, parameters: [.supplier, .ifMatch, .prefer],
            body: FieldsBody.schema(of: .supplier, isPatch: true), bodyTypes: patchTypes,
            answer: SchemaPart.supplier.schema,
            problems: [.preconditionFailed, .preconditionRequired, .unprocessable]
        ) { call, desk in
            let body = try FieldsBody(call.body, of: .supplier, isPatch: true)
            return try await desk.turns.take { try await call.editSupplier(body, desk) }
        },
        Operation(
            id: "withdrawSupplier", method: .delete, path: "/v1/suppliers/{id}",
            summary: "Takes back what a supplier says of itself; what lists say of it stays.",
            scope: .write, success: .noContent, roles: WriteRights.writers,
            parameters: [.supplier, .ifMatch], answer: SchemaPart.supplier.schema,
            problems: [.preconditionFailed, .preconditionRequired]
        ) { call, desk in
            try await desk.turns.take { try await call.withdrawSupplier(desk) }
        },
        Operation(
            id: "addNeed", method: .post, path: "/v1/needs", summary: "States a need.",
            scope: .write, success: .created, roles: WriteRights.writers,
            parameters: [.idempotencyKey, .prefer],
            body: FieldsBody.schema(of: .need, isPatch: false), answer: SchemaPart.need.schema,
            problems: [.conflict, .unprocessable]
        ) { call, desk in
            let body = try FieldsBody(call.body, of: .need, isPatch: false)
            return try await call.once(desk) { try await call.addNeed(body, desk) }
        },
        Operation(
            id: "editNeed", method: .patch, path: "/v1/needs/{id}",
            summary: "Changes fields of a need; null takes one out.",
            scope: .write, roles: WriteRights.writers, parameters: [.need, .ifMatch, .prefer],
            body: FieldsBody.schema(of: .need, isPatch: true), bodyTypes: patchTypes,
            answer: SchemaPart.need.schema,
            problems: [.preconditionFailed, .preconditionRequired, .unprocessable]
        ) { call, desk in
            let body = try FieldsBody(call.body, of: .need, isPatch: true)
            return try await desk.turns.take { try await call.editNeed(body, desk) }
        },
        Operation(
            id: "withdrawNeed", method: .delete, path: "/v1/needs/{id}",
            summary: "Takes a stated need back; one that a list holds stays with the list.",
            scope: .write, success: .noContent, roles: WriteRights.writers,
            parameters: [.need, .ifMatch], answer: SchemaPart.need.schema,
            problems: [.preconditionFailed, .preconditionRequired]
        ) { call, desk in
            try await desk.turns.take { try await call.withdrawNeed(desk) }
        },
    ]
}

extension Answer {
    /// An answer that says by its status all there is to say.
    init(_ text: String, mediaType: String, status: HTTPResponse.Status) {
        self.init(text, mediaType: mediaType)
        self.status = status
        isTagged = false
    }
}
