package import Matching
package import Records

extension Wording {
    package func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .fits: say(en: "fits", vi: "phù hợp")
        case .likely: say(en: "likely", vi: "có thể phù hợp")
        case .nearMiss: say(en: "near miss", vi: "gần đạt")
        case .unproven: say(en: "unproven", vi: "chưa đủ căn cứ")
        case .noFit: say(en: "no fit", vi: "không phù hợp")
        }
    }

    package func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .satisfied: say(en: "satisfied", vi: "đạt")
        case .partly: say(en: "partly", vi: "đạt một phần")
        case .failed: say(en: "failed", vi: "không đạt")
        case .unknown: say(en: "unknown", vi: "chưa rõ")
        }
    }

    /// What kind of thing a requirement is about.
    package func topic(_ kind: Requirement.Kind) -> String {
        switch kind {
        case .process: say(en: "process", vi: "công nghệ")
        case .material: say(en: "material", vi: "vật liệu")
        case .envelope: say(en: "part size", vi: "kích thước chi tiết")
        case .weight: say(en: "part weight", vi: "khối lượng chi tiết")
        case .tolerance: say(en: "tolerance", vi: "dung sai")
        case .capacity: say(en: "capacity", vi: "năng lực sản xuất")
        case .minimumOrder: say(en: "order size", vi: "số lượng đặt hàng")
        case .leadTime: say(en: "lead time", vi: "thời gian giao hàng")
        case .certificate: say(en: "certificate", vi: "chứng nhận")
        case .place: say(en: "place", vi: "địa điểm")
        case .language: say(en: "language", vi: "ngôn ngữ")
        case .experience: say(en: "experience", vi: "kinh nghiệm")
        case .readiness: say(en: "readiness", vi: "mức độ sẵn sàng")
        case .text: say(en: "text", vi: "nội dung mô tả")
        }
    }

    /// What a requirement asks for, in a few words.
    package func asked(_ kind: Requirement.Kind) -> String {
        switch kind {
        case .process(let id), .material(let id), .certificate(let id), .experience(let id):
            label(id)
        case .envelope(let envelope): self.envelope(envelope)
        case .weight(let mass): self.mass(mass)
        case .tolerance(let length): tolerance(length)
        case .capacity(let pieces): monthly(pieces)
        case .minimumOrder(let count): pieces(count)
        case .leadTime(let count): say(en: "within \(days(count))", vi: "trong vòng \(days(count))")
        case .place(let place): self.place(place)
        case .language(let code): languageName(code)
        case .readiness(let level): readiness(level)
        case .text(let text): "“" + String(text.prefix(60)) + (text.count > 60 ? "…”" : "”")
        }
    }

    package func strength(_ strength: Requirement.Strength) -> String {
        switch strength {
        case .must: say(en: "must", vi: "bắt buộc")
        case .should(let weight):
            say(
                en: "should (\(self.weight(weight)))", vi: "mong muốn (\(self.weight(weight)))")
        }
    }

    /// A wish's weight on the scale of 1 to 10 on which people write it.
    private func weight(_ tenths: Int) -> String { decimal(Int64(tenths), per: 10) }

    func place(_ place: Requirement.Place) -> String {
        var parts = place.regions.map(label)
        parts += place.countries.map(country)
        if let near = place.near {
            let distance = number(near.withinKilometres)
            parts.append(
                say(
                    en: "within \(distance) km of \(near.name)",
                    vi: "trong vòng \(distance) km quanh \(near.name)"))
        }
        return joined(parts)
    }

    func readiness(_ level: ReadinessLevel) -> String {
        say(
            en: "\(level.framework.uppercased()) level \(level.level)",
            vi: "\(level.framework.uppercased()) mức \(level.level)")
    }

    /// - Parameter code: ISO 639-1.
    func languageName(_ code: String) -> String {
        switch code {
        case "vi": say(en: "Vietnamese", vi: "tiếng Việt")
        case "en": say(en: "English", vi: "tiếng Anh")
        case "ko": say(en: "Korean", vi: "tiếng Hàn")
        case "ja": say(en: "Japanese", vi: "tiếng Nhật")
        case "zh": say(en: "Chinese", vi: "tiếng Trung")
        case "th": say(en: "Thai", vi: "tiếng Thái")
        case "de": say(en: "German", vi: "tiếng Đức")
        case "fr": say(en: "French", vi: "tiếng Pháp")
        case "id": say(en: "Indonesian", vi: "tiếng Indonesia")
        case "ms": say(en: "Malay", vi: "tiếng Mã Lai")
        default: code
        }
    }
}
