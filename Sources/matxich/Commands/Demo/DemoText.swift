import Platform
import Records
import Store

/// What the demonstration says around its shortlists.
struct DemoText {
    /// Reasons shown for rows in quarantine, over all lists.
    private static let reasonsShown = 12

    let wording: Wording
    let paint: Paint

    func opening(_ outcomes: [DemoImport.Outcome], isShipped: Bool) -> [String] {
        let lists = outcomes.count { $0.list.kind == .supplier && $0.counts != nil }
        let rows = total(outcomes.filter { $0.list.kind == .supplier }).rowsRead
        var lines = [
            paint.bold(
                say(
                    en: "Matxich: \(wording.number(rows)) rows of \(lists) supplier lists",
                    vi: "Matxich: \(wording.number(rows)) dòng từ \(lists) danh sách nhà cung cấp"))
        ]
        if isShipped {
            lines.append(
                say(
                    en: "Every firm in the shipped lists is fictional.",
                    vi: "Mọi doanh nghiệp trong các danh sách mẫu đều là hư cấu."))
        }
        return lines + [
            say(
                en: "✓ met  ✗ stands in the way  ~ partly  ? not known  → to ask",
                vi: "✓ đạt  ✗ còn vướng  ~ đạt một phần  ? chưa rõ  → cần hỏi"), "",
        ]
    }

    func closing(
        _ outcomes: [DemoImport.Outcome], database: String, need: NeedID?
    ) -> [String] {
        rows(outcomes) + reasons(outcomes)
            + next(database: database, need: need, isClean: outcomes.allSatisfy(\.problems.isEmpty))
    }

    private func rows(_ outcomes: [DemoImport.Outcome]) -> [String] {
        var table = TextTable(header: [
            say(en: "List", vi: "Danh sách"), say(en: "Rows in", vi: "Số dòng"),
            say(en: "Kept", vi: "Giữ lại"), say(en: "Quarantined", vi: "Cách ly"),
        ])
        table.flushRight = [1, 2, 3]
        for case (let outcome, let counts?) in outcomes.map({ ($0, $0.counts) }) {
            table.rows.append(row(outcome.list.name, counts))
        }
        table.rows.append(row(say(en: "all", vi: "tất cả"), total(outcomes)))
        let unread = outcomes.compactMap(\.failure).map { paint.bad("✗ ") + $0.what }
        return table.lines(paint: paint) + unread + [""]
    }

    private func row(_ name: String, _ counts: ImportCounts) -> [String] {
        let kept = counts.rowsRead - counts.rowsQuarantined
        return [
            name, wording.number(counts.rowsRead), wording.number(kept),
            wording.number(counts.rowsQuarantined),
        ]
    }

    private func total(_ outcomes: [DemoImport.Outcome]) -> ImportCounts {
        outcomes.compactMap(\.counts).reduce(ImportCounts()) { $0 + $1 }
    }

    private func reasons(_ outcomes: [DemoImport.Outcome]) -> [String] {
        let problems = outcomes.flatMap(\.problems)
        guard !problems.isEmpty else { return [] }
        var lines = problems.prefix(Self.reasonsShown).flatMap { problem in
            Paragraph.lines(
                wording.problem(problem),
                first: "  \(problem.position.file):\(problem.position.line) ", indent: 4)
        }
        let more = problems.count - Self.reasonsShown
        if more > 0 {
            lines.append(say(en: "  … and \(more) more", vi: "  … và \(more) dòng khác"))
        }
        return [say(en: "In quarantine, to be mended:", vi: "Đang cách ly, chờ sửa:")] + lines + [
            ""
        ]
    }

    private func next(database: String, need: NeedID?, isClean: Bool) -> [String] {
        let id = need?.text ?? "N01"
        let care = isClean ? ["source", "list"] : ["quarantine", "export", "--out", "mend.xlsx"]
        let commands = [
            ["match", id, "--top", "3"], care,
            ["export", "matches", "--format", "xlsx", "--out", "matches.xlsx"],
        ]
        return [
            say(en: "The database: \(database)", vi: "Cơ sở dữ liệu: \(database)"),
            paint.bold(say(en: "Try next:", vi: "Thử tiếp:")),
        ] + commands.map { "  " + NextCommand.line($0, database: database) }
    }
}
