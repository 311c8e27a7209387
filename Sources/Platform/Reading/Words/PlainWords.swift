import TextAnalysis

/// Words beside what a buyer names that ask for nothing by themselves: `must HAVE a VALID
/// CERTIFICATE of`.
///
/// - Source: own compilation of the trade's usage in the four languages.
enum PlainWords {
    /// Whether a token says nothing of its own.
    static func contain(_ token: Token) -> Bool { folded.contains(token.folded) }

    /// Whether a token is a syllable of Korean or Japanese, whose endings and particles say little.
    static func isSyllable(_ token: Token) -> Bool {
        token.folded.unicodeScalars.first.map { $0.value >= firstSyllable } ?? false
    }

    /// Where Hangul begins; kana and the common characters of Chinese stand behind it.
    private static let firstSyllable: UInt32 = 0x1100

    /// Words of distances, understood where one is read.
    static let ofDistance = Set(
        """
        km cach within khong qua ban kinh radius duoi toi da quanh from of xung vong trong pham vi \
        kilometres kilometers kilometre kilometer the a drive distance tam tinh tu
        """.split(separator: " ").map(String.init))

    private static let folded = Set(
        """
        co la dat duoc o tai thuoc cho va hoac cac nhung mot chung chi nhan chung tieu chuan giay \
        phep con han hieu luc hop le vao den het toi tu thang nam ngay trong khu vuc tinh thanh \
        pho tp mien nha cung cap may xuong cong ty doanh nghiep don vi kha nang quy trinh day \
        chuyen he thong quan ly chat luong yeu cau can lam bang su dung vat lieu nguyen tat ca \
        deu theo thu lan dau tien san xuat gia nam nay dang noi bo tu nguon thuc hien viet \
        be is are was have has having a an the in at of for to with and or able certified \
        certificate certificates certification certifications valid validity based located \
        location company companies supplier suppliers vendor vendors manufacturer manufacturers \
        factory factories plant plants both all use used do does offer provide hold holding \
        holds own house inhouse process processes capability capable on as until till it this \
        we you they our your need also any following material materials production services \
        service shop still currently date only which that s skills quality management system
        """.split(separator: " ").map(String.init)
    ).subtracting(["mien", "toi"])
}
