package import Matching
import Records

extension Wording {
    /// What a judgement rests on: the words, the source, the age.
    package func evidence(_ evidence: Evidence) -> String {
        let words = "“" + cut(evidence.given, to: Self.givenShown) + "”"
        return [reading(of: evidence), words, evidence.source.text, age(evidence.ageDays)]
            .compactMap { $0 }.joined(separator: " · ")
    }

    /// What was understood, and the words as far as they are shown.
    func reading(_ evidence: Evidence) -> [String] {
        let words = cut(evidence.given, to: Self.givenShown)
        return [reading(of: evidence), words.isEmpty ? nil : "“" + words + "”"]
            .compactMap { $0 }
    }

    private func reading(of evidence: Evidence) -> String? {
        fact(evidence.fact).map { $0 + basis(of: evidence) }
    }

    /// On what a month's figure rests that was stated by the day.
    private func basis(of evidence: Evidence) -> String {
        guard case .capacity = evidence.fact, RatePeriod.isDaily(evidence.given) else { return "" }
        let days = number(Int(RatePeriod.workingDays))
        return say(en: " (\(days) working days)", vi: " (\(days) ngày làm việc)")
    }

    /// The words alone, short.
    package func given(_ evidence: Evidence) -> String {
        "“" + cut(evidence.given, to: Self.givenCited) + "”"
    }

    private static let givenShown = 60
    private static let givenCited = 24

    func cut(_ text: String, to count: Int) -> String {
        let line = text.replacing("\n", with: " ")
        return line.count > count ? line.prefix(count) + "…" : line
    }

    /// What the words were read as, where that is not the words themselves.
    private func fact(_ fact: Evidence.Fact) -> String? {
        switch fact {
        case .concept(let id, let relation): offered(id, relation)
        case .certificate(let certificate): held(certificate)
        case .tolerance(let length): tolerance(length)
        case .envelope(let envelope): self.envelope(envelope)
        case .weight(let mass): self.mass(mass)
        case .capacity(let pieces): monthly(pieces)
        case .minimumOrder(let count):
            say(en: "orders from \(pieces(count))", vi: "nhận đơn hàng từ \(pieces(count))")
        case .leadTimeDays(let count): days(count)
        case .site(let site): self.site(site)
        case .language(let code): languageName(code)
        case .readiness(let level): readiness(level)
        case .text(let shared):
            say(
                en: shared.count == 1
                    ? "answers 1 word" : "answers \(shared.count) words and pairs",
                vi: "khớp \(shared.count) từ và cụm từ")
        }
    }

    private func offered(_ id: ConceptID, _ relation: ConceptRelation) -> String {
        switch relation {
        case .exact: label(id)
        case .narrower: say(en: "\(label(id)) (a kind of it)", vi: "\(label(id)) (thuộc nhóm này)")
        case .implied: say(en: "\(label(id)) (brings it along)", vi: "\(label(id)) (đã bao hàm)")
        case .substitute:
            say(en: "\(label(id)) (can stand in)", vi: "\(label(id)) (có thể thay thế)")
        case .broader: say(en: "\(label(id)) (wider)", vi: "\(label(id)) (rộng hơn)")
        case .overlapping: say(en: "\(label(id)) (overlaps)", vi: "\(label(id)) (trùng một phần)")
        case .sibling, .distant:
            say(en: "\(label(id)) (related)", vi: "\(label(id)) (có liên quan)")
        }
    }

    private func held(_ certificate: Evidence.CertificateFact) -> String {
        var text = label(certificate.standard)
        if let edition = certificate.edition { text += ":" + edition }
        guard let end = certificate.validUntil else { return text }
        return text + " " + until(end)
    }

    /// A distance that was measured from the middle of a region, since nothing nearer is known.
    private func about(_ kilometres: Int, _ region: ConceptID?) -> String {
        let length = number(kilometres)
        // The need's place is the region itself: that says more than no kilometres.
        if region != nil, kilometres == 0 {
            return say(en: "in the province asked for", vi: "trong tỉnh, thành phố yêu cầu")
        }
        guard let region else { return say(en: "about \(length) km", vi: "khoảng \(length) km") }
        return say(
            en: "about \(length) km, estimated from the centre of the province \(label(region))",
            vi: "khoảng \(length) km, ước tính từ trung tâm tỉnh, thành phố \(label(region))")
    }

    private func site(_ site: Evidence.SiteFact) -> String {
        var parts = [site.region.map(label), site.country.map { country($0) }].compactMap { $0 }
        if let distance = site.distanceKilometres {
            parts.append(site.isExact ? number(distance) + " km" : about(distance, site.region))
        }
        return joined(parts)
    }
}
