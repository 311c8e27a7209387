/// The program's version, as `--version` shows it.
enum Version {
    static let text = "0.1.0"
}
