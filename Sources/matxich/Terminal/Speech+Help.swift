import ArgumentParser

/// Help for an option or an argument in the language of this run.
///
/// - Parameter value: the word that stands for the value, such as `FILE`.
func help(
    en: @autoclosure () -> String, vi: @autoclosure () -> String, value: String? = nil
) -> ArgumentHelp {
    ArgumentHelp(say(en: en(), vi: vi()), valueName: value)
}
