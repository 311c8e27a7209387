import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    /// Own choice: a workbook of a hundred thousand firms is a third of it.
    private static let listBytesMax = 64 * 1_024 * 1_024
    private static let listTypes = [
        "text/csv", "application/x-ndjson", "application/jsonl",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel", "application/octet-stream",
    ]
    /// Those who take lists in, and mend what could not be read of them.
    static let desk: Set<Role> = [.organiser, .officer]

    static let imports: [Operation] = [
        Operation(
            id: "import", method: .post, path: "/v1/imports",
            summary: "Takes a list in as a job, or with preview says what would become of it.",
            scope: .write, success: .accepted, roles: desk,
            parameters: [
                .fileName, .preview,
                Parameter(
                    name: "source", place: .query, kind: .text(lengthMax: 100),
                    summary: "Who says it (named after the file where it is not said).",
                    example: "chamber-2026"),
                Parameter(
                    name: "kind", place: .query, kind: .choice(RecordKind.allCases.map(\.rawValue)),
                    summary: "What it lists (told by the columns where it is not said).",
                    example: "supplier"),
                Parameter(
                    name: "sheet", place: .query, kind: .text(lengthMax: 100),
                    summary: "The sheet of a workbook (the first where it is not said)."),
                .idempotencyKey,
            ],
            upload: UploadRule(mediaTypes: listTypes, bytesMax: listBytesMax),
            answer: Schema.job, problems: [.conflict, .unprocessable]
        ) { call, desk in
            try await call.once(desk) { try await call.beginImport(desk) }
        },
        Operation(
            id: "listQuarantine", method: .get, path: "/v1/quarantine",
            summary: "Rows that could not be taken in, each with its reasons.",
            roles: desk,
            parameters: [
                Parameter(
                    name: "source", place: .query, kind: .text(lengthMax: 100),
                    summary: "Only those of this source."), .limit, .after,
            ],
            answer: Schema.page(of: SchemaPart.quarantinedRow.schema)
        ) { call, desk in
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listQuarantine")
            }
            let rows = try await desk.store.quarantine(
                source: call.text("source").flatMap { SourceID($0) },
                after: last.flatMap { Int64($0) }.map { QuarantinedRow.ID(rawValue: $0) },
                limit: limit + 1)
            return call.page(rows, limit: limit, list: "listQuarantine", desk) {
                "\($0.id.rawValue)"
            } _: {
                Facts.quarantined($0, Wording(language: call.language, catalogue: desk.catalogue))
            }
        },
    ]
}

extension Parameter {
    fileprivate static let preview = Parameter(
        name: "preview", place: .query, kind: .choice(["true", "false"]),
        summary: "Whether it is only read, and nothing written.", example: "true")
}

extension Facts {
    fileprivate static func quarantined(_ row: QuarantinedRow, _ wording: Wording) -> JSONValue {
        [
            "id": .number(Int(row.id.rawValue)), "source": .text(row.source.text),
            "file": .text(row.position.file), "sheet": .text(row.position.sheet),
            "line": .number(row.position.line),
            "columns": .list(row.layout.columns.map { .text($0) }),
            "cells": .list(row.cells.map { .text($0) }),
            "problems": .list(
                row.problems.map { problem in
                    [
                        "reason": .text(problem.reason.rawValue), "column": .text(problem.column),
                        "value": .text(problem.value), "detail": .text(wording.problem(problem)),
                    ]
                }),
        ]
    }
}

extension Call {
    fileprivate func beginImport(_ desk: Desk) async throws -> Answer {
        guard let upload else { preconditionFailure("an operation that takes files gets one") }
        let name = text("filename") ?? "list"
        if let given = text("source"), SourceID(given) == nil {
            throw Problem(
                .unprocessable,
                errors: [
                    Problem.Fault(
                        pointer: "?source", code: "source",
                        detail: Phrase(
                            en: "A source's name has small letters, digits and dashes.",
                            vi: "Tên nguồn gồm chữ thường, chữ số và dấu gạch ngang."))
                ])
        }
        if text("source").flatMap({ SourceID($0) })?.isOwners ?? false {
            throw Problem(.unprocessable, errors: [.ofOwners("?source")])
        }
        // The reader of files looks at the ending beside the first bytes.
        let ending = (name as NSString).pathExtension.lowercased()
        let isPlain = ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let path = upload.path + "-list" + (isPlain && !ending.isEmpty ? "." + ending : "")
        guard upload.keep(as: path) else { throw Problem(.unavailable) }
        let list = ReceivedList(
            path: path, fileName: name, source: text("source"), kind: text("kind"),
            sheet: text("sheet"), isPreview: text("preview") == "true",
            language: language.rawValue, actor: viewer.actor)
        do {
            let input = String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
            return try await begin(.importing, input: input, desk)
        } catch {
            unlink(path)
            throw error
        }
    }
}
