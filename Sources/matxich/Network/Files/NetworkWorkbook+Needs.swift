import Importers
import Platform
import Records
import Representations
import SupplyNetwork

/// What needs ask for, on whom they hang, and by which certificates.
extension NetworkWorkbook {
    /// How many needs hang on how many suppliers.
    var standings: FigureTable {
        let counts = figures.singleSource.counts
        let kinds = [
            (
                say(en: "nobody", vi: "chưa ai đáp ứng"),
                counts.count { $0.either == 0 }
            ),
            (
                say(en: "likely ones only", vi: "chỉ có nguồn có thể"),
                counts.count { $0.certain == 0 && $0.likely > 0 }
            ),
            (say(en: "one certain", vi: "một nguồn chắc chắn"), counts.count { $0.certain == 1 }),
            (say(en: "two certain", vi: "hai nguồn chắc chắn"), counts.count { $0.certain == 2 }),
            (
                say(en: "three or more", vi: "từ ba nguồn chắc chắn"),
                counts.count { $0.certain > 2 }
            ),
        ]
        return FigureTable(
            name: say(en: "Risk", vi: "Rủi ro"),
            columns: [
                say(en: "Who can meet them", vi: "Ai đáp ứng được"),
                say(en: "Needs", vi: "Nhu cầu"),
            ],
            rows: kinds.map { [.text($0.0), .integer($0.1)] },
            charts: [
                FigureChart(
                    .columns,
                    title: say(
                        en: "Needs by how many suppliers can meet them",
                        vi: "Số nhu cầu theo số nhà cung cấp đáp ứng được"),
                    categories: 0, values: 1, rows: kinds.count)
            ])
    }

    var needs: FigureTable {
        let rows = NeedStanding.all(of: network, network.coverage, figures.gap)
        return FigureTable(
            name: say(en: "Needs", vi: "Nhu cầu"),
            columns: [
                say(en: "Need", vi: "Nhu cầu"), say(en: "Title", vi: "Tên"),
                say(en: "Pieces a month", vi: "Sản phẩm/tháng"),
                say(en: "Certain suppliers", vi: "Nguồn chắc chắn"),
                say(en: "Likely suppliers", vi: "Nguồn có thể"),
                say(en: "Standing", vi: "Tình trạng"),
            ],
            rows: rows.map { row in
                [
                    .text(row.need.id.text), .text(row.need.shownTitle),
                    row.pieces.map { .integer($0) } ?? .empty, .integer(row.makers.certain),
                    .integer(row.makers.likely),
                    .text(row.word(in: wording.language)),
                ]
            })
    }

    /// Pieces by kind of work: those of unlike needs are not added.
    var works: FigureTable {
        FigureTable(
            name: say(en: "Pieces", vi: "Số lượng"),
            columns: [
                say(en: "Work", vi: "Công việc"), say(en: "Needs", vi: "Nhu cầu"),
                say(en: "Pieces a month", vi: "Sản phẩm/tháng"),
                say(en: "Missing at best", vi: "Thiếu ít nhất"),
                say(en: "Missing at worst", vi: "Thiếu nhiều nhất"),
            ],
            rows: figures.gap.works.map { work in
                [
                    .text(WorkText.name(work, network, wording)), .integer(work.needs.count),
                    .integer(work.demand), .integer(work.atBest), .integer(work.atWorst),
                ]
            })
    }

    var certificates: FigureTable {
        let found = CertificateStanding.all(of: figures.singleSource, network)
        return FigureTable(
            name: say(en: "Certificates", vi: "Chứng nhận"),
            columns: [
                say(en: "State", vi: "Tình trạng"), say(en: "Firm", vi: "Doanh nghiệp"),
                say(en: "Standard", vi: "Tiêu chuẩn"), say(en: "Last day", vi: "Ngày cuối"),
                say(en: "Needs", vi: "Nhu cầu"), say(en: "Code", vi: "Mã"),
            ],
            rows: found.map { certificate in
                [
                    .text(certificate.word(in: wording.language)), .text(certificate.name),
                    .text(wording.label(certificate.standard)),
                    certificate.until.map { .date($0) } ?? .empty,
                    // No need hangs on one that ended.
                    certificate.kind == .overdue ? .empty : .integer(certificate.needs.count),
                    .text(certificate.firm.text),
                ]
            })
    }
}
