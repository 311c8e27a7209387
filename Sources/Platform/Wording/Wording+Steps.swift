package import Matching
import Records

extension Wording {
    /// A step a supplier could take, as advice.
    package func step(_ step: GapStep) -> String {
        switch step {
        case .acceptOrder(let count):
            say(
                en: "accept orders of \(pieces(count))",
                vi: "nhận đơn hàng \(pieces(count))")
        case .deliverWithin(let count):
            say(en: "deliver within \(days(count))", vi: "giao hàng trong vòng \(days(count))")
        case .speakLanguage(let code):
            say(
                en: "have somebody who speaks \(languageName(code))",
                vi: "có người giao tiếp được bằng \(languageName(code))")
        case .obtainCertificate(let standard, let day):
            say(
                en: "hold \(label(standard)) on \(date(day))",
                vi: "có \(label(standard)) còn hiệu lực vào ngày \(date(day))")
        case .reachReadiness(let level):
            say(en: "reach \(readiness(level))", vi: "đạt \(readiness(level))")
        case .addMaterial(let material):
            say(en: "work \(inline(material))", vi: "gia công được \(inline(material))")
        case .addProcess(let process):
            say(en: "offer \(inline(process))", vi: "có công nghệ \(inline(process))")
        default: measuredStep(step)
        }
    }

    private func measuredStep(_ step: GapStep) -> String {
        switch step {
        case .reachCapacity(let count):
            say(en: "reach \(monthly(count))", vi: "nâng năng lực sản xuất lên \(monthly(count))")
        case .holdTolerance(let width):
            say(en: "hold \(tolerance(width))", vi: "đạt dung sai \(tolerance(width))")
        case .handleWeight(let heaviest):
            say(
                en: "make parts of up to \(mass(heaviest))",
                vi: "làm được chi tiết nặng đến \(mass(heaviest))")
        case .handleEnvelope(let largest):
            say(
                en: "make parts of up to \(envelope(largest))",
                vi: "làm được chi tiết cỡ đến \(envelope(largest))")
        default: ""
        }
    }
}
