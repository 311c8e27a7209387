import Platform
import Records
import Store

/// What somebody should know of a list before it is imported: that it is there already under
/// another name, that its source is withdrawn, that rows of it were mended since.
struct ImportCautions {
    private let plan: ImportPlan
    private let isWithdrawn: Bool
    /// The same file under another source that stands.
    private let twin: ImportRun?
    /// The same file under this source, and the import that changed rows of it since.
    private let mended: (before: ImportRun, since: ImportRun)?
    private let isAgain: Bool

    /// What a list is of its file: sheets of one workbook are lists of their own.
    enum Scope { case file, firstSheet, sheet }

    init(
        store: any RecordStore, plan: ImportPlan, scope: Scope, isAgain: Bool
    ) async throws(StoreError) {
        self.plan = plan
        self.isAgain = isAgain
        let sources = try await store.sources()
        let withdrawn = Set(sources.filter(\.isWithdrawn).map(\.id))
        isWithdrawn = withdrawn.contains(plan.source)
        let runs = scope == .sheet ? [] : try await store.importRuns()
        twin = runs.last { run in
            run.plan.fileDigest == plan.fileDigest && run.plan.source != plan.source
                && run.plan.layout.kind == plan.layout.kind
                && !withdrawn.contains(run.plan.source)
        }
        let own = scope == .file ? runs.filter { $0.plan.source == plan.source } : []
        let last = own.lastIndex { run in
            run.isFinished && run.plan.fileDigest == plan.fileDigest
                && run.plan.layout == plan.layout
        }
        mended = last.flatMap { last in
            own.dropFirst(last + 1).last { $0.counts.rowsChanged > 0 }
                .map { (before: own[last], since: $0) }
        }
    }

    /// What the file's rows come to where they were imported before and some were mended since;
    /// importing it once more would put the old values back, so nothing of it is written.
    var countsMendedSince: ImportCounts? {
        guard !isAgain, let before = mended?.before.counts else { return nil }
        return ImportCounts(
            rowsRead: before.rowsRead, rowsUnchanged: before.rowsRead - before.rowsQuarantined,
            rowsQuarantined: before.rowsQuarantined)
    }

    /// Says why nothing of the file would be written, where that is so.
    func tellMended() {
        if !isAgain, let mended { warn(sentence(on: mended.before, since: mended.since)) }
    }

    /// Says what there is to say on standard error, `--quiet` or not: it is about the data.
    func tell() {
        if isWithdrawn { warn(withdrawn) }
        if let twin { warn(sentence(on: twin)) }
        tellMended()
    }

    private func warn(_ text: String) {
        Streams.note(Paint.notes.fair(say(en: "warning: ", vi: "cảnh báo: ")) + text)
    }

    private var withdrawn: String {
        let restore = NextCommand.line("source", "restore", plan.source.text)
        return say(
            en: "The source “\(plan.source)” is withdrawn: nothing it says counts until you give "
                + "it again: \(restore)",
            vi: "Nguồn “\(plan.source)” đã bị rút: thông tin nhập vào chưa có hiệu lực cho đến khi "
                + "khôi phục: \(restore)")
    }

    private func sentence(on twin: ImportRun) -> String {
        let (file, other) = (twin.plan.file, twin.plan.source.text)
        let back = NextCommand.line("source", "withdraw", plan.source.text)
        return say(
            en: "\(plan.file) is the same as \(file), imported before as “\(other)”: everything in "
                + "it is there twice now. To take this one back: \(back). Next time: "
                + "--source \(other)",
            vi: "\(plan.file) giống hệt \(file) đã nhập với nguồn “\(other)”: mọi dòng nay có hai "
                + "lần. Để rút lại lần này: \(back). Lần sau hãy thêm: --source \(other)")
    }

    private func sentence(on before: ImportRun, since: ImportRun) -> String {
        let (day, later) = (Plainly.day(before.plan.statedOn), since.plan.file)
        let count = Plainly.number(since.counts.rowsChanged)
        return say(
            en: "\(plan.file) was imported before (\(day)), and \(later) has changed \(count) "
                + "rows of “\(plan.source)” since. Nothing was changed now. "
                + "To put the old values back: --again",
            vi: "\(plan.file) đã được nhập (\(day)), sau đó \(later) đã sửa \(count) dòng "
                + "của nguồn “\(plan.source)”. Lần này không thay đổi gì. Để nhập lại giá trị cũ: "
                + "--again")
    }
}
