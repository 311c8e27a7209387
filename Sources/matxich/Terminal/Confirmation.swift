import Foundation

/// Asks a person before something that takes much away.
enum Confirmation {
    /// Has the name typed in; without a terminal to ask on, nothing is done.
    ///
    /// - Throws: `Failure` unless the name was typed.
    static func ask(forName name: String) throws(Failure) {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage,
                say(
                    en: "This needs a yes, and there is no terminal to ask on.",
                    vi: "Cần xác nhận nhưng không có cửa sổ dòng lệnh để hỏi."),
                next: say(en: "Say it with --yes.", vi: "Hãy thêm --yes."))
        }
        Streams.noteRaw(
            say(en: "Type \(name) to go on: ", vi: "Gõ \(name) để tiếp tục: "))
        guard readLine(strippingNewline: true) == name else {
            throw Failure(
                .usage, say(en: "Nothing was done.", vi: "Chưa thực hiện gì."))
        }
    }
}
