import Platform
import Records
import Representations
import Store

/// As what tables are exported. The raw values are what `?format=` takes.
enum ExportFormat: String, CaseIterable, Codable, Sendable {
    case json, ndjson, csv, xlsx

    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}

/// What somebody wants exported, and how.
struct ExportOrder: Codable, Sendable {
    enum Subject: String, CaseIterable, Codable, Sendable {
        case suppliers, needs, matches
    }

    /// Items of an export that is waited for (own choice: some seconds), and of one that is not.
    static let waitedMax = 20_000
    static let itemsMax = 1_000_000

    let subject: Subject
    let format: ExportFormat
    let top: Int
    /// The day by which matches are judged.
    let date: String
    let language: String
    /// Who asked, for the owners of what is exported.
    let beholder: Beholder

    /// - Parameter report: nil where somebody waits for the answer.
    /// - Throws: `Problem` of more than may be waited for, `StoreError`.
    func answer(
        within reach: DisclosureLevel, _ desk: Desk, _ report: JobReport?
    ) async throws -> JobAnswer {
        let content = try await content(within: reach, desk, report)
        let name = "\(subject.rawValue).\(format.rawValue)"
        return JobAnswer(
            mediaType: format.mediaType, fileName: name, bytes: try await bytes(content, desk))
    }

    private func bytes(_ content: ExportContent, _ desk: Desk) async throws -> [UInt8] {
        switch format {
        case .json: return Array((JSONValue.list(content.facts).page + "\n").utf8)
        case .ndjson: return Array(content.facts.map { $0.line + "\n" }.joined().utf8)
        case .csv, .xlsx:
            do {
                return try await desk.lists.sheet(
                    content, isWorkbook: format == .xlsx,
                    in: Language(rawValue: language) ?? .english)
            } catch let fault as ListFault { throw fault.problem }
        }
    }

    private func content(
        within reach: DisclosureLevel, _ desk: Desk, _ report: JobReport?
    ) async throws -> ExportContent {
        switch subject {
        case .suppliers:
            let found = try await suppliers(within: reach, desk, report)
            try await note(found.map(\.id), within: reach, desk)
            return .suppliers(found)
        case .needs: return .needs(try await needs(within: reach, desk))
        case .matches:
            let needs = try await needs(within: reach, desk)
            let finder = try await desk.indexes.finder(within: reach)
            let day = CalendarDate(iso: date) ?? desk.today
            var shortlists: [Shortlist] = []
            for need in needs {
                try Task.checkCancellation()
                shortlists.append(
                    Shortlist(need, try await finder.shortlist(for: need, on: day, top: top)))
                report?.note(shortlists.count, of: needs.count)
            }
            let shown = shortlists.flatMap { list in
                list.entries.map(\.supplier.id) + Array(list.members.keys)
            }
            try await note(Set(shown).sorted(), within: reach, desk)
            return .matches(shortlists)
        }
    }

    /// Notes for owners who took what along; before it is given.
    private func note(
        _ ids: [OrganisationID], within reach: DisclosureLevel, _ desk: Desk
    ) async throws {
        try await desk.note(
            ids, within: reach, to: Viewer(beholder), reason: "export " + subject.rawValue,
            stamp: desk.clock())
    }

    private func suppliers(
        within reach: DisclosureLevel, _ desk: Desk, _ report: JobReport?
    ) async throws -> [Profile] {
        let profiles = ReadProfiles(store: desk.store, lexicon: desk.lexicon, within: reach)
        var found: [Profile] = []
        var last: OrganisationID?
        repeat {
            try Task.checkCancellation()
            let page = try await profiles.page(after: last, limit: ReadProfiles.pageSize)
            found += page.profiles
            report?.note(found.count)
            try refuse(found.count, isWaited: report == nil)
            last = page.last
        } while last != nil
        return found
    }

    private func needs(within reach: DisclosureLevel, _ desk: Desk) async throws -> [Need] {
        let needs = try await ReadNeeds(store: desk.store, lexicon: desk.lexicon).all()
        let names = needs.map { Custody.id(of: .need($0.id)) }
        let custodies = try await desk.store.documents(Custody.self, ids: names)
        return needs.compactMap { need in
            let custody = custodies[Custody.id(of: .need(need.id))]
            return need.seen(within: reach, own: custody?.needLevel)
        }
    }

    private func refuse(_ count: Int, isWaited: Bool) throws(Problem) {
        let most = isWaited ? Self.waitedMax : Self.itemsMax
        guard count > most else { return }
        throw Problem(
            .unprocessable,
            Phrase(
                en: "There are more than \(most). Send Prefer: respond-async for a job instead.",
                vi: "Có hơn \(most) mục. Hãy gửi Prefer: respond-async để chạy thành tác vụ."))
    }
}

extension ExportContent {
    /// The same for programs.
    fileprivate var facts: [JSONValue] {
        switch self {
        case .suppliers(let suppliers): suppliers.map(Facts.supplier)
        case .needs(let needs): needs.map(Facts.need)
        case .matches(let shortlists):
            shortlists.flatMap { list in list.entries.map { Facts.line($0, of: list.need) } }
        }
    }
}
