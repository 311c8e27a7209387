import ArgumentParser

/// `matxich network`: what a region can make, what it lacks, where it is fragile.
struct NetworkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: say(
            en: "Show what a region can make, what it lacks and where it is fragile.",
            vi: "Cho biết một vùng làm được gì, thiếu gì và mong manh ở đâu."),
        discussion: say(
            en: """
                A cut says which suppliers take part: fields, each with a colon and values.

                  region:"Bắc Ninh","Đồng Nai"   process:stamping   product:hs-8708   country:VN
                  standard:iatf-16949   size:sme   ownership:FDI   -process:plating   at:2026-01-01
                """,
            vi: """
                Điều kiện lọc (--cut) nêu nhà cung cấp nào được xét: trường, dấu hai chấm, giá trị.

                  region:"Bắc Ninh","Đồng Nai"   process:stamping   product:hs-8708   country:VN
                  standard:iatf-16949   size:sme   ownership:FDI   -process:plating   at:2026-01-01
                """),
        subcommands: [
            NetworkExportCommand.self, NetworkReportCommand.self, NetworkFiguresCommand.self,
            NetworkGapsCommand.self, NetworkRiskCommand.self, NetworkWhatIfCommand.self,
            NetworkStructureCommand.self, NetworkDiffCommand.self,
        ])
}
