import TextAnalysis

/// What firms make or do, as their names say it: one word for the words of several languages and
/// spellings, so that `Cơ khí chính xác An Nam Hưng` and `An Nam Hung Precision Mechanical` are of
/// the same words.
///
/// - Source: own compilation from Vietnamese firms' names and their registered English ones.
enum TradeWords {
    /// All spellings, folded, with what stands for them.
    static let phrases: [FirmName.Phrase] = {
        var phrases = vietnamese.map { phrase($0.key, stands: $0.value) }
        for (written, stands) in marked {
            var phrase = phrase(Fold.search(written), stands: stands)
            phrase.marked = written
            phrases.append(phrase)
        }
        for (stands, words) in english {
            for word in [stands] + words.split(separator: " ").map(String.init) {
                phrases.append(phrase(word, stands: stands))
            }
        }
        for word in all.subtracting(english.keys) { phrases.append(phrase(word, stands: word)) }
        return phrases + SyllabicTrades.all.map { phrase($0.key, stands: $0.value) }
    }()

    private static func phrase(_ words: String, stands: String) -> FirmName.Phrase {
        FirmName.Phrase(
            words: words.split(separator: " ").map(String.init), stands: stands, isTrade: true)
    }

    /// All words that stand for a trade.
    static let all: Set<String> = Set(
        ([vietnamese, marked, SyllabicTrades.all].flatMap(\.values) + english.keys).flatMap {
            $0.split(separator: " ").map(String.init)
        })

    /// What stands in every list for the words that tell what a firm makes. The others stand in
    /// one firm's name at one time and not at another: whoever makes things also trades in them.
    static let telling: Set<UInt64> = Set(all.subtracting(general).map(TextNumbers.hash(of:)))

    private static let general: Set<String> = [
        "manufacturing", "processing", "equipment", "technology", "industries", "engineering",
        "trading", "service", "investment", "development", "import", "export", "international",
        "material", "parts", "components", "machinery", "mechanical", "precision", "automation",
        "transport", "construction",
    ]

    private static let vietnamese: [String: String] = [
        "co khi": "mechanical", "chinh xac": "precision", "dien tu": "electronics",
        "nhua": "plastic", "cao su": "rubber", "khuon mau": "mould", "khuon": "mould",
        "khuon duc": "mould", "kim loai": "metal", "luyen kim": "metallurgy",
        "thep": "steel", "nhom": "aluminium", "inox": "stainless", "xi ma": "plating",
        "ma kem": "galvanizing", "gia cong": "processing", "che bien": "processing",
        "che tao": "manufacturing", "san xuat": "manufacturing", "sx": "manufacturing",
        "lap rap": "assembly", "linh kien": "components", "phu tung": "parts",
        "thiet bi": "equipment", "may moc": "machinery", "cong nghe": "technology",
        "cong nghiep": "industries", "ky thuat": "engineering", "tu dong hoa": "automation",
        "bao bi": "packaging", "in an": "printing", "det may": "textile garment",
        "may mac": "garment", "det kim": "knitting", "da giay": "leather footwear",
        "hoa chat": "chemical", "vat lieu": "material", "vat tu": "material",
        "vat lieu xay dung": "construction material", "xay dung": "construction",
        "noi that": "furniture", "gom su": "ceramic", "thuy tinh": "glass", "o to": "automotive",
        "xe may": "motorcycle", "dong tau": "shipbuilding", "nang luong": "energy",
        "moi truong": "environment", "thuc pham": "food", "thuy san": "seafood",
        "duoc pham": "pharmaceutical", "y te": "medical", "van tai": "transport",
        "thuong mai": "trading", "tm": "trading", "dich vu": "service", "dv": "service",
        "dau tu": "investment", "dt": "investment", "phat trien": "development",
        "xuat nhap khau": "import export", "xnk": "import export", "xuat khau": "export",
        "nhap khau": "import", "quoc te": "international",
    ]

    /// Words of one syllable that without their marks are most often a person's or a place's:
    /// `Đúc` beside `Đức`.
    private static let marked: [String: String] = [
        "đúc": "casting", "mạ": "plating", "dệt": "textile", "nhuộm": "dyeing", "rèn": "forging",
        "dập": "stamping", "sợi": "yarn", "gỗ": "wood", "giấy": "paper", "điện": "electric",
        "sắt": "iron", "kính": "glass", "bơm": "pump", "ốc": "screw",
    ]

    /// Spellings of one English word, and Korean and Japanese ones in Latin letters.
    private static let english: [String: String] = [
        "mechanical": "mechanic mechanics", "electronics": "electronic jeonja denshi",
        "precision": "jeongmil jungmil seimitsu", "electric": "electrical electrics denki",
        "casting": "castings", "forging": "forgings", "stamping": "stampings",
        "plastic": "plastics",
        "mould": "mold molds moulds molding moulding", "metal": "metals kinzoku",
        "aluminium": "aluminum", "galvanizing": "galvanising",
        "manufacturing": "manufacture manufacturer manufacturers production mfg mfr seisakusho",
        "components": "component", "parts": "part", "equipment": "equipments",
        "technology": "tech technologies",
        "industries": "ind inds industrial industry kogyo sangyo",
        "engineering": "technical", "packaging": "packing", "garment": "garments",
        "textile": "textiles", "chemical": "chemicals", "material": "materials",
        "service": "services", "investment": "investments invest", "trading": "trade",
        "export": "exports", "import": "imports", "international": "intl",
        "food": "foods", "transport": "transportation", "automotive": "automobile automobiles",
    ]
}
