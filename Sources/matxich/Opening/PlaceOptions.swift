import ArgumentParser

/// What every command is told of the database it works on and of how it speaks.
///
/// Language, colour and the database of hints are read through `RawOptions`; declared here, they
/// are explained and checked.
struct PlaceOptions: ParsableArguments {
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

    @Flag(
        name: [.short, .long],
        help: help(en: "No progress and no remarks.", vi: "Không hiện tiến độ và lời nhắc."))
    var quiet = false

    @Flag(name: .customLong("no-color"), help: help(en: "No colours.", vi: "Không dùng màu."))
    var isColourless = false

    /// Says something to the person at the terminal, unless they asked for quiet.
    func remark(_ text: @autoclosure () -> String) {
        if !quiet { Streams.note(text()) }
    }
}
