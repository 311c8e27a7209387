import Records

/// The words of a report, in its reader's language.
struct ReportWords {
    let language: Language
    let minCell: Int

    func say(en: String, vi: String, ko: String, ja: String) -> String {
        switch language {
        case .english: en
        case .vietnamese: vi
        case .korean: ko
        case .japanese: ja
        }
    }

    /// How many suppliers, or why that is not told.
    func count(_ count: RegionCount) -> String {
        switch count {
        case .known(let count): number(count)
        case .atLeast(let count):
            say(
                en: "at least \(number(count))", vi: "ít nhất \(number(count))",
                ko: "\(number(count))개 이상", ja: "\(number(count))社以上")
        case .keptBack:
            // It may have more, kept back so that another's number does not follow.
            say(en: "kept back", vi: "không nêu", ko: "비공개", ja: "非公開")
        case .unknown: say(en: "not known", vi: "chưa rõ", ko: "알 수 없음", ja: "不明")
        case .outside:
            say(
                en: "not in the cut", vi: "ngoài điều kiện lọc", ko: "조건 밖", ja: "絞り込みの対象外")
        }
    }

    /// Stands where a count is kept back, of few firms or to hide such a one.
    static let keptBack = "*"

    /// The same where there is little room.
    func shortCount(_ count: RegionCount) -> String {
        switch count {
        case .known(let count): number(count)
        case .atLeast(let count): "≥" + number(count)
        case .keptBack: Self.keptBack
        case .unknown: "?"
        case .outside: "–"
        }
    }

    /// A number of firms, or below what it lies.
    func number(_ count: FirmCount) -> String {
        switch count {
        case .exactly(let count): number(count)
        case .fewer(let bound):
            say(
                en: "fewer than \(number(bound))", vi: "dưới \(number(bound))",
                ko: "\(number(bound))개 미만", ja: "\(number(bound))社未満")
        }
    }

    /// The same with the word that Korean and Japanese count firms by.
    func firms(_ count: FirmCount) -> String {
        guard let known = count.number else { return number(count) }
        let text = number(known)
        return say(en: text, vi: text, ko: text + "개", ja: text + "社")
    }

    /// A whole number, thousands grouped.
    func number(_ value: Int) -> String {
        var groups: [String] = []
        var rest = String(value.magnitude)
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = String(rest.dropLast(3))
        }
        groups.insert(rest, at: 0)
        return (value < 0 ? "−" : "")
            + groups.joined(separator: language == .vietnamese ? "." : ",")
    }

    /// A number rounded to so many decimals; a dash where there is none.
    func decimal(_ value: Double?, digits: Int) -> String {
        guard let value, value.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        var text = TextBytes()
        text.put(
            Int((value * scale).rounded()), digits: digits,
            point: language == .vietnamese ? "," : ".")
        return String(decoding: text.bytes, as: UTF8.self).replacing("-", with: "−")
    }

    func day(_ day: CalendarDate) -> String {
        let (year, month, date) = day.components
        return switch language {
        case .english: day.text
        case .vietnamese: day.text.split(separator: "-").reversed().joined(separator: "/")
        case .korean: "\(year). \(month). \(date)."
        case .japanese: "\(year)/\(month)/\(date)"
        }
    }

    /// How a figure was worked out, from how much, and of when.
    func note(_ note: FigureNote) -> String {
        let vintage = day(note.vintage)
        return note.formula.name(in: language) + ": " + note.formula.expression(in: language)
            + "; " + counted(note)
            + say(
                en: ", regions of \(vintage).", vi: ", địa giới ngày \(vintage).",
                ko: ", 행정구역 기준일 \(vintage)", ja: "、行政区域の基準日 \(vintage)。")
    }

    /// From how much a figure was worked out, as far as that is told.
    private func counted(_ note: FigureNote) -> String {
        guard let told = note.told else {
            guard let bound = note.fewerThan else {
                return say(en: "n kept back", vi: "không nêu n", ko: "n 비공개", ja: "n 非公開")
            }
            return "n: " + number(.fewer(than: bound))
        }
        let missing = decimal(100 * told.missingShare, digits: 1)
        let counted = number(told.counted)
        return say(
            en: "n = \(counted), missing \(missing) %", vi: "n = \(counted), thiếu \(missing) %",
            ko: "n = \(counted), 누락 \(missing) %", ja: "n = \(counted)、欠損 \(missing) %")
    }

    /// That lists may name one firm several times.
    func repeated(_ count: Int) -> String {
        let firms = number(count)
        return say(
            en: "\(firms) suppliers bear the name of another in the same country: where lists "
                + "name one firm several times, every count here counts it as often.",
            vi: "\(firms) nhà cung cấp trùng tên với nhà cung cấp khác cùng nước: nếu các danh "
                + "sách nêu một doanh nghiệp nhiều lần thì mọi số đếm ở đây cũng đếm nhiều lần.",
            ko: "공급업체 \(firms)개가 같은 나라의 다른 업체와 이름이 같습니다. 목록에 한 업체가 여러 번 "
                + "나오면 여기의 모든 수에도 여러 번 포함됩니다.",
            ja: "\(firms)社は同じ国の別の企業と同名です。リストに同じ企業が複数回ある場合、ここの"
                + "すべての数にも重複して数えられます。")
    }

    /// What the network hangs on.
    func resilience(of structure: NetworkStructure) -> String {
        let points = number(structure.cutPoints.count)
        let bridges = number(structure.bridges.count)
        let attacked = decimal(structure.attacked.index, digits: 3)
        let byLot = decimal(structure.byLot.index.mean, digits: 3)
        return say(
            en: "Where sites are and whose they are left out, it falls apart without any of "
                + "\(points) nodes or \(bridges) links. Robustness (0 to 0.5): "
                + "\(attacked) when the best joined go first, \(byLot) by lot.",
            vi: "Không kể vị trí và sở hữu, mạng tách rời khi mất một trong \(points) nút hoặc "
                + "\(bridges) liên kết. Độ bền (0 đến 0,5): "
                + "\(attacked) khi nút nhiều liên kết nhất mất trước, \(byLot) khi mất "
                + "ngẫu nhiên.",
            ko: "소재지와 소유 관계를 빼면 노드 \(points)개 또는 연결 \(bridges)개 중 하나만 없어도 "
                + "끊어집니다. 견고성(0~0.5): 연결이 많은 노드부터 사라질 때 \(attacked), 무작위일 때 \(byLot).",
            ja: "所在地と所有関係を除くと、\(points)個のノードまたは\(bridges)本のリンクのいずれかを"
                + "失うと分断されます。頑健性（0～0.5）: 結合の多い順に失う場合 \(attacked)、無作為の場合 \(byLot)。")
    }

    /// A sentence after another.
    func nestedness(_ found: Nestedness) -> String {
        let nested = decimal(found.value, digits: 1)
        let (rows, columns) = (number(found.rowCount), number(found.columnCount))
        return say(
            en: " Nestedness of regions and processes (NODF, 0 to 100): \(nested), of the "
                + "\(rows) regions and \(columns) processes that have any.",
            vi: " Độ lồng nhau giữa địa phương và công đoạn (NODF, 0–100): \(nested), tính trên "
                + "\(rows) địa phương và \(columns) công đoạn có liên kết.",
            ko: " 지역·공정의 내포성(NODF, 0~100): \(nested)(연결이 있는 지역 \(rows)개, 공정 "
                + "\(columns)개 기준).",
            ja: "地域と工程の入れ子度（NODF、0～100）: \(nested)（結び付きのある\(rows)地域・"
                + "\(columns)工程）。")
    }

    /// - Parameter error: how far shares may be off; nil where they are exact.
    func betweenness(within error: Double?) -> String {
        let title = say(
            en: "Through whom most shortest ways lead (betweenness",
            vi: "Nút nằm trên nhiều đường ngắn nhất (độ trung gian",
            ko: "최단 경로가 가장 많이 지나는 노드(매개 중심성",
            ja: "最短経路が最も多く通るノード（媒介中心性")
        let within = error.map {
            say(en: ", within ", vi: ", sai số ", ko: ", 오차 ", ja: "、誤差 ")
                + decimal(100 * $0, digits: 1) + " %"
        }
        return title + (within ?? "") + say(en: ")", vi: ")", ko: ")", ja: "）")
    }
}
