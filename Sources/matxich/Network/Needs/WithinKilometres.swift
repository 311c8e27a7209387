import ArgumentParser
import Platform

/// What `--within` of a command may be: a distance on the globe.
enum WithinKilometres {
    /// - Throws: `ValidationError` for what is no such distance.
    static func check(_ kilometres: Int) throws {
        guard (0...ScenarioWords.kilometresMax).contains(kilometres) else {
            throw ValidationError(
                say(
                    en: "--within lies between 0 and \(ScenarioWords.kilometresMax) kilometres.",
                    vi: "--within nằm từ 0 đến \(ScenarioWords.kilometresMax) kilômét."))
        }
    }
}
