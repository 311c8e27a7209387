package import Records

extension ReportWords {
    /// Why nobody is in a cut, a sentence for each thing it asks.
    ///
    /// - Parameter name: what people call a region.
    func why(_ empty: EmptyCut, _ name: (ConceptID) -> String) -> [String] {
        places(empty, name)
            + empty.asked.map { line($0, of: FirmCount(empty.known, below: minCell)) }
    }

    /// Regions named in a sentence (own choice: a line).
    private static let regionsNamedMax = 8

    private func places(_ empty: EmptyCut, _ name: (ConceptID) -> String) -> [String] {
        guard !empty.regions.isEmpty else { return [] }
        let named = empty.regions.prefix(Self.regionsNamedMax)
            .map { name($0) + " (" + $0.code + ")" }
        let more = empty.regions.count > named.count ? ", …" : ""
        let all = named.joined(separator: ", ") + more
        return [
            say(
                en: "Regions that were asked for: \(all).", vi: "Địa phương được hỏi: \(all).",
                ko: "조회한 지역: \(all).", ja: "指定された地域: \(all)。")
        ]
    }

    private func line(_ asked: EmptyCut.Asked, of known: FirmCount) -> String {
        let field = name(of: asked.field)
        let (all, allFirms) = (number(known), firms(known))
        guard !asked.isUnknown else {
            return say(
                en: "\(field): known of none of \(all) suppliers, so nobody can be found by it.",
                vi: "\(field): chưa biết ở nhà cung cấp nào trong số \(all), nên không thể lọc "
                    + "theo mục này.",
                ko: "\(field): 공급업체 \(allFirms) 중 알려진 곳이 없어 이 조건으로 찾을 수 없습니다.",
                ja: "\(field): \(allFirms)のうち判明している企業がなく、この条件では見つかりません。")
        }
        let (stated, met) = (asked.stated(below: minCell), asked.met(below: minCell))
        let (statedFirms, metFirms) = (firms(stated), firms(met))
        return say(
            en: "\(field): known of \(number(stated)) of \(all) suppliers; as asked for: "
                + "\(number(met)).",
            vi: "\(field): đã biết ở \(number(stated)) trong số \(all) nhà cung cấp; đúng "
                + "điều kiện: \(number(met)).",
            ko: "\(field): 공급업체 \(allFirms) 중 \(statedFirms)에서 알려짐, 조건에 맞는 곳 "
                + "\(metFirms).",
            ja: "\(field): \(allFirms)のうち\(statedFirms)で判明、条件に合うのは\(metFirms)。")
    }

    private func name(of field: CutField) -> String {
        switch field {
        case .region: say(en: "Region", vi: "Địa phương", ko: "지역", ja: "地域")
        case .country: say(en: "Country", vi: "Nước", ko: "국가", ja: "国")
        case .process: say(en: "Processes", vi: "Công đoạn", ko: "공정", ja: "工程")
        case .product: say(en: "Products", vi: "Sản phẩm", ko: "제품", ja: "製品")
        case .standard: say(en: "Certificates", vi: "Chứng nhận", ko: "인증", ja: "認証")
        case .size:
            say(
                en: "Size (workers)", vi: "Quy mô (số lao động)", ko: "규모(종업원 수)",
                ja: "規模（従業員数）")
        case .ownership:
            say(en: "Ownership", vi: "Loại hình sở hữu", ko: "소유 형태", ja: "所有形態")
        case .at: say(en: "Day", vi: "Ngày", ko: "기준일", ja: "基準日")
        }
    }
}

extension EmptyCut {
    /// The same in the words of a report, for those who read no report.
    ///
    /// - Parameters:
    ///   - minCell: counts of fewer firms are kept back.
    ///   - name: what people call a region.
    package func sentences(
        in language: Language, below minCell: Int, _ name: (ConceptID) -> String
    ) -> [String] {
        ReportWords(language: language, minCell: minCell).why(self, name)
    }
}
