import Catalog
import Importers
import Records
import Testing

/// Headers as they come in lists of suppliers.
struct HeaderSynonymsTests {
    private static let suppliers = HeaderSynonyms(kind: .supplier)

    @Test(
        arguments: [
            "externalID": [
                "Mã số", "MÃ DN", "ma doanh nghiep", "Supplier ID", "OS ID", "vendor_code",
            ],
            "name.vi": [
                "Tên doanh nghiệp", "TÊN DOANH NGHIỆP", "ten doanh nghiep", "Tên công ty",
                "Tên DN", "Tên công ty\n(Company name)", "Tên đơn vị:", "Tên cơ sở sản xuất",
            ],
            "name.en": ["English name", "Tên tiếng Anh", "Tên giao dịch quốc tế", "영문명", "英文名"],
            "name": [
                "Company Name", "SUPPLIER NAME", "Factory name", "facility_name", "Manufacturer",
            ],
            "name.ko": ["업체명", "기업명"],
            "address": [
                "Địa chỉ", "Dia chi", "ĐỊA CHỈ TRỤ SỞ", "Đ/c", "Địa chỉ (Address)",
                "Factory Address",
                "주소", "所在地",
            ],
            "region": [
                "Tỉnh/Thành phố", "Tỉnh, thành phố", "TINH THANH", "Province", "State/Province",
                "지역",
            ],
            "country": ["Quốc gia", "Country", "Country code", "국가", "国名"],
            "identifiers.vn-mst": [
                "MST", "Mã số thuế", "Ma so thue", "Mã số thuế (MST)", "Mã số doanh nghiệp",
                "Mã số thuế (Tax code)", "Vietnamese tax code", "베트남공장.세금코드",
            ],
            "identifiers": [
                "Tax code", "TAX ID", "VAT No.", "TIN", "세금코드", "税番号", "contact.tax_code",
            ],
            "identifiers.kr-brn": ["사업자등록번호", "사업자 등록번호"],
            "identifiers.jp-cn": ["法人番号"],
            "phone": [
                "ĐT", "Điện thoại", "SĐT", "So dien thoai", "Số điện thoại liên hệ", "Tel.",
                "Phone No.", "전화번호",
            ],
            "email": ["Email", "E-mail", "Thư điện tử", "Địa chỉ email", "Liên hệ / Email"],
            "website": ["Website", "Trang web", "Web site", "홈페이지"],
            "contact": ["Người liên hệ", "Nguoi dai dien", "Giám đốc", "Contact person", "담당자"],
            "sector": [
                "Lĩnh vực hoạt động", "Nganh nghe kinh doanh", "Industry", "업종",
            ],
            "products": [
                "Sản phẩm chính", "SAN PHAM CHINH", "Mặt hàng", "Main products", "Product type",
                "주요품목",
            ],
            "processes": [
                "Công nghệ gia công", "Cong doan san xuat", "Processes", "Processing type", "주요공정",
                "Ngành nghề", "Nganh nghe", "NGÀNH NGHỀ SẢN XUẤT", "Lĩnh vực sản xuất",
            ],
            "materials": ["Vật liệu", "Nguyên vật liệu", "Materials", "재질", "材質"],
            "certificates": [
                "Chứng nhận", "Chung chi", "Chứng chỉ chất lượng", "Certifications", "보유인증",
            ],
            "certificateExpiry": ["Ngày hết hạn", "Expiry date", "Valid until"],
            "workers": [
                "Số lao động", "So lao dong", "Số lượng lao động (người)", "No. of employees",
                "종업원수",
            ],
            "founded": ["Năm thành lập", "Year established", "설립연도"],
            "ownership": ["Loại hình doanh nghiệp", "Ownership type"],
            "capacity": ["Công suất", "Năng lực sản xuất", "Monthly capacity", "월생산능력"],
            "machines": ["Máy móc thiết bị chính", "Main equipment", "보유설비", "主要設備"],
            "minimumOrder": ["MOQ", "Đơn hàng tối thiểu"],
            "leadTime": ["Lead time (days)", "Thời gian giao hàng", "lead_time_days", "납기_일"],
            "tolerance": ["Dung sai", "Tolerance (mm)", "tolerance_mm", "공차"],
            "latitude": ["Vĩ độ", "lat", "Latitude"], "longitude": ["Kinh độ", "lng", "Longitude"],
            "exportMarkets": ["Thị trường xuất khẩu", "Export markets"],
            "description.vi": ["Giới thiệu", "Gioi thieu cong ty"],
            "experience": [
                "Khách hàng chính", "KHÁCH HÀNG TIÊU BIỂU", "Khach hang", "Bên mua", "Buyer",
                "Buyers", "Buyer name", "Brands", "Customer(s)", "Main customers", "Key clients",
                "Khách hàng / Customers", "고객사", "주요 거래처", "取引先", "主要納入先",
            ],
            "remark": ["Ghi chú", "Remarks", "비고"],
        ])
    func aHeaderMeansItsField(_ target: String, headers: [String]) {
        for header in headers {
            let path = Self.suppliers.path(of: header)
            #expect(path?.description == target, "\(header)")
        }
    }

    @Test(arguments: ["STT", "No.", "TT", "", "—", "12", "Q1 2026", "Xyz", "Tổng"])
    func whatSaysNothingIsNotGuessed(_ header: String) {
        #expect(Self.suppliers.path(of: header) == nil)
    }

    @Test func everyTargetsOwnNameIsItsHeader() {
        for kind in RecordKind.allCases {
            let synonyms = HeaderSynonyms(kind: kind)
            // A list calls the id of its rows "Supplier ID"; that of a firm with several rows is
            // named by formats of items alone.
            for field in Field.fields(of: kind)
            where ![.identifiers, .supplierID].contains(field) {
                #expect(synonyms.path(of: field.rawValue)?.field == field, "\(field)")
            }
        }
    }

    @Test func aSiteKeepsTheNameOfItsGroup() {
        #expect(Self.suppliers.path(of: "베트남공장.address") == FieldPath(.address, "베트남공장"))
        #expect(Self.suppliers.path(of: "contact.email") == FieldPath(.email))
    }

    @Test func standardsHeadColumnsOfTheirOwn() throws {
        let certificates = CertificateHeaders(try Catalogue.embedded())
        let synonyms = HeaderSynonyms(kind: .supplier, certificates: certificates)
        for (header, code) in [
            ("ISO 9001", "iso-9001"), ("Chứng nhận / ISO 9001", "iso-9001"),
            ("ISO 9001:2015", "iso-9001"), ("Chứng chỉ IATF 16949", "iatf-16949"),
            ("Có ISO 14001", "iso-14001"), ("ISO9001 인증", "iso-9001"),
        ] {
            #expect(synonyms.path(of: header) == FieldPath(.certificates, code), "\(header)")
        }
        #expect(synonyms.path(of: "Chứng nhận") == FieldPath(.certificates))
        #expect(Self.suppliers.path(of: "ISO 9001") == nil, "without the catalogue none is known")
    }

    @Test func columnsOfOneFieldAreJoinedWhereItMaySaySeveralThings() throws {
        let map = try Self.suppliers.guess(
            ["STT", "Tên công ty", "Tên DN", "Điện thoại", "Di động", "Điện thoại", ""], file: "")
        #expect(
            map.fields == [
                FieldPath(.name, "vi"): .columns(["Tên công ty"]),
                FieldPath(.phone): .columns(["Điện thoại", "Di động"]),
            ])
    }

    /// A chamber's list says a firm's place once as a text and once as an object.
    @Test func whatStandsWithinAColumnIsJoinedToIt() throws {
        let needs = HeaderSynonyms(kind: .need)
        let map = try needs.guess(["id", "near.place", "near", "Ship to"], file: "")
        #expect(map.fields[FieldPath(.near)] == .columns(["near.place", "near"]))
    }

    @Test func aHeaderThatLostItsLettersSaysSo() throws {
        let text = "STT,T?n doanh nghi?p,??a ch?\n1,C?ng ty A,H? N?i\n"
        let reader = try ListFixture.csv(text)
        let found = ["STT", "T?n doanh nghi?p", "??a ch?"]
        #expect(reader.columns == found)
        #expect(throws: ImportError.headerLettersLost(file: "list.csv", found: found)) {
            try FieldMap.guessed(
                columns: found, kind: .supplier, certificates: .none, file: "list.csv")
        }
    }

    @Test func aHeaderWithNoKnownColumnIsAnError() throws {
        let path = ListFixture.sample("CSV/Samples/no-known-column.csv")
        let reader = try CSVReader(path: path)
        let found = reader.columns
        #expect(!found.isEmpty)
        #expect(throws: ImportError.noKnownColumn(file: path, found: found)) {
            try FieldMap.guessed(
                columns: found, kind: .supplier, certificates: .none, file: path)
        }
    }
}
