import Records

/// What people head the columns of supplier lists, beside `SharedHeaders`.
///
/// A header that names its language gives the qualified target (`name.en`); one in a language of
/// its own gives that language's.
enum SupplierHeaders {
    static let synonyms: [(path: String, headers: String)] = [
        (
            "externalID",
            """
            Mã|Mã số|Mã DN|Mã doanh nghiệp|Mã công ty|Mã nhà cung cấp|Mã NCC|Mã đơn vị|Mã hồ sơ\
            |ID|Code|Supplier ID|Supplier code|Vendor code|Vendor ID|Company ID|Company code\
            |External ID|Record ID|Member No|Member number|Membership no|Member ID|Facility ID\
            |OS ID|Exhibitor ID|업체코드|기업코드|관리번호|업체번호|고유번호\
            |コード|企業コード|会社コード|管理番号|企業ID
            """
        ),
        (
            "name.vi",
            """
            Tên doanh nghiệp|Tên DN|Tên công ty|Tên đơn vị|Đơn vị|Doanh nghiệp|Công ty|Tên cơ sở\
            |Tên nhà cung cấp|Nhà cung cấp|Tên tổ chức|Tên tiếng Việt|Tên công ty tiếng Việt\
            |Tên doanh nghiệp tiếng Việt|Tên nhà máy|Nhà máy|Cơ sở sản xuất|Tên cơ sở sản xuất\
            |Tên hợp tác xã|Tên đầy đủ|Tên|Vietnamese name|Company name in Vietnamese|Name VI\
            |Name Vietnamese|베트남어명
            """
        ),
        (
            "name.en",
            """
            Tên tiếng Anh|Tên giao dịch|Tên quốc tế|Tên nước ngoài|Tên giao dịch quốc tế\
            |Tên công ty tiếng Anh|Tên doanh nghiệp tiếng Anh|English name|Name in English\
            |Company name in English|Company name English|Name EN|Name English|International name\
            |영문명|영문업체명|영문회사명|영문기업명|영문상호|영어명|英文名|英語名|英文社名|会社名英語|企業名英語
            """
        ),
        (
            "name.ko",
            """
            업체명|기업명|회사명|상호|상호명|법인명|사업체명|업체|기업|회사|공장명|국문명|국문업체명|한글명\
            |Tên tiếng Hàn|Korean name
            """
        ),
        (
            "name.ja",
            """
            会社名|企業名|社名|商号|法人名|事業者名|事業所名|工場名|会社|企業|名称|日本語名|Tên tiếng Nhật\
            |Japanese name
            """
        ),
        (
            "name",
            """
            Name|Company|Company name|Supplier|Supplier name|Vendor|Vendor name|Factory\
            |Factory name|Facility|Facility name|Enterprise|Enterprise name|Firm|Organisation\
            |Organization|Organisation name|Organization name|Manufacturer|Manufacturer name\
            |Exhibitor|Exhibitor name|Legal name|Business name|Winner name|Contractor name
            """
        ),
        (
            "name.local",
            """
            Company (local)|Company name (local)|Local name|Name (local)|Local company name\
            |Name in local language|Native language name
            """
        ),
        (
            "address",
            """
            Địa chỉ|Địa chỉ trụ sở|Trụ sở|Trụ sở chính|Địa chỉ nhà máy|Địa chỉ công ty\
            |Địa chỉ doanh nghiệp|Địa chỉ liên hệ|Địa chỉ sản xuất|Địa chỉ trụ sở chính\
            |Nơi sản xuất\
            |Địa điểm|Địa điểm sản xuất|Đ/c|Address|Factory address|Company address\
            |Head office address|Facility address|Street address|Registered address|Address 1\
            |Address 2|Winner address|주소|소재지|본사주소|공장주소|사업장주소|사업장소재지|본사소재지|회사주소\
            |所在地|住所|本社所在地|本社住所|工場所在地|会社住所|工場住所
            """
        ),
        (
            "country",
            """
            Quốc gia|Nước|Quốc gia vùng lãnh thổ|Xuất xứ|Country|Country name|Country code\
            |Nation|ISO country|Winner country|국가|국가명|나라|국가코드|国|国名|国コード|所在国
            """
        ),
        ("latitude", "Vĩ độ|Latitude|Lat|위도|緯度"),
        ("longitude", "Kinh độ|Longitude|Lng|Lon|Long|경도|経度"),
        (
            "identifiers.vn-mst",
            """
            MST|Mã số thuế|Mã số doanh nghiệp|MSDN|MSDN/MST|Mã số thuế doanh nghiệp\
            |Mã số đăng ký kinh doanh|Số ĐKKD|GPKD|Số giấy phép kinh doanh|Vietnamese tax code\
            |Vietnam tax code|Tax code (Vietnam)|Tax code (VN)|베트남 세금코드|베트남 세번|ベトナム税コード\
            |ベトナム税番号
            """
        ),
        ("identifiers.kr-brn", "사업자등록번호|사업자번호|사업자등록No|사업자 등록 번호|BRN|Korean BRN"),
        ("identifiers.jp-cn", "法人番号|Corporate number|Japanese corporate number"),
        (
            // Words of every country: its own says which number is meant.
            "identifiers",
            """
            법인번호|Tax code|Tax ID|Tax number|Tax no|Tax identification number|TIN|VAT code\
            |VAT number|VAT no|VAT ID|Enterprise code|Business registration number\
            |Company registration number|세금코드|税番号|税コード
            """
        ),
        ("identifiers.lei", "LEI|LEI code|Legal entity identifier"),
        ("identifiers.gln", "GLN|Global location number"),
        ("identifiers.duns", "DUNS|D-U-N-S|DUNS number|Duns no"),
        (
            "phone",
            """
            Điện thoại|ĐT|SĐT|Số điện thoại|Điện thoại liên hệ|Di động|Số di động|Điện thoại bàn\
            |Tel|Hotline|Phone|Phone number|Telephone|Telephone number|Mobile|Mobile phone\
            |Contact number|Cell phone|Phone no|Tel no|Telephone no|Mobile no|Contact no\
            |전화번호|전화|연락처|대표전화|휴대폰|휴대전화|핸드폰\
            |電話番号|電話|連絡先|携帯|携帯電話|代表電話
            """
        ),
        (
            "email",
            """
            Email|E-mail|Thư điện tử|Địa chỉ email|Hòm thư|Mail|Email address|Contact email\
            |이메일|전자우편|메일|이메일주소|メール|メールアドレス|Eメール|電子メール
            """
        ),
        (
            "website",
            """
            Website|Web|Trang web|Địa chỉ web|Địa chỉ website|URL|Homepage|Home page|Web site\
            |Company website|홈페이지|웹사이트|홈페이지주소|ホームページ|ウェブサイト|HP|サイト|ホームページURL
            """
        ),
        (
            "contact",
            """
            Người liên hệ|Liên hệ|Đầu mối liên hệ|Đầu mối|Người đại diện|Đại diện|Giám đốc\
            |Người đại diện pháp luật|Đại diện pháp luật|Tên người liên hệ|Họ tên|Họ và tên\
            |Chức vụ|Contact|Contact person|Contact name|Representative|Person in charge\
            |Legal representative|Director|CEO|담당자|담당자명|대표자|대표자명|대표|대표이사|담당\
            |担当者|担当者名|代表者|代表者名|代表取締役|連絡担当者|担当
            """
        ),
        // What a firm does, in the lists of Vietnamese authorities and chambers.
        ("processes", "Ngành nghề|Ngành nghề sản xuất|Lĩnh vực sản xuất"),
        (
            "sector",
            """
            Ngành|Lĩnh vực|Lĩnh vực hoạt động|Ngành nghề kinh doanh|Ngành nghề chính\
            |Lĩnh vực kinh doanh|Ngành công nghiệp|Mã ngành|Lĩnh vực CNHT\
            |Ngành kinh doanh chính|Nhóm ngành|Lĩnh vực kinh doanh chính\
            |Ngành nghề kinh doanh chính|Sector|Sectors|Industry|Business field|Field\
            |Field of business|Business area|Line of business|Business type|Industry sector\
            |ISIC|ISIC 4|VSIC|업종|업태|산업분야|분야|업종명|사업분야|산업|주업종\
            |業種|事業内容|業界|分野|事業分野|業態
            """
        ),
        (
            "certificateExpiry",
            """
            Ngày hết hạn|Hết hạn|Hiệu lực đến|Hạn chứng chỉ|Hạn hiệu lực|Thời hạn chứng nhận\
            |Ngày hết hiệu lực\
            |Certificate expiry|Expiry date|Expiry|Valid until|Valid to|Certificate valid until\
            |Expiration date|만료일|유효기간|인증만료일|인증유효기간|유효기한|有効期限|認証有効期限|期限|認証期限
            """
        ),
        (
            "certificateNumber",
            """
            Số chứng chỉ|Số chứng nhận|Số giấy chứng nhận|Số hiệu chứng chỉ|Certificate number\
            |Certificate no|Registration number|인증번호|인증서번호|認証番号|登録番号|認証登録番号
            """
        ),
        (
            "machines",
            """
            Thiết bị|Thiết bị chính|Máy móc|Máy móc thiết bị|Máy móc thiết bị chính|Dây chuyền\
            |Máy chính|Danh mục thiết bị|Trang thiết bị|Machines|Machine|Machinery|Equipment\
            |Main equipment|Main machines|Key machinery|Machine list|Facilities\
            |보유설비|주요설비|설비|장비|보유장비|주요장비|설비현황|設備|主要設備|保有設備|設備一覧|機械設備|主な設備
            """
        ),
        (
            "workers",
            """
            Số lao động|Lao động|Số LĐ|Tổng số LĐ|Số lượng lao động|Tổng số lao động|Số nhân viên\
            |Nhân sự|Quy mô|Số công nhân|Số CBCNV|Quy mô lao động|Nhân viên|Tổng lao động\
            |Workers|Employees|Number of workers|Number of employees|No of workers|No of employees\
            |Staff|Headcount|Workforce|종업원수|직원수|임직원수|종업원|근로자수|상시근로자수|인원|사원수\
            |従業員数|社員数|従業員|人員|人数
            """
        ),
        (
            "founded",
            """
            Năm thành lập|Ngày thành lập|Thành lập|Năm TL|Năm hoạt động|Năm bắt đầu hoạt động\
            |Founded|Year founded|Established|Year established|Established year\
            |Year of establishment|Established in|Date of establishment|Since|Founded in\
            |설립연도|설립일|설립년도|창립일|창업연도|설립|설립일자|設立|設立年|設立年月|創業|創立|設立年月日|創業年
            """
        ),
        ("experience", RelationHeadings.buyers.joined(separator: "|")),
        (
            "ownership",
            """
            Loại hình|Loại hình doanh nghiệp|Hình thức sở hữu|Sở hữu|Loại hình DN|Vốn đầu tư\
            |Loại hình sở hữu|Thành phần kinh tế|Ownership|Ownership type|Type of ownership\
            |Company type|Legal form|Type of enterprise|소유형태|기업형태|기업구분|회사형태|투자형태\
            |資本形態|企業形態|会社形態|所有形態
            """
        ),
        (
            "exportMarkets",
            """
            Thị trường xuất khẩu|Thị trường|Xuất khẩu|Thị trường chính|Nước xuất khẩu\
            |Thị trường tiêu thụ|Export|Exports|Export market|Export markets|Main markets|Markets\
            |Export countries|수출국|수출시장|수출|주요수출국|수출현황|수출지역|輸出先|輸出|輸出国|主要輸出先|輸出市場
            """
        ),
        (
            "description.vi",
            """
            Giới thiệu|Giới thiệu công ty|Mô tả|Giới thiệu chung|Thông tin doanh nghiệp\
            |Giới thiệu doanh nghiệp|Năng lực doanh nghiệp|Tóm tắt|Thông tin giới thiệu\
            |Giới thiệu năng lực
            """
        ),
        (
            "description",
            """
            Description|Company profile|Profile|About|About us|Introduction|Summary|Overview\
            |Company description|Company introduction
            """
        ),
        ("description.ko", "회사소개|기업소개|업체소개|소개|회사개요|기업개요|주요내용|강점|특징"),
        ("description.ja", "会社概要|企業概要|概要|紹介|会社紹介|企業紹介|特徴|強み|説明"),
    ]
}
