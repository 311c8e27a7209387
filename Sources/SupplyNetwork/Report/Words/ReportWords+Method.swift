/// How the figures of the network itself are worked out, and what is left out of them.
extension ReportWords {
    /// A paragraph each: communities, nestedness, robustness, the Nexus Supplier Index.
    var networkMethods: [String] { [communities, nestedMethod, robustness, nexus] }

    private var communities: String {
        say(
            en: "Communities: the parts of highest modularity found, Q = Σ_c (weight within c / "
                + "weight of all − (strength of c / strength of all)²), every edge counting one; "
                + "Leiden, the best of several runs in fixed orders. ",
            vi: "Cộng đồng: cách chia có độ mô-đun cao nhất tìm được, Q = Σ_c (trọng số trong c / "
                + "tổng trọng số − (tổng bậc của c / tổng bậc)²), mỗi cạnh tính là một; thuật toán "
                + "Leiden, lấy lần tốt nhất trong nhiều lượt theo thứ tự cố định. ",
            ko: "커뮤니티: 찾은 것 중 모듈성이 가장 높은 분할, Q = Σ_c (c 내부 가중치 / 전체 가중치 − "
                + "(c의 강도 / 전체 강도)²), 모든 연결은 1로 계산; Leiden 알고리즘, 정해진 순서의 여러 "
                + "실행 중 최선. ",
            ja: "コミュニティ：見つかった中でモジュラリティが最も高い分割、Q = Σ_c (c 内の重み / "
                + "全体の重み − (c の強度 / 全体の強度)²)、エッジはすべて 1；Leiden 法、決まった順序の"
                + "複数回のうち最良。 ")
            + source + "Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z"
    }

    private var nestedMethod: String {
        say(
            en: "Nestedness: NODF = 100 · Σ over pairs of rows and pairs of columns of |shared "
                + "partners| / |partners of the fewer|, 0 where both have as many, over the number "
                + "of pairs. Regions without a process are left out; of suppliers and needs, "
                + "suppliers that meet no need and needs that nobody meets are left out, and these "
                + "are counted. ",
            vi: "Độ lồng nhau: NODF = 100 · Σ trên các cặp hàng và cặp cột của |liên kết chung| / "
                + "|liên kết của bên ít hơn|, bằng 0 nếu hai bên bằng nhau, chia cho số cặp. Không "
                + "tính địa phương không có công đoạn; giữa nhà cung cấp và nhu cầu, không tính "
                + "nhà cung cấp không đáp ứng nhu cầu nào và nhu cầu chưa ai đáp ứng (có nêu số). ",
            ko: "내포성: NODF = 100 · Σ(행 쌍과 열 쌍) |공유 상대| / |적은 쪽의 상대|, 수가 같으면 "
                + "0, 쌍의 수로 나눔. 공정이 없는 지역은 제외하며, 공급업체·수요에서는 어떤 수요도 충족하지 "
                + "못하는 업체와 아무도 충족하지 못하는 수요를 제외하고 그 수를 표시. ",
            ja: "入れ子度：NODF = 100 · Σ(行の対と列の対) |共有する相手| / |少ない方の相手|、同数なら "
                + "0、対の数で割る。工程のない地域は除く。サプライヤーとニーズでは、どのニーズも満たさない"
                + "企業と、誰も満たさないニーズを除き、その数を示す。 ")
            + source + "Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x"
    }

    private var robustness: String {
        say(
            en: "Robustness: R = 1/n · Σ_q S(q), S(q) the largest part as a share of all n nodes "
                + "when q are gone. ",
            vi: "Độ bền: R = 1/n · Σ_q S(q), S(q) là tỷ lệ của thành phần lớn nhất trên n nút khi "
                + "đã mất q nút. ",
            ko: "견고성: R = 1/n · Σ_q S(q), S(q)는 q개가 사라졌을 때 가장 큰 성분이 전체 n개 노드에서 "
                + "차지하는 비율. ",
            ja: "頑健性：R = 1/n · Σ_q S(q)、S(q) は q 個を失ったときの最大成分の全 n ノードに対する割合。 ")
            + source + "Schneider et al. 2011, doi:10.1073/pnas.1009440108"
    }

    private var nexus: String {
        say(
            en: "Nexus Supplier Index (files made with a focal firm): for each supplier s behind "
                + "the firm ",
            vi: "Chỉ số nhà cung cấp then chốt (tệp xuất kèm doanh nghiệp trung tâm): với mỗi nhà "
                + "cung cấp s đứng sau doanh nghiệp, ",
            ko: "넥서스 공급업체 지수(기준 업체를 지정한 파일): 기준 업체 뒤의 각 공급업체 s에 대해 ",
            ja: "ネクサス・サプライヤー指数（基準企業を指定したファイル）：その背後の各サプライヤー s について ")
            + NexusIndex.expression
            + say(
                en: "; x: steps to the firm along supplies, whichever way each goes, among those "
                    + "behind it; y: degree, betweenness, eigenvector centrality. "
                    + "Operational: all three in the highest quarter; monopolistic: betweenness "
                    + "is; informational: the number of different processes, all of each, among "
                    + "its own suppliers is. ",
                vi: "; x: số bước đến doanh nghiệp theo quan hệ cung ứng, không kể chiều, trong "
                    + "những doanh nghiệp đứng sau; y: bậc, độ trung gian, độ trung tâm vectơ "
                    + "riêng. Vận hành: cả ba thuộc phần tư cao nhất; độc quyền: độ trung gian; "
                    + "thông tin: số công đoạn khác nhau, tính mọi công đoạn, của các nhà cung cấp "
                    + "cho nó. ",
                ko: "; x: 기준 업체 뒤의 공급 관계를 방향과 관계없이 따라간 단계 수; y: 연결 수, 매개 중심성, 고유벡터 중심성. 운영형: 셋 모두 "
                    + "상위 4분의 1; 독점형: 매개 중심성; 정보형: 그 업체의 공급업체들이 하는 모든 공정의 가짓수. ",
                ja: "；x：背後の供給関係を向きによらずたどった基準企業までの段数；y：次数、媒介中心性、固有ベクトル中心性。運用型：三つとも"
                    + "上位四分の一；独占型：媒介中心性；情報型：その供給元が行うすべての工程の種類数。 ")
            + source + "Shao et al. 2018, doi:10.1016/j.dss.2018.08.008"
    }

    /// What stands for figures of lines in which counts are kept back.
    var averagedKey: String {
        say(
            en: "≈ each count that is kept back taken as the mean of those kept back: the figure "
                + "itself would tell them.",
            vi: "≈ mỗi số đếm không nêu lấy bằng trung bình của các số không nêu: chính số liệu ấy "
                + "sẽ làm lộ chúng.",
            ko: "≈ 비공개 수를 각각 그 평균으로 대신해 계산: 지수 자체는 그 수를 드러냄.",
            ja: "≈ 非公開の数をそれぞれその平均で代えて計算：指数そのものではその数が分かるため。")
    }
}
