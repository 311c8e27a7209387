import Foundation
import Platform
import Records
import Representations
import Resolution
import Store

extension Work {
    /// All records are resolved; a run that is broken off wrote nothing and is begun anew.
    static let resolving = Work(kind: "resolution") { job, desk, report in
        let resolver = ResolveSuppliers(
            store: desk.store, catalogue: desk.catalogue, threads: threads)
        let stamp = Stamp(milliseconds: desk.clock().milliseconds, actor: job.holder)
        do {
            let isAnew = job.input == fromAnew
            let outcome = try await resolver.run(isAnew: isAnew, stamp: stamp) { report.note($0) }
            let runs = ReadRuns(store: desk.store, within: job.reach)
            return JobAnswer(Facts.run(try await runs.seen(outcome.run)))
        } catch let refusal as ResolutionRefusal { throw Problem(refusal) }
    }

    /// The input of a run that reads and learns everything anew.
    static let fromAnew = "anew"

    /// What speaks for and against two records being one firm.
    static let explaining = Work(kind: "resolution-explanation") { job, desk, _ in
        let ids = job.input.split(separator: " ").compactMap { OrganisationID(String($0)) }
        guard ids.count == 2 else { throw Problem(.notFound) }
        do {
            let explanation = try await ResolveSuppliers(
                store: desk.store, catalogue: desk.catalogue, threads: threads
            ).explained(ids[0], ids[1])
            let groups = try await desk.store.groups(ofEach: ids, within: job.reach)
            return JobAnswer(Facts.explanation(explanation, seen: groups))
        } catch let refusal as ResolutionRefusal {
            throw Problem(refusal)
        } catch ResolutionError.recordUnknown { throw Problem(.notFound) }
    }

    /// Every record with its firm, as a table.
    static let listingFirms = Work(kind: "resolution-export") { job, desk, report in
        let csv = CSVText.plain
        var text = csv.head(FirmTable.columns)
        var done = 0
        try await ListFirms(store: desk.store, within: job.reach).each { line in
            text += csv.row(FirmTable.cells(of: line))
            done += 1
            report.note(done)
        }
        return JobAnswer(
            mediaType: "text/csv; charset=utf-8", fileName: "firms.csv", bytes: Array(text.utf8))
    }

    /// Own choice: the other core stays free for who asks.
    private static let threads = 1
}

extension Problem {
    /// A refusal in terms of the request.
    init(_ refusal: ResolutionRefusal) {
        let phrase = Self.phrase(refusal)
        switch refusal {
        case .supplierUnknown, .nothing: self.init(.notFound, phrase)
        case .notAllowed: self.init(.forbidden, phrase)
        case .overtaken, .ownersDiffer, .keptApart, .taxNumbersDiffer, .notMerged:
            self.init(.conflict, phrase)
        case .sameRecord, .recordElsewhere, .tooManyRecords, .reasonTooLong:
            self.init(.unprocessable, phrase)
        }
    }

    private static func phrase(_ refusal: ResolutionRefusal) -> Phrase {
        switch refusal {
        case .nothing: Phrase(en: "There are no suppliers yet.", vi: "Chưa có nhà cung cấp nào.")
        case .overtaken:
            Phrase(
                en: "Somebody else changed merges meanwhile; nothing was written. Try again.",
                vi: "Người khác vừa thay đổi việc gộp; chưa ghi gì. Hãy thử lại.")
        case .notAllowed:
            Phrase(
                en: "Only officers, organisers and admins decide on firms.",
                vi: "Chỉ cán bộ, ban tổ chức và quản trị viên được quyết định.")
        case .supplierUnknown:
            Phrase(en: "There is no such supplier.", vi: "Không có nhà cung cấp này.")
        case .sameRecord:
            Phrase(en: "Both are one record.", vi: "Cả hai là một bản ghi.")
        case .taxNumbersDiffer:
            Phrase(
                en: "Both have right tax numbers of one country, and different ones; if one is "
                    + "wrong, correct it first.",
                vi: "Hai mã số thuế đều hợp lệ, cùng một nước nhưng khác nhau; nếu một mã sai, "
                    + "hãy sửa trước.")
        case .ownersDiffer:
            Phrase(
                en: "They are in the hands of two accounts; settle whose the firm is first.",
                vi: "Hai bản ghi do hai tài khoản quản lý; hãy xác định chủ trước.")
        case .keptApart(let one, let other):
            Phrase(
                en: "A person decided that \(one.text) and \(other.text) are two firms; deciding "
                    + "that these are the same takes that back, and makes both firms one.",
                vi: "Đã có quyết định \(one.text) và \(other.text) là hai doanh nghiệp; quyết "
                    + "định hai bản ghi này là một sẽ thu hồi và gộp cả hai doanh nghiệp.")
        case .recordElsewhere:
            Phrase(
                en: "The record is of another firm.",
                vi: "Bản ghi thuộc doanh nghiệp khác.")
        case .notMerged:
            Phrase(
                en: "The firm is one record: there is nothing to split.",
                vi: "Doanh nghiệp chỉ có một bản ghi: không có gì để tách.")
        case .tooManyRecords(_, let limit):
            Phrase(
                en: "The firm has more than \(limit) records: take them out one by one.",
                vi: "Doanh nghiệp có hơn \(limit) bản ghi: hãy tách từng bản ghi.")
        case .reasonTooLong(let limit):
            Phrase(
                en: "A reason has at most \(limit) characters.",
                vi: "Lý do dài tối đa \(limit) ký tự.")
        }
    }
}
