import Importers
import Platform
import Records
import Representations

/// What came of pulling one source, for people and programs.
struct SyncedSource: Sendable {
    let endpoint: Endpoint
    let report: PullCatalogue.Report
    let problems: ProblemSummary?
    /// What the catalogue holds and no field takes.
    let notUnderstood: NotUnderstood

    /// What is missing of a harvest by its repository's own count.
    var shortfall: HarvestShortfall?
    /// Why the catalogue may go on behind where it seemed to end.
    var endDoubt: EndDoubt?
    /// The licence that the catalogue states of itself.
    var licence: String?

    /// Paths that a person is shown; programs get all.
    private static let pathsShown = 5
    /// Cells that a path, or a licence, may take of what a person is shown: a line or two.
    private static let wordsShownMax = 200
    /// What went wrong on this side; then nothing of it may be remembered.
    private(set) var failure: Failure?

    init(
        endpoint: Endpoint, report: PullCatalogue.Report, problems: ProblemSummary?,
        notUnderstood: NotUnderstood
    ) {
        self.endpoint = endpoint
        self.report = report
        self.problems = problems
        self.notUnderstood = notUnderstood
    }

    init(_ endpoint: Endpoint, failure: Failure) {
        self.endpoint = endpoint
        self.failure = failure
        let code =
            switch failure.status {
            case .tryAgain: "busy"
            default: "store"
            }
        report = PullCatalogue.Report(
            outcome: .failed(code: code, text: failure.what),
            mayPass: failure.status == .tryAgain)
        problems = nil
        notUnderstood = NotUnderstood()
    }

    var source: SourceID { endpoint.source }

    /// The exit status it asks for; nil when all is well.
    var status: ExitStatus? {
        if let failure { return failure.status }
        return switch report.outcome {
        case .done, .notModified: report.withheld > 0 ? .findings : nil
        case .stopped, .interrupted: .findings
        case .failed: report.mayPass ? .tryAgain : .badData
        }
    }

    /// What a person should know beside the figures.
    var remarks: [String] {
        let problems = (problems?.lines(paint: .notes) ?? []) + notTaken
        let titled = problems.isEmpty ? [] : [Paint.notes.bold(source.text)] + problems
        switch report.outcome {
        case .failed(_, let text):
            let next = failure?.next ?? report.next
            return titled + [Paint.notes.bad("\(source.text): ") + text]
                + (next?.split(separator: "\n", omittingEmptySubsequences: false) ?? [])
                .map { "  " + $0 }
        case .stopped(let missing, let known):
            let next = NextCommand.line("sync", source.text, "--accept-missing")
            let why =
                report.withheld > 0
                ? say(
                    en: ", since rows that cannot be read may be theirs",
                    vi: " vì có thể thuộc các dòng không đọc được") : ""
            return titled + [
                say(
                    en: "\(source.text): \(missing) of \(known) records are not in the catalogue "
                        + "any more; none was withdrawn\(why). Ask the partner; to accept it: "
                        + next,
                    vi:
                        "\(source.text): \(missing)/\(known) bản ghi không còn trong danh mục; "
                        + "chưa rút lại bản ghi nào\(why). Hãy hỏi đối tác; để chấp nhận: \(next)")
            ]
        case .done, .notModified, .interrupted:
            return titled + withheld + short + uncertain + licensed
        }
    }

    /// Told with what it came with: an unchanged catalogue has said it before.
    private var notTaken: [String] {
        guard report.figures.hasChanges, !notUnderstood.isEmpty else { return [] }
        let paths = notUnderstood.paths
        var shown = paths.prefix(Self.pathsShown).map {
            HarmlessText.quoted($0.path, atMost: Self.wordsShownMax) + " (\($0.count))"
        }
        if paths.count > Self.pathsShown {
            let more = Plainly.number(paths.count - Self.pathsShown)
            shown.append(say(en: "\(more) more", vi: "\(more) mục khác"))
        }
        return Paragraph.lines(
            say(en: "not taken over: ", vi: "không có trường để nhận: ")
                + shown.joined(separator: ", "), first: "  ", indent: 6)
    }

    /// That records are missing which may be those of rows that could not be read.
    private var withheld: [String] {
        guard report.withheld > 0 else { return [] }
        let count = Plainly.number(report.withheld)
        let next = NextCommand.line("sync", source.text, "--anew", "--accept-missing")
        return [
            say(
                en: "\(source.text): \(count) records are not in the catalogue; none was "
                    + "withdrawn, since rows that cannot be read may be theirs. To accept it: "
                    + next,
                vi: "\(source.text): \(count) bản ghi không còn trong danh mục; chưa rút lại bản "
                    + "ghi nào vì có thể thuộc các dòng không đọc được. Để chấp nhận: \(next)")
        ]
    }

    private var short: [String] {
        guard let shortfall else { return [] }
        let came = Plainly.number(shortfall.records)
        let listed = Plainly.number(shortfall.listed)
        return [
            say(
                en: "\(source.text): \(came) of the \(listed) records came that the repository "
                    + "says it has; none was withdrawn for being absent. Tell the partner.",
                vi: "\(source.text): chỉ nhận được \(came)/\(listed) bản ghi so với số kho dữ liệu "
                    + "nêu; chưa rút lại bản ghi nào vì vắng mặt. Hãy báo cho đối tác.")
        ]
    }

    /// That the partner's server does not say where the list ends.
    private var uncertain: [String] {
        guard let endDoubt, report.outcome == .done else { return [] }
        if case .noCursor(let path) = endDoubt { return [cursorUnseen(path)] }
        return [
            say(
                en: "\(source.text): the server does not say where the list ends, so it may have "
                    + "been cut; none was withdrawn for being absent, and the next sync reads all "
                    + "of it again. Ask the partner for answers that state their length.",
                vi: "\(source.text): máy chủ không cho biết danh sách kết thúc ở đâu nên có thể "
                    + "đã bị cắt; chưa rút lại bản ghi nào vì vắng mặt, lần sau sẽ đọc lại toàn "
                    + "bộ. Hãy đề nghị đối tác cho máy chủ trả lời kèm độ dài.")
        ]
    }

    private func cursorUnseen(_ path: String) -> String {
        say(
            en: "\(source.text): no page holds \(path), by which the next is asked for, so there "
                + "may be more; none was withdrawn for being absent. Check --page.",
            vi: "\(source.text): không trang nào có \(path) để hỏi trang tiếp theo nên danh mục "
                + "có thể còn nữa; chưa rút lại bản ghi nào vì vắng mặt. Hãy kiểm tra --page.")
    }

    /// That the partner grants another licence than what its source here was given.
    private var licensed: [String] {
        guard let licence, !licence.isEmpty, licence != endpoint.terms.licence else { return [] }
        let known = endpoint.terms.licence
        let shown = HarmlessText.quoted(licence, atMost: Self.wordsShownMax)
        return [
            known.isEmpty
                ? say(
                    en: "\(source.text): the feed states the licence \(shown); its source here "
                        + "was given none.",
                    vi: "\(source.text): nguồn cấp nêu giấy phép \(shown); nguồn khai ở đây "
                        + "chưa ghi giấy phép.")
                : say(
                    en: "\(source.text): the feed states the licence \(shown), its source here "
                        + "\(known).",
                    vi: "\(source.text): nguồn cấp nêu giấy phép \(shown), nguồn khai ở đây ghi "
                        + "\(known).")
        ]
    }

    static var listing: Listing<SyncedSource> {
        Listing(
            columns: [
                .text(say(en: "Source", vi: "Nguồn"), "source", \.source.text),
                Listing.Column(
                    heading: say(en: "Outcome", vi: "Kết quả"), key: "outcome",
                    shown: { words(of: $0.report.outcome) },
                    fact: { .text(code(of: $0.report.outcome)) }),
                .count(say(en: "Read", vi: "Đã đọc"), "rowsRead", \.report.figures.rowsRead),
                .count(say(en: "New", vi: "Mới"), "rowsNew", \.report.figures.rowsNew),
                .count(
                    say(en: "Changed", vi: "Thay đổi"), "rowsChanged",
                    \.report.figures.rowsChanged),
                .count(
                    say(en: "Unchanged", vi: "Giữ nguyên"), "rowsUnchanged",
                    \.report.figures.rowsUnchanged),
                .count(
                    say(en: "Withdrawn", vi: "Rút lại"), "recordsWithdrawn",
                    \.report.figures.recordsWithdrawn),
                .count(
                    say(en: "Quarantined", vi: "Cách ly"), "rowsQuarantined",
                    \.report.figures.rowsQuarantined),
                .count(say(en: "Requests", vi: "Yêu cầu"), "requests", \.report.figures.requests),
            ],
            details: { result in
                let figures = result.report.figures
                var facts: [String: JSONValue] = [
                    "retries": .number(figures.retries),
                    "wireBytes": .number(Int(figures.wireBytes)),
                    "decodedBytes": .number(Int(figures.decodedBytes)),
                    "recordsRestored": .number(figures.recordsRestored),
                    "notUnderstood": .list(
                        result.notUnderstood.paths.map {
                            ["path": .text($0.path), "count": .number($0.count)]
                        }),
                    "recordsWithheld": .number(result.report.withheld),
                ]
                if result.endDoubt != nil { facts["endUnseen"] = .bool(true) }
                if let licence = result.licence { facts["licenceStated"] = .text(licence) }
                switch result.report.outcome {
                case .failed(let code, let text):
                    facts["error"] = ["code": .text(code), "text": .text(text)]
                case .stopped(let missing, let known):
                    facts["missing"] = .number(missing)
                    facts["known"] = .number(known)
                case .done, .notModified, .interrupted: break
                }
                return facts
            })
    }

    static func words(of outcome: SyncRun.Outcome) -> String {
        switch outcome {
        case .done: say(en: "done", vi: "xong")
        case .notModified: say(en: "nothing new", vi: "không có gì mới")
        case .stopped: say(en: "asks", vi: "cần xác nhận")
        case .failed: say(en: "failed", vi: "lỗi")
        case .interrupted: say(en: "broken off", vi: "bị ngắt")
        }
    }

    /// Stable names for programs.
    static func code(of outcome: SyncRun.Outcome) -> String {
        switch outcome {
        case .done: "done"
        case .notModified: "not-modified"
        case .stopped: "stopped"
        case .failed: "failed"
        case .interrupted: "interrupted"
        }
    }
}
