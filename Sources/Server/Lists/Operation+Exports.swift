import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let exports: [Operation] = [
        Operation(
            id: "export", method: .get, path: "/v1/exports/{subject}",
            summary: "Suppliers or needs as a table, as far as you may see them; for organisers "
                + "the matches of all needs.",
            roles: Set(Role.allCases),
            parameters: [
                Parameter(
                    name: "subject", place: .path,
                    kind: .choice(ExportOrder.Subject.allCases.map(\.rawValue)),
                    summary: "What to export.", example: "suppliers"),
                .format, .top, .date, .respondAsync,
            ],
            answer: [:], otherMediaTypes: ExportFormat.allCases.dropFirst().map(\.mediaType),
            problems: [.unprocessable]
        ) { call, desk in
            guard let subject = call.text("subject").flatMap(ExportOrder.Subject.init) else {
                throw Problem(.notFound)
            }
            // Anybody else sees whom a need brings together once both sides accepted.
            guard subject != .matches || Disclosure.showsMatches(to: call.viewer) else {
                throw Problem(
                    .forbidden,
                    Phrase(
                        en: "Organisers export matches; those of a need of yours are at "
                            + "/v1/needs/{id}/matches.",
                        vi: "Ban tổ chức mới xuất được kết quả so khớp; kết quả cho nhu cầu của "
                            + "bạn ở /v1/needs/{id}/matches."))
            }
            let order = ExportOrder(
                subject: subject, format: try call.format(),
                top: call.number("top") ?? Parameter.topAssumed, date: call.date(desk).text,
                language: call.language.rawValue, beholder: Beholder(call.viewer))
            if call.prefersJob {
                let input = try JSONEncoder().encode(order)
                return try await call.beginAsPreferred(
                    .exporting, input: String(decoding: input, as: UTF8.self), desk)
            }
            return Answer(try await order.answer(within: call.viewer.reach, desk, nil))
        },
        Operation(
            id: "exportQuarantine", method: .get, path: "/v1/quarantine/{source}/workbook",
            summary:
                "Rows of a source that wait to be mended, as a workbook with bad cells marked.",
            roles: desk,
            parameters: [
                .source,
                Parameter(
                    name: "part", place: .query, kind: .number(1...1_000),
                    summary: "Lists with other headers have a workbook of their own: which.",
                    example: 1),
            ],
            answer: ["type": "string"], mediaType: ExportFormat.xlsx.mediaType
        ) { call, desk in
            let source = try await call.source(desk)
            let sheets = try await desk.lists.mendingSheets(of: source.id, in: call.language)
            let part = call.number("part") ?? 1
            guard part <= sheets.count else {
                throw Problem(
                    .notFound,
                    Phrase(
                        en: "There are \(sheets.count) workbooks of this source.",
                        vi: "Nguồn này có \(sheets.count) bảng tính cần sửa."))
            }
            var answer = Answer(
                JobAnswer(
                    mediaType: ExportFormat.xlsx.mediaType,
                    fileName: "quarantine-\(source.id.text)-\(part).xlsx",
                    bytes: sheets[part - 1]))
            if part < sheets.count {
                let path = "/v1/quarantine/\(source.id.text)/workbook?part=\(part + 1)"
                answer.headers[.link] = "<\(path)>; rel=\"next\""
            }
            return answer
        },
    ]
}

extension Parameter {
    fileprivate static let format = Parameter(
        name: "format", place: .query, kind: .choice(ExportFormat.allCases.map(\.rawValue)),
        summary: "As what; goes before Accept.", example: "csv")
    static let source = Parameter(
        name: "source", place: .path, kind: .text(lengthMax: 100), summary: "The source's name.",
        example: "chamber-2026")
}

extension Call {
    /// As what a table is to come: what the query says, else what the header likes best.
    fileprivate func format() throws(Problem) -> ExportFormat {
        if let format = text("format").flatMap(ExportFormat.init) { return format }
        let names = ExportFormat.allCases.map { String($0.mediaType.prefix { $0 != ";" }) }
        guard let best = Preference(accept).best(of: names) else { throw Problem(.notAcceptable) }
        return ExportFormat.allCases[best]
    }

    /// The source that the path names.
    func source(_ desk: Desk) async throws -> Source {
        guard let id = text("source").flatMap({ SourceID($0) }),
            let source = try await desk.store.sources().first(where: { $0.id == id })
        else {
            throw Problem(
                .notFound,
                Phrase(
                    en: "No source has this name.", vi: "Không có nguồn nào mang tên này."))
        }
        return source
    }
}
