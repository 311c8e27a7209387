import Records

/// Words of what a report comes to, and of what it was worked out from.
extension ReportWords {
    var inShort: String { say(en: "In short", vi: "Tóm tắt", ko: "요약", ja: "要約") }

    /// - Parameter regions: each with its number and share.
    func mostSuppliers(_ regions: [String]) -> String {
        let list = regions.joined(separator: language == .japanese ? "、" : ", ")
        return say(
            en: "Most suppliers: \(list).", vi: "Nhiều nhà cung cấp nhất: \(list).",
            ko: "공급업체가 가장 많은 지역: \(list).", ja: "サプライヤーが最も多い地域: \(list)。")
    }

    /// - Parameter processes: each with its number of suppliers.
    func mostWork(_ processes: [String]) -> String {
        let list = processes.joined(separator: language == .japanese ? "、" : ", ")
        return say(
            en: "What most suppliers do: \(list).",
            vi: "Công đoạn có nhiều nhà cung cấp nhất: \(list).",
            ko: "공급업체가 가장 많은 공정: \(list).", ja: "サプライヤーが最も多い工程: \(list)。")
    }

    func withoutSuppliers(_ count: Int, of all: Int) -> String {
        let (empty, whole) = (number(count), number(all))
        return say(
            en: "Regions on the map without a supplier known here: \(empty) of \(whole).",
            vi: "Địa phương trên bản đồ chưa có nhà cung cấp nào trong dữ liệu: "
                + "\(empty)/\(whole).",
            ko: "지도상 지역 \(whole)곳 중 알려진 공급업체가 없는 지역: \(empty)곳.",
            ja: "地図上の\(whole)地域のうち、登録サプライヤーのない地域: \(empty)。")
    }

    func needsInShort(
        of all: Int, uncovered: Int, unproven: Int, one: Int, coming: Int
    ) -> String {
        let (needs, nobody, likely) = (number(all), number(uncovered), number(unproven))
        let (single, soon) = (number(one), number(coming))
        return say(
            en: "Needs: \(needs). Nobody can meet: \(nobody); likely suppliers alone: "
                + "\(likely); one certain supplier: \(single); one or none once certificates end "
                + "within 12 months: \(soon).",
            vi: "Trong \(needs) nhu cầu: chưa ai đáp ứng \(nobody); chỉ có nguồn có thể \(likely); "
                + "chỉ một nguồn chắc chắn \(single); còn một hoặc không còn nguồn khi chứng nhận "
                + "hết hạn trong 12 tháng tới \(soon).",
            ko: "수요 \(needs)건 중 충족할 수 없는 것 \(nobody)건, 유력한 업체만 있는 것 \(likely)건, 확실한 "
                + "업체가 하나뿐인 것 \(single)건, 12개월 내 인증 만료로 하나 이하가 되는 것 \(soon)건.",
            ja: "ニーズ\(needs)件のうち、対応できる企業がないもの\(nobody)件、有力な企業のみのもの"
                + "\(likely)件、確実な企業が1社のみのもの\(single)件、12か月以内の認証期限切れで"
                + "1社以下になるもの\(soon)件。")
    }

    func certificatesEnding(_ count: Int) -> String {
        let certificates = number(count)
        return say(
            en: "Certificates that needs hang on and that end within 12 months: \(certificates).",
            vi: "Chứng nhận mà nhu cầu phụ thuộc, hết hạn trong 12 tháng tới: \(certificates).",
            ko: "수요가 의존하는 인증 중 12개월 내 만료: \(certificates)건.",
            ja: "ニーズが依存する認証のうち12か月以内に期限を迎えるもの: \(certificates)件。")
    }

    /// That no supplier takes part.
    func nobody(of known: FirmCount) -> String {
        let (all, allFirms) = (number(known), firms(known))
        return known == .exactly(0)
            ? say(
                en: "No supplier was known on the day.",
                vi: "Chưa biết nhà cung cấp nào vào ngày đó.",
                ko: "그날까지 알려진 공급업체가 없습니다.", ja: "その日までに登録されたサプライヤーはありません。")
            : say(
                en: "None of \(all) suppliers is in the cut.",
                vi: "Không có nhà cung cấp nào trong số \(all) thuộc điều kiện lọc.",
                ko: "공급업체 \(allFirms) 중 조건에 맞는 곳이 없습니다.",
                ja: "\(allFirms)のうち条件に合うサプライヤーはありません。")
    }

    /// That suppliers may count several times, as nobody compared them.
    func unresolved(_ standing: ResolutionStanding) -> String {
        let records = number(standing.recordsSince)
        let start =
            standing.hasRun
            ? say(
                en: "Supplier records added or changed since resolution last ran: \(records).",
                vi: "Hồ sơ nhà cung cấp thêm hoặc đổi từ lần đối chiếu trùng gần nhất: "
                    + "\(records).",
                ko: "마지막 중복 확인 이후 추가되거나 바뀐 공급업체 기록: \(records)건.",
                ja: "前回の名寄せ以降に追加・変更されたサプライヤー記録: \(records)件。")
            : say(
                en: "Records were never resolved.", vi: "Dữ liệu chưa từng được đối chiếu trùng.",
                ko: "기록의 중복 확인을 한 적이 없습니다.", ja: "記録の名寄せは一度も行われていません。")
        return start
            + say(
                en: " A firm that lists name several times counts as often in every number here.",
                vi: " Doanh nghiệp có trong nhiều danh sách được đếm nhiều lần trong mọi số ở đây.",
                ko: " 여러 목록에 나오는 업체는 여기의 모든 수에 여러 번 포함됩니다.",
                ja: "複数のリストにある企業は、ここのすべての数に重複して数えられます。")
    }

    /// Of which state of the store the figures are, and what that is good for.
    func snapshot(_ name: String) -> String {
        say(
            en: "Snapshot \(name): the number of the last change in the store that these figures "
                + "know. The same snapshot gives the same figures.",
            vi: "Trạng thái kho \(name): số thứ tự của thay đổi cuối cùng trong kho được tính đến. "
                + "Cùng trạng thái kho thì số liệu như nhau.",
            ko: "저장소 상태 \(name): 이 수치에 반영된 마지막 변경의 번호입니다. 같은 상태에서는 같은 수치가 나옵니다.",
            ja: "データの版 \(name): この数値に反映された最後の変更の番号です。同じ版からは同じ数値が得られます。")
    }

    /// Before the name of a book or paper.
    var source: String { say(en: "Source: ", vi: "Nguồn: ", ko: "출처: ", ja: "出典: ") }

    /// From which score on a supplier counts, and whose sight was reckoned with.
    func reckoned(_ fit: Score, _ level: DisclosureLevel) -> String {
        let (least, reach) = (number(fit.tenths / 10), sight(level))
        return say(
            en: "A supplier can meet a need from a score of \(least) of 100 on. Reckoned from what "
                + "\(reach) may see.",
            vi: "Nhà cung cấp được coi là đáp ứng nhu cầu từ \(least)/100 điểm. Tính theo những gì "
                + "\(reach) được xem.",
            ko: "점수 100점 중 \(least)점부터 수요에 공급 가능한 것으로 봅니다. 열람 범위: \(reach).",
            ja: "100点中\(least)点以上でニーズに供給可能とみなします。閲覧範囲: \(reach)。")
    }

    /// For whom a report is.
    private func sight(_ level: DisclosureLevel) -> String {
        switch level {
        case .everybody: say(en: "anybody", vi: "bất kỳ ai", ko: "누구나", ja: "誰でも")
        case .signedIn:
            say(
                en: "whoever is signed in", vi: "người đã đăng nhập", ko: "로그인한 사람",
                ja: "ログインした人")
        case .matched:
            say(
                en: "those who arrange meetings", vi: "ban tổ chức thu xếp gặp gỡ",
                ko: "상담을 주선하는 사람", ja: "商談を手配する人")
        case .named:
            say(
                en: "a person it is opened to", vi: "người được mở riêng", ko: "개별 공개된 사람",
                ja: "個別に公開された人")
        case .ownerOnly:
            say(en: "the owner alone", vi: "riêng chủ hồ sơ", ko: "소유자만", ja: "所有者のみ")
        }
    }

    var localisation: String {
        say(
            en: "What buyers purchase at home", vi: "Mua trong nước", ko: "국내 조달",
            ja: "国内調達")
    }
    var rate: String { say(en: "Rate", vi: "Tỷ lệ", ko: "비율", ja: "比率") }
    var localisationByRegion: String {
        say(
            en: "Localisation rate by the buyers' region", vi: "Tỷ lệ nội địa hóa theo nơi bên mua",
            ko: "구매처 지역별 현지화율", ja: "買い手の地域別の現地調達率")
    }

    /// That nobody tells what purchases were worth.
    func localisationUnknown(of supplies: Int) -> String {
        let count = number(supplies)
        return say(
            en: "Localisation rate: not known, as none of \(count) supplies in force tells a value "
                + "and both countries.",
            vi: "Tỷ lệ nội địa hóa: chưa rõ, vì không lần cung ứng nào trong \(count) lần còn hiệu "
                + "lực nêu giá trị và nước của hai bên.",
            ko: "현지화율: 알 수 없음. 유효한 공급 \(count)건 중 금액과 양측 국가가 모두 알려진 것이 "
                + "없습니다.",
            ja: "現地調達率: 不明。有効な供給\(count)件のうち、金額と双方の国がわかるものはありません。")
    }

    /// - Parameter rate: nil where it would tell of single buyers.
    func localisation(_ rate: String?) -> String {
        guard let rate else {
            return say(
                en: "Localisation rate: kept back, of fewer than \(minCell) buyers.",
                vi: "Tỷ lệ nội địa hóa: không nêu vì dưới \(minCell) bên mua.",
                ko: "현지화율: 구매처 \(minCell)개 미만이라 비공개.",
                ja: "現地調達率: 買い手が\(minCell)社未満のため非公開。")
        }
        return say(
            en: "Of the value of purchases in force whose value, supplier's country and buyer's "
                + "country are known, \(rate) comes from the buyer's own country.",
            vi: "Trong tổng giá trị các lần mua còn hiệu lực mà biết giá trị, nước của bên bán và "
                + "nước của bên mua, \(rate) đến từ chính nước của bên mua.",
            ko: "금액과 공급업체·구매처의 국가가 모두 알려진, 유효한 구매의 금액 중 \(rate)가 구매처의 "
                + "자국에서 조달됩니다.",
            ja: "金額、供給側の国、買い手の国がいずれもわかる、有効な購入の金額のうち\(rate)が"
                + "買い手の自国からです。")
    }
}
