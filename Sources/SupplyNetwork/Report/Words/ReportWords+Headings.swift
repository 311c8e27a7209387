/// Words that stand at the head of columns and beside numbers.
extension ReportWords {
    var cut: String {
        say(en: "Cut", vi: "Điều kiện lọc", ko: "조건", ja: "絞り込み条件")
    }
    var suppliers: String {
        say(en: "Suppliers", vi: "Nhà cung cấp", ko: "공급업체", ja: "サプライヤー")
    }
    var region: String { say(en: "Region", vi: "Địa phương", ko: "지역", ja: "地域") }
    var regions: String { say(en: "Regions", vi: "Địa phương", ko: "지역", ja: "地域") }
    var process: String { say(en: "Process", vi: "Công đoạn", ko: "공정", ja: "工程") }
    var processes: String { say(en: "Processes", vi: "Công đoạn", ko: "공정", ja: "工程") }
    var need: String { say(en: "Need", vi: "Nhu cầu", ko: "수요", ja: "ニーズ") }
    var needs: String { say(en: "Needs", vi: "Nhu cầu", ko: "수요", ja: "ニーズ") }
    var complexity: String {
        say(en: "Complexity", vi: "Độ phức hợp", ko: "복잡도", ja: "複雑性")
    }
    var pieces: String {
        say(en: "Pieces a month", vi: "Sản phẩm/tháng", ko: "월 수량", ja: "月間数量")
    }
    var standing: String { say(en: "Standing", vi: "Tình trạng", ko: "상태", ja: "状況") }
    var fragileFrom: String {
        say(en: "Fragile from", vi: "Mong manh từ", ko: "취약 시점", ja: "脆弱になる日")
    }
    var node: String { say(en: "Node", vi: "Nút", ko: "노드", ja: "ノード") }
    var kind: String { say(en: "Kind", vi: "Loại", ko: "종류", ja: "種類") }
    var shareOfWays: String {
        say(en: "Share of ways", vi: "Tỷ lệ đường qua", ko: "경로 비율", ja: "経路の割合")
    }
    var nodesGone: String {
        say(en: "Nodes gone", vi: "Nút mất", ko: "사라진 노드", ja: "失われたノード")
    }
    var bestJoinedFirst: String {
        say(
            en: "Best joined first", vi: "Nút nhiều liên kết trước", ko: "연결 많은 순",
            ja: "結合の多い順")
    }
    /// The mean of some draws, and where nine in ten of them lie.
    func byLot(draws: Int) -> String {
        let draws = number(draws)
        return say(
            en: "By lot: mean of \(draws) draws (nine in ten)",
            vi: "Ngẫu nhiên: trung bình \(draws) lần rút (chín phần mười số lần)",
            ko: "무작위: \(draws)회 추첨 평균(열에 아홉)",
            ja: "無作為: \(draws)回の抽選の平均（9割の範囲）")
    }
    var curve: String {
        say(
            en: "What still hangs together as nodes go, of all nodes",
            vi: "Phần còn liên thông khi mất nút, so với mọi nút",
            ko: "노드가 사라질 때 남는 최대 연결 성분(전체 대비)",
            ja: "ノードが失われたときに残る最大連結成分（全体比）")
    }
    var cutPoints: String {
        say(
            en: "Nodes it falls apart without", vi: "Nút mà thiếu thì mạng tách rời",
            ko: "없으면 끊어지는 노드", ja: "失うと分断されるノード")
    }
    var bridges: String {
        say(
            en: "Links between firms it falls apart without",
            vi: "Liên kết giữa doanh nghiệp mà thiếu thì mạng tách rời",
            ko: "없으면 끊어지는 기업 간 연결", ja: "失うと分断される企業間のリンク")
    }
    var from: String { say(en: "From", vi: "Từ", ko: "출발", ja: "供給元") }
    var to: String { say(en: "To", vi: "Đến", ko: "도착", ja: "供給先") }
    var pairs: String { say(en: "Pairs", vi: "Số cặp", ko: "쌍", ja: "組") }
    var betweenRegions: String {
        say(en: "Between regions", vi: "Giữa các địa phương", ko: "지역 간 흐름", ja: "地域間の流れ")
    }
}
