import ArgumentParser

/// `matxich completion`: the script with which a shell completes our options.
struct CompletionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: say(
            en: "Print a completion script for a shell.",
            vi: "In tập lệnh tự động hoàn thành lệnh cho shell."),
        discussion: """
            bash: matxich completion bash > \
            ~/.local/share/bash-completion/completions/matxich
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    @Argument(help: help(en: "The shell.", vi: "Loại shell."))
    var shell: Shell

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        Streams.data(Matxich.completionScript(for: completionShell))
    }

    private var completionShell: CompletionShell {
        switch shell {
        case .bash: .bash
        case .zsh: .zsh
        case .fish: .fish
        }
    }
}
