/// The words that say what kind of firm a firm is, or that it is a branch, and not which.
///
/// - Source: Law on Enterprises 59/2020/QH14 for Vietnam; the customary forms and abbreviations of
///   English, Korean, Japanese, Chinese and the neighbouring registers, own compilation.
enum LegalForms {
    /// Written in words, folded; the longest that fits is taken.
    static let phrases = [
        "cong ty trach nhiem huu han mot thanh vien", "cong ty trach nhiem huu han",
        "cong ty tnhh mot thanh vien", "cong ty tnhh mtv", "cong ty tnhh 1tv",
        "cong ty tnhh 1 tv", "cong ty tnhh hai thanh vien tro len", "cong ty tnhh",
        "cong ty co phan", "cong ty cp", "cong ty hop danh", "cong ty", "cty tnhh mtv",
        "cty tnhh", "cty co phan", "cty cp", "cty", "ct tnhh", "tnhh mtv", "tnhh", "ctcp",
        "ctco phan", "ct cp", "mtv", "doanh nghiep tu nhan", "dntn", "hop tac xa", "htx",
        "chi nhanh", "van phong dai dien", "vpdd", "ho kinh doanh", "hkd", "tap doan",
        "tong cong ty", "xi nghiep", "nha may",
        "company limited", "co ltd", "coltd", "co limited", "ltd co", "company ltd", "ltd",
        "limited", "one member llc", "one member limited liability company",
        "limited liability company", "llc", "l l c", "joint stock company", "joint stock co",
        "jsc", "j s c", "private enterprise", "private limited", "pvt ltd", "pvt limited",
        "p ltd", "pte ltd", "pvt", "pty ltd", "pty", "incorporated", "inc", "corporation", "corp",
        "company", "co", "plc", "llp", "sdn bhd", "sendirian berhad", "bhd", "pt", "cv", "tbk",
        "gmbh", "gmbh co kg", "ag", "kg", "s a de c v", "sa de cv", "s de rl de cv",
        "s de r l de c v", "s a c", "sac", "s a", "sa", "s a s", "sas", "s r l", "srl", "s p a",
        "spa", "s l", "sl", "s l u",
        "slu", "b v", "bv", "n v", "nv", "ltda", "lda", "a s", "oy", "ab", "aps", "sarl",
        "s a r l", "eirl", "kk", "k k", "yk", "kabushiki kaisha", "yugen kaisha", "jusik hoesa",
        "chusik hoesa",
    ]
    /// Forms of two letters that stand before a name.
    static let leading: Set<String> = ["pt", "cv", "ct"]
    /// Written without blanks around them; taken off wherever they stand.
    static let syllabic = [
        "주식회사", "유한회사", "유한책임회사", "합자회사", "합명회사", "株式会社", "有限会社",
        "合同会社", "合資会社", "合名会社", "股份有限公司", "有限责任公司", "有限責任公司",
        "有限公司", "公司",
    ]
    /// What `㈜` and `㈱` fold to, where it stands alone.
    static let syllabicWords: Set<String> = ["주", "유", "株", "有"]
    /// Words that say nothing anywhere.
    static let fillers: Set<String> = ["and", "the", "of", "va", "de", "y", "et", "und", "m", "s"]
    /// Behind these stands whose house the firm is in, and not who it is: `Legacy School at Mason`.
    static let hosting: Set<String> = ["at"]
    /// The customary short spellings, folded, with what they stand for.
    static let abbreviations = [
        "vn": "viet nam", "vietnam": "viet nam", "apparels": "apparel", "fashions": "fashion",
        "mills": "mill", "knitwears": "knitwear", "sweaters": "sweater", "centre": "center",
        "ctr": "center", "clothings": "clothing", "ii": "2", "iii": "3", "iv": "4",
    ]
}
