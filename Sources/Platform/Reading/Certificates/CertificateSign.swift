import TextAnalysis

/// What words beside a standard's name say of the certificate.
enum CertificateSign: Int, Comparable, Sendable {
    /// The date that follows is the first valid day; other words may stand between.
    case issued
    /// The same where the date follows at once: `from BSI` is an issuer.
    case since
    case until
    /// With a date its end, without one the certificate is over.
    case ended
    case underWay
    /// There is a certificate that proves nothing of the firm for now, or something else than one:
    /// suspended, the parent company's, an equivalent, advice on how to get one.
    case void
    case lacking
    /// Denies only where it stands alone: `No. 123` is a number.
    case no
    /// Says in so many words that there is one, whatever was said of others before.
    case held
    /// It does not end.
    case endless
    /// Words that contain one of the others and mean nothing of the kind.
    case neutral

    static func < (left: CertificateSign, right: CertificateSign) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Finds the signs of a text in the four languages; Vietnamese also without its marks.
    static let spotter = PhraseSpotter(
        (words + [(.lacking, denialsOfHolding)]).flatMap { sign, phrases in
            phrases.map { (phrase: $0, tag: sign) }
        })

    /// A denial before a verb of holding, in English and Vietnamese.
    private static let denialsOfHolding = [
        "do not", "does not", "did not", "don't", "doesn't", "not", "never", "không", "khong",
        "chưa", "chua",
    ].flatMap { denial in
        [
            "hold", "have", "possess", "own", "obtain", "carry", "có", "co", "đạt", "giữ", "sở hữu",
        ].map { denial + " " + $0 }
    }

    private static let words: [(CertificateSign, [String])] = [
        (
            .issued,
            [
                "issued", "issued on", "issue", "issue date", "date of issue", "issuance",
                "valid from", "effective from", "effective date", "certified since", "certified on",
                "granted", "cấp ngày", "ngày cấp", "được cấp", "cap ngay", "ngay cap",
                "hiệu lực từ", "hieu luc tu", "có hiệu lực từ", "ngày chứng nhận", "발급", "발급일",
                "발행", "발행일", "취득", "취득일", "取得", "取得日", "発行", "発行日", "登録日",
            ]
        ),
        (.since, ["from", "since", "từ", "từ ngày", "tu ngay", "từ tháng", "부터", "から"]),
        (
            .until,
            [
                "until", "till", "to", "through", "valid until", "valid to", "valid till",
                "valid thru", "exp", "exp date", "expiry", "expiry date", "expires", "expires on",
                "expiration", "expiration date", "valid through", "đến", "đến ngày", "den ngay",
                "hiệu lực đến", "hieu luc den", "có giá trị đến", "thời hạn", "hạn", "유효기간",
                "유효", "까지", "만료일", "有効期限", "有効期間", "まで", "満了", "満了日",
            ]
        ),
        (
            .ended,
            [
                "expired", "expired on", "lapsed", "withdrawn", "no longer valid", "hết hạn",
                "het han", "đã hết hạn", "da het han", "quá hạn", "qua han", "hết hiệu lực",
                "het hieu luc", "không còn hiệu lực", "khong con hieu luc", "ngày hết hạn",
                "만료", "만료됨", "실효", "失効", "期限切れ",
            ]
        ),
        (
            .underWay,
            [
                "in progress", "in process", "under way", "underway", "ongoing", "planned", "plan",
                "planning", "pending", "applying", "applied for", "preparing", "targeted",
                "to be certified", "working on", "not yet", "đang làm", "dang lam",
                "đang xây dựng", "đang triển khai", "đang thực hiện", "đang chuẩn bị",
                "đang xin", "đang xin cấp", "đang chờ", "đang chờ cấp", "đang tiến hành",
                "đang trong quá trình", "dang xay dung", "dang trien khai", "dang thuc hien",
                "dang chuan bi", "dang xin", "dang cho", "chuẩn bị", "chuan bi", "dự kiến",
                "du kien", "kế hoạch", "ke hoach", "sẽ làm", "sẽ có", "sắp có", "hướng tới",
                "예정", "취득 예정", "준비", "준비중", "진행중", "추진", "추진중", "계획", "予定", "取得予定", "準備中",
                "取得中", "申請中", "計画",
            ]
        ),
        (
            .void,
            [
                "suspended", "suspension", "revoked", "cancelled", "canceled", "terminated",
                "bị đình chỉ", "đình chỉ", "tạm đình chỉ", "tạm dừng", "bị thu hồi", "thu hồi",
                "đã thu hồi", "bị hủy", "bị huỷ", "bi dinh chi", "dinh chi", "bi thu hoi",
                "thu hoi", "정지", "효력정지", "인증정지", "취소", "停止", "停止中", "一時停止", "取消",
                "取り消し", "返上",
                "tương đương", "tuong duong", "equivalent", "equivalent to", "상당", "동등", "相当",
                "同等", "letter of conformance", "letter of conformity", "thư xác nhận phù hợp",
                "tư vấn", "tu van", "dịch vụ tư vấn", "đào tạo", "dao tao", "consulting",
                "consultancy", "consultant", "advisory", "training", "컨설팅", "교육", "コンサル",
                "コンサルティング", "研修",
                "công ty mẹ", "cong ty me", "tập đoàn mẹ", "parent company", "모회사", "親会社",
            ]
        ),
        (
            .held,
            ["có", "đã có", "da co", "yes", "held", "obtained", "보유", "취득 완료", "あり", "有り", "取得済"]
        ),
        (
            .lacking,
            [
                "chưa chứng nhận", "chưa được chứng nhận", "chua chung nhan", "chưa đánh giá",
                "chưa cấp", "chưa được", "chưa được cấp", "chua duoc cap", "not held",
                "not certified",
                "not available",
                "not applicable", "without", "lack", "lacks", "lacking", "missing", "hold no",
                "have no", "has no", "N/A", "N.A.", "없음", "없습니다", "미보유", "미취득", "미인증", "미획득",
                "보유하지 않", "なし", "無し", "未取得", "未認証", "取得していない",
            ]
        ),
        (.no, ["no", "not", "non", "none", "không", "khong", "chưa", "chua", "무", "無"]),
        (
            .endless,
            [
                "without end", "without expiry", "without expiration", "without expiry date",
                "no end", "no end date", "no expiry", "no expiry date", "no expiration",
                "has no end", "have no end", "has no expiry", "have no expiry", "does not expire",
                "never expires", "indefinite", "unlimited", "permanent",
                "không thời hạn", "khong thoi han", "không có thời hạn", "vô thời hạn",
                "không xác định thời hạn", "không giới hạn", "vĩnh viễn", "vinh vien", "lifetime",
                "no expiration date", "영구", "永久", "무기한", "만료 없음", "無期限",
                "期限なし", "有効期限なし",
            ]
        ),
        (
            .neutral,
            [
                "issued by", "cấp bởi", "chưa hết hạn", "còn hạn", "con han", "còn hiệu lực",
                "con hieu luc", "not expired", "still valid", "유효함", "有効",
                "không bị đình chỉ", "not suspended",
                "đang gia hạn", "renewal in progress",
                "renewal", "recertification in progress", "갱신중", "更新中",
            ]
        ),
    ]
}
