package import Matching
import Records

extension Wording {
    /// The question to put to a supplier.
    package func question(_ point: OpenPoint) -> String {
        switch point {
        case .concept(let asked, let broader): conceptQuestion(asked, broader: broader)
        case .certificateHeld(let asked, let day):
            say(
                en: "Do you hold \(label(asked)), valid on \(date(day))?",
                vi: "Quý công ty có \(label(asked)) còn hiệu lực vào ngày \(date(day)) không?")
        case .certificateEnd(let held, let day):
            say(
                en: "Until when is your \(label(held)) valid? It is needed on \(date(day)).",
                vi:
                    "\(label(held)) của quý công ty có hiệu lực đến ngày nào? "
                    + "Cần còn hiệu lực vào ngày \(date(day)).")
        case .certificateSite(let held):
            say(
                en: "Does your \(label(held)) cover the site that would deliver?",
                vi: "\(label(held)) của quý công ty có áp dụng cho cơ sở sẽ giao hàng không?")
        case .certificateScope(let asked, let held):
            say(
                en: "Does your \(label(held)) cover \(label(asked))?",
                vi: "\(label(held)) của quý công ty có bao gồm \(label(asked)) không?")
        case .place, .exactPlace, .language, .readiness, .description: otherQuestion(point)
        default: measureQuestion(point)
        }
    }

    private func conceptQuestion(_ asked: ConceptID, broader: ConceptID?) -> String {
        guard let broader else { return plainQuestion(asked) }
        return say(
            en: "You say \(inline(broader)): does that include \(inline(asked))?",
            vi: "Quý công ty nêu \(inline(broader)): có bao gồm \(inline(asked)) không?")
    }

    /// One does a process, works a material and has made a product.
    private func plainQuestion(_ asked: ConceptID) -> String {
        switch asked.scheme {
        case .material:
            say(
                en: "Can you work \(inline(asked))?",
                vi: "Quý công ty có gia công được \(inline(asked)) không?")
        case .product:
            say(
                en: "Have you made \(inline(asked)) before?",
                vi: "Quý công ty đã từng làm \(inline(asked)) chưa?")
        case .industry:
            say(
                en: "Have you supplied this industry before: \(inline(asked))?",
                vi: "Quý công ty đã từng cung cấp cho ngành này chưa: \(inline(asked))?")
        default:
            say(
                en: "Can you do \(inline(asked))?",
                vi: "Quý công ty có làm được \(inline(asked)) không?")
        }
    }

    private func measureQuestion(_ point: OpenPoint) -> String {
        switch point {
        case .tolerance(let needed):
            say(
                en: "Can you hold \(tolerance(needed))?",
                vi: "Quý công ty có đạt dung sai \(tolerance(needed)) không?")
        case .envelope(let needed):
            say(
                en: "Can you make parts of \(envelope(needed))?",
                vi: "Quý công ty có làm được chi tiết cỡ \(envelope(needed)) không?")
        case .weight(let needed):
            say(
                en: "Can you make parts of \(mass(needed))?",
                vi: "Quý công ty có làm được chi tiết nặng \(mass(needed)) không?")
        case .capacity(let needed):
            say(
                en: "Can you deliver \(monthly(needed))?",
                vi: "Quý công ty có đáp ứng được \(monthly(needed)) không?")
        case .minimumOrder(let needed):
            say(
                en: "Do you accept orders of \(pieces(needed))?",
                vi: "Quý công ty có nhận đơn hàng \(pieces(needed)) không?")
        case .leadTimeDays(let needed):
            say(
                en: "Can you deliver within \(days(needed))?",
                vi: "Quý công ty có giao hàng được trong vòng \(days(needed)) không?")
        default: ""
        }
    }

    private static let addressAsked = 80

    private func place(_ distance: OpenPoint.Distance) -> String {
        cut(distance.address, to: Self.addressAsked)
    }

    private func otherQuestion(_ point: OpenPoint) -> String {
        switch point {
        case .place(let distance?):
            say(
                en: "How far is your plant at \(place(distance)) from \(distance.destination)?",
                vi: "Nhà máy tại \(place(distance)) cách \(distance.destination) bao nhiêu km?")
        case .place: say(en: "Where is your plant?", vi: "Nhà máy của quý công ty ở đâu?")
        case .exactPlace(let region):
            say(
                en: "Where exactly is your plant\(region.map { " in \(label($0))" } ?? "")?",
                vi:
                    "Nhà máy\(region.map { " tại \(label($0))" } ?? "") có địa chỉ chính xác là gì?"
            )
        case .language(let needed):
            say(
                en: "Do you work in \(languageName(needed))?",
                vi: "Quý công ty có làm việc bằng \(languageName(needed)) không?")
        case .readiness(let needed):
            say(
                en: "Have you reached \(readiness(needed))?",
                vi: "Quý công ty đã đạt \(readiness(needed)) chưa?")
        case .description:
            say(
                en: "What do you make, in your own words?",
                vi: "Quý công ty sản xuất những gì? Xin mô tả ngắn gọn.")
        default: ""
        }
    }
}
