/// Words that names of made-up firms and streets are put together from.
enum MadeUpNames {
    /// A word that sounds Vietnamese; the same for the same number.
    static func word(_ number: Int) -> String {
        let starts = ["Hoa", "Minh", "Tan", "Phu", "Dai", "Quang", "Thanh", "Viet", "Nam"]
        let ends = ["phat", "long", "thinh", "son", "hai", "vinh", "duc"]
        return starts[number % 9] + ends[number % 7] + ["", "ko", "ra", "mi"][number / 9 % 4]
    }
}
