import Catalog
import Platform
import Records
import Store

/// Records as the tests of this target state them: fields by their names in field maps.
enum SampleRecords {
    static let lexicon: Lexicon = {
        do { return Lexicon(catalogue: try Catalogue.embedded()) } catch {
            preconditionFailure("the embedded catalogue loads: \(error)")
        }
    }()

    static let organisation = OrganisationID(country: "VN", digest: 42)

    static func day(_ text: String) -> CalendarDate {
        guard let day = CalendarDate(iso: text) else { preconditionFailure("\(text) is a day") }
        return day
    }

    static func source(_ name: String, _ authority: Authority = .partner) -> Source {
        Source(id: id(name), title: name, authority: authority)
    }

    static func id(_ name: String) -> SourceID {
        guard let id = SourceID(name) else { preconditionFailure("\(name) is a source") }
        return id
    }

    static func record(
        _ fields: [String: String], kind: RecordKind = .supplier, source: String = "list",
        on date: String = "2026-01-01", key: String = "k", isWithdrawn: Bool = false
    ) -> StoredRecord {
        let paths = fields.keys.sorted()
        let layout = Layout(
            kind: kind, columns: paths,
            assignments: paths.enumerated().map { index, name in
                guard let path = FieldPath(name) else { preconditionFailure("\(name) is a field") }
                return Layout.Assignment(path: path, binding: .columns([index]))
            })
        let subject: SourceRecord.Subject =
            kind == .supplier ? .organisation(organisation) : .need(NeedID("N1"))
        return StoredRecord(
            record: SourceRecord(
                source: id(source), key: key, subject: subject, layout: layout,
                cells: paths.map { fields[$0] ?? "" },
                position: RowPosition(file: source + ".csv", line: 7), statedOn: day(date)),
            warnings: [], isWithdrawn: isWithdrawn)
    }

    /// The profile that records make together.
    static func profile(
        _ records: [StoredRecord], sources: [Source] = []
    ) -> Profile {
        ProfileCompiler(lexicon: lexicon, sources: sources)
            .profile(of: SubjectRecords(id: organisation, records: records))
    }

    static func profile(_ fields: [String: String]) -> Profile { profile([record(fields)]) }

    static func need(_ fields: [String: String]) -> Need {
        NeedCompiler(lexicon: lexicon)
            .need(of: record(fields, kind: .need).record, id: NeedID("N1"))
    }
}
