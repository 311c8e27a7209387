import Records
import TextAnalysis

/// The days a buyer's text names for the first delivery and for the validity of certificates.
///
/// A date counts only where a word for one of them stands in its clause: `giao hàng lần đầu
/// 01/06/2027`, `IATF 16949 còn hiệu lực vào 03/2027`. A month without a day is its first day for
/// a delivery, its last for a certificate, which has to be valid all the month.
struct NeedDates {
    private(set) var firstDelivery: CalendarDate?
    /// Nil where the certificates have to be valid at the first delivery, or nothing is said.
    private(set) var validOn: CalendarDate?
    /// The tokens of the dates read and of the words that tell what they are.
    private(set) var tokens: Set<Int> = []

    private enum Cue: Int, Comparable, Sendable {
        case delivery, validity
        /// Of something else: an offer, a sample, the last delivery, the day of issue.
        case other

        static func < (left: Cue, right: Cue) -> Bool { left.rawValue < right.rawValue }
    }

    init(in clauses: Clauses) {
        let dates = DateReader.dates(in: clauses.text)
        if dates.isEmpty { return }
        let cues = Dictionary(grouping: Self.cues.spots(in: clauses.text)) {
            clauses.index(of: $0.tokens.lowerBound)
        }
        var validity: (day: CalendarDate, isMonth: Bool)?
        for date in dates {
            let own = cues[clauses.index(of: date.tokens.lowerBound)] ?? []
            let before = own.last { $0.tokens.upperBound <= date.tokens.lowerBound }
            guard let day = date.date, let cue = before ?? own.first else { continue }
            var isMonth = false
            if case .month = date.reading { isMonth = true }
            switch cue.tags.first {
            case .delivery where firstDelivery == nil:
                firstDelivery = isMonth ? Self.firstOfMonth(day) : day
            case .validity where validity == nil: validity = (day, isMonth)
            default: continue
            }
            tokens.formUnion(date.tokens)
            tokens.formUnion(cue.tokens)
        }
        let isSame = validity.map { isAtDelivery($0.day, isMonth: $0.isMonth) } ?? true
        validOn = isSame ? nil : validity?.day
    }

    private func isAtDelivery(_ day: CalendarDate, isMonth: Bool) -> Bool {
        guard let firstDelivery else { return false }
        return day == firstDelivery
            || isMonth && Self.firstOfMonth(day) == Self.firstOfMonth(firstDelivery)
    }

    private static func firstOfMonth(_ day: CalendarDate) -> CalendarDate {
        let (year, month, _) = day.components
        return CalendarDate(year: year, month: month, day: 1) ?? day
    }

    /// - Source: own compilation of the trade's usage in the four languages.
    private static let cues = PhraseSpotter(
        words.flatMap { cue, list in
            list.split(separator: "|").map { (phrase: String($0), tag: cue) }
        })

    private static let words: [(Cue, String)] = [
        (
            .delivery,
            """
            giao|giao hàng|giao hang|giao lô đầu|giao đợt đầu|sản xuất hàng loạt|san xuat hang loat\
            |sop|start of production|mass production|delivery|deliveries|deliver|delivered\
            |shipment|ship|shipping|納入|納品|納期|出荷|量産|납품|납기|출하|양산
            """
        ),
        (
            .validity,
            "hiệu lực|hieu luc|còn hạn|con han|còn giá trị|valid|validity|in force|有効|유효"
        ),
        (
            .other,
            """
            giao hàng cuối|giao hàng lần cuối|giao cuối|giao mẫu|hàng mẫu|mẫu|chào giá|báo giá\
            |bao gia|trả lời|tra loi|hạn nộp|cấp|ban hành|bảo hành|bắt đầu có hiệu lực|hiệu lực từ\
            |hết hiệu lực|last delivery|final delivery|delivery until|deliveries until|sample\
            |samples|quotation|quote|offer|rfq|reply|answer|deadline|issued|issue date|dated\
            |valid from|valid since|warranty|見積|見積り|回答|発行|サンプル|試作|견적|회신|발행|샘플|시제품
            """
        ),
    ]
}
