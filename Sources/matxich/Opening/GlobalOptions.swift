import ArgumentParser

/// The options of every command that gives out results.
///
/// `source add` has a `--format` of its own, so it takes `PlaceOptions` alone.
struct GlobalOptions: ParsableArguments {
    @OptionGroup var place: PlaceOptions

    @Option(
        help: help(
            en: "The form of the output; match also gives trec, export and figures also xlsx.",
            vi: "Dạng kết quả; match có thêm trec, export và figures có thêm xlsx."))
    var format: OutputFormat = .table

    var database: String? { place.database }
    var quiet: Bool { place.quiet }

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
        place.remark(text())
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
            case "export", "network": [.xlsx]
            default: []
            }
        return ([.table, .json, .ndjson, .csv] + further).map(\.rawValue)
    }
}
