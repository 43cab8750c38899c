// How the page looks: light, dark and on paper. Contrast of text is at least 4.5 to 1; levels differ in lightness and
// by an icon, not by hue alone.
#include "html.hpp"

namespace lattice::page {

const std::string_view style = R"css(
:root{--bg:#fff;--fg:#1c2127;--soft:#4f5963;--line:#d7dce1;--faint:#f4f6f8;--link:#0b4f8a;--new:#b3470a;--mil:#1f3b57;--bin:#7d8a97;--inf:#8a96a2;
--l0:#12395f;--t0:#fff;--l1:#4a7bab;--l1b:#3f6f9f;--t1:#fff;--l2:#bcd9d2;--t2:#12312b;--l3:#f6ebc8;--t3:#41330a;--l4:#e8ebee;--t4:#2d353d;--l5:#fff;--t5:#4f5963;--warn:#7a4300;--warnbg:#fdf0dc}
@media (prefers-color-scheme:dark){:root{--bg:#14181c;--fg:#e3e7eb;--soft:#a9b4be;--line:#343c44;--faint:#1c2228;--link:#8cc2f2;--new:#ffad6b;--mil:#cfdff0;--bin:#7e8c99;--inf:#6f7c88;
--l0:#a9cdf0;--t0:#0b2138;--l1:#3c6690;--l1b:#335b84;--t1:#fff;--l2:#1f4a42;--t2:#dff3ee;--l3:#4b3f16;--t3:#f8ecc6;--l4:#2a3138;--t4:#dfe4e9;--l5:#14181c;--t5:#a9b4be;--warn:#ffce8c;--warnbg:#3d2a0c}}
*{box-sizing:border-box}
html{font-size:100%;scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,section,footer{max-width:66rem;margin:0 auto;padding:0 1.5rem}
section{padding-top:3rem}
.wide{max-width:92rem}
h1,h2,h3,h4{font-family:Georgia,"Times New Roman",serif;font-weight:600;line-height:1.25;margin:0 0 .6rem}
h1{font-size:2.5rem;letter-spacing:-.01em}
h2{font-size:1.7rem;padding-top:.9rem;border-top:3px solid var(--fg)}
h3{font-size:1.3rem}
h4{font-size:1.05rem;margin-top:1.4rem}
p,ul,ol,dl{margin:0 0 1rem}
p,li{max-width:46rem}
small{font-size:.86em;color:var(--soft)}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,button:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--new);outline-offset:2px}
header{padding-top:3.5rem}
.eyebrow{font-size:.85rem;letter-spacing:.04em;color:var(--soft);margin-bottom:.6rem}
.question{font:italic 1.3rem/1.45 Georgia,"Times New Roman",serif}
.lead{color:var(--soft)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem 1rem;z-index:9}
nav{position:sticky;top:0;background:var(--bg);border-bottom:1px solid var(--line);z-index:5;margin-top:1.5rem}
nav ul{max-width:66rem;margin:0 auto;padding:.55rem 1.5rem;list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
nav a{text-decoration:none;font-size:.92rem}
nav a:hover{text-decoration:underline}
.answer li{margin-bottom:.45rem;padding-left:.3rem}
.tight{margin:0;padding-left:1.1rem}
.tight li{margin:.1rem 0}
.two .tight{margin-bottom:.7rem}
.th{margin-bottom:.3rem;font-weight:600}
.scroll{overflow-x:auto;margin:1rem 0 1.2rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);font-size:.9rem;padding-bottom:.5rem;max-width:60rem}
.data th,.data td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
.data{font-size:.93rem;line-height:1.45}
.data thead th{border-bottom:2px solid var(--fg);vertical-align:bottom;font-size:.86rem;font-weight:600}
.data tbody th{font-weight:600;min-width:7.5rem}
.data.small{font-size:.86rem}
.data.small td{min-width:6rem}
.data td.said{min-width:9.5rem}
.data.small td.num{min-width:4.5rem}
.num{text-align:right!important;font-variant-numeric:tabular-nums;padding-right:1.2rem!important}
.members th[scope=row]{min-width:7rem}
.members td{min-width:13rem}
.lev{background:var(--l5);color:var(--t5)}
.lev a{color:inherit;text-decoration:none;display:block;padding:.5rem .6rem;height:100%}
.lev a:hover{text-decoration:underline}
.doubt{font-style:italic}
.saves{display:flex;gap:.4rem;margin:.3rem 0 0}
.pic{margin:1.4rem 0}
.pic svg{width:100%;min-width:44rem;height:auto;display:block}
.pic text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--fg)}
.pic .g0{fill:var(--l0)}.pic .g1{fill:var(--new)}.pic .g2{fill:none;stroke:var(--l1);stroke-width:1.4;stroke-dasharray:2 1.6}
.pic .row{fill:var(--faint)}.pic .head{font-weight:600}
.bars{display:flex;flex-direction:column;gap:1px;align-items:flex-end}
.bars i{height:.35rem;width:calc(var(--n)*.3rem)}
.bars .owe{background:var(--new)}
.bars .gain{background:var(--l1)}
.finding{font-size:1.15em;font-weight:600;max-width:60ch}
.fight{background:var(--l0);color:var(--t0)}
.contested{background:repeating-linear-gradient(135deg,var(--l1) 0 7px,var(--l1b) 7px 14px);color:var(--t1)}
.aid{background:var(--l2);color:var(--t2)}
.consult{background:var(--l3);color:var(--t3)}
.free{background:var(--l4);color:var(--t4)}
.nobody{background:var(--l5);color:var(--t5)}
.sw{display:inline-block;width:1.7rem;height:1.5rem;line-height:1.5rem;text-align:center;border:1px solid var(--line);border-radius:2px;flex:none}
.legend{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:.5rem 1.6rem;font-size:.9rem}
.legend li{display:flex;gap:.6rem;align-items:flex-start}
.matrix{border-collapse:separate;border-spacing:3px;table-layout:fixed;min-width:66rem;font-size:.86rem;line-height:1.35}
.matrix th{text-align:left;vertical-align:top;padding:.5rem .6rem .5rem 0;font-weight:600}
.matrix th[scope=row]{font-weight:400;font-size:.92rem}
.matrix th[scope=row] a,.matrix thead a{color:inherit;text-decoration:none}
.matrix th a:hover{text-decoration:underline}
.matrix thead th{vertical-align:bottom;border-bottom:2px solid var(--fg);font-size:.92rem}
.matrix th:first-child{width:17%}
.matrix td{padding:0;vertical-align:top;height:1px;border-radius:2px}
.matrix td.nobody{outline:1px dashed var(--bin);outline-offset:-1px}
.grp th{padding-top:1.1rem;font:600 1rem Georgia,"Times New Roman",serif}
.lv{display:block;font-weight:600}
.st{display:block;font-size:.95em;letter-spacing:.01em}
.hang{display:block;font-style:italic;font-size:.95em}
ins{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.15em;font-weight:600}
.codes{columns:14rem;font-size:.88rem}
.codes dt{display:inline;font-weight:600}
.codes dd{display:inline;margin:0}
.codes dd::before{content:"\00a0 "}
.codes dd::after{content:"";display:block}
details>summary{cursor:pointer}
summary h3,summary h4{display:inline;margin:0}
.quiet{margin:0 0 1rem;font-size:.93rem}
.quiet>summary,.part>summary{color:var(--link)}
.part{border-top:1px solid var(--line);padding:.7rem 0}
.part>summary h4{font-size:1.02rem}
.design{padding:1.4rem 0 1.8rem;border-bottom:1px solid var(--line)}
.design:last-child{border-bottom:0}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:0 2.5rem;margin-bottom:1.4rem}
.net{margin:1.2rem 0 .5rem}
.net>svg{width:100%;height:auto;background:var(--faint);border:1px solid var(--line);border-radius:3px;display:block}
.net path,.key path{fill:none}
.mil{stroke:var(--mil);stroke-width:2.2}
.bin{stroke:var(--bin);stroke-width:1.1}
.inf{stroke:var(--inf);stroke-width:1.1;stroke-dasharray:3 4}
.mil.new{stroke:var(--new)}
.v circle{fill:var(--bg);stroke:var(--fg);stroke-width:2.2}
.v text{font:600 13px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--fg);text-anchor:middle;paint-order:stroke;stroke:var(--faint);stroke-width:4px;stroke-linejoin:round}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:.6rem 0 .3rem;font-size:.86rem}
figcaption{color:var(--soft);font-size:.9rem;max-width:52rem;margin-bottom:.6rem}
.crisis{border-top:1px solid var(--line);padding:.8rem 0}
.crisis[open]{padding-bottom:2rem}
.crisis>summary{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
.crisis>summary::before{content:"+";font-weight:600;color:var(--link);flex:none}
.crisis[open]>summary::before{content:"\2212"}
.crisis>summary h3{font-size:1.12rem;flex:1}
.grpn{color:var(--soft);font-size:.86rem;flex:none}
.crisis>.gist{margin-top:.8rem}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.2rem;font-size:.93rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0;overflow-wrap:anywhere}
.k{margin-top:1.2rem}
.k>h4{margin:0 0 .3rem}
.k>summary{margin-bottom:.3rem}
.g{border-left:3px solid var(--line);padding:.3rem 0 .3rem .9rem;margin:.25rem 0}
.g[open]{border-left-color:var(--link)}
.g>summary{font-size:.95rem;max-width:58rem}
.who{font-weight:600}
.does{color:var(--soft)}
.by::before{content:"\2013\00a0"}
.tag{margin-left:.4rem;font-size:.82rem;color:var(--soft);border:1px solid var(--line);border-radius:2px;padding:0 .4rem}
.warn{color:var(--warn);background:var(--warnbg);border-color:transparent}
.gb{padding:.6rem 0 .8rem}
.gb .gist{font:italic 1.02rem/1.5 Georgia,"Times New Roman",serif}
.gb dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font-size:.92rem;max-width:58rem}
.gb .th{font-size:.92rem}
.gb dt{color:var(--soft)}
.gb dd{margin:0}
.steps{font-size:.92rem;padding-left:1.4rem}
.steps li{margin:.2rem 0}
.steps .no b{color:var(--new)}
.steps .disputed b{color:var(--warn)}
.filter{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;font-size:.9rem;margin-top:1rem}
button{font:inherit;font-size:.9rem;color:var(--link);background:var(--bg);border:1px solid var(--bin);border-radius:3px;padding:.25rem .7rem;cursor:pointer}
button[aria-pressed=true]{background:var(--link);color:var(--bg);border-color:var(--link)}
pre{background:var(--faint);border:1px solid var(--line);padding:.8rem 1rem;overflow-x:auto}
footer{padding:2rem 1.5rem 3rem;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
[hidden]{display:none!important}
@media (max-width:40rem){.scroll{background:linear-gradient(90deg,transparent 85%,var(--line));}h1{font-size:1.9rem}header{padding-top:2rem}nav{position:static}.gb dl,.facts{grid-template-columns:1fr}.gb dt,.facts dt{margin-top:.4rem}.grpn{display:none}html{scroll-padding-top:0}}
@media print{:root{--bg:#fff;--fg:#000;--soft:#333;--line:#bbb;--faint:#fff;--link:#000;--new:#9a3b00;--mil:#1f3b57;--bin:#7d8a97;--inf:#8a96a2;--l0:#12395f;--t0:#fff;--l1:#4a7bab;--l1b:#3f6f9f;--t1:#fff;--l2:#bcd9d2;--t2:#12312b;--l3:#f6ebc8;--t3:#41330a;--l4:#e8ebee;--t4:#2d353d;--l5:#fff;--t5:#333;--warn:#5c3200;--warnbg:#fff}
@page{margin:16mm 14mm}
html{font-size:9.5pt}
body{line-height:1.4}
nav,.buttons,.filter,.skip,.saves{display:none!important}
body:not(.whole) :is(#verdicts,#sources,#figures,#likely,#feasible,article.design,.codes,.quiet){display:none}
.lev,.sw,.bars i,.pic *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll{overflow:visible}
.matrix{min-width:0;font-size:6.6pt;border-spacing:1.5px}
.matrix th[scope=row],.matrix thead th{font-size:7pt}
.lev a{padding:.25rem .3rem}
section,header{max-width:none;padding-left:0;padding-right:0}
tr,figure,.g>summary{break-inside:avoid}
h2,h3,h4,summary{break-after:avoid}
thead{display:table-header-group}
a{text-decoration:none}
.data.small td,.members td{min-width:0}}
)css";

}  // namespace lattice::page
