import ArgumentParser

/// Where a command that writes a table in one of several forms puts it.
struct OutOptions: ParsableArguments {
    /// What stands for standard output on the command line.
    static let standardOutput = "-"

    @Option(
        name: [.short, .long],
        help: help(
            en: "Where to (default: standard output).", vi: "Tệp kết quả (mặc định: đầu ra chuẩn).",
            value: "file"))
    var out: String?

    @Flag(name: [.short, .long], help: help(en: "Write over a file.", vi: "Ghi đè tệp đang có."))
    var force = false

    /// Looks at the file that `--out` names before any work is done.
    ///
    /// - Returns: nil for standard output.
    /// - Throws: `Failure`, also where a workbook was to go to standard output.
    func opened(
        for format: OutputFormat, _ global: GlobalOptions
    ) throws(Failure) -> OutputFile? {
        let path = out == Self.standardOutput ? nil : out
        if format == .xlsx, path == nil {
            throw Failure(
                .usage,
                say(
                    en: "A workbook needs a file: --out FILE.xlsx",
                    vi: "Hãy nêu tệp kết quả: --out TỆP.xlsx"))
        }
        let database = try OpenStore.path(global)
        return try path.map { (path) throws(Failure) in
            try OutputFile(path, force: force, sparing: database)
        }
    }
}
