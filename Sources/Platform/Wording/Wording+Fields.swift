package import Records

extension Wording {
    /// What a field is called.
    package func field(_ field: Field) -> String {
        ofFirm(field) ?? ofWork(field) ?? ofNeed(field) ?? field.rawValue
    }

    private func ofFirm(_ field: Field) -> String? {
        switch field {
        case .externalID: say(en: "id in the list", vi: "mã gốc")
        case .name: say(en: "name", vi: "tên doanh nghiệp")
        case .identifiers: say(en: "tax number", vi: "mã số thuế")
        case .address: say(en: "address", vi: "địa chỉ")
        case .region: say(en: "province", vi: "tỉnh, thành phố")
        case .country: say(en: "country", vi: "quốc gia")
        case .latitude: say(en: "latitude", vi: "vĩ độ")
        case .longitude: say(en: "longitude", vi: "kinh độ")
        case .phone: say(en: "phone", vi: "điện thoại")
        case .email: say(en: "email", vi: "email")
        case .website: say(en: "website", vi: "website")
        case .contact: say(en: "contact person", vi: "người liên hệ")
        case .workers: say(en: "employees", vi: "số lao động")
        case .founded: say(en: "year founded", vi: "năm thành lập")
        case .ownership: say(en: "ownership", vi: "loại hình doanh nghiệp")
        case .languages: say(en: "languages", vi: "ngôn ngữ")
        case .exportMarkets: say(en: "export markets", vi: "thị trường xuất khẩu")
        default: nil
        }
    }

    private func ofWork(_ field: Field) -> String? {
        switch field {
        case .processes: say(en: "processes", vi: "công nghệ")
        case .materials: say(en: "materials", vi: "vật liệu")
        case .products: say(en: "products", vi: "sản phẩm")
        case .sector: say(en: "sector", vi: "ngành nghề")
        case .description: say(en: "description", vi: "giới thiệu")
        case .machines: say(en: "machines", vi: "thiết bị")
        case .experience: say(en: "experience", vi: "kinh nghiệm")
        case .remark: say(en: "remark", vi: "ghi chú")
        case .certificates: say(en: "certificates", vi: "chứng nhận")
        case .certificateExpiry: say(en: "certificate expiry", vi: "ngày hết hạn chứng nhận")
        case .certificateNumber: say(en: "certificate number", vi: "số giấy chứng nhận")
        case .tolerance: say(en: "tolerance", vi: "dung sai")
        case .envelope: say(en: "part size", vi: "kích thước chi tiết")
        case .weight: say(en: "part weight", vi: "khối lượng chi tiết")
        case .capacity: say(en: "capacity", vi: "năng lực sản xuất")
        case .minimumOrder: say(en: "smallest order", vi: "đơn hàng tối thiểu")
        case .leadTime: say(en: "lead time", vi: "thời gian giao hàng")
        case .readiness: say(en: "readiness", vi: "mức độ sẵn sàng")
        default: nil
        }
    }

    private func ofNeed(_ field: Field) -> String? {
        switch field {
        case .title: say(en: "title", vi: "tên nhu cầu")
        case .buyer: say(en: "buyer", vi: "bên mua")
        case .text: say(en: "description of the need", vi: "mô tả nhu cầu")
        case .firstDelivery: say(en: "first delivery", vi: "ngày giao hàng đầu tiên")
        case .lastDelivery: say(en: "last delivery", vi: "ngày giao hàng cuối")
        case .answerBy: say(en: "answer by", vi: "hạn trả lời")
        case .near: say(en: "place of delivery", vi: "nơi giao hàng")
        case .withinKilometres: say(en: "radius in km", vi: "bán kính (km)")
        case .language: say(en: "language", vi: "ngôn ngữ")
        case .musts: say(en: "what is a must", vi: "điều bắt buộc")
        case .targetPrice: say(en: "target price", vi: "giá mục tiêu")
        default: nil
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
