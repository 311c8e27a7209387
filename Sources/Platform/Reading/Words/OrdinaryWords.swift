import TextAnalysis

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
        "Sơn La", "Sơn Tây", "Lạng Sơn", "Bắc Sơn", "Từ Sơn", "Sóc Sơn", "khắc phục", "khắc nghiệt",
        "chính phủ", "bao phủ", "Phủ Lý", "tiếng Hàn", "người Hàn", "khách Hàn",
        "khách hàng Hàn", "công ty Hàn", "doanh nghiệp Hàn", "vốn Hàn", "phía Hàn", "Nhật Hàn",
        "Hàn Nhật", "Việt Hàn", "shrink wrap", "bubble wrap", "stretch wrap", "press release",
        "tiện thể", "tiện đường", "nhân tiện",
    ]

    /// Bare words that name a process in a list of processes, but in a buyer's text as often what
    /// a part is made of, how it is packed or checked, when it is wanted (`gấp`, `spring 2027`),
    /// or whose the moulds are.
    static let notInNeeds: Set<String> = [
        "spring", "스프링", "ばね", "バネ", "plastic", "nhựa", "플라스틱", "樹脂", "プラスチック", "ép",
        "rubber", "cao su", "고무", "ゴム", "silicone", "실리콘", "シリコン", "composite", "FRP", "복합재",
        "cơ khí", "NC", "gear", "bánh răng", "기어", "歯車", "gấp", "folding", "표면", "表面",
        "prototype", "prototyping", "tạo mẫu", "electronics", "điện tử", "전자", "電子", "PCB",
        "섬유", "繊維", "직물", "織物", "shoes", "giày", "신발", "靴", "packaging", "포장", "包装", "梱包",
        "packing", "đóng gói", "mould", "mold", "die", "tooling", "inspection", "testing",
        "kiểm tra", "đo lường", "검사", "측정", "検査", "測定", "automation", "tự động hóa", "자동화",
        "自動化", "máy in", "harness", "切断", "절단", "tôn tấm", "finishing", "coating", "phủ", "코팅",
        "コーティング",
    ]

    /// Whether a single word of a buyer's text is meant as what it names.
    ///
    /// `may` is to sew in Vietnamese alone; a Vietnamese word with a capital amid others belongs
    /// to a name (`khách Hàn`, `Hoàng Sơn`); a film to wrap in is no certificate.
    static func isMeant(_ tokens: Range<Int>, in text: AnalysedText) -> Bool {
        guard tokens.count == 1 else { return true }
        let word = text.written(tokens)
        switch text.tokens[tokens.lowerBound].folded {
        case "wrap": return word == "WRAP"
        case "may": return text.isMarked
        default: break
        }
        guard text.tokens[tokens.lowerBound].isMarked, isCapitalised(word) else { return true }
        let isFirst =
            tokens.lowerBound == 0 || text.tokens[tokens.lowerBound].isSeparated
            || text.gap(before: tokens.lowerBound).contains { ".:(-–+&\n".contains($0) }
        return isFirst
    }

    /// Whether only the first letter of a word is a capital.
    static func isCapitalised(_ word: String) -> Bool {
        word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
    }
}
