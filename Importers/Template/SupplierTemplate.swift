/// The columns of the template in which a supplier describes itself.
enum SupplierTemplate {
    static let vietnamese: [TemplateColumn.Line] = [
        (
            "name.vi", .text, "Tên doanh nghiệp",
            "Bắt buộc. Tên đầy đủ theo giấy đăng ký doanh nghiệp.",
            "Công ty TNHH Cơ khí Bình Minh"
        ),
        (
            "name.en", .text, "Tên tiếng Anh",
            "Tên giao dịch, nếu có.",
            "Binh Minh Mechanical Co., Ltd."
        ),
        (
            "identifiers.vn-mst", .text, "Mã số thuế",
            "10 hoặc 13 chữ số, giữ cả số 0 ở đầu.",
            "0101248141"
        ),
        (
            "address", .text, "Địa chỉ",
            "Địa chỉ nhà máy: lô, khu công nghiệp, phường hoặc xã.",
            "Lô C5, KCN Yên Phong, xã Yên Phong"
        ),
        ("region", .one, "Tỉnh, thành phố", "Chọn trong danh sách.", ""),
        ("country", .one, "Quốc gia", "Chọn trong danh sách. Để trống nếu là Việt Nam.", ""),
        ("phone", .text, "Điện thoại", "", "0222 3812 345; 0912 345 678"),
        ("email", .text, "Email", "", "lienhe@congty.vn"),
        ("website", .text, "Website", "", "www.congty.vn"),
        ("contact", .text, "Người liên hệ", "Họ tên, chức vụ.", "Nguyễn Thị Mai, phòng kinh doanh"),
        (
            "processes", .many, "Công nghệ gia công",
            """
            Công nghệ nhà máy tự thực hiện, cách nhau bằng dấu chấm phẩy. Chọn trong danh \
            sách hoặc tự ghi.
            """,
            "Dập kim loại; Hàn điểm"
        ),
        ("materials", .many, "Vật liệu", "Cách nhau bằng dấu chấm phẩy.", "SUS304; Nhôm A6061"),
        (
            "products", .many, "Sản phẩm chính",
            "Cách nhau bằng dấu chấm phẩy.",
            "Giá đỡ ghế ô tô; Vỏ máy in"
        ),
        (
            "certificates", .many, "Chứng nhận",
            "Còn hiệu lực, cách nhau bằng dấu chấm phẩy.",
            "ISO 9001:2015; IATF 16949:2016"
        ),
        (
            "certificateExpiry", .text, "Ngày hết hạn",
            "Ngày/tháng/năm; nhiều chứng nhận thì ghi tên trước mỗi ngày.",
            "ISO 9001: 31/12/2027; IATF 16949: 30/06/2028"
        ),
        ("certificateNumber", .text, "Số giấy chứng nhận", "", "VN-12345"),
        ("tolerance", .text, "Dung sai", "Dung sai nhỏ nhất đạt được, kèm đơn vị.", "±0,02 mm"),
        (
            "envelope", .text, "Kích thước tối đa",
            "Dài x rộng x cao của chi tiết lớn nhất, kèm đơn vị.",
            "500 x 300 x 200 mm"
        ),
        ("weight", .text, "Khối lượng tối đa", "Của chi tiết nặng nhất, kèm đơn vị.", "12 kg"),
        ("capacity", .text, "Năng lực sản xuất", "Mỗi tháng, kèm đơn vị.", "100.000 chiếc/tháng"),
        ("minimumOrder", .text, "Đơn hàng tối thiểu", "", "500 chiếc"),
        ("leadTime", .text, "Thời gian giao hàng", "", "30 ngày"),
        (
            "machines", .text, "Máy móc thiết bị chính",
            "Loại, cỡ, số lượng; cách nhau bằng dấu chấm phẩy.",
            "Máy dập 110T x 4; Máy CNC 5 trục x 2"
        ),
        ("workers", .number, "Số lao động", "Chỉ ghi số.", "120"),
        ("founded", .number, "Năm thành lập", "Bốn chữ số.", "2008"),
        ("ownership", .one, "Loại hình doanh nghiệp", "", "Tư nhân trong nước; FDI; Liên doanh"),
        (
            "languages", .many, "Ngoại ngữ",
            "Dùng được khi làm việc với khách hàng, cách nhau bằng dấu chấm phẩy.",
            "Tiếng Anh; Tiếng Nhật"
        ),
        (
            "exportMarkets", .many, "Thị trường xuất khẩu",
            "Cách nhau bằng dấu chấm phẩy.",
            "Nhật Bản; Hàn Quốc"
        ),
        ("experience", .text, "Khách hàng chính", "Cách nhau bằng dấu chấm phẩy.", ""),
        ("description.vi", .text, "Giới thiệu", "Vài câu về năng lực của doanh nghiệp.", ""),
        (
            "externalID", .text, "Mã doanh nghiệp",
            "Mã của ban tổ chức, nếu đã được cấp; nếu chưa, để trống.",
            ""
        ),
        ("remark", .text, "Ghi chú", "Điều khác cần biết.", ""),
    ]

    static let english: [TemplateColumn.Line] = [
        (
            "name", .text, "Company name",
            "Required. The full registered name.",
            "Binh Minh Mechanical Co., Ltd."
        ),
        ("name.vi", .text, "Vietnamese name", "If there is one.", "Công ty TNHH Cơ khí Bình Minh"),
        (
            "identifiers.vn-mst", .text, "Vietnamese tax code",
            "10 or 13 digits with the zero in front.",
            "0101248141"
        ),
        (
            "address", .text, "Address",
            "Of the factory: lot, industrial park, ward or commune.",
            "Lot C5, Yen Phong Industrial Park"
        ),
        ("region", .one, "Province", "Choose from the list.", ""),
        ("country", .one, "Country", "Choose from the list. Leave empty for Vietnam.", ""),
        ("phone", .text, "Phone", "", "+84 222 3812 345"),
        ("email", .text, "Email", "", "sales@company.vn"),
        ("website", .text, "Website", "", "www.company.vn"),
        ("contact", .text, "Contact person", "Name and position.", "Ms Nguyen Thi Mai, sales"),
        (
            "processes", .many, "Processes",
            """
            What the factory does itself, separated by semicolons. Choose from the list \
            or write your own.
            """,
            "Metal stamping; Spot welding"
        ),
        ("materials", .many, "Materials", "Separated by semicolons.", "SUS304; Aluminium A6061"),
        (
            "products", .many, "Main products",
            "Separated by semicolons.",
            "Car seat brackets; Printer covers"
        ),
        (
            "certificates", .many, "Certificates",
            "Valid ones, separated by semicolons.",
            "ISO 9001:2015; IATF 16949:2016"
        ),
        (
            "certificateExpiry", .text, "Certificate expiry",
            "Day/month/year; with several certificates write each name before its date.",
            "ISO 9001: 31/12/2027; IATF 16949: 30/06/2028"
        ),
        ("certificateNumber", .text, "Certificate number", "", "VN-12345"),
        ("tolerance", .text, "Tolerance", "The finest that is held, with its unit.", "±0.02 mm"),
        (
            "envelope", .text, "Max part size",
            "Length x width x height of the largest part, with the unit.",
            "500 x 300 x 200 mm"
        ),
        ("weight", .text, "Max weight", "Of the heaviest part, with the unit.", "12 kg"),
        ("capacity", .text, "Monthly capacity", "With the unit.", "100,000 pcs/month"),
        ("minimumOrder", .text, "Minimum order quantity", "", "500 pcs"),
        ("leadTime", .text, "Lead time", "", "30 days"),
        (
            "machines", .text, "Main equipment",
            "Type, size, number; separated by semicolons.",
            "Press 110T x 4; 5-axis CNC x 2"
        ),
        ("workers", .number, "Number of employees", "The number only.", "120"),
        ("founded", .number, "Year established", "Four digits.", "2008"),
        ("ownership", .one, "Ownership", "", "Domestic private; FDI; Joint venture"),
        (
            "languages", .many, "Languages spoken",
            "With customers, separated by semicolons.",
            "English; Japanese"
        ),
        ("exportMarkets", .many, "Export markets", "Separated by semicolons.", "Japan; Korea"),
        ("experience", .text, "Main customers", "Separated by semicolons.", ""),
        (
            "description", .text, "Company profile",
            "A few sentences on what the company is good at.",
            ""
        ),
        (
            "externalID", .text, "Supplier ID",
            "The organiser's, where one was given; else leave empty.",
            ""
        ),
        ("remark", .text, "Remarks", "Anything else worth knowing.", ""),
    ]
}
