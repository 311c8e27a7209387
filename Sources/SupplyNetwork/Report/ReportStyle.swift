/// How a report looks: on a wide screen, on a telephone, on paper.
enum ReportStyle {
    static let sheet = """
        :root{color-scheme:light}@page{margin:15mm}
        body{font:16px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1a1a1a;\
        background:#fff;margin:0 auto;max-width:60rem;padding:1rem}
        h1{font-size:1.6rem;line-height:1.3;margin:.2rem 0}h2{font-size:1.2rem;margin:2rem 0 .4rem;\
        border-bottom:2px solid #084594;padding-bottom:.2rem}
        p{margin:.4rem 0}.note{font-size:.82rem;color:#444}
        .warning{border-left:4px solid #a33b00;padding-left:.6rem}
        .facts{display:flex;flex-wrap:wrap;gap:.6rem;padding:0;list-style:none}
        .facts li{flex:1 1 8rem;border:1px solid #c6dbef;border-radius:.4rem;padding:.5rem .7rem}
        .facts b{display:block;font-size:1.4rem;line-height:1.2}
        .maps{display:flex;flex-wrap:wrap;gap:1rem}.maps figure{flex:1 1 20rem;\
        max-width:29.5rem;margin:0}
        figcaption{font-size:.9rem;font-weight:600}
        figure>svg{width:100%;height:auto}svg text{font-family:inherit}
        .start{text-anchor:start}.middle{text-anchor:middle}.end{text-anchor:end}
        .name{font-size:11px;paint-order:stroke;stroke:#fff;stroke-width:2px}
        .lead{stroke:#1a1a1a;stroke-width:.7;fill:none}.halo{stroke:#fff;stroke-width:2;fill:none}
        .key{font-size:10.5px}.site{fill:#1a1a1a;stroke:#fff;stroke-width:.5}
        .place{fill:#084594;stroke:#fff;stroke-width:.6}
        .land{fill:#f3f3ee;stroke:#8a8a8a;stroke-width:.5}
        .degree{font-size:9.5px;fill:#555;text-anchor:middle}
        .tile{text-anchor:middle}
        .grid{stroke:#d5d5d5;stroke-width:.6;fill:none}
        .scale{stroke:#1a1a1a;stroke-width:2;fill:none}
        .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
        caption{text-align:left;font-weight:600;padding:.3rem 0}
        th,td{border-bottom:1px solid #ddd;padding:.25rem .45rem;text-align:left;vertical-align:top}
        th{background:#f5f8fc;vertical-align:bottom;word-break:keep-all}
        td.n,th.n{text-align:right}td.n{white-space:nowrap}td.t{min-width:6.5rem}
        td.w{min-width:12rem}
        .many{font-size:.78rem}.many th.n{min-width:3.4rem;max-width:6rem;padding:.25rem .3rem}
        .many td.t{min-width:5.5rem}
        td.h{text-align:right;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        @media screen and (max-width:40rem){thead{display:none}\
        table,tbody,tr,td,caption{display:block}\
        tr{border-bottom:1px solid #9ecae1;padding:.35rem 0}\
        td,td.n,td.h{display:flex;justify-content:space-between;gap:1rem;border:0;\
        padding:.1rem .4rem;text-align:right;white-space:normal}\
        td:empty{display:none}td.t,td.w{min-width:0}\
        td::before{content:attr(data-h);text-align:left;flex:0 1 auto}\
        td.n::before,td.t::before{color:#555}\
        td:first-child{font-weight:600;text-align:left;justify-content:flex-start}\
        td:first-child.t::before{display:none}}
        @media print{.note{font-size:9px}body{max-width:none;padding:0;font-size:11px}\
        h1{font-size:17px}h2{break-after:avoid;font-size:13px;margin:1rem 0 .3rem}\
        .facts{gap:.3rem;margin:.4rem 0}.facts li{flex-basis:5rem;padding:.2rem .4rem}\
        .facts b{font-size:14px}.short{margin:.2rem 0}figcaption{font-size:10px}\
        caption,thead,tbody tr:nth-child(-n+2){break-after:avoid}\
        tr,figure{break-inside:avoid}.wide{overflow:visible}td.t,td.w{min-width:0}\
        table{font-size:9.5px}.many{font-size:8.5px}\
        .many th.n{min-width:0;overflow-wrap:break-word}\
        th,td{padding:.15rem .3rem}.maps figure{flex-basis:40%}figure>svg{max-height:160mm}}

        """
}
