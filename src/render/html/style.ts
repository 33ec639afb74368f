/** The whole look, long because it is one style sheet: one accent, a serif for what matters, a quiet sans for the rest. */
export const STYLE = `
:root{--paper:#fbf9f4;--ink:#20241f;--soft:#575f58;--line:#dcd6c8;--track:#e6e1d5;--accent:#0e6554;--wash:#eaf1ec;--warn:#8a4b08;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Source Serif 4",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#151916;--ink:#e9e7df;--soft:#a9b0a8;--line:#363d37;--track:#2b312c;--accent:#7fd3ba;--wash:#1d2a25;--warn:#f0b36a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:clamp(1.25rem,4vw,3.5rem) clamp(1rem,4vw,3rem) 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans);overflow-wrap:break-word;hyphens:manual}
h1,h2,h3,h4,.lead,.name{font-family:var(--serif);text-wrap:balance}
h1{margin:0;font-size:clamp(2rem,1.3rem + 3.4vw,3.4rem);font-weight:600;line-height:1.1;letter-spacing:-.015em}
h2{margin:0;font-size:1.3rem;font-weight:600;line-height:1.25}
h3{margin:0 0 .35rem;font-size:1.12rem;font-weight:600;line-height:1.3}
h4,h5,.minor{margin:1.1rem 0 .35rem;font:600 .82rem/1.4 var(--sans);color:var(--soft);letter-spacing:.01em}
p,ul,ol,dl,figure{margin:0 0 1rem}
p:last-child,ul:last-child,ol:last-child,dl:last-child{margin-bottom:0}
header{border-bottom:3px solid var(--accent);padding-bottom:1.25rem;margin-bottom:1.75rem}
.kicker{margin:.75rem 0 0;color:var(--soft)}
.lead{font-size:clamp(1.2rem,1.05rem + .8vw,1.55rem);line-height:1.45;max-width:44rem;margin:0 0 1.75rem;text-wrap:pretty}
.quiz .lead strong{color:var(--accent);font-weight:600}
.note,.aside,small{color:var(--soft);font-size:.9rem}
.aside{margin:.3rem 0 0;line-height:1.45}
.warning{border:1px solid var(--warn);border-radius:4px;padding:.7rem 1rem;max-width:44rem}
.warning strong{color:var(--warn)}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font:.86em/1.4 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;background:var(--wash);padding:.1em .35em;border-radius:3px;overflow-wrap:anywhere}
.cite{font-size:.76em;color:var(--soft);white-space:nowrap}
.cite abbr{text-decoration:none}
.cite a{color:inherit;text-decoration-color:var(--line)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
section.d1{display:grid;gap:.6rem 2.5rem;padding:1.6rem 0;border-top:1px solid var(--line)}
main>section.d1:first-child,.lead+section.d1{border-top:0;padding-top:0}
section.d2{margin-bottom:1.6rem}
section.d2:last-child{margin-bottom:0}
section.d2>.head{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .75rem;margin-bottom:.35rem}
section.d2>.head h3,section.d2>.head .aside{margin:0}
section.d3{margin:1rem 0}
.body{min-width:0}
ul,ol{padding-left:1.25rem}
li{margin-bottom:.4rem}
li:last-child{margin-bottom:0}
li::marker{color:var(--soft)}
.more{display:block}
.marked{list-style:none;padding-left:1.6rem}
.marked li{position:relative}
.sign{position:absolute;left:-1.6rem;width:1.25rem;text-align:center;font-weight:700;color:var(--accent)}
.minus .sign,.no .sign{color:var(--warn)}
.open .sign{color:var(--soft)}
.plus .more,.minus .more{color:var(--soft)}
.plus .more strong,.minus .more strong{color:var(--ink);font-weight:500}
dl{display:grid;gap:.6rem}
dl div{display:grid;gap:0 1.25rem}
dt{font-weight:600}
dd{margin:0}
.list section.d2>.head{border-bottom:1px solid var(--line);padding-bottom:.2rem;margin-bottom:.7rem}
.list h3{font:600 .85rem/1.4 var(--sans);color:var(--accent)}
.entries{list-style:none;padding:0;display:grid;gap:1rem 2rem}
.entries li{margin:0}
.entries .name{font-size:1.08rem}
.entries .id code{background:none;padding:0;color:var(--soft)}
.columns{display:grid;gap:1rem 2rem;margin-bottom:1.25rem}
main>.columns{padding:1.6rem 0;border-top:1px solid var(--line);margin:0}
main>.columns h2{margin-bottom:.5rem}
.columns div{min-width:0}
.columns h4{margin-top:0;color:var(--accent)}
.bars{list-style:none;padding:0}
.bars .row{display:grid;grid-template-columns:1fr auto;gap:.1rem .75rem;align-items:center;margin:0;padding:.28rem 0}
.bars.ranked .row{grid-template-columns:1.6rem 1fr auto;padding-left:.6rem;border-left:3px solid transparent}
.bars .bar{grid-row:2;grid-column:1/-1}
.bars.ranked .bar{grid-column:2/-1}
.rank,.value{font-variant-numeric:tabular-nums}
.rank{color:var(--soft)}
.tied{border-color:var(--accent)!important}
.tied.first{border-top-left-radius:6px;margin-top:.4rem!important}
.tied.last{border-bottom-left-radius:6px;margin-bottom:.4rem!important}
.track{fill:var(--track)}
.fill{fill:var(--accent)}
.faint .fill{fill:none;stroke:var(--accent);stroke-width:2;stroke-dasharray:3 3}
.legend{list-style:none;padding:0;display:grid;gap:.3rem}
.legend li{margin:0}
.key{display:inline-grid;place-items:center;width:1.4rem;height:1.4rem;border-radius:50%;font:600 .78rem/1 var(--sans);margin-right:.25rem}
.scale,.figures{list-style:none;padding:0}
.scale li,.figures{display:grid;grid-template-columns:1fr auto;gap:0 .75rem;align-items:center;margin:0;padding:.2rem 0}
.scale .line{grid-row:2;grid-column:1/-1;overflow:visible}
.scale .value{color:var(--soft);font-size:.9rem}
.figures{margin:0;color:var(--soft);font-size:.85rem}
.five{grid-column:1/-1;display:grid;grid-template-columns:repeat(5,1fr);text-align:center}
.axis,.tick{stroke:var(--line);stroke-width:2}
.disc{fill:var(--ink);stroke:var(--ink);stroke-width:2}
.key{background:var(--ink);color:var(--paper)}
.disc.s0{fill:var(--accent);stroke:var(--accent)}
.key.s0{background:var(--accent)}
.disc.open{fill:var(--paper)}
.disc-text{fill:var(--paper);font:700 11px var(--sans);text-anchor:middle;dominant-baseline:central}
.disc-text.open{fill:var(--ink)}
.disc-text.open.s0{fill:var(--accent)}
.radar{display:grid;gap:1rem 2rem;align-items:center}
.radar svg[role]{width:100%;max-width:25rem;height:auto;margin:0 auto}
.ring,.spoke{fill:none;stroke:var(--line)}
.ring.mean{stroke:var(--soft);stroke-dasharray:2 4}
.axis-text{fill:var(--soft);font:13px var(--sans);dominant-baseline:central}
.shape{fill:none;stroke:var(--ink);stroke-width:1.75;stroke-linejoin:round}
.shape.r1{stroke-dasharray:7 4}
.shape.r2{stroke-dasharray:2 3.5;stroke-linecap:round}
.shape.r3{stroke-dasharray:10 3 2 3}
.shape.me{stroke:var(--accent);stroke-width:3.5;fill:var(--accent);fill-opacity:.16}
.show .shape.r0{stroke:var(--accent);stroke-width:3;fill:var(--accent);fill-opacity:.16}
.sample{margin-right:.4rem;vertical-align:middle}
figcaption strong{display:block;margin-bottom:.6rem}
details{margin-top:.8rem;color:var(--soft);font-size:.9rem}
summary{cursor:pointer}
.scroll{overflow-x:auto;margin-top:.5rem}
table{border-collapse:collapse;font-size:.92rem}
th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td{font-variant-numeric:tabular-nums}
.sources{font-size:.9rem;padding-left:1.9rem}
.sources li:target{background:var(--wash)}
.sheet{list-style:none;padding:0}
.sheet li{display:grid;grid-template-columns:2rem 1fr;gap:.25rem .25rem;padding:.8rem 0;margin:0;border-top:1px solid var(--line);counter-set:none}
.sheet li::before{content:attr(value) ".";font-variant-numeric:tabular-nums;color:var(--soft);grid-row:1}
.sheet li>*{grid-column:2}
.sheet b{color:var(--accent);margin-right:.2rem}
.sheet code{background:none;padding:0;color:var(--soft);font-size:.72rem}
.boxes{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;padding:.25rem 0;color:var(--soft)}
.boxes span:not(.hidden){display:inline-flex;align-items:center;gap:.45rem;position:relative}
.boxes i{width:1.15rem;height:1.15rem;border:1.5px solid var(--ink);border-radius:3px}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.9rem}
@media (min-width:34rem){
.sheet li{grid-template-columns:2rem 1fr auto;gap:.15rem .5rem}
.sheet li>*{grid-column:2}
.sheet .boxes{grid-column:3;grid-row:1/4;align-self:start;flex-wrap:nowrap;gap:.9rem;padding:.1rem 0 0 1rem}
.questions section dl{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.questions section dl div{display:flex;gap:.45rem}
dl div{grid-template-columns:7.5rem 1fr}
.bars .row{grid-template-columns:minmax(9rem,17rem) 1fr 3.6rem}
.bars.ranked .row{grid-template-columns:1.6rem minmax(10rem,19rem) 1fr 2.2rem}
.bars .bar,.bars.ranked .bar{grid-row:auto;grid-column:auto}
.scale li,.figures{grid-template-columns:minmax(9rem,17rem) 1fr 4rem}
.scale .line,.five{grid-row:auto;grid-column:auto}
.figures .five{grid-column:2}
.columns.of2{grid-template-columns:repeat(2,1fr)}
.sources.running{columns:2;column-gap:2.5rem}
.bars .value{text-align:right}
}
@media (min-width:46rem){
.columns.of3{grid-template-columns:repeat(3,1fr)}
.columns.of4{grid-template-columns:repeat(2,1fr)}
.radar{grid-template-columns:minmax(0,25rem) 1fr}
}
@media (min-width:60rem){
section.d1{grid-template-columns:13.5rem minmax(0,1fr)}
.columns.of4{grid-template-columns:repeat(4,1fr)}
main>.columns{grid-template-columns:1fr 1fr}
section.d1:has(>.body>.columns){grid-template-columns:minmax(0,1fr)}
}
@media print{
@page{size:A4;margin:11mm 14mm}
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--track:#e4e4e4;--wash:#fff}
html{font-size:8pt}
body{max-width:none;padding:0;font-size:1rem;line-height:1.32}
h4,h5,.minor{font-size:1rem;margin-top:1.6mm}
h1{font-size:20pt}
h2{font-size:10.5pt}
h3{font-size:10pt}
.lead{font-size:11pt;max-width:none;margin-bottom:2.5mm}
header{padding-bottom:2.5mm;margin-bottom:4mm}
.kicker{margin-top:1.5mm}
section.d1{grid-template-columns:28mm minmax(0,1fr);gap:1mm 5mm;padding:1.8mm 0}
section.d1:has(>.body>.columns),.quiz section.d1:has(>.body>.running){display:block}
.quiz .running{columns:4!important}
.quiz li>.more,.show li>.more{display:inline}
.quiz li>.more::before,.show li>.more::before{content:" "}
main>.columns{grid-template-columns:1fr 1fr;padding:3mm 0}
section.d2{margin-bottom:2.5mm}
p,ul,ol,dl,figure{margin-bottom:1.4mm}
li{margin-bottom:.6mm}
dl{gap:.8mm}
dl div{grid-template-columns:22mm 1fr}
.columns.of2{grid-template-columns:1fr 1fr}
.columns.of3{grid-template-columns:1fr 1fr 1fr}
.columns.of4{grid-template-columns:repeat(4,1fr)}
.bars .row,.scale li{padding:.4mm 0}
.bars.ranked .row{padding-left:2mm}
.bars .bar{height:7px}
.radar{grid-template-columns:48mm 1fr}
.radar svg[role]{max-width:48mm}
.sources.running{columns:3;column-gap:5mm}
.sources{font-size:7.2pt}
.sources li{margin-bottom:.2mm}
.note,.aside,small,footer{font-size:8pt}
details,.scroll{display:none}
section.d2>.head,h4{break-after:avoid}
li,figure{break-inside:avoid}
.quiz section.d1:has(section.d2){display:block}
.quiz section.d1:has(section.d2)>.body{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 5mm}
.quiz .marked{padding-left:4mm}
.quiz .sign{left:-4mm;width:3mm}
.quiz section.d1:has(section.d2)>.body>.note{grid-column:1/-1}
.boxes,.sheet .boxes{gap:2.2mm;padding-left:3mm}
.boxes span:not(.hidden){gap:1mm}
.boxes i{width:3.6mm;height:3.6mm}
a{color:inherit;text-decoration:none}
.fill,.track,.disc,.key,.shape{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet li{grid-template-columns:7mm 1fr auto;gap:0 1.5mm;padding:1.3mm 0}
.sheet code{font-size:6pt}
.questions section.d1{display:block}
.questions dl div{grid-template-columns:14mm 1fr}
footer{margin-top:3mm;padding-top:2mm}
}
`;
