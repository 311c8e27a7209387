import Testing

@testable import Resolution

@Suite struct PhoneNumberTests {
    /// A number with its country's code and without a plus was another than the same at home.
    @Test(arguments: [
        ("(84-24) 3825 1234", "024 3825 1234"), ("84.24.3825.1234", "+84 24 3825 1234"),
        ("84 912 345 678", "0912 345 678"), ("84 0912 345 678", "0912345678"),
        ("84 168 123 4567", "038 123 4567"), ("84-650-3742909", "0274 374 2909"),
        ("+86 755 8123 4567", "0755 8123 4567"), ("86-755-81234567", "0755-81234567"),
        ("+86 138 0013 8000", "138 0013 8000"), ("86 13800138000", "13800138000"),
        ("86-10-6552-9988", "010 6552 9988"), ("0086 21 6552 9988", "021-65529988"),
        ("82-2-1234-5678", "02-1234-5678"), ("82 10 1234 5678", "010-1234-5678"),
        ("81-3-1234-5678", "03-1234-5678"), ("81 90 1234 5678", "090 1234 5678"),
    ])
    func isOneWithAndWithoutItsCountrysCode(one: String, other: String) {
        #expect(PhoneNumber.key(of: one) == PhoneNumber.key(of: other))
        #expect(PhoneNumber.areOne(one, other))
    }

    @Test(arguments: [
        ("0650 3742909", "0274 3742909"), ("061 3836512", "0251 3836512"),
        ("04 3825 1234", "024 3825 1234"), ("0241 3821 234", "0222 3821 234"),
        ("0280 3855 555", "0208 3855 555"), ("+84 511 3822 222", "0236 3822 222"),
        ("84 4 3825 1234", "024 3825 1234"),
    ])
    func followsTheAreaCodesOf2017(old: String, new: String) {
        #expect(PhoneNumber.key(of: old) == PhoneNumber.key(of: new))
    }

    /// What may be a mobile of today, a number of another country, or no whole number is left.
    @Test(arguments: [
        ("0241 234 5678", "KR", "02412345678"), ("031-123-4567", "KR", "0311234567"),
        ("+82 31 123 4567", "KR", "0311234567"), ("0371234567", "VN", "0371234567"),
        ("024 3825 1234", "VN", "02438251234"), ("028 3812 3456", "VN", "02838123456"),
        ("84382512", "VN", "84382512"), ("8412345678", "VN", "8412345678"),
        ("8612345", "CN", "8612345"),
    ])
    func leavesWhatMayBeAnother(written: String, country: String, key: String) {
        #expect(PhoneNumber.key(of: written, country: country) == key)
    }
}
