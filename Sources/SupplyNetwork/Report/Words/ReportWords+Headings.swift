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
    var from: String { say(en: "From", vi: "Từ", ko: "출발", ja: "供給元") }
    var to: String { say(en: "To", vi: "Đến", ko: "도착", ja: "供給先") }
    var pairs: String { say(en: "Pairs", vi: "Số cặp", ko: "쌍", ja: "組") }
    var betweenRegions: String {
        say(en: "Between regions", vi: "Giữa các địa phương", ko: "지역 간 흐름", ja: "地域間の流れ")
    }
}
