import TextAnalysis

/// The words by which a firm speaks of others, each with the part it plays.
enum SearchWords {
    enum Role: Int, Comparable {
        case search, supplier
        /// A search that needs no word for a supplier: what follows is to be bought.
        case buying
        case customer
        /// What a firm looks for that wants to sell.
        case demand
        case near
        /// A word of a firm's name.
        case firm
        /// Stands between customers and their list.
        case listing
        /// Behind it a firm speaks of itself again.
        case own
        /// Contains one of the others and says nothing of the kind.
        case neutral

        /// Whether it may begin what is said of others.
        var opensOthers: Bool { isSearch || self == .customer || self == .near }
        var isSearch: Bool { self == .search || self == .buying }

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    static let spotter = PhraseSpotter(
        lists.flatMap { role, words in
            words.split(separator: "|").map { (phrase: String($0), tag: role) }
        })

    /// What may stand before the word for customers at the beginning of an item.
    static let determiners: Set<String> = [
        "cac", "mot", "so", "nhung", "co", "nhieu", "our", "main", "major", "key", "the", "주요",
    ]

    private static let lists: [(Role, String)] = [
        (
            .search,
            """
            looking for|look for|looks for|seeking|seek|searching for|in search of|need\
            |wanted|tìm|tìm kiếm|cần|tim kiem|찾|구하|모집|探|募集|求め
            """
        ),
        (
            .buying,
            """
            cần mua|cần thuê|muốn mua|tìm mua|cần tìm|đang tìm|tìm đối tác|cần tìm đối tác\
            |đang tìm đối tác|can mua|can tim|can thue|want to buy|wish to buy
            """
        ),
        (
            .supplier,
            """
            supplier|vendor|subcontractor|sub-contractor|nhà cung cấp|đơn vị gia công\
            |đơn vị cung cấp|nhà thầu phụ|nha cung cap|협력사|협력업체|공급업체|공급사|외주업체|외주처\
            |仕入先|協力会社|外注先|サプライヤー|調達先
            """
        ),
        (
            .customer,
            """
            khách hàng|khách hàng chính|khách hàng lớn|khach hang|customer|customers|client\
            |clients|고객사|주요 고객|주요고객|거래처|顧客|主要顧客|取引先|お客様
            """
        ),
        (
            .demand,
            """
            đơn hàng|khách|thị trường|đầu ra|việc làm|đối tác cần|don hang|orders|buyers
            """
        ),
        (.near, "gần|cạnh|bên cạnh|đối diện|kế bên|near|next to|close to|opposite"),
        (
            .firm,
            """
            công ty|cty|nhà máy|xưởng|xí nghiệp|doanh nghiệp|cong ty|nha may|company|co|corp\
            |ltd|jsc|factory|plant|works
            """
        ),
        (.listing, "là|gồm|bao gồm|như|la|gom|bao gom|are|is|include|includes|including|は|는|은"),
        (
            .own,
            """
            chuyên|chúng tôi|nhận gia công|nhận làm|specialised in|specialized in|specialising in\
            |specializing in|we
            """
        ),
        (
            .neutral,
            """
            yêu cầu khách hàng|yêu cầu của khách hàng|yêu cầu của quý khách hàng|khách hàng yêu cầu\
            |customer service|customer requirements|customers' requirements
            """
        ),
    ]
}
