/// The languages in which concepts are labelled and text is analysed (ISO 639-1).
package enum Language: String, Sendable, CaseIterable, Codable {
    case vietnamese = "vi"
    case english = "en"
    case korean = "ko"
    case japanese = "ja"
}
