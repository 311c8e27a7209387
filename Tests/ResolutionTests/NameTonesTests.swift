import Testing

@testable import Resolution

@Suite struct NameTonesTests {
    private func number(_ written: String) -> UInt32 {
        var tones = NameTones()
        let number = tones.number(of: written, core: FirmName().core(written))
        // What is kept of the words changes nothing.
        #expect(tones.number(of: written, core: FirmName().core(written)) == number)
        return number
    }

    @Test(arguments: [
        ("Cơ khí Hoà Phát", "Công ty TNHH Cơ khí Hòa Phát"), ("Kỹ Hoà", "Kĩ Hòa"),
        ("Phát Hoà", "HÒA PHÁT"), ("Công ty CP SX Hòa Phát", "CTCP Sản xuất Hoà Phát"),
        ("Công ty Cổ phần Thành Công", "CTCP Thành Công"), ("Hòa–Phát", "Hoà Phát"),
        ("Hòa Phát\u{1F}Đại Nam", "Hòa Phát"),
    ])
    func areTheSameHoweverTheyAreSet(one: String, other: String) {
        #expect(number(one) != 0)
        #expect(number(one) == number(other))
    }

    @Test(arguments: [
        ("Vạn Hoá", "Văn Hòa"), ("Công ty TNHH Đại Lợi", "Công ty TNHH Đài Loi"),
        ("Tân Phú", "Tấn Phú"),
    ])
    func areOthersOfOtherNames(one: String, other: String) {
        #expect(number(one) != 0 && number(other) != 0)
        #expect(number(one) != number(other))
    }

    @Test(arguments: ["Van Hoa", "Công ty Van Hoa", "빛나라 정밀", "深圳市明达", "", "VAN HOA Co., Ltd"])
    func areNoneOfANameWithoutMarks(written: String) {
        #expect(number(written) == 0)
    }
}
