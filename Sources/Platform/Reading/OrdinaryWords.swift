/// Everyday words that contain a word for a process and mean none: `phương tiện` is a vehicle,
/// nothing that is turned.
///
/// They shield what is in them in a field of processes, as names of countries do (Hàn Quốc).
enum OrdinaryWords {
    static let phrases = [
        "phương tiện", "thuận tiện", "tiện ích", "tiện lợi", "tiện nghi", "máy móc", "may mắn",
        "khoan dung", "chấn động", "đột phá", "đột xuất", "đúc kết", "rèn luyện", "cán bộ",
        "Sơn La", "Sơn Tây", "Lạng Sơn", "Bắc Sơn", "Từ Sơn", "Sóc Sơn",
    ]
}
