/// What `matxich --help` says beside the list of commands.
enum RootHelp {
    static var discussion: String {
        examples + "\n\n" + environment + "\n\n" + exitCodes
    }

    private static var examples: String {
        let title = say(en: "EXAMPLES:", vi: "VÍ DỤ:")
        return """
            \(title)
              matxich demo
              matxich import exhibitors.xlsx --dry-run
              matxich import exhibitors.xlsx --source fair-2026
              matxich match --text "dập kim loại, IATF 16949, Bắc Ninh" --top 5
              matxich quarantine export --out mend.xlsx
            """
    }

    private static var environment: String {
        say(
            en: """
                ENVIRONMENT:
                  MATXICH_DB      the database, where --db is not given
                  MATXICH_LANG    vi or en, where --lang is not given
                  NO_COLOR        no colours when set to anything
                """,
            vi: """
                BIẾN MÔI TRƯỜNG:
                  MATXICH_DB      cơ sở dữ liệu, khi không có --db
                  MATXICH_LANG    vi hoặc en, khi không có --lang
                  NO_COLOR        không dùng màu khi có giá trị bất kỳ
                """)
    }

    private static var exitCodes: String {
        let lines = ExitStatus.allCases.map { status in
            let code = String(status.rawValue)
            return "  " + code + String(repeating: " ", count: 4 - code.count) + status.meaning
        }
        let title = say(en: "EXIT CODES:", vi: "MÃ THOÁT:")
        return ([title] + lines).joined(separator: "\n")
    }
}
