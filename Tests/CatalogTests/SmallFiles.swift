/// The files of a catalogue with a row or two each, consistent as they stand.
///
/// Every file has a head of four lines and its columns in the fifth, so its first row is line 6.
enum SmallFiles {
    static let head =
        "# title: Small\n# source: made up\n# date: 2026-11-21\n# licence: Apache-2.0\n"

    static let tables: [String: [String]] = [
        "processes.tsv": [
            "id broader implies substitutes label_en label_vi label_ko label_ja synonyms_vi bare",
            "forming    Forming Tạo-hình 성형 成形 tạo-hình-kim-loại ",
            "stamping forming   Stamping Dập 프레스 プレス đột-dập|dập-nguội press",
            "deep-drawing forming stamping forming Drawing Dập-vuốt 드로잉 絞り  ",
        ],
        "materials.tsv": [
            "id broader substitutes label_en label_vi label_ko label_ja grades bare",
            "steel   Steel Thép 강 鋼 SS400 400",
        ],
        "standards.tsv": [
            "id name issuer field subject editions validity_months implies label_en label_vi"
                + " label_ko label_ja synonyms",
            "iso-9001 ISO9001 ISO quality organisation 2015:2015-09-15:|2008:2008-11-15:2018-09-15"
                + " 36  Quality Chất-lượng 품질 品質 ISO-9001",
            "iatf IATF16949 IATF quality site   iso-9001 Automotive Ô-tô 자동차 自動車 ",
        ],
        "products-supporting-industry.tsv": [
            "id edition broader label_en label_vi label_ko label_ja",
            "bolt decree-111-2015  Bolt Bu-lông 볼트 ボルト",
        ],
        "hs2022.tsv": ["code broader label_en label_vi", "73  Iron Sắt", "7318 73 Screws Vít"],
        "isic4.tsv": ["code level broader label_en label_vi", "C 1  Manufacturing Chế-biến"],
        "vsic2018.tsv": ["code level broader label_vi label_en", "C 1  Chế-biến Manufacturing"],
        "vsic2025.tsv": ["code level broader label_vi label_en", "C 1  Chế-biến Manufacturing"],
        "crosswalks.tsv": [
            "from_scheme from_code to_scheme to_code kind", "isic4 C vsic2018 C exact",
            "isic4 C hs2022 73 partial",
        ],
        "countries.tsv": [
            "code alpha3 label_en label_vi label_ko label_ja synonyms latitude longitude",
            "VN VNM Vietnam Việt-Nam 베트남 ベトナム  16 106",
            "KR KOR Korea Hàn-Quốc 한국 韓国  36 128",
        ],
        "regions-vn.tsv": [
            "id vintage code name_vi name_en label_ko label_ja valid_from valid_until latitude"
                + " longitude synonyms",
            "vn-2008-02 2008 02 Hà-Giang Ha-Giang 하장 ハザン 2008-08-01 2025-06-30 22.7 105 ",
            "vn-2025-08 2025 08 Tuyên-Quang Tuyen-Quang 뚜옌꽝 トゥエンクアン 2025-07-01  22 105.2 ",
        ],
        "region-changes-vn.tsv": ["from_id to_id weight", "vn-2008-02 vn-2025-08 1"],
        "regions.tsv": [
            "id country iso3166_2 name_en name_vi name_native label_ko label_ja latitude"
                + " longitude synonyms valid_from valid_until",
            "kr-11 KR KR-11 Seoul Seoul 서울 서울 ソウル 37.5 127   ",
        ],
        "region-changes.tsv": ["from_id to_id weight", "kr-11 kr-11 1"],
        "units.tsv": [
            "id quantity symbol factor_numerator factor_denominator label_en label_vi label_ko"
                + " label_ja synonyms",
            "inch length in 127 5 inch inch 인치 インチ \"",
        ],
    ]

    /// All files, with `change` applied to the rows of one: the columns first, then the rows.
    static func files(
        changing name: String = "", _ change: (inout [String]) -> Void = { _ in }
    ) -> [String: String] {
        var tables = tables
        if var rows = tables[name] {
            change(&rows)
            tables[name] = rows
        }
        return tables.mapValues { rows in
            head + rows.map { $0.replacing(" ", with: "\t") + "\n" }.joined()
        }
    }
}
