/// Vietnamese numbers of before the plans of 2017 and 2018 as they are dialled now.
enum VietnameseNumber {
    /// The mobile prefixes of eleven digits and what each became.
    ///
    /// - Source: plan 798/QĐ-BTTTT, carried out between 2018-09-15 and 2018-11-17.
    private static let oldMobiles = [
        "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
        "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
        "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036",
        "0167": "037", "0168": "038", "0169": "039", "0186": "056", "0188": "058", "0199": "059",
    ]

    /// The area codes of three digits and what each became; seven digits follow. No number of
    /// today begins like one: those of Hà Nội and Hồ Chí Minh City go on with 2 or more.
    ///
    /// - Source: plan 2036/QĐ-BTTTT after circular 22/2014/TT-BTTTT, carried out between
    ///   2017-02-11 and 2017-08-31.
    private static let oldLongAreas = [
        "0230": "0215", "0231": "0213", "0240": "0204", "0241": "0222", "0280": "0208",
        "0281": "0209", "0320": "0220", "0321": "0221", "0350": "0228", "0351": "0226",
        "0500": "0262", "0501": "0261", "0510": "0235", "0511": "0236", "0650": "0274",
        "0651": "0271", "0710": "0292", "0711": "0293", "0780": "0290", "0781": "0291",
    ]

    /// Those of two digits, which seven digits follow.
    ///
    /// Left out are 033, 036 to 039, 052, 055, 056, 058, 059, 070, 076, 077 and 079, which are
    /// mobiles of ten digits now: nobody can tell what is meant.
    private static let oldShortAreas = [
        "020": "0214", "022": "0212", "025": "0205", "026": "0206", "027": "0207",
        "029": "0216", "030": "0229", "031": "0225", "053": "0233", "054": "0234",
        "057": "0257", "060": "0260", "061": "0251", "062": "0252", "063": "0263",
        "064": "0254", "066": "0276", "067": "0277", "068": "0259", "072": "0272",
        "073": "0273", "074": "0294", "075": "0275",
    ]

    /// A number that is dialled at home, in today's plan.
    ///
    ///     VietnameseNumber.current("06503742909")   // "02743742909"
    ///     VietnameseNumber.current("0438251234")    // "02438251234", Hà Nội
    static func current(_ number: String) -> String {
        switch number.utf8.count {
        case 11:
            let prefix = String(number.prefix(4))
            guard let own = oldMobiles[prefix] ?? oldLongAreas[prefix] else { return number }
            return own + number.dropFirst(4)
        case 10:
            if number.hasPrefix("04") { return "024" + number.dropFirst(2) }
            guard let area = oldShortAreas[String(number.prefix(3))] else { return number }
            return area + number.dropFirst(3)
        default: return number
        }
    }
}
