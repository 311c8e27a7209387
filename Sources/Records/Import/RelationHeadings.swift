/// Under what lists of suppliers name whom a firm supplies and who owns it.
///
/// As people write them; whoever compares folds them. An import keeps the customers as experience,
/// a network reads from the same columns who supplies whom.
package enum RelationHeadings {
    package static let buyers = [
        "Buyer", "Buyers", "Buyer name", "Buyer names", "Customer", "Customers", "Customer name",
        "Customer names", "Main customer", "Main customers", "Key customer", "Key customers",
        "Major customer", "Major customers", "Reference customers", "Current customers", "Client",
        "Clients", "Main clients", "Key clients", "Major clients", "Brand", "Brands",
        "Khách hàng", "Khách hàng chính", "Khách hàng chủ yếu", "Khách hàng tiêu biểu",
        "Khách hàng lớn", "Khách hàng hiện tại", "Tên khách hàng", "Bên mua", "Đối tác mua hàng",
        "고객", "고객사", "고객사명", "주요고객", "주요고객사", "거래처", "거래처명", "주요거래처", "납품처", "주요납품처",
        "바이어", "取引先", "取引先名", "主要取引先", "納入先", "主要納入先", "顧客", "主要顧客", "得意先", "主要得意先",
        "販売先", "主要販売先", "バイヤー",
    ]

    package static let owners = [
        "Parent", "Parent company", "Parent name", "Parent organisation", "Parent organization",
        "Holding company", "Công ty mẹ", "Doanh nghiệp mẹ", "Tập đoàn", "모회사", "親会社",
    ]

    /// The last day of what is supplied: of contracts and awards of OCDS, and of lists.
    package static let lastDays = [
        "contracts period endDate", "contracts contractPeriod endDate",
        "awards contractPeriod endDate", "contract end", "contract end date",
        "contract expiry", "contract expiry date", "contract valid until", "supply until",
        "Ngày kết thúc hợp đồng", "Ngày hết hạn hợp đồng", "Hợp đồng đến ngày",
        "계약종료일", "계약만료일", "契約終了日", "契約満了日",
    ]

    /// Where the one buyer is that a row names; `buyer/address/region` as awards of OCDS have it.
    package static let buyerAddresses = [
        "buyer address", "customer address", "Địa chỉ bên mua", "Địa chỉ khách hàng",
        "고객사 주소", "구매처 주소", "取引先住所", "取引先の住所", "納入先住所",
    ]

    package static let buyerRegions = [
        "buyer address region", "buyer region", "buyer province", "customer region",
        "customer province", "Tỉnh của bên mua", "Tỉnh thành bên mua", "Tỉnh của khách hàng",
        "Tỉnh thành khách hàng", "고객사 지역", "구매처 지역", "取引先地域", "取引先の地域",
        "取引先都道府県", "取引先の都道府県",
    ]

    package static let buyerCountries = [
        "buyer address countryName", "buyer address country", "buyer country", "customer country",
        "country of buyer", "country of customer", "Nước của bên mua", "Quốc gia bên mua",
        "Nước của khách hàng", "Quốc gia khách hàng", "Quốc gia của khách hàng", "고객사 국가",
        "구매처 국가", "取引先国", "取引先の国",
    ]

    /// What identifies the one buyer that a row names.
    package static let buyerIdentifiers = [
        "buyer identifier", "buyer tax code", "buyer tax number", "buyer registration number",
        "customer identifier", "customer tax code", "customer tax number",
        "Mã số thuế bên mua", "MST bên mua", "Mã số thuế khách hàng", "MST khách hàng",
        "고객사 사업자등록번호", "구매처 사업자등록번호", "取引先法人番号", "取引先の法人番号",
    ]
}
