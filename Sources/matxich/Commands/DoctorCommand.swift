import ArgumentParser
import Representations

/// `matxich doctor`: is everything in order here, and if not, what to do.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: say(
            en: "Check the database and the program, and say how to mend what is wrong.",
            vi: "Kiểm tra cơ sở dữ liệu và chương trình, chỉ cách khắc phục."),
        discussion: say(
            en: "Exits with \(ExitStatus.findings.rawValue) when something is wrong.",
            vi: "Mã thoát là \(ExitStatus.findings.rawValue) khi có điểm bất thường."))

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let path = try OpenStore.path(global)
        let checks = await DatabaseChecks(path: path).run() + ProgramChecks.run()
        Self.listing.show(checks, as: format)
        if format == .table {
            for check in checks {
                if let remedy = check.remedy { Streams.note("\(check.title): \(remedy)") }
            }
        }
        if checks.contains(where: { !$0.isSound }) { throw ExitStatus.findings.code }
    }

    private static var listing: Listing<Check> {
        Listing(
            columns: [
                Listing.Column(
                    heading: say(en: "Check", vi: "Mục"), key: "check", shown: \.title,
                    fact: { .text($0.name) }),
                Listing.Column(
                    heading: say(en: "State", vi: "Kết quả"), key: "isSound",
                    shown: {
                        $0.isSound ? say(en: "ok", vi: "ổn") : say(en: "look", vi: "xem lại")
                    },
                    fact: { .bool($0.isSound) }),
                .text(say(en: "Finding", vi: "Nội dung"), "finding", \.finding),
            ], details: { ["remedy": .text($0.remedy)] }, widthMax: 90)
    }
}
