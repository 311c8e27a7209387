/// Names made of the syllables that Vietnamese firms like best: there is a `Thành Đạt` in every
/// province, though a list of a few hundred firms has one.
enum CustomaryNames {
    /// How many firms of a province have a name at most, given what stands for its words in every
    /// list; 0 where one of the words is none of the customary ones.
    ///
    /// Words are taken to be chosen without regard to each other.
    static func namesakes(_ words: some Sequence<UInt64>) -> Float {
        var firms = firmsOfProvince
        for word in words {
            guard let chance = chances[word] else { return 0 }
            firms *= chance
        }
        return firms
    }

    /// - Source: rounded down from the firms in operation in Ho Chi Minh City, which has most of
    ///   all provinces; White Book on Vietnamese Businesses, General Statistics Office 2024.
    private static let firmsOfProvince: Float = 250_000

    /// One of these syllables in ninety, one of the trades in twenty, and every fourth name with
    /// `Việt Nam`: own choice, of which only the order of magnitude counts.
    private static let syllableChance: Float = 1 / 90
    private static let tradeChance: Float = 1 / 20
    private static let countryChance: Float = 1 / 2

    private static let chances: [UInt64: Float] = {
        func marked(_ words: some Sequence<String>, _ chance: Float) -> [(UInt64, Float)] {
            words.map { (TextNumbers.hash(of: $0), chance) }
        }
        let all =
            marked(syllables.split(separator: " ").map(String.init), syllableChance)
            + marked(TradeWords.all, tradeChance) + marked(["viet", "nam"], countryChance)
        return Dictionary(all) { first, second in max(first, second) }
    }()

    /// Folded.
    ///
    /// - Source: own compilation from names of Vietnamese firms.
    private static let syllables = """
        an anh bac bach bao bich bien binh cam cat cau chau chi chien cong cuong dai dan \
        dang danh dao dat de dinh do doan dong du duc dung duong duy gia giang ha hai han \
        hang hanh hao hien hiep hieu hoa hoai hoan hoang hong hop hue hung huong huu huy \
        huynh kha khai khang khanh khoa khoi kien kiet kim ky lam lan lap le lien linh loan \
        loc loi long luan luc luong ly mai manh minh my nam nga ngan nghia ngoc nguyen nhan \
        nhat nhi nhien nhung ninh nhu phat phi phong phu phuc phung phuoc phuong quan quang \
        quoc quy quyen quyet sang sinh son song sy tai tam tan tay thai than thang thanh \
        thao the thien thinh tho thong thu thuan thuc thuy thuong tien tin tinh toan trang \
        tri trieu trong trung truong tu tuan tuong tung tuyen tuyet uy van viet vinh vu \
        vuong vy xuan yen
        """
}
