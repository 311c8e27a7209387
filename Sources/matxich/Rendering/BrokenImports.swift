import Platform
import Records
import Store

/// Imports that were broken off, or are still running: what is stored of their lists is a part.
enum BrokenImports {
    /// Those that nobody has finished or given up since, oldest first.
    static func among(_ runs: [ImportRun]) -> [ImportRun] {
        runs.enumerated().filter { index, run in
            run.isOpen
                && !runs.dropFirst(index + 1).contains { later in
                    later.isFinished && later.plan.source == run.plan.source
                        && later.plan.fileDigest == run.plan.fileDigest
                }
        }.map(\.element)
    }

    static func sentence(_ run: ImportRun) -> String {
        let (file, source) = (run.plan.file, run.plan.source.text)
        let rows = Plainly.number(run.counts.rowsRead)
        return say(
            en: "The import of \(file) into “\(source)” is not finished: \(rows) rows so far.",
            vi: "Lần nhập \(file) vào nguồn “\(source)” còn dở dang: mới có \(rows) dòng.")
    }

    static func remedy(_ run: ImportRun) -> String {
        let source = run.plan.source.text
        if run.plan.isPulled {
            let again = NextCommand.line("sync", source)
            return say(
                en: "Unless it is still running, pull it again: \(again)",
                vi: "Nếu không còn đang chạy, hãy đồng bộ lại: \(again)")
        }
        let again = NextCommand.line("import", run.plan.file, "--source", source)
        return say(
            en: "Unless it is still running, go on with it: \(again)",
            vi: "Nếu không còn đang chạy, hãy nhập tiếp: \(again)")
    }
}
