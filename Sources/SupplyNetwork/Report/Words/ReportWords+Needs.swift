import Records

/// Words of what is asked for, who meets it, and on what that hangs.
extension ReportWords {
    func standing(_ need: ReportContent.AskedNeed) -> String {
        switch need.makers.count {
        case 0 where need.likely > 0:
            say(
                en: "likely ones only", vi: "chỉ có nguồn có thể", ko: "유력한 업체만 있음",
                ja: "有力な企業のみ")
        case 0:
            say(
                en: "nobody", vi: "chưa ai đáp ứng", ko: "공급 가능한 업체 없음",
                ja: "対応できる企業なし")
        case _ where need.isShort:
            say(
                en: "not enough together", vi: "cùng làm vẫn thiếu", ko: "모두 합쳐도 부족",
                ja: "合わせても不足")
        case 1: say(en: "one supplier", vi: "chỉ một nguồn", ko: "단일 공급업체", ja: "1社のみ")
        default: say(en: "covered", vi: "đáp ứng được", ko: "충족", ja: "充足")
        }
    }

    /// How many meet a need for certain, and how many others likely.
    func makers(_ certain: Int, likely: Int) -> String {
        let (sure, others) = (number(certain), number(likely))
        return say(
            en: "\(sure) certain, \(others) likely", vi: "\(sure) chắc chắn, \(others) có thể",
            ko: "확실 \(sure), 유력 \(others)", ja: "確実 \(sure)、有力 \(others)")
    }

    var certainAndLikely: String {
        say(
            en: "Certain: every must is proven. Likely: no must fails, some are not known. Only "
                + "certain ones count where a need hangs on one or two.",
            vi: "Chắc chắn: mọi yêu cầu bắt buộc đã được chứng minh. Có thể: không trái yêu cầu "
                + "nào nhưng còn điều chưa rõ. Chỉ tính nguồn chắc chắn khi xét một, hai nguồn.",
            ko: "확실: 모든 필수 조건이 입증됨. 유력: 어긋나는 필수 조건은 없으나 일부는 미확인. 단일·이중 "
                + "공급원은 확실한 업체만으로 셉니다.",
            ja: "確実: すべての必須条件が証明済み。有力: 反する必須条件はないが未確認のものがある。1社・2社"
                + "依存は確実な企業だけで数えます。")
    }

    var regionNeeds: String {
        say(
            en: "Needs that the firms of a region meet by themselves",
            vi: "Số nhu cầu mà riêng doanh nghiệp tại địa phương đáp ứng được",
            ko: "해당 지역 업체만으로 충족되는 수요", ja: "地域内の企業だけで満たせるニーズ")
    }
    var certain: String {
        say(en: "Met for certain", vi: "Chắc chắn", ko: "확실히 충족", ja: "確実に充足")
    }
    var onOne: String {
        say(en: "of these by one firm", vi: "trong đó một nguồn", ko: "그중 1개 업체", ja: "うち1社")
    }
    var onTwo: String {
        say(en: "by two", vi: "trong đó hai nguồn", ko: "그중 2개 업체", ja: "うち2社")
    }
    var likelyOnly: String {
        say(en: "Likely only", vi: "Chỉ có thể", ko: "유력 업체만", ja: "有力な企業のみ")
    }
    var nobodyThere: String {
        say(en: "Nobody there", vi: "Không ai tại chỗ", ko: "지역 내 없음", ja: "地域内になし")
    }
    var regionNeedsNote: String {
        say(
            en: "All needs count for every region, wherever their parts are wanted; a firm of two "
                + "regions counts in both.",
            vi: "Mỗi địa phương được xét với mọi nhu cầu, dù hàng cần ở đâu; doanh nghiệp ở hai "
                + "địa phương được tính ở cả hai.",
            ko: "납품지와 관계없이 모든 수요를 각 지역에 대해 셉니다. 두 지역에 있는 업체는 양쪽에 "
                + "포함됩니다.",
            ja: "納入先にかかわらず、すべてのニーズを各地域について数えます。2地域にある企業は両方に"
                + "含まれます。")
    }

    var work: String { say(en: "Work", vi: "Công việc", ko: "작업", ja: "作業") }
    var missing: String {
        say(
            en: "Missing a month", vi: "Còn thiếu mỗi tháng", ko: "월 부족분", ja: "月間不足")
    }
    var works: String {
        say(
            en: "Pieces a month by kind of work; those of unlike needs are not added",
            vi: "Sản phẩm/tháng theo loại công việc; không cộng hàng khác loại",
            ko: "작업 종류별 월 수량(다른 종류는 합산하지 않음)",
            ja: "作業の種類別の月間数量（異なる種類は合計しない）")
    }

    /// One number, or two between which it lies.
    func missing(_ work: CoverageGap.Work) -> String {
        let (best, worst) = (number(work.atBest), number(work.atWorst))
        return best == worst ? best : best + "–" + worst
    }

    var certificates: String {
        say(
            en: "Certificates that needs hang on: ending within 12 months, without an end",
            vi: "Chứng nhận mà nhu cầu phụ thuộc: hết hạn trong 12 tháng, không rõ hạn",
            ko: "수요가 의존하는 인증: 12개월 내 만료, 만료일 미기재",
            ja: "ニーズが依存する認証: 12か月以内に期限、期限の記載なし")
    }

    /// Of standards that needs insist on, without a later certificate of the same firm.
    func certificatesEnded(_ count: Int) -> String {
        let ended = number(count)
        return say(
            en: "Ended, of standards that needs ask for, and none newer known: \(ended); no need "
                + "hangs on them any more.",
            vi: "Chứng nhận đã hết hạn, thuộc tiêu chuẩn mà nhu cầu yêu cầu, chưa biết có bản mới: "
                + "\(ended); không nhu cầu nào còn phụ thuộc vào đó.",
            ko: "수요가 요구하는 표준의 인증 중 만료되고 갱신이 확인되지 않은 것: \(ended)건. 이제 어떤 "
                + "수요도 의존하지 않습니다.",
            ja: "ニーズが求める規格のうち、期限切れで更新が確認されていない認証: \(ended)件。"
                + "これに依存するニーズはありません。")
    }
    var firm: String { say(en: "Firm", vi: "Doanh nghiệp", ko: "기업", ja: "企業") }
    var standard: String { say(en: "Standard", vi: "Tiêu chuẩn", ko: "표준", ja: "規格") }
    var lastDay: String { say(en: "Last day", vi: "Ngày cuối", ko: "만료일", ja: "有効期限") }

    func state(_ kind: CertificateAtRisk.Kind) -> String {
        switch kind {
        case .overdue: say(en: "ended", vi: "đã hết hạn", ko: "만료됨", ja: "期限切れ")
        case .ending: say(en: "ends soon", vi: "sắp hết hạn", ko: "곧 만료", ja: "まもなく期限")
        case .endUnknown:
            say(en: "no end stated", vi: "không nêu hạn", ko: "만료일 없음", ja: "期限の記載なし")
        }
    }

    /// That so many lines of a table are not shown.
    func more(_ count: Int) -> String {
        let lines = number(count)
        return say(
            en: "… and \(lines) more", vi: "… và \(lines) dòng khác", ko: "… 외 \(lines)건",
            ja: "… ほか\(lines)件")
    }

    /// That suppliers are in regions which are none on the day.
    func withoutRegion(_ count: Int, on day: String) -> String {
        let firms = number(count)
        return say(
            en: "Without a region on \(day): \(firms) suppliers whose region was another day's.",
            vi: "Không thuộc địa phương nào ngày \(day): \(firms) nhà cung cấp có địa phương của "
                + "thời điểm khác.",
            ko: "\(day) 기준 지역 없음: 다른 시점의 지역에 속한 공급업체 \(firms)개.",
            ja: "\(day) 時点で地域なし: 別の時点の地域にあるサプライヤー \(firms)社。")
    }
}
