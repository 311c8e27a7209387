/// The words by which the parts of an address are told, folded.
///
/// - Source: Vietnamese administrative practice before and after 2025-07-01, and the customary
///   English and abbreviated spellings; own compilation.
enum AddressWords {
    /// Before the name of a commune-level unit.
    static let ward: Set<String> = [
        "phuong", "xa", "thi tran", "dac khu", "p", "x", "tt", "ward", "commune",
    ]
    /// Before the name of a district-level unit of before 2025-07-01.
    static let district: Set<String> = [
        "quan", "huyen", "thi xa", "q", "h", "tx", "dist", "district", "khan", "kabupaten", "kab",
    ]
    /// Those of both that no name of a street begins with.
    static let writtenWards: Set<String> = ["phuong", "xa", "thi tran", "dac khu"]
    static let writtenDistricts: Set<String> = ["quan", "huyen", "thi xa"]
    /// Before or behind the name of a first-level unit.
    static let province: Set<String> = [
        "tinh", "thanh pho", "tp", "province", "city", "prov", "state", "t",
    ]
    /// Behind the names of the other two.
    static let wardSuffixes: Set<String> = ["ward", "commune", "town"]
    static let districtSuffixes: Set<String> = ["district", "dist", "county"]

    static let lots: Set<String> = [
        "lo", "lot", "lots", "plot", "plots", "로트", "ロット", "区画", "地块",
    ]
    /// Between the word for a lot and its number.
    static let lotFillers: Set<String> = ["so", "no", "nos", "number", "dat", "num"]
    /// Between two lots, with the sign for what they mean: both, or all from one to the other.
    static let lotLinks = ["va": ",", "and": ",", "den": "-", "to": "-"]
    /// Behind the number of a road or a floor.
    static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
    /// Words that only say that something follows.
    static let fillers: Set<String> = [
        "so", "no", "number", "nha", "duong", "the", "of", "and", "at", "in", "near", "st", "th",
        "nd", "rd", "to", "toa", "kcn", "kcx", "ccn", "kkt",
    ]
    /// What a word may be beside a part of a street.
    struct Role: Sendable {
        var isLot = false
        var isFiller = false
        /// Whether the words that call a place a park begin with it.
        var isOfPark = false
        /// The short spelling of the same word.
        var short: String?
    }

    static let roles: WordTable<Role> = {
        var roles = WordTable(missing: Role())
        for word in lots { roles[word].isLot = true }
        for word in fillers { roles[word].isFiller = true }
        for words in ParkWords.before + ParkWords.around { roles[words[0]].isOfPark = true }
        for (word, spelling) in short { roles[word].short = spelling }
        return roles
    }()
    /// Long and short spellings of the same word.
    static let short = [
        "street": "str", "avenue": "ave", "av": "ave", "road": "roa", "boulevard": "blvd",
        "north": "n", "south": "s", "east": "e", "west": "w", "drive": "dr", "lane": "ln",
        "place": "pl", "court": "ct", "highway": "hwy", "parkway": "pkwy", "suite": "ste",
        "building": "bldg", "floor": "fl", "industrial": "ind", "district": "dist",
        "province": "prov", "jalan": "jl", "jln": "jl", "kilometer": "km",
    ]
}
