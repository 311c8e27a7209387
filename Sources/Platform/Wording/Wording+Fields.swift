package import Records

extension Wording {
    /// What a free-text field is called.
    package func field(_ field: Field) -> String {
        switch field {
        case .processes: say(en: "processes", vi: "công nghệ")
        case .materials: say(en: "materials", vi: "vật liệu")
        case .products: say(en: "products", vi: "sản phẩm")
        case .sector: say(en: "sector", vi: "ngành nghề")
        case .description: say(en: "description", vi: "giới thiệu")
        case .machines: say(en: "machines", vi: "thiết bị")
        case .experience: say(en: "experience", vi: "kinh nghiệm")
        case .remark: say(en: "remark", vi: "ghi chú")
        default: field.rawValue
        }
    }

    /// How much a source's word carries, in words.
    package func authority(_ authority: Authority) -> String {
        switch authority {
        case .inference: say(en: "inferred", vi: "suy luận")
        case .partner: say(en: "a partner", vi: "đối tác")
        case .document: say(en: "a document", vi: "tài liệu")
        case .owner: say(en: "the owner", vi: "chủ hồ sơ")
        }
    }
}
