import Platform
import Records
import SupplyNetwork

/// All regional figures as a workbook for people: a row a figure, in the reader's language.
struct FigureSheet {
    let wording: Wording

    private func say(en: String, vi: String) -> String {
        wording.language == .vietnamese ? vi : en
    }

    func sheet(_ figures: RegionalFigures) -> ExportSheet {
        ExportSheet(
            name: say(en: "Figures", vi: "Số liệu"), columns: subject + value + ground,
            items: figures.rows, facts: [])
    }

    private var subject: [ExportColumn<RegionalFigures.Row>] {
        [
            .text(say(en: "Region", vi: "Địa phương")) { $0.region.map(wording.region) ?? "" },
            .text(say(en: "By", vi: "Theo")) { $0.kind.map(word) ?? "" },
            .text(say(en: "Process or product", vi: "Công đoạn hoặc sản phẩm")) {
                $0.subject.map(wording.label) ?? ""
            },
            .text(say(en: "Compared with", vi: "So với")) { $0.other.map(wording.label) ?? "" },
        ]
    }

    private var value: [ExportColumn<RegionalFigures.Row>] {
        [
            .text(say(en: "Figure", vi: "Số liệu")) {
                $0.note.formula.name(in: wording.language)
            },
            .text(say(en: "Detail", vi: "Chi tiết")) {
                $0.detail?.name(in: wording.language) ?? ""
            },
            .number(say(en: "Value", vi: "Giá trị")) { $0.value?.description ?? "" },
            .text(say(en: "Kept back", vi: "Không nêu")) {
                $0.reason.map(word) ?? ""
            },
        ]
    }

    private var ground: [ExportColumn<RegionalFigures.Row>] {
        [
            .text(say(en: "Formula", vi: "Công thức")) {
                $0.note.formula.expression(in: wording.language)
            },
            .count("n") { $0.note.told?.counted },
            .number(say(en: "Missing share", vi: "Tỷ lệ thiếu")) {
                $0.note.told?.missingShare.description ?? ""
            },
            .text(say(en: "Regions of", vi: "Địa giới ngày")) { wording.date($0.note.vintage) },
            .text(say(en: "Region code", vi: "Mã địa phương")) { $0.region?.code ?? "" },
            .text(say(en: "Code", vi: "Mã")) { $0.subject?.text ?? "" },
        ]
    }

    private func word(_ reason: RegionalFigures.Reason) -> String {
        switch reason {
        case .fewFirms:
            say(
                en: "of few firms, or would tell numbers of few",
                vi: "ít doanh nghiệp, hoặc làm lộ số của ít doanh nghiệp")
        }
    }

    private func word(_ kind: RegionalFacts.Subject) -> String {
        switch kind {
        case .process: say(en: "process", vi: "công đoạn")
        case .product: say(en: "product", vi: "sản phẩm")
        }
    }
}

extension RegionalFigures.Detail {
    /// What people call it.
    func name(in language: Language) -> String {
        let (english, vietnamese) = words
        return language == .vietnamese ? vietnamese : english
    }

    private var words: (String, String) {
        switch self {
        case .uncovered: ("needs of nobody", "nhu cầu chưa ai đáp ứng")
        case .unproven: ("needs of likely ones only", "nhu cầu chỉ có nguồn có thể")
        case .shortAtWorst: ("needs short at worst", "nhu cầu thiếu hàng, nhiều nhất")
        case .shortAtBest: ("needs short at best", "nhu cầu thiếu hàng, ít nhất")
        case .none: ("no certain supplier", "không có nguồn chắc chắn")
        case .one: ("one certain supplier", "một nguồn chắc chắn")
        case .two: ("two certain suppliers", "hai nguồn chắc chắn")
        case .withoutRegion: ("without a region on the day", "không thuộc địa phương nào")
        case .withoutValue:
            (
                "supplies without a value or a country known",
                "lần cung ứng không rõ giá trị hoặc nước của một bên"
            )
        case .coming: ("certificates end", "chứng nhận sắp hết hạn")
        case .expected: ("expected by chance", "kỳ vọng ngẫu nhiên")
        case .score: ("standard score", "điểm chuẩn hóa")
        case .averaged: ("counts kept back as their mean", "số không nêu lấy trung bình")
        case .averagedScore:
            ("standard score, counts kept back as their mean", "điểm chuẩn hóa, lấy trung bình")
        }
    }
}
