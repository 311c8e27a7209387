import ArgumentParser
import Foundation

/// The program: its commands, and what becomes of every error.
@main
struct Matxich: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matxich",
        abstract: say(
            en: "Links suppliers of parts to the buyers who need them, and explains each match.",
            vi: "Kết nối nhà cung cấp linh kiện với bên mua và giải thích từng kết quả so khớp."),
        discussion: RootHelp.discussion,
        version: Version.text,
        subcommands: [
            InitCommand.self, DoctorCommand.self, DemoCommand.self, ImportCommand.self,
            QuarantineCommand.self, TemplateCommand.self, SupplierCommand.self, NeedCommand.self,
            MatchCommand.self, GapCommand.self, NetworkCommand.self, ResolveCommand.self,
            ExportCommand.self, SourceCommand.self, FeedCommand.self, SyncCommand.self,
            ServeCommand.self,
            KeyCommand.self, AccountCommand.self, ClaimCommand.self, BackupCommand.self,
            RestoreCommand.self, CompletionCommand.self,
        ])

    static func main() async {
        _ = StandardInput.wasClosed
        Streams.holdClosedPlaces()
        // A reader that goes away (`| head`) is met where the output is written.
        signal(SIGPIPE, SIG_IGN)
        if let setting = Speech.unspokenSetting, !RawOptions.has("-q", "--quiet") {
            Streams.note(
                say(
                    en: "MATXICH_LANG is “\(setting)”; the program speaks vi and en.",
                    vi: "MATXICH_LANG là “\(setting)”; chương trình chỉ có vi và en."))
        }
        do {
            let arguments = CommandNames.inOrder(CommandLine.arguments.dropFirst())
            try CommandNames.check(arguments)
            var command = try parseAsRoot(arguments)
            if var patient = command as? any AsyncParsableCommand {
                try await patient.run()
            } else {
                try command.run()
            }
            OpenStore.closeAll()
        } catch { end(with: error) }
    }

    /// Says what went wrong and leaves with the exit code that belongs to it.
    private static func end(with error: any Error) -> Never {
        if let failure = Failure.of(error) {
            Streams.note(Paint.notes.bad("matxich: ") + failure.description)
            leave(with: failure.status.rawValue)
        }
        let code = exitCode(for: error)
        let text = ParserTexts.inReadersLanguage(fullMessage(for: error))
        if !text.isEmpty {
            if code.isSuccess { Streams.data(text) } else { Streams.note(text) }
        }
        leave(with: code.rawValue)
    }

    private static func leave(with code: Int32) -> Never {
        OpenStore.closeAll()
        Foundation.exit(code)
    }
}
