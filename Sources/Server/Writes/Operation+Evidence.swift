import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

/// Files that prove certificates.
extension Operation {
    /// Own choice: a scan of a few pages; photographs of a phone stay below it.
    private static let evidenceBytesMax = 10 * 1_024 * 1_024
    /// Files of one organisation (own choice).
    private static let evidenceMax = 100

    static let evidence: [Operation] = [
        Operation(
            id: "listEvidence", method: .get, path: "/v1/suppliers/{id}/evidence",
            summary: "The files that prove a supplier's certificates, where you may see them.",
            roles: Set(Role.allCases), parameters: [.supplier],
            answer: Schema.object(["items": Schema.list(of: SchemaPart.evidence.schema)])
        ) { call, desk in
            let items = try await call.evidence(desk)
            return Answer(["items": .list(items.map(Facts.evidence))])
        },
        Operation(
            id: "addEvidence", method: .post, path: "/v1/suppliers/{id}/evidence",
            summary: "Adds a file that proves a certificate: PDF, PNG or JPEG.",
            scope: .write, success: .created, roles: WriteRights.writers,
            parameters: [.supplier, .fileName, .standard, .idempotencyKey],
            upload: UploadRule(
                mediaTypes: EvidenceKind.allCases.map(\.rawValue), bytesMax: evidenceBytesMax),
            answer: SchemaPart.evidence.schema, problems: [.conflict, .unprocessable]
        ) { call, desk in
            let supplier = try await call.supplierKnown(desk)
            try await call.requireRight(to: .organisation(supplier), desk)
            return try await call.once(desk) {
                try await call.addEvidence(to: supplier, most: evidenceMax, desk)
            }
        },
        Operation(
            id: "getEvidence", method: .get, path: "/v1/suppliers/{id}/evidence/{file}",
            summary: "A file that proves a certificate.", roles: Set(Role.allCases),
            parameters: [.supplier, .file], answer: [:], mediaType: "*/*"
        ) { call, desk in
            let file = try await call.evidenceFile(desk)
            guard let bytes = try await desk.store.bytes(ofEvidence: file.id) else {
                throw Problem(.notFound)
            }
            return Answer(
                JobAnswer(mediaType: file.mediaType, fileName: file.fileName, bytes: bytes))
        },
        Operation(
            id: "removeEvidence", method: .delete, path: "/v1/suppliers/{id}/evidence/{file}",
            summary: "Takes a file away.", scope: .write, success: .noContent,
            roles: WriteRights.writers,
            parameters: [.supplier, .file], answer: SchemaPart.evidence.schema
        ) { call, desk in
            let file = try await call.evidenceFile(desk)
            if let id = OrganisationID(file.organisation) {
                try await call.requireRight(to: .organisation(id), desk)
            }
            try await desk.store.removeEvidence(file.id, stamp: call.stamp(desk))
            return Answer("", mediaType: "", status: .noContent)
        },
    ]
}

extension Parameter {
    static let fileName = Parameter(
        name: "filename", place: .query, kind: .text(lengthMax: 200),
        summary: "What the file is called.", example: "iatf-16949.pdf")
    fileprivate static let standard = Parameter(
        name: "standard", place: .query, kind: .text(lengthMax: 80),
        summary: "The certificate's standard (a concept's id).",
        example: "standard:iatf-16949")
    fileprivate static let file = Parameter(
        name: "file", place: .path, kind: .text(lengthMax: 40),
        summary: "The file's identifier.")
}

/// What files are taken; each is known by its first bytes, whatever its name says.
private enum EvidenceKind: String, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"

    /// - Source: ISO 32000-1, 7.5.2; W3C PNG, 5.2; ITU-T T.81, B.1.1.3.
    var beginning: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        }
    }
}

extension Facts {
    fileprivate static func evidence(_ evidence: Evidence) -> JSONValue {
        [
            "id": .text(evidence.id), "standard": .text(evidence.standard),
            "fileName": .text(evidence.fileName), "mediaType": .text(evidence.mediaType),
            "bytes": .number(evidence.byteCount), "sha256": .text(evidence.digest),
            "created": .text(UTCText.instant(evidence.createdMilliseconds)),
        ]
    }
}

extension Call {
    /// The files of the supplier that the path names; none where the asker may not see them.
    fileprivate func evidence(_ desk: Desk) async throws -> [Evidence] {
        let id = try await supplierKnown(desk)
        let custody = try await desk.office.custody(.organisation(id))
        let stamp = stamp(desk)
        let isOwn = try await WriteRights(store: desk.store).allows(
            viewer, toWrite: .organisation(id))
        guard
            Disclosure.showsEvidence(
                of: custody, to: viewer, isOwn: isOwn, now: stamp.milliseconds)
        else { return [] }
        let viewer = viewer
        let parts = try await desk.store.ids(of: id, showing: .certificates) {
            Disclosure.sight(of: $0, for: viewer, now: stamp.milliseconds)
        }
        var files: [Evidence] = []
        for part in parts { files += try await desk.store.evidence(of: part) }
        guard !files.isEmpty else { return [] }
        try await desk.views.note(
            [NoteViews.Shown(id, custody, [.certificates], showsFiles: true)], to: viewer,
            reason: operation, stamp: stamp)
        return files
    }

    /// - Throws: `Problem` of a file that is not there, or is not for the asker: which, nobody is
    ///   told.
    fileprivate func evidenceFile(_ desk: Desk) async throws -> Evidence {
        let found = try await evidence(desk).first { $0.id == text("file") }
        guard let found else { throw Problem(.notFound) }
        return found
    }

    fileprivate func addEvidence(
        to id: OrganisationID, most: Int, _ desk: Desk
    ) async throws -> Answer {
        guard let upload, let kind = EvidenceKind(rawValue: upload.mediaType) else {
            preconditionFailure("an operation that takes files gets one of its types")
        }
        let standard = try concept("standard", of: .standard, desk)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: upload.path)))
        guard bytes.starts(with: kind.beginning) else {
            throw Problem(
                .unprocessable,
                Phrase(
                    en: "The file does not begin as \(kind.rawValue) does.",
                    vi: "Tệp không đúng định dạng \(kind.rawValue)."))
        }
        let stamp = stamp(desk)
        let evidence = Evidence(
            id: UUID().uuidString.lowercased(), organisation: id.text, standard: standard?.text,
            fileName: text("filename") ?? "evidence", mediaType: kind.rawValue,
            byteCount: bytes.count, digest: upload.digest,
            createdMilliseconds: stamp.milliseconds)
        guard try await desk.store.add(evidence, bytes: bytes, most: most, stamp: stamp) else {
            throw Problem(
                .conflict,
                Phrase(
                    en: "\(most) files are here already; take one away first.",
                    vi: "Đã có \(most) tệp; hãy xóa bớt trước."))
        }
        var answer = Answer(Facts.evidence(evidence))
        answer.status = .created
        answer.isTagged = false
        answer.headers[.location] = "/v1/suppliers/\(id.text)/evidence/\(evidence.id)"
        return answer
    }
}
