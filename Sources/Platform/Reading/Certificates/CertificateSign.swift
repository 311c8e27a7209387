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
    /// Somebody else's: customers ask for it, a supplier holds it.
    case another
    /// An audit; the day it is on is no end, and one that is all that is known proves nothing.
    case audit
    /// An audit of a certificate that there is.
    case upkeep
    /// There is a certificate that proves nothing of the firm for now, or something else than one:
    /// suspended, the parent company's, an equivalent, advice on how to get one.
    case void
    /// What is void was an earlier one: `replaces one that was revoked`, `regained`.
    case replaced
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
                "granted", "cấp", "cấp lần đầu", "cấp năm", "cấp ngày", "ngày cấp", "được cấp",
                "cap ngay", "ngay cap",
                "hiệu lực từ", "hieu luc tu", "có hiệu lực từ", "ngày chứng nhận", "발급", "발급일",
                "발행", "발행일", "취득", "취득일", "取得", "取得日", "発行", "発行日", "登録日",
            ]
        ),
        (.since, ["from", "since", "từ", "từ ngày", "tu ngay", "từ tháng", "부터", "から"]),
        (
            .until,
            [
                "until", "till", "to", "through", "will expire", "will expire on", "sẽ hết hạn",
                "HSD", "valid until", "valid to", "valid till",
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
                "mất hiệu lực", "mat hieu luc", "만료", "만료됨", "실효", "失効", "期限切れ",
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
                "取得中", "申請中", "計画", "đang", "sẽ", "sắp", "chờ", "chờ đánh giá", "chờ cấp",
                "nộp hồ sơ", "đã nộp hồ sơ", "nop ho so", "da nop ho so", "làm thủ tục",
                "lam thu tuc", "dang lam thu tuc", "cho danh gia", "mục tiêu", "muc tieu",
                "phấn đấu", "phan dau", "mong muốn", "mong muon", "giai đoạn 1", "giai đoạn 2",
                "giai doan 1", "giai doan 2", "stage 1", "stage 2", "will", "target", "goal",
                "aim", "aiming", "aims", "intend", "intends", "awaiting", "waiting", "submitted",
                "application", "審査中", "申請", "目標", "심사중", "심사 중", "신청", "신청중", "신청 중", "목표",
            ]
        ),
        (
            .another,
            [
                "khách hàng", "khach hang", "yêu cầu", "yeu cau", "customer", "customers",
                "client", "clients", "required", "requires", "requirement", "requirements",
                "nhà cung cấp vật liệu", "nhà cung cấp có", "nhà cung cấp đã có",
                "của nhà cung cấp", "đối tác có", "của đối tác", "supplier has",
                "suppliers have", "held by supplier", "held by partner", "material supplier",
                "顧客", "お客様", "要求", "고객", "고객사", "요구", "협력사",
            ]
        ),
        (
            .audit,
            [
                "đánh giá", "danh gia", "thẩm định", "tham dinh", "kiểm tra", "audit", "audited",
                "audit date", "assessment", "assessed", "審査", "심사",
            ]
        ),
        (
            .upkeep,
            [
                "đánh giá giám sát", "danh gia giam sat", "giám sát", "tái đánh giá",
                "đang tái đánh giá", "tai danh gia", "tái chứng nhận", "đang tái chứng nhận",
                "surveillance", "surveillance audit", "recertification", "recertification audit",
                "renewal audit", "갱신심사", "갱신 심사", "사후심사", "사후 심사", "更新審査", "定期審査",
                "維持審査",
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
            .replaced,
            [
                "thay thế", "thay the", "khôi phục", "khoi phuc", "cấp lại", "cap lai", "regained",
                "reinstated", "restored", "replaces", "replacing", "re-issued", "reissued",
            ]
        ),
        (
            .held,
            [
                "có", "đang có", "đang áp dụng", "đang duy trì", "đang giữ", "đang sở hữu",
                "đang được áp dụng", "đang vận hành", "đang sử dụng", "đã có", "da co", "yes",
                "held", "obtained", "보유", "취득 완료", "심사 완료",
                "あり", "有り", "取得済", "審査完了",
            ]
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
                "con hieu luc", "dang hieu luc",
                "not expired", "still valid", "유효함", "有効",
                "không bị đình chỉ", "not suspended", "not cancelled", "not canceled",
                "not revoked", "not withdrawn", "not terminated", "never suspended",
                "không bị thu hồi", "không bị hủy", "chưa bị thu hồi", "chưa bị đình chỉ",
                "công ty tư vấn", "đơn vị tư vấn", "cong ty tu van", "nhà cung cấp", "cung cấp",
                "đang hiệu lực", "đang có hiệu lực", "đang còn hiệu lực", "đang còn hạn",
                "đang chuyển đổi", "đáp ứng yêu cầu khách hàng", "cấp chứng nhận",
                "cấp chứng chỉ", "cơ quan cấp", "nơi cấp", "đơn vị cấp", "tổ chức cấp",
                "đang gia hạn", "renewal in progress",
                "renewal", "recertification in progress", "갱신중", "更新中",
            ]
        ),
    ]
}
