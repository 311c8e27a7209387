import ArgumentParser

/// `matxich resolve`: which records are the same firm.
struct ResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: say(
            en: "Tell which records of a list are the same firm, and why.",
            vi: "Xác định các bản ghi nào trong danh sách là cùng một doanh nghiệp, và vì sao."),
        subcommands: [
            ResolveRunCommand.self, ResolveExplainCommand.self, ResolveEvaluateCommand.self,
        ])
}
