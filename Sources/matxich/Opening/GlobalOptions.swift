import ArgumentParser

/// The options every command has.
///
/// Language, colour and the database of hints are read through `RawOptions`; declared here, they
/// are explained and checked.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: help(
            en: "The database (default: MATXICH_DB, else ./matxich.db).",
            vi: "Cơ sở dữ liệu (mặc định: MATXICH_DB, nếu không thì ./matxich.db).",
            value: "path"))
    var database: String?

    @Option(
        name: .customLong("lang"),
        help: help(en: "The language of messages.", vi: "Ngôn ngữ của thông báo."))
    var language: SpokenLanguage?

    @Option(
        help: help(
            en: "The form of the output; match also gives trec, export also xlsx.",
            vi: "Dạng kết quả; match có thêm trec, export có thêm xlsx."))
    var format: OutputFormat = .table

    @Flag(
        name: [.short, .long],
        help: help(en: "No progress and no remarks.", vi: "Không hiện tiến độ và lời nhắc."))
    var quiet = false

    @Flag(name: .customLong("no-color"), help: help(en: "No colours.", vi: "Không dùng màu."))
    var isColourless = false

    /// The format asked for, where the command has it.
    ///
    /// - Throws: `Failure` that lists what the command has.
    func format(among offered: [OutputFormat]) throws(Failure) -> OutputFormat {
        guard offered.contains(format) else {
            let names = offered.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                .usage,
                say(
                    en: "This command has no output as \(format.rawValue).",
                    vi: "Lệnh này không có kết quả dạng \(format.rawValue)."),
                next: say(en: "Choose one of: \(names).", vi: "Hãy chọn một trong: \(names)."))
        }
        return format
    }

    /// Says something to the person at the terminal, unless they asked for quiet.
    func remark(_ text: @autoclosure () -> String) {
        if !quiet { Streams.note(text()) }
    }
}

/// The languages the program speaks.
enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable {
    case vi, en
}

/// The forms in which results are given; all but `table` are contracts for scripts.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, ndjson, csv, trec, xlsx

    /// What help offers: the forms of most commands, and the further one of two of them.
    static var allValueStrings: [String] {
        let further: [OutputFormat] =
            switch RawOptions.command {
            case "match": [.trec]
            case "export": [.xlsx]
            default: []
            }
        return ([.table, .json, .ndjson, .csv] + further).map(\.rawValue)
    }
}
