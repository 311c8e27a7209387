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
            .text(say(en: "Detail", vi: "Chi tiết")) { $0.detail.map(word) ?? "" },
            .number(say(en: "Value", vi: "Giá trị")) { $0.value?.description ?? "" },
            .text(say(en: "Kept back", vi: "Không nêu")) {
                $0.isKeptBack ? say(en: "few firms", vi: "ít doanh nghiệp") : ""
            },
        ]
    }

    private var ground: [ExportColumn<RegionalFigures.Row>] {
        [
            .text(say(en: "Formula", vi: "Công thức")) {
                $0.note.formula.expression(in: wording.language)
            },
            .count("n") { $0.note.counted },
            .number(say(en: "Missing share", vi: "Tỷ lệ thiếu")) {
                $0.note.missingShare.description
            },
            .text(say(en: "Regions of", vi: "Địa giới ngày")) { wording.date($0.note.vintage) },
            .text(say(en: "Region code", vi: "Mã địa phương")) { $0.region?.code ?? "" },
            .text(say(en: "Code", vi: "Mã")) { $0.subject?.text ?? "" },
        ]
    }

    private func word(_ kind: RegionalFacts.Subject) -> String {
        switch kind {
        case .process: say(en: "process", vi: "công đoạn")
        case .product: say(en: "product", vi: "sản phẩm")
        }
    }

    private func word(_ detail: RegionalFigures.Detail) -> String {
        switch detail {
        case .uncovered: say(en: "needs of nobody", vi: "nhu cầu chưa ai đáp ứng")
        case .unproven: say(en: "needs of likely ones only", vi: "nhu cầu chỉ có nguồn có thể")
        case .shortAtWorst:
            say(en: "needs short at worst", vi: "nhu cầu thiếu hàng, nhiều nhất")
        case .shortAtBest: say(en: "needs short at best", vi: "nhu cầu thiếu hàng, ít nhất")
        case .none: say(en: "no certain supplier", vi: "không có nguồn chắc chắn")
        case .one: say(en: "one certain supplier", vi: "một nguồn chắc chắn")
        case .two: say(en: "two certain suppliers", vi: "hai nguồn chắc chắn")
        case .withoutRegion:
            say(en: "without a region on the day", vi: "không thuộc địa phương nào")
        case .coming: say(en: "certificates end", vi: "chứng nhận sắp hết hạn")
        case .expected: say(en: "expected by chance", vi: "kỳ vọng ngẫu nhiên")
        case .score: say(en: "standard score", vi: "điểm chuẩn hóa")
        }
    }
}
