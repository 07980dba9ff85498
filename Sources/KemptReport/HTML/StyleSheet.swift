/// The look of the HTML report: calm paper, one accent, everything readable in light, in dark and on paper.
enum StyleSheet {
    static let text: StaticString = """
        :root{color-scheme:light dark;--paper:#f5f4ef;--card:#fffefb;--ink:#1e2a30;--soft:#5a676e;--line:#e2dfd5;--tint:#f0eee6;
        --good:#2c7a57;--fair:#96690f;--bad:#b23a2e;--trunk:#c3cfc6;--clean:#4f9e7a;--flagged:#d9a441;--quarantined:#d4713d;--dropped:#8a8f93;
        --merged:#5b8fc7;--archived:#9180b8;--unreadable:#c2483b;--band:#a9cdbb}
        @media (prefers-color-scheme:dark){:root{--paper:#12181b;--card:#1a2226;--ink:#e6e8e4;--soft:#9fabb0;--line:#2d373c;--tint:#222c31;
        --good:#6cc59a;--fair:#dcb35c;--bad:#ec8579;--trunk:#3d4c4a;--clean:#4f9e7a;--flagged:#c9963a;--quarantined:#cd7243;--dropped:#757c81;
        --merged:#5b8fc7;--archived:#9180b8;--unreadable:#c8564a;--band:#356a52}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--card);color:var(--ink);padding:.5rem 1rem;z-index:1}
        header,main{max-width:72rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:2.25rem;padding-bottom:.5rem}
        header .eyebrow{margin:0;color:var(--soft);font-size:.875rem}
        h1{font-size:1.6rem;line-height:1.25;margin:.15rem 0;font-weight:650;overflow-wrap:anywhere}
        header p{margin:.15rem 0;color:var(--soft);overflow-wrap:anywhere}
        section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.35rem 1.5rem;margin:1.1rem 0;min-width:0}
        h2{font-size:1.05rem;margin:0 0 .6rem;font-weight:650}
        h3{font-size:.95rem;margin:1.4rem 0 .4rem;font-weight:600}
        .hint{color:var(--soft);font-size:.875rem;margin:.4rem 0}
        .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.1rem}.pair section{margin:0}
        .score{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.4rem 2.2rem;font-variant-numeric:tabular-nums}
        .score p{margin:0}.score .label{color:var(--soft);font-size:.875rem}
        .score .big{font-size:3.6rem;line-height:1.05;font-weight:680;letter-spacing:-.02em}
        .score .was{font-size:2.1rem;line-height:1.2;font-weight:500;color:var(--soft)}
        .arrow{color:var(--soft);font-size:1.9rem;line-height:1.5;padding-bottom:1.35rem}
        .score .count{color:var(--soft);font-size:.875rem}
        .badge{margin-left:auto;text-align:center;border:1px solid var(--line);background:var(--tint);border-radius:12px;padding:.45rem 1.1rem .55rem}
        .badge strong{display:block;font-size:2.1rem;line-height:1.1}
        .good{color:var(--good)}.fair{color:var(--fair)}.bad{color:var(--bad)}
        .track{position:relative;height:14px;border-radius:7px;background:var(--tint);border:1px solid var(--line);margin:1.5rem 0 .5rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .track span{position:absolute;top:0;bottom:0;left:0;display:block}
        .track .fill{background:var(--clean);border-radius:6px 0 0 6px}
        .track .band{background:repeating-linear-gradient(135deg,var(--clean) 0 3px,var(--band) 3px 7px)}
        .track .tick{top:-6px;bottom:-6px;width:2px;margin-left:-1px;background:var(--ink)}.track .required{background:none;border-left:2px dashed var(--bad)}
        .key{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.4rem 0 0;padding:0;list-style:none;color:var(--soft);font-size:.875rem}
        .key i{display:inline-block;width:12px;height:12px;margin-right:.4rem;vertical-align:-1px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .key .fill{background:var(--clean);border-radius:3px}.key .band{background:repeating-linear-gradient(135deg,var(--clean) 0 2px,var(--band) 2px 5px);border-radius:3px}
        .key .tick{width:2px;background:var(--ink)}.key .required{width:0;border-left:2px dashed var(--bad)}
        .chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:1.1rem 0 0;padding:0;list-style:none}
        .chips li{border:1px solid var(--line);background:var(--tint);border-radius:999px;padding:.2rem .85rem;font-size:.9rem}
        .chips .alarm{border-color:var(--bad);border-radius:12px}
        .next{margin:1.1rem 0 0;padding:.8rem 1rem;border-left:3px solid var(--clean);background:var(--tint);border-radius:0 8px 8px 0;overflow-wrap:anywhere}
        .next ul{margin:.2rem 0 0;padding-left:1.1rem}.next strong{font-weight:650}
        .equation{font-variant-numeric:tabular-nums;font-size:.9rem;color:var(--soft);margin:.9rem 0 0}
        .flow{display:block;width:100%;max-width:30rem;height:auto;margin:.3rem auto 0;font-family:inherit;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .flow text{fill:var(--ink);font-size:15px}.flow .count{font-weight:650}.flow .small{fill:var(--soft);font-size:12.5px}
        .flow .trunk{fill:var(--trunk)}.flow .rest{fill:var(--clean)}
        .flow .clean{fill:var(--clean)}.flow .flagged{fill:var(--flagged)}.flow .quarantined{fill:var(--quarantined)}.flow .dropped{fill:var(--dropped)}
        .flow .merged{fill:var(--merged)}.flow .archived{fill:var(--archived)}.flow .unreadable{fill:var(--unreadable)}
        .scroll{overflow-x:auto;margin:0 -.5rem;padding:0 .5rem}.scroll:focus-visible{outline:2px solid var(--clean);outline-offset:2px;border-radius:6px}
        table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-size:1.05rem;font-weight:650;padding:0 0 .5rem}
        .scroll + .scroll,.hint + .scroll{margin-top:1.8rem}.scroll + .scroll caption,.hint + .scroll caption{font-size:.95rem;font-weight:600}
        th,td{text-align:left;padding:.45rem .7rem .45rem 0;border-top:1px solid var(--line);vertical-align:top;font-weight:400}
        thead th{color:var(--soft);font-size:.8125rem;border-top:0;vertical-align:bottom;white-space:nowrap}
        tbody th{font-weight:550}.number{text-align:right;white-space:nowrap}th:last-child,td:last-child{padding-right:0}
        .number + td:not(.number){padding-left:.9rem}th,td{overflow-wrap:break-word}td bdi,th bdi{display:inline-block;max-width:26rem}
        td .hint,th .hint{display:block;margin:0;font-weight:400}
        .severity{white-space:nowrap}.severity::before{content:"";display:inline-block;width:8px;height:8px;border-radius:50%;margin-right:.45rem;background:var(--dropped)}
        .severity.error::before{background:var(--unreadable)}.severity.warning::before{background:var(--flagged)}
        code{font:.86em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
        td code,th code{display:inline-block;max-width:26rem;overflow-wrap:break-word}
        .bar{display:block;min-width:5rem;height:8px;margin-top:.5rem;border-radius:4px;background:var(--tint);border:1px solid var(--line);overflow:hidden;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .bar span{display:block;height:100%;background:var(--clean)}
        dl{margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.7rem 1.5rem}
        dt{color:var(--soft);font-size:.8125rem}dd{margin:0;overflow-wrap:anywhere}
        .command{display:block;background:var(--tint);border:1px solid var(--line);border-radius:8px;padding:.6rem .8rem;margin:.3rem 0}
        .clusters{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:1.1rem;align-items:start}
        figure{margin:0;border:1px solid var(--line);border-radius:12px;padding:.9rem 1rem;min-width:0}
        figcaption{color:var(--soft);font-size:.875rem;margin:.2rem 0 1.2rem;text-align:center}figure caption{font-size:.9rem;font-weight:600}figure table{font-size:.85rem}
        .cluster{display:block;width:100%;max-width:35rem;height:auto;margin:0 auto;font-family:inherit;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .cluster text{fill:var(--ink);font-size:13px}.cluster .weight{font-size:12px;font-weight:600;paint-order:stroke;stroke:var(--card);stroke-width:5px;stroke-linejoin:round}
        .cluster line{stroke:var(--merged);stroke-linecap:round}.cluster .sure{stroke:var(--clean)}.cluster .thin{stroke:var(--flagged)}
        .cluster .weakest{stroke:var(--bad);stroke-dasharray:8 6}
        .cluster circle{fill:var(--card);stroke:var(--ink);stroke-width:1.5}.cluster .survivor{fill:var(--ink)}.cluster .reference{stroke-dasharray:3 3}
        .fall{display:block;width:100%;min-width:6rem;height:14px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        .fall .plain{fill:var(--dropped)}.fall .plus{fill:var(--clean)}.fall .minus{fill:var(--quarantined)}.fall .sum{fill:var(--merged)}
        .fall line{stroke:var(--line)}.fall .limit{stroke:var(--soft);stroke-dasharray:2 2}
        #run{color:var(--soft)}#run h2{color:var(--ink)}
        @media (max-width:760px){.pair{grid-template-columns:minmax(0,1fr)}section{padding:1.1rem 1rem}header,main{padding-left:.8rem;padding-right:.8rem}
        .score .big{font-size:2.7rem}.score .was{font-size:1.7rem}.score{gap:.4rem .9rem}.badge{margin-left:0}.arrow{display:none}
        .flow text{font-size:18px}.flow .small{display:none}}
        @media print{:root{--paper:#fff;--card:#fff}body{font-size:10.5pt}header,main{max-width:none;padding:0}section{border-radius:0;border-width:1px 0 0;padding:.8rem 0;margin:0}
        .pair{grid-template-columns:minmax(0,5fr) minmax(0,6fr)}.flow{max-width:22rem}.flow text{font-size:15px}.flow .small{display:inline}.arrow{display:inline}
        .clusters{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.flow,.next,.score,.cluster,dl,h2,caption{break-inside:avoid}h2,h3,caption,thead{break-after:avoid}
        .scroll{overflow:visible}.skip{display:none}tr{break-inside:avoid}thead{display:table-header-group}}

        """
}
