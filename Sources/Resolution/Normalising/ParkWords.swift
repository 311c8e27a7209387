/// The words by which an industrial park and a lot in it are told, folded.
///
/// - Source: names of parks in the lists of Vietnamese ministries and of park operators, in the
///   four languages; own compilation.
enum ParkWords {
    /// What calls a place an industrial park before its name; the longest first.
    static let before: [[String]] = longestFirst(
        [
            "khu cong nghiep", "khu cn", "kcn", "k c n", "cum cong nghiep", "cum cn", "ccn",
            "c c n", "khu tieu thu cong nghiep", "cum tieu thu cong nghiep", "khu che xuat", "kcx",
            "k c x", "khu kinh te", "kkt", "khu cong nghe cao", "kcnc", "kawasan industri",
        ])
    /// What calls it one behind its name, or before it.
    static let around: [[String]] = longestFirst(
        ["industrial", "industry", "ind"].flatMap { kind in
            ["park", "parks", "zone", "estate", "area", "cluster", "complex", "city"].map {
                kind + " " + $0
            }
        } + [
            "export processing zone", "economic development zone", "special economic zone",
            "economic zone", "free trade zone", "hi tech park", "high tech park", "technology park",
            "science park", "technopark", "ip", "i p", "iz", "i z", "epz", "sez",
        ] + syllabic)
    /// The same of Korea, Japan and China, where it is often written to the name; the longest
    /// first.
    static let syllabic = [
        "국가산업단지", "일반산업단지", "산업단지", "농공단지", "공업단지", "공단", "산단", "工業団地", "工业园区",
        "工業園區", "工业园", "工業園", "工业区", "工業區", "产业园", "產業園", "科技园", "开发区", "開發區",
    ]
    /// Between what calls a place a park and its name.
    static let links: [[String]] = longestFirst(
        [
            "va do thi", "do thi va dich vu", "do thi dich vu", "do thi", "dich vu", "tap trung",
            "cua", "of", "the",
        ])
    /// A park's name ends before them, where another word follows; or begins behind them.
    static let borders: Set<String> = [
        "duong", "road", "rd", "street", "str", "avenue", "ave", "so", "no", "km", "quoc",
        "ql", "in", "at", "near", "tai", "thuoc", "trong", "내",
    ]
    /// Behind the names of what is larger than a park, where names are written to their kind.
    static let kindsBehind: Set<Character> = [
        "省", "市", "区", "區", "县", "縣", "镇", "鎮", "町", "村", "郡", "路", "号", "號", "県", "도", "시", "군",
        "구", "성", "읍", "면", "동", "로", "길", "리",
    ]
    /// Numbers of parks in the figures of Rome.
    static let numerals = [
        "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8",
    ]
    /// Letters that stand before the number of a unit, so that with it they are no lot.
    static let unitLetters: Set<String> = ["q", "p", "h", "x", "t"]

    private static func longestFirst(_ phrases: [String]) -> [[String]] {
        phrases.map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
    }
}
