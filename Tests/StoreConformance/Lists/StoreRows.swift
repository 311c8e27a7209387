package import Records
package import Store
import TestSupport

/// Builders of what goes into stores, with everything a test does not say left out.
package enum StoreRows {
    package static let suppliers = layout(.supplier)
    package static let needs = layout(.need)

    package static func layout(
        _ kind: RecordKind, columns: [String] = ["Tên", "Ghi chú"]
    ) -> Layout {
        Layout(
            kind: kind, columns: columns,
            assignments: [
                Layout.Assignment(
                    path: FieldPath(kind == .supplier ? .name : .title), binding: .columns([0])),
                Layout.Assignment(path: FieldPath(.remark), binding: .columns([1, 0])),
                Layout.Assignment(path: FieldPath(.country), binding: .constant("VN")),
            ])
    }

    package static func source(_ text: String) -> SourceID { MatchingRecords.source(text) }

    package static func plan(
        _ source: String = "chamber", file: String = "list.csv", sheet: String? = nil,
        digest: String = "d0", layout: Layout = suppliers, day: Int = 20_000,
        repeatedKey: ImportPlan.RepeatedKey = .secondRecord
    ) -> ImportPlan {
        ImportPlan(
            source: self.source(source), file: file, sheet: sheet, fileDigest: digest,
            layout: layout, statedOn: CalendarDate(dayNumber: day), repeatedKey: repeatedKey)
    }

    /// Days that no four-digit year has: before 0001-01-01, after 9999-12-31.
    package static let impossibleDays = [Int.min, -719_163, 2_932_897, Int.max]

    /// Identifiers are in the order of their numbers.
    package static func organisation(_ number: UInt64) -> OrganisationID {
        OrganisationID(country: "VN", digest: number)
    }

    package static func digest(_ number: UInt64) -> ContentDigest {
        ContentDigest(high: 0xABCD, low: number)
    }

    /// A supplier's row; without cells it says its edition.
    package static func row(
        _ key: String, edition: UInt64 = 1, of number: UInt64 = 1, cells: [String]? = nil,
        line: Int = 2, warnings: [RowProblem] = []
    ) -> IncomingRecord {
        IncomingRecord(
            key: key, digest: digest(edition), subject: .organisation(organisation(number)),
            cells: cells ?? ["edition \(edition)"], line: line, warnings: warnings)
    }

    package static func need(
        _ key: String, edition: UInt64 = 1, id: String? = nil, line: Int = 2
    ) -> IncomingRecord {
        IncomingRecord(
            key: key, digest: digest(edition), subject: .need(NeedID(id ?? key)),
            cells: ["edition \(edition)"], line: line)
    }

    package static func refused(
        _ cells: [String], line: Int = 2, file: String = "list.csv", sheet: String? = nil,
        key: String? = nil
    ) -> IncomingQuarantine {
        let position = RowPosition(file: file, sheet: sheet, line: line)
        return IncomingQuarantine(
            cells: cells, position: position,
            problems: [problem(.nameMissing, line: line), problem(.cellCountWrong, line: line)],
            key: key)
    }

    /// An endpoint of JSON Lines on a host of the name `example`.
    package static func endpoint(
        _ source: String = "chamber", path: String = "list", fieldMap: String? = nil,
        credential: EndpointCredential? = nil, contact: String = ""
    ) -> Endpoint {
        do {
            return try Endpoint(
                source: self.source(source), address: EndpointAddress("https://example.vn/" + path),
                reading: Endpoint.Reading(format: .jsonLines, fieldMap: fieldMap),
                access: Endpoint.Access(credential: credential),
                terms: Endpoint.Terms(contact: contact))
        } catch { preconditionFailure("no endpoint: \(error)") }
    }

    package static func problem(_ reason: RowProblem.Reason, line: Int = 2) -> RowProblem {
        RowProblem(
            position: RowPosition(file: "list.csv", line: line), column: "Mã số thuế",
            field: .identifiers, value: "0312 \"é\u{0}", reason: reason)
    }
}
