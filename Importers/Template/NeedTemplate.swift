/// The columns of the template in which a buyer states what it looks for, one need a row.
enum NeedTemplate {
    static let vietnamese: [TemplateColumn.Line] = [
        ("externalID", .text, "Mã nhu cầu", "Mã do bên mua đặt để nhận ra nhu cầu này.", "N-001"),
        ("title", .text, "Tên nhu cầu", "Ngắn gọn.", "Giá đỡ ghế ô tô"),
        ("buyer", .text, "Bên mua", "Tên doanh nghiệp mua hàng.", ""),
        (
            "text", .text, "Mô tả nhu cầu",
            "Viết tự do; nội dung ở đây cũng được đọc và xét.",
            "Cần nhà cung cấp dập và hàn giá đỡ ghế, thép SPCC dày 1,2 mm"
        ),
        (
            "processes", .many, "Công nghệ gia công",
            "Bắt buộc phải có, cách nhau bằng dấu chấm phẩy.",
            "Dập kim loại; Hàn điểm"
        ),
        ("materials", .many, "Vật liệu", "Cách nhau bằng dấu chấm phẩy.", "SPCC; SUS304"),
        ("products", .many, "Sản phẩm", "Nhóm sản phẩm.", "Linh kiện ô tô"),
        ("tolerance", .text, "Dung sai yêu cầu", "Kèm đơn vị.", "±0,05 mm"),
        (
            "envelope", .text, "Kích thước chi tiết",
            "Dài x rộng x cao, kèm đơn vị.",
            "230 x 150 x 80 mm"
        ),
        ("weight", .text, "Khối lượng chi tiết", "Kèm đơn vị.", "0,8 kg"),
        (
            "capacity", .text, "Sản lượng tháng",
            "Số lượng cần mỗi tháng, kèm đơn vị.",
            "200.000 chiếc/tháng"
        ),
        ("minimumOrder", .text, "Số lượng đặt hàng", "Của một đơn hàng.", "5.000 chiếc"),
        ("leadTime", .text, "Thời gian giao hàng", "", "30 ngày"),
        (
            "certificates", .many, "Chứng nhận bắt buộc",
            "Cách nhau bằng dấu chấm phẩy.",
            "IATF 16949"
        ),
        (
            "certificates.should", .many, "Chứng nhận mong muốn",
            "Có thì tốt, không bắt buộc; cách nhau bằng dấu chấm phẩy.",
            "ISO 14001"
        ),
        (
            "country", .one, "Quốc gia nhà cung cấp",
            "Chọn trong danh sách; để trống nếu nước nào cũng được.",
            ""
        ),
        (
            "region", .one, "Tỉnh, thành phố",
            "Nơi nhà cung cấp nên ở; để trống nếu ở đâu cũng được.",
            ""
        ),
        ("near", .text, "Nơi giao hàng", "", "KCN Yên Phong, Bắc Ninh"),
        ("withinKilometres", .number, "Bán kính", "Số km quanh nơi giao hàng.", "100"),
        (
            "firstDelivery", .text, "Ngày giao hàng đầu tiên",
            "Ngày/tháng/năm. Chứng nhận phải còn hiệu lực vào ngày này.",
            "15/03/2027"
        ),
        ("lastDelivery", .text, "Ngày giao hàng cuối", "Ngày/tháng/năm.", "31/12/2029"),
        ("answerBy", .text, "Hạn trả lời", "Ngày/tháng/năm.", "31/01/2027"),
        ("languages", .many, "Ngôn ngữ giao tiếp", "", "Tiếng Anh"),
        ("experience", .text, "Kinh nghiệm", "Sản phẩm hoặc ngành đã từng làm.", "Ô tô"),
        (
            "musts", .many, "Điều bắt buộc",
            """
            Công nghệ, vật liệu, dung sai, kích thước, khối lượng, chứng nhận và địa điểm luôn là \
            bắt buộc; điều khác chỉ là mong muốn, trừ khi nêu ở đây, cách nhau bằng dấu chấm phẩy.
            """,
            "Sản lượng tháng; Thời gian giao hàng"
        ),
        ("targetPrice", .text, "Giá mục tiêu", "Không tiết lộ cho bất kỳ ai khác.", "0,45 USD"),
        ("remark", .text, "Ghi chú", "Điều khác cần biết.", ""),
    ]

    static let english: [TemplateColumn.Line] = [
        ("externalID", .text, "Need ID", "The buyer's own, to know the need again.", "N-001"),
        ("title", .text, "Title", "In a few words.", "Car seat bracket"),
        ("buyer", .text, "Buyer", "The company that buys.", ""),
        (
            "text", .text, "Need description",
            "In your own words; what stands here is read as well.",
            "Supplier wanted to stamp and weld seat brackets, SPCC 1.2 mm"
        ),
        (
            "processes", .many, "Processes",
            "All of them are needed; separated by semicolons.",
            "Metal stamping; Spot welding"
        ),
        ("materials", .many, "Materials", "Separated by semicolons.", "SPCC; SUS304"),
        ("products", .many, "Product group", "", "Automotive parts"),
        ("tolerance", .text, "Required tolerance", "With its unit.", "±0.05 mm"),
        (
            "envelope", .text, "Part size",
            "Length x width x height, with the unit.",
            "230 x 150 x 80 mm"
        ),
        ("weight", .text, "Part weight", "With its unit.", "0.8 kg"),
        ("capacity", .text, "Monthly quantity", "With its unit.", "200,000 pcs/month"),
        ("minimumOrder", .text, "Order size", "", "5,000 pcs"),
        ("leadTime", .text, "Lead time", "", "30 days"),
        ("certificates", .many, "Required certificates", "Separated by semicolons.", "IATF 16949"),
        (
            "certificates.should", .many, "Preferred certificates",
            "Welcome but not needed; separated by semicolons.",
            "ISO 14001"
        ),
        ("country", .one, "Supplier country", "Choose from the list; leave empty for any.", ""),
        ("region", .one, "Province", "Where the supplier should be; leave empty for anywhere.", ""),
        ("near", .text, "Delivery place", "", "Yen Phong Industrial Park, Bac Ninh"),
        ("withinKilometres", .number, "Within km", "Around the delivery place.", "100"),
        (
            "firstDelivery", .text, "First delivery date",
            "Day/month/year. Certificates have to be valid on it.",
            "15/03/2027"
        ),
        ("lastDelivery", .text, "Last delivery date", "Day/month/year.", "31/12/2029"),
        ("answerBy", .text, "Answer by", "Day/month/year.", "31/01/2027"),
        ("languages", .many, "Working languages", "", "English"),
        (
            "experience", .text, "Industry experience",
            "Products or industries the supplier should know.",
            "Automotive"
        ),
        (
            "musts", .many, "Must have",
            """
            Processes, materials, tolerance, size, weight, certificates and place always are; \
            everything else is a wish unless it is named here, separated by semicolons.
            """,
            "Monthly quantity; Lead time"
        ),
        ("targetPrice", .text, "Target price", "Never shown to anybody else.", "0.45 USD"),
        ("remark", .text, "Remarks", "Anything else worth knowing.", ""),
    ]
}
