package import Matching
import Records

extension Wording {
    /// Exactly what is missing: "IATF 16949 by 2027-03-01".
    package func shortfall(_ shortfall: Shortfall) -> String {
        switch shortfall {
        case .conceptAbsent(let asked, let nearest, let relation):
            absent(asked, nearest: relation?.isWorthNaming == true ? nearest : nil)
        case .certificateMissing, .certificateExpires, .certificateNotYetValid, .editionWithdrawn,
            .certificateStandIn:
            certificateShortfall(shortfall)
        case .tolerance(let held, let needed): tooWeak(tolerance(held), tolerance(needed))
        case .envelope(let held, let needed): tooWeak(envelope(held), envelope(needed))
        case .weight(let held, let needed): tooWeak(mass(held), mass(needed))
        case .capacity(let held, let needed): tooWeak(monthly(held), monthly(needed))
        case .minimumOrder(let held, let needed):
            say(
                en: "accepts orders from \(pieces(held)), \(pieces(needed)) needed",
                vi: "chỉ nhận đơn hàng từ \(pieces(held)), cần \(pieces(needed))")
        case .leadTimeDays(let held, let needed): tooWeak(days(held), days(needed))
        case .place(let country, let region, let distance, let within):
            placeShortfall(country, region, distance, within)
        case .language(let needed, let spoken): languageShortfall(needed, spoken)
        case .readiness(let held, let needed): tooWeak(readiness(held), readiness(needed))
        case .text(let shared, _) where shared == 0:
            say(en: "no words in common", vi: "không có từ nào trùng")
        case .text(let shared, let asked):
            say(
                en: "answers \(shared) of \(asked) words and pairs of the text",
                vi: "khớp \(shared)/\(asked) từ và cụm từ của mô tả")
        }
    }

    private func languageShortfall(_ needed: String, _ spoken: [String]) -> String {
        let others = joined(spoken.map(languageName))
        return say(
            en: "\(languageName(needed)) not spoken (speaks \(others))",
            vi: "chưa có \(languageName(needed)) (đang dùng \(others))")
    }

    private func tooWeak(_ held: String, _ needed: String) -> String {
        say(en: "\(held), \(needed) needed", vi: "hiện \(held), cần \(needed)")
    }

    /// A list that does not name a thing is all that is known, not that the firm cannot do it.
    private func absent(_ asked: ConceptID, nearest: ConceptID?) -> String {
        let absence = say(
            en: "its list does not name \(inline(asked))",
            vi: "danh sách của doanh nghiệp không nêu \(inline(asked))")
        guard let nearest else { return absence }
        return absence
            + say(
                en: "; nearest is \(inline(nearest))", vi: "; gần nhất là \(inline(nearest))")
    }

    private func certificateShortfall(_ shortfall: Shortfall) -> String {
        switch shortfall {
        case .certificateMissing(let asked, let day):
            say(
                en: "\(label(asked)) by \(date(day))",
                vi: "cần có \(label(asked)) chậm nhất ngày \(date(day))")
        case .certificateExpires(let held, let end, let day):
            say(
                en: "\(label(held)) ends \(date(end)), needed on \(date(day)): renew it",
                vi:
                    "\(label(held)) hết hạn ngày \(date(end)), cần còn hiệu lực vào ngày "
                    + "\(date(day)): phải gia hạn")
        case .certificateNotYetValid(let held, let from, let day):
            say(
                en: "\(label(held)) is valid from \(date(from)), needed on \(date(day))",
                vi: "\(label(held)) có hiệu lực từ ngày \(date(from)), cần vào ngày \(date(day))")
        case .editionWithdrawn(let held, let edition, let end, let day):
            say(
                en: "\(label(held)):\(edition) withdrawn on \(date(end)), needed on \(date(day))",
                vi:
                    "\(label(held)):\(edition) hết hiệu lực từ ngày \(date(end)), "
                    + "cần vào ngày \(date(day))")
        case .certificateStandIn(let asked, let held):
            say(
                en: "\(label(held)) only stands in for \(label(asked))",
                vi: "\(label(held)) chỉ thay thế một phần cho \(label(asked))")
        default: ""
        }
    }

    private func placeShortfall(
        _ country: String?, _ region: ConceptID?, _ distance: Int?, _ within: Int?
    ) -> String {
        let parts = [region.map(label), country.map { self.country($0) }].compactMap { $0 }
        let spot = joined(parts)
        guard let distance, let within else {
            return say(en: "is in \(spot)", vi: "ở \(spot)")
        }
        return say(
            en: "\(number(distance)) km away (\(spot)), \(number(within)) km wanted",
            vi: "cách \(number(distance)) km (\(spot)), cần trong vòng \(number(within)) km")
    }
}

extension ConceptRelation {
    /// Whether naming an offer in this relation helps whoever looks for the asked thing.
    fileprivate var isWorthNaming: Bool {
        if case .distant = self { false } else { true }
    }
}
