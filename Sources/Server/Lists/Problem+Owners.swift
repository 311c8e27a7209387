extension Problem.Fault {
    /// A source that is owners' alone.
    static func ofOwners(_ pointer: String) -> Problem.Fault {
        Problem.Fault(
            pointer: pointer, code: "owners",
            detail: Phrase(
                en: "Under this name owners speak themselves: no list is taken in by it, and "
                    + "nobody else takes back what they said. Name the list after who made it.",
                vi: "Tên này dành cho chủ hồ sơ tự khai: không nhập danh sách dưới tên này và "
                    + "không ai khác rút lại lời khai của họ. Hãy đặt tên theo nơi lập danh sách."))
    }
}
