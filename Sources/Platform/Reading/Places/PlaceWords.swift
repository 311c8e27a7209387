import TextAnalysis

/// The words beside a place in a buyer's text that say which part it plays.
///
/// - Source: own compilation of the trade's usage in the four languages.
enum PlaceWords {
    enum Role: Int, Comparable, Sendable {
        /// The goods or the customers are there, not the supplier: `xuất khẩu sang`, `FOB`.
        case elsewhere
        /// The same behind the name: `日本向け`, `독일 수출`.
        case laterElsewhere
        /// Things come from there, where it stands just behind: `máy Nhật Bản`.
        case thing
        case near, laterNear
        /// Something is there, and what stands before says what: `giao hàng tại`.
        case seat
        /// The supplier is there, whatever stands before.
        case source
        /// Leads from one of the others to the name, and from the name to a later one.
        case bridge, laterBridge
        case joint

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    static let spotter = PhraseSpotter(
        words.flatMap { role, list in
            list.split(separator: "|").map { (phrase: String($0), tag: role) }
        })

    private static let words: [(Role, String)] = [
        (
            .elsewhere,
            """
            xuất khẩu|xuat khau|xuất|xuất hàng|xuất đi|giao|giao hàng|giao hang|giao về|giao đến\
            |giao tới|giao tại|vận chuyển|chuyển đến|thị trường|thi truong|khách hàng|khách\
            |khach hang|nhập khẩu|nhập khẩu từ|nhập từ|nhập|phục vụ|cảng\
            |xuat khau sang|export|exporting|exported|import|imported|imported from|import from\
            |ship|shipped|shipping|shipment|deliver|delivered|delivery|destination|market\
            |customer|client|end user|fob|cif|cip|cpt|cfr|dap|ddp|fca|port\
            |về nhà máy|đến nhà máy|tới nhà máy|về kho|đến kho|tới kho|to our plant|to a plant\
            |to the plant|our plant|our factory|our site|our warehouse|our office|our customer\
            |nhà máy của chúng tôi|nhà máy chúng tôi|chúng tôi ở|chúng tôi tại|kho của chúng tôi\
            |納入先|納品先|仕向地|仕向け先|輸出先|客先|当社工場|弊社工場|납품처|납품지|수출국|당사 공장|도착지
            """
        ),
        (
            .laterElsewhere,
            """
            向け|向|輸出|納入|納品|市場|客先|수출|납품|시장|고객|고객사|향|바이어|market|customer\
            |oem|buyer|client|standard
            """
        ),
        (.thing, "tiêu chuẩn|máy|công nghệ|vốn|hàng|standard|machine|material"),
        (
            .near,
            """
            gần|gan|quanh|xung quanh|lân cận|cách|vùng lân cận|bán kính|ban kinh|near|close to\
            |nearby|around|vicinity of|in the vicinity of|radius of|radius around
            """
        ),
        (.laterNear, "近郊|近く|付近|周辺|近辺|인근|근처|부근|주변|근교|và lân cận|và các tỉnh lân cận|area"),
        (.seat, "ở|tại|thuộc|nước|đặt tại|nằm ở|in|based in|located in|at|o"),
        (.source, "từ|from"),
        (
            .bridge,
            """
            sang|đi|qua|tới|đến|vào|ra|về|cho|các|của|nhà máy|kho|khu vực|tỉnh\
            |thành phố|tp|kcn|to|into|for|the|of|a|an|plant|factory|warehouse|our|your|chúng tôi\
            |port|is|are|experience|kinh nghiệm|は|：|는|은
            """
        ),
        (.laterBridge, "へ|に|への|の|工場|工場へ|工場に|로|으로|에|의|공장|공장에|공장으로|plant|へは"),
        (.joint, "và|va|hoặc|hoac|and|or|및|또는|と|及び|または|や|và các"),
    ]
}
