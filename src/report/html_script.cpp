// What the page does beyond links and folding: a cell opens its verdicts, filters by alternative, saves data, unfolds
// for print.
#include "html.hpp"

namespace lattice::page {

const std::string_view script = R"js(
(function () {
  'use strict';
  var all = function (q, root) { return Array.prototype.slice.call((root || document).querySelectorAll(q)); };
  var titles = all('.matrix thead th').slice(1).map(function (th) { return th.textContent; });

  // Shows the entries of one alternative, or of all (-1), and folds nothing.
  function filter(crisis, design) {
    all('.g', crisis).forEach(function (g) { g.hidden = design >= 0 && (' ' + g.dataset.d + ' ').indexOf(' ' + design + ' ') < 0; });
    all('.k', crisis).forEach(function (k) {
      var n = all('.g:not([hidden])', k).length;
      k.hidden = n === 0;
      k.querySelector('.n').textContent = String(n);
    });
    all('.filter button', crisis).forEach(function (b) { b.setAttribute('aria-pressed', String(Number(b.dataset.d) === design)); });
  }

  function buttons(crisis) {
    var bar = crisis.querySelector('.filter');
    if (!bar || bar.firstChild) return;
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Show the verdicts under');
    ['Every alternative'].concat(titles).forEach(function (title, i) {
      var b = document.createElement('button');
      b.type = 'button';
      b.textContent = title;
      b.dataset.d = String(i - 1);
      b.setAttribute('aria-pressed', String(i === 0));
      b.addEventListener('click', function () { filter(crisis, i - 1); });
      bar.appendChild(b);
    });
  }

  function open(id, design) {
    var crisis = document.getElementById(id);
    if (!crisis) return;
    for (var d = crisis; d; d = d.parentElement) if (d.tagName === 'DETAILS') d.open = true;
    if (crisis.className !== 'crisis') return;
    buttons(crisis);
    filter(crisis, design);
    if (design >= 0 && !crisis.querySelector('div.k:not([hidden])')) all('details.k:not([hidden])', crisis).slice(0, 1).forEach(function (k) { k.open = true; });
    crisis.querySelector('summary').focus({ preventScroll: true });
  }

  all('.crisis').forEach(function (c) { c.addEventListener('toggle', function () { buttons(c); }); });
  document.addEventListener('click', function (e) {
    var a = e.target.closest ? e.target.closest('a[href^="#"]') : null;
    if (a) open(a.getAttribute('href').slice(1), a.dataset.d === undefined ? -1 : Number(a.dataset.d));
  });
  if (location.hash) open(location.hash.slice(1), -1);

  function save(id, name) {
    var value = JSON.parse(document.getElementById(id).textContent);
    var text = typeof value === 'string' ? value : JSON.stringify(value, null, 1) + '\n';
    var a = document.createElement('a');
    a.href = URL.createObjectURL(new Blob([text], { type: typeof value === 'string' ? 'text/csv' : 'application/json' }));
    a.download = name;
    document.body.appendChild(a);
    a.click();
    a.remove();
    setTimeout(function () { URL.revokeObjectURL(a.href); }, 1000);
  }
  all('.buttons').forEach(function (p) { p.hidden = false; });
  all('button[data-save]').forEach(function (b) { b.addEventListener('click', function () { save(b.dataset.save, b.dataset.name); }); });
  all('button[data-open]').forEach(function (b) {
    b.addEventListener('click', function () { all('main details').forEach(function (d) { d.open = b.dataset.open === '1'; }); });
  });

  // On paper everything is open but the tests of single entries and the long lists of those not bound; "Unfold everything" opens these too.
  var opened = [];
  addEventListener('beforeprint', function () {
    opened = all('main details:not(.g):not(.k)').filter(function (d) { return !d.open; });
    opened = opened.concat(all('div.k > .g').filter(function (d) { return !d.open; }));
    opened.forEach(function (d) { d.open = true; });
  });
  addEventListener('afterprint', function () { opened.forEach(function (d) { d.open = false; }); });
})();
)js";

}  // namespace lattice::page
