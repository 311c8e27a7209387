import ArgumentParser

/// `matxich resolve`: which records are the same firm.
struct ResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: say(
            en: "Tell which records are the same firm, and why.",
            vi: "Xác định các bản ghi nào là cùng một doanh nghiệp, và vì sao."),
        discussion: say(
            en: """
                In the database nothing is rewritten: records of one firm are shown as one profile,
                under the id known longest, and the other ids keep finding it.

                  matxich resolve run                  merge what is sure, list what is not
                  matxich resolve review               decide what is not
                  matxich resolve split ID             take a merge back
                """,
            vi: """
                Không bản ghi nào bị sửa: các bản ghi của một doanh nghiệp hiện thành một hồ sơ,
                dưới mã được biết lâu nhất; các mã khác vẫn dẫn tới hồ sơ đó.

                  matxich resolve run                  gộp những gì chắc chắn, liệt kê phần còn lại
                  matxich resolve review               quyết định phần còn lại
                  matxich resolve split MÃ             hủy việc gộp
                """),
        subcommands: [
            ResolveRunCommand.self, ResolveReviewCommand.self, ResolveDecideCommand.self,
            ResolveSplitCommand.self, ResolveExplainCommand.self, ResolveExportCommand.self,
            ResolveEvaluateCommand.self,
        ])
}
