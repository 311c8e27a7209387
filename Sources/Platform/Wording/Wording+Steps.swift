import Catalog
package import Matching
package import Records

extension Wording {
    /// A step a supplier could take from where it stands now: "raise capacity from 20,000 to 50,000
    /// pieces a month".
    ///
    /// - Parameters:
    ///   - from: where it stands now with what the step changes; nil where that is not a size.
    ///   - heldUntil: the last day of the certificate that the step renews.
    package func step(
        _ step: GapStep, from: GapStep?, heldUntil: CalendarDate? = nil
    ) -> String {
        if let heldUntil {
            return say(
                en: "\(self.step(step)) (held \(until(heldUntil)) now)",
                vi: "\(self.step(step)) (hiện có hiệu lực \(until(heldUntil)))")
        }
        if case .reachCapacity(let now) = from, case .reachCapacity(let then) = step {
            return say(
                en: "raise capacity from \(number(now)) to \(monthly(then))",
                vi: "nâng năng lực sản xuất từ \(number(now)) lên \(monthly(then))")
        }
        guard let size = from.flatMap(size) else { return self.step(step) }
        return say(
            en: "\(self.step(step)) instead of \(size)",
            vi: "\(self.step(step)) thay vì \(size)")
    }

    /// The size at which a step ends; nil for what is only done or not done.
    package func size(_ step: GapStep) -> String? {
        switch step {
        case .acceptOrder(let count): pieces(count)
        case .deliverWithin(let count): days(count)
        case .reachCapacity(let count): monthly(count)
        case .holdTolerance(let width): tolerance(width)
        case .reachReadiness(let level): readiness(level)
        case .handleWeight(let heaviest): mass(heaviest)
        case .handleEnvelope(let largest): envelope(largest)
        case .speakLanguage, .obtainCertificate, .addMaterial, .addProcess: nil
        }
    }

    /// The region's name, and that it is one of former times where it is.
    package func region(_ id: ConceptID) -> String {
        let name = label(id)
        guard let end = catalogue.regions[id]?.validUntil else { return name }
        return say(
            en: "\(name) (as it was until \(date(end)))",
            vi: "\(name) (địa giới cũ, đến \(date(end)))")
    }

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
