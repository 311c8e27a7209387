/// What the doctor looked at, and what it found.
struct Check {
    /// A short fixed name: a contract of the JSON output.
    let name: String
    let isSound: Bool
    /// What was found, in words.
    let finding: String
    /// What to do about it; nil when sound.
    let remedy: String?

    static func sound(_ name: String, _ finding: String) -> Check {
        Check(name: name, isSound: true, finding: finding, remedy: nil)
    }

    static func unsound(_ name: String, _ finding: String, remedy: String) -> Check {
        Check(name: name, isSound: false, finding: finding, remedy: remedy)
    }

    /// What people call it.
    var title: String {
        switch name {
        case "database": say(en: name, vi: "cơ sở dữ liệu")
        case "integrity": say(en: name, vi: "tính toàn vẹn")
        case "imports": say(en: name, vi: "các lần nhập")
        case "uploads": say(en: name, vi: "các tệp tải lên")
        case "clock": say(en: name, vi: "đồng hồ")
        case "disk": say(en: name, vi: "ổ đĩa")
        case "catalogue": say(en: name, vi: "danh mục")
        case "encodings": say(en: name, vi: "bảng mã")
        case "locale": say(en: name, vi: "ngôn ngữ máy")
        default: name
        }
    }

    /// A failure as a finding.
    static func failed(_ name: String, _ error: any Error) -> Check {
        let failure = Failure.of(error)
        return Check(
            name: name, isSound: false, finding: failure?.what ?? String(describing: error),
            remedy: failure?.next)
    }
}
