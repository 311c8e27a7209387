/// Everyday words that contain a word for a process and mean none: `phương tiện` is a vehicle,
/// nothing that is turned, `ép gạch` presses bricks, `đúc bê tông` casts concrete.
///
/// They shield what is in them in a field of processes, as names of countries do (Hàn Quốc).
enum OrdinaryWords {
    static let phrases = [
        "phương tiện", "thuận tiện", "tiện ích", "tiện lợi", "tiện nghi", "máy móc", "may mắn",
        "khoan dung", "chấn động", "đột phá", "đột xuất", "đúc kết", "rèn luyện", "cán bộ",
        "ép gạch", "gạch ép", "ép dầu", "ép gỗ", "gỗ ép", "ván ép", "ép ván", "ép cọc", "ép bùn",
        "ép cám", "ép viên", "ép mía", "ép trấu", "ép củi", "ép than", "ép kính", "ép plastic",
        "đúc bê tông", "bê tông đúc", "bê tông đúc sẵn", "đúc sẵn", "đúc cọc", "đúc ống cống",
        "cống đúc", "đúc gạch", "gạch đúc", "ống cống đúc", "đúc tượng",
        "Sơn La", "Sơn Tây", "Lạng Sơn", "Bắc Sơn", "Từ Sơn", "Sóc Sơn",
    ]
}
