import TextAnalysis

/// The words by which a text denies a thing, each with the part it plays.
struct DenialWords: Sendable {
    enum Role: Int, Comparable, Sendable {
        case denial
        /// Builds or supplies a machine where one follows, `chế tạo máy dập`, else a bridge.
        case building
        case bridge, joint, laterDenial, laterBridge
        /// Deals in a thing, keeps it running or teaches it: `thương mại máy dập` presses nothing.
        case dealing
        /// Stands before a machine's name and tells that it is one.
        case machine
        /// Denies a thing only as a remark behind it: `casting (outsourced)`.
        case elsewhere
        /// The same, also directly before or behind it: `thuê ngoài mạ kẽm`.
        case away
        /// Says that a firm makes itself what it sells: `bán sản phẩm dập tự sản xuất`.
        case ownMake
        /// Contains one of the others and denies nothing: `one-stop casting`.
        case neutral

        /// Whether a denial reaches over it.
        var isBridge: Bool { self == .bridge || self == .building || self == .machine }

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    let spotter: PhraseSpotter<Role>

    private init(_ lists: [(Role, String)]) {
        spotter = PhraseSpotter(
            lists.flatMap { role, words in
                words.split(separator: "|").map { (phrase: String($0), tag: role) }
            })
    }

    private static let joints = "và|va|hoặc|hoac|hay|and|or|nor|및|또는|及び|または|や"

    /// Of what is made or wanted.
    static let works = DenialWords(worksWords + exclusions)

    /// By which a buyer rules a thing out: `must not contain PVC`, `PVC-free`.
    private static let exclusions: [(Role, String)] = [
        (.denial, "free of|free from|cấm"),
        (
            .bridge,
            """
            dùng|sử dụng|su dung|chứa|chấp nhận|use|uses|using|used|contain|contains|containing\
            |include|including|be|with|hold|holds|holding|certified|sở hữu
            """
        ),
        (.laterDenial, "free|使用禁止|使用不可|사용 금지|금지|禁止"),
    ]

    /// Of what a supplier says of itself, who may also trade in machines or mend them, and have
    /// others work for it; what a buyer has made outside is what it asks for.
    static let suppliers = DenialWords(worksWords + dealings)

    private static let worksWords: [(Role, String)] = [
        (
            .denial,
            """
            không|khong|chưa|trừ|ngoại trừ|loại trừ|no|not|never|don't|dont|doesn't|cannot\
            |can't|won't|without|except|excluding|neither|stop|stopped|ceased|discontinued\
            |no longer|ngừng|ngưng|dừng|đã ngừng|đã dừng|sẽ đầu tư|dự kiến đầu tư|đang đầu tư\
            |chuẩn bị đầu tư|kế hoạch đầu tư|w/o
            """
        ),
        (
            .bridge,
            """
            làm|lam|có|co|nhận|nhan|nhận làm|gia công|sản xuất|thực hiện|cung cấp|dịch vụ\
            |bao gồm|thể|được|cần|can|yêu cầu|yeu cau|đòi hỏi|phải|do|does|offer|provide|have|any\
            |make|making|perform|performing|accept|for|our|own|need|require|production of\
            |manufacturing
            """
        ),
        (.joint, joints),
        (
            .laterDenial,
            """
            불가|불가능|없음|없이|제외|안함|안 함|필요 없|필요 없음|불필요|필요하지 않|하지 않|중단|중지|不可|なし|無し\
            |以外|を除く|除く|不要|必要なし|必要ない|必要ありません|いりません|中止|廃止|not needed|not required\
            |not necessary|unnecessary|không cần thiết|không bắt buộc|khong can thiet\
            |行っていません|行っておりません|行わない|行いません|していません|しておりません|していない|しません|できません\
            |できない|対応していません|扱っていません|하지 않습니다|하지 않음|안 합니다
            """
        ),
        (.laterBridge, "가공|작업|공정|은|는|이|가|을|를|도|加工|処理|対応|は|の|が|も|に|is|are|service"),
        (.neutral, "one-stop|non-stop|không ngừng|khong ngung|không chỉ|khong chi|not only"),
    ]

    private static let dealings: [(Role, String)] = [
        (
            .elsewhere,
            """
            gia công ngoài|đặt ngoài|outsourcing|planned|dự kiến|외주|예정|外注|予定|đối tác|vệ tinh\
            |nhà thầu phụ|partner|partners|subcontractor|subcontractors|협력사|협력업체|協力会社
            """
        ),
        (
            .away,
            """
            thuê ngoài|thue ngoai|thuê gia công|gửi ngoài|gui ngoai|gửi gia công ngoài|do đối tác\
            |do vệ tinh|do nhà thầu phụ|outsourced|subcontracted|sub-contracted|by partner\
            |by partners|by subcontractor|by subcontractors
            """
        ),
        (.ownMake, "tự sản xuất|tự làm|tự gia công|do công ty sản xuất|self-made|own production"),
        (
            .dealing,
            """
            thương mại|kinh doanh|mua bán|buôn bán|bán|bán buôn|bán lẻ|nhập khẩu|xuất nhập khẩu\
            |phân phối|đại lý|nhà phân phối|cho thuê|bảo trì|bảo dưỡng|sửa chữa\
            |lắp đặt|bảo hành|tư vấn|dịch vụ tư vấn|đào tạo|đào tạo vận hành|thuong mai|kinh doanh\
            |mua ban|nhap khau|phan phoi|dai ly|cho thue|bao tri|bao duong|sua chua|lap dat\
            |tu van|dao tao|trading|trading of|trader of|sale of|sales of|distribution of\
            |distributor of|dealer in|agent of|rental of|maintenance of|repair of|repairing\
            |installation of|consulting on|training in
            """
        ),
        (
            .building,
            """
            chế tạo|sản xuất|lắp ráp|thiết kế|cung cấp|nhà cung cấp|che tao|san xuat|lap rap\
            |thiet ke|cung cap|nha cung cap
            """
        ),
        (.machine, "máy|các loại máy|máy móc|thiết bị|dây chuyền|machines for|equipment for"),
        (
            .laterDenial,
            """
            để bán|for sale|để cho thuê|은 협력사|는 협력사|은 협력업체|는 협력업체|は協力会社\
            |판매|유통|임대|수리|유지보수|설치|販売|卸|レンタル|メンテナンス|保守|修理|据付\
            |machines trading|machine trading|machines sales|machine sales|machine maintenance\
            |machines maintenance|machine rental|machine repair|equipment sales
            """
        ),
        (.laterBridge, "기|기계|장비|설비|機|機械|装置|設備"),
    ]

    /// Of where a supplier should be.
    static let places = DenialWords([
        (
            .denial,
            """
            outside|outside of|not|no|never|except|excluding|other than|apart from|ngoài|bên ngoài\
            |không|khong|trừ|ngoại trừ|loại trừ
            """
        ),
        (
            .bridge,
            """
            in|from|of|the|at|based|located|mainland|suppliers|ở|tại|từ|thuộc|phải|nằm|trong|tỉnh\
            |thành phố|tp|lãnh thổ|nước|o|tai|tu|thuoc|tinh|thanh pho|lấy|nhận|chấp nhận|mua|dùng\
            |sử dụng|hàng|nhà cung cấp|nhà máy|công ty|doanh nghiệp|xuất xứ|accept|supplier|buy\
            |sourcing|source|companies|company|goods|any|be|come|comes|coming|made|produced\
            |manufactured|situated|sited|được|duoc|đặt|dat|đóng|đến|den|sản xuất|san xuat
            """
        ),
        (.joint, joints),
        (
            .laterDenial,
            """
            以外|を除く|除く|不可|외|이외|제외|이외의|không nhận|không chấp nhận|không lấy|không mua\
            |khong nhan|not accepted|not acceptable|not allowed|excluded
            """
        ),
        (.laterBridge, "은|는|을|를|은 |は|の|지역|국가|地域|suppliers|goods|is|are|thì"),
        (.neutral, "외곽|외주|외국|외부|không chỉ|khong chi|not only"),
    ])
}
