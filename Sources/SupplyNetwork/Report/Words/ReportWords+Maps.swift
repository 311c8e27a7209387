import Records

/// Words of maps and of what flows on them.
extension ReportWords {
    var mapTitle: String {
        say(
            en: "Suppliers by region, at their places",
            vi: "Nhà cung cấp theo địa phương, tại vị trí", ko: "지역별 공급업체(실제 위치)",
            ja: "地域別サプライヤー（所在地）")
    }

    var tilesTitle: String {
        say(
            en: "Suppliers by region, every region alike large",
            vi: "Nhà cung cấp theo địa phương, mỗi địa phương một ô bằng nhau",
            ko: "지역별 공급업체(모든 지역을 같은 크기로)",
            ja: "地域別サプライヤー（各地域を同じ大きさで表示）")
    }

    /// What circles and dots mean.
    func mapKey(largest: Int, sites: Int, _ knowledge: SiteKnowledge) -> String {
        let (most, dots) = (number(largest), number(sites))
        let circles = say(
            en: "The largest circle: \(most) suppliers.",
            vi: "Vòng tròn lớn nhất: \(most) nhà cung cấp.", ko: "가장 큰 원: 공급업체 \(most)개.",
            ja: "最大の円: \(most)社。")
        let (without, all) = (number(knowledge.withoutPoint), number(knowledge.sites))
        let unknown =
            knowledge.withoutPoint == 0
            ? ""
            : " "
                + say(
                    en: "\(without) of \(all) sites have no point of their own and are drawn with "
                        + "their region.",
                    vi: "\(without)/\(all) cơ sở không có tọa độ riêng, chỉ tính theo địa phương.",
                    ko: "사업장 \(all)곳 중 \(without)곳은 좌표가 없어 지역으로만 표시됩니다.",
                    ja: "\(all)か所中\(without)か所は座標がなく、地域としてのみ示します。")
        let left = number(knowledge.sites - knowledge.withoutPoint - sites)
        let undrawn =
            left == "0"
            ? ""
            : " "
                + say(
                    en: "\(left) more with coordinates are not drawn: their region is not on the "
                        + "map, or its number is not told.",
                    vi: "\(left) cơ sở khác có tọa độ nhưng không vẽ: địa phương nằm ngoài bản đồ "
                        + "hoặc không nêu số.",
                    ko: "좌표가 있는 사업장 \(left)곳은 지역이 지도 밖이거나 수를 밝히지 않아 그리지 않았습니다.",
                    ja: "座標のある\(left)か所は、地域が地図外か件数非公開のため描いていません。")
        guard sites > 0 else { return circles + unknown + undrawn }
        return circles + unknown + " "
            + say(
                en: "Dots: \(dots) sites whose own coordinates are known.",
                vi: "Chấm: \(dots) cơ sở có tọa độ riêng.", ko: "점: 좌표가 알려진 사업장 \(dots)곳.",
                ja: "点: 座標がわかる事業所 \(dots)か所。") + undrawn
    }

    /// What the mark of a count that is kept back means.
    var keptBackKey: String {
        say(
            en: "\(Self.keptBack) kept back: few firms, or what would tell of them.",
            vi: "\(Self.keptBack) không nêu: ít doanh nghiệp, hoặc làm lộ số đó.",
            ko: "\(Self.keptBack) 비공개: 업체가 적거나 그 수를 드러내는 값.",
            ja: "\(Self.keptBack) 非公開：企業数が少ない、またはそれを推測できる値。")
    }

    /// What a question mark on a map means, or that there are so many at least.
    var unknownKey: String {
        say(
            en: "? and ≥: suppliers may be there whose region was another day's; it is not known "
                + "how many.",
            vi: "? và ≥: có thể có nhà cung cấp mà địa phương được nêu là của thời điểm khác; chưa "
                + "rõ bao nhiêu.",
            ko: "?, ≥: 다른 시점의 지역으로 기록된 공급업체가 있을 수 있으며 수는 알 수 없습니다.",
            ja: "?、≥: 別の時点の地域で記録されたサプライヤーがある可能性があり、数は不明です。")
    }

    /// What a cut's figures are of, and what they are compared with.
    ///
    /// - Parameter hasPlaces: whether the cut names regions or countries.
    func ofCut(hasPlaces: Bool, comparedWith: FirmCount) -> String {
        let all = number(comparedWith)
        let sites =
            hasPlaces
            ? say(
                en: "Of the firms' sites those in the cut's regions alone count for figures and "
                    + "maps. ",
                vi: "Số liệu và bản đồ chỉ tính cơ sở trong địa phương thuộc điều kiện lọc. ",
                ko: "수치와 지도에는 조건에 해당하는 지역의 사업장만 포함됩니다. ",
                ja: "数値と地図には、絞り込みの地域にある事業所のみを含みます。")
            : ""
        return sites
            + say(
                en: "Location quotients and complexity compare with all \(all) suppliers known.",
                vi: "Thương số vị trí và độ phức hợp so với toàn bộ \(all) nhà cung cấp đã biết.",
                ko: "입지계수와 복잡도는 알려진 전체 공급업체 \(all)개와 비교합니다.",
                ja: "立地係数と複雑性は既知の全サプライヤー\(all)社と比較します。")
    }

    func flowKind(_ kind: EdgeKind) -> String {
        kind == .canSupply
            ? say(
                en: "could supply a need", vi: "có thể đáp ứng nhu cầu", ko: "수요에 공급 가능",
                ja: "ニーズに供給可能")
            : say(en: "supplies", vi: "đang cung ứng", ko: "공급 중", ja: "供給中")
    }

    func flow(_ flow: RegionalFlows.Flow) -> String {
        let firms = number(flow.firms)
        return flowKind(flow.kind)
            + say(
                en: ", suppliers: \(firms)", vi: ", \(firms) nhà cung cấp",
                ko: ", 공급업체 \(firms)개", ja: "、\(firms)社")
    }

    /// What the width of an arrow means.
    func widest(_ firms: Int) -> String {
        let most = number(firms)
        return say(
            en: "The widest arrow: suppliers: \(most)",
            vi: "Mũi tên rộng nhất: \(most) nhà cung cấp", ko: "가장 굵은 화살표: 공급업체 \(most)개",
            ja: "最も太い矢印: \(most)社")
    }

    /// - Parameter regions: some of those that the map is of.
    func nearFlows(_ regions: [String]) -> String {
        let names = regions.joined(separator: language == .japanese ? "、" : ", ")
        return say(
            en: "Flows between regions that lie together: \(names) …",
            vi: "Luồng giữa các địa phương gần nhau: \(names)…", ko: "인접한 지역 간 흐름: \(names) 등",
            ja: "近接する地域間の流れ: \(names)など")
    }

    var flowsTitle: String {
        say(
            en: "From the suppliers' region to that of needs and buyers, most suppliers first",
            vi: "Từ nơi có nhà cung cấp đến nơi có nhu cầu và bên mua, nhiều nhất trước",
            ko: "공급업체 지역에서 수요·구매처 지역으로(공급업체가 많은 순)",
            ja: "サプライヤーの地域からニーズ・買い手の地域へ（多い順）")
    }

    /// What the list of flows leaves out.
    func flowNote(_ flows: RegionalFlows) -> String {
        let (within, unplaced) = (number(flows.within), number(flows.unplaced))
        let kept = number(flows.keptBack)
        return say(
            en: "Within one region: \(within) pairs; with an end of unknown place: \(unplaced); "
                + "flows of fewer than \(minCell) suppliers, not told: \(kept). A need lies in "
                + "the region it names, or whose centre is nearest to the place it names.",
            vi: "Trong cùng địa phương: \(within) cặp; một đầu chưa rõ vị trí: \(unplaced); luồng "
                + "dưới \(minCell) nhà cung cấp, không nêu: \(kept). Nhu cầu thuộc địa phương "
                + "được nêu, hoặc địa phương có tâm gần nơi được nêu nhất.",
            ko: "같은 지역 안: \(within)쌍; 한쪽 위치 불명: \(unplaced); 공급업체 \(minCell)개 미만이라 "
                + "생략한 흐름: \(kept). 수요는 명시된 지역, 또는 중심이 가장 가까운 지역에 속합니다.",
            ja: "同一地域内: \(within)組、片方の所在不明: \(unplaced)、\(minCell)社未満のため省略した"
                + "流れ: \(kept)。ニーズは明示された地域、または中心が最も近い地域に属します。")
    }
}
