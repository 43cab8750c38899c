// What the page does beyond links and folding: a cell opens its verdicts, filters by alternative, saves data, unfolds
// for print.
#include "html.hpp"

namespace lattice::page {

const std::string_view script = R"js(
(function () {
  'use strict';
  var all = function (q, root) { return Array.prototype.slice.call((root || document).querySelectorAll(q)); };
  var titles = all('.matrix thead th').slice(1).map(function (th) { return th.textContent; });

  var data = null;
  function facts() { return data || (data = JSON.parse(document.getElementById('data').textContent)); }
  function make(tag, cls, text) {
    var e = document.createElement(tag);
    if (cls) e.className = cls;
    if (text) e.textContent = text;
    return e;
  }
  function words(name) { return String(name).replace(/_/g, ' '); }
  function names(list) { return list.map(function (code) { return facts().names[code] || code; }).join(', '); }
  function item(list, term, text) {
    list.appendChild(make('dt', '', term));
    return list.appendChild(make('dd', '', text));
  }
  function bullets(parent, lines) {
    var ul = parent.appendChild(make('ul', 'tight'));
    lines.forEach(function (line) { ul.appendChild(make('li', '', line)); });
  }

  // Where the obligors differ between alternatives: each set of obligors with the alternatives it holds under.
  function under(verdict) {
    var sets = {}, order = [];
    verdict.states.forEach(function (n, d) {
      if (facts().state_lists[n].length === 0) return;
      if (!sets[n]) { sets[n] = []; order.push(n); }
      sets[n].push(titles[d]);
    });
    return order.map(function (n) { return sets[n].join('; ') + ': ' + names(facts().state_lists[n]); });
  }

  // What stands under the head of an entry.
  function body(verdict) {
    var p = facts().promises[verdict.promise], box = make('div', 'gb');
    box.appendChild(make('p', 'gist', p.gist));
    var list = box.appendChild(make('dl'));
    item(list, 'Answer', words(verdict.verdict) + ' (' + words(verdict.reason) + '), ' + verdict.confidence);
    item(list, 'Firmness', words(p.bindingness) + '; ' + p.firmness);
    var other = facts().readings[verdict.alternatives];
    if (other.length) bullets(item(list, 'Other readings'), other.map(function (a) {
      return words(a.verdict) + ' ' + a.assumption + ' (' + words(a.reason) + '; --assume ' + a.assume + ')';
    }));
    var lines = under(verdict);
    bullets(item(list, 'Holds under'), lines);
    item(list, 'Source', p.source + ' (' + words(p.basis) + ')');
    if (verdict.steps.length) {
      box.appendChild(make('p', 'th', 'Tests, as for the first of the states:'));
      var steps = box.appendChild(make('ol', 'steps'));
      verdict.steps.forEach(function (n) {
        var s = facts().steps[n], li = steps.appendChild(make('li', s[1] === 'yes' ? '' : s[1]));
        li.appendChild(make('b', '', words(s[0]) + ': ' + s[1] + '.'));
        li.appendChild(document.createTextNode(' ' + s[2]));
        if (s[3] && s[3] !== p.source) li.appendChild(make('small', '', ' ' + s[3]));
      });
    }
    return box;
  }

  // Classes of duty: heading, what the obligor does, folded away or not.
  var classes = [
    ['duty_military', 'Bound to fight', 'bound to fight', false],
    ['breach', 'Breaks its own promise', 'breaks its promise', true],
    ['duty_abstain', 'Bound to stay out', 'bound to stay out', false],
    ['duty_other_aid', 'Bound to help without fighting', 'bound to help without fighting', false],
    ['duty_consult', 'Bound to consult', 'bound to consult', true],
    ['discretion', 'Free by its own law or declared policy', 'free to decide', false],
    ['no_duty', 'Not bound, although tied to a side', 'not bound', true]];

  // Distinct obligors over all alternatives.
  function everyone(verdict) {
    var out = [];
    verdict.states.forEach(function (n) { facts().state_lists[n].forEach(function (s) { if (out.indexOf(s) < 0) out.push(s); }); });
    return out;
  }

  function entry(verdict, does) {
    var p = facts().promises[verdict.promise], g = make('details', 'g'), head = g.appendChild(make('summary')), who = everyone(verdict);
    var holds = [];
    verdict.states.forEach(function (n, d) { if (facts().state_lists[n].length) holds.push(d); });
    g.dataset.d = holds.join(' ');
    head.appendChild(make('span', 'who', who.length > 34 ? names(who.slice(0, 12)) + ' and ' + (who.length - 12) + ' more' : names(who)));
    head.appendChild(document.createTextNode(' '));
    head.appendChild(make('span', 'does', does));
    head.appendChild(document.createTextNode(' '));
    head.appendChild(make('span', 'by', p.title + (p.article && p.article !== '-' ? ', Article ' + p.article : '')));
    if (verdict.confidence === 'contested') head.appendChild(make('span', 'tag warn', 'contested'));
    if (holds.length < titles.length) head.appendChild(make('span', 'tag', holds.map(function (d) { return titles[d]; }).join('; ')));
    g.addEventListener('toggle', function () { if (g.open && !g.querySelector('.gb')) g.appendChild(body(verdict)); });
    return g;
  }

  // Writes the entries of a crisis, once.
  function fill(crisis) {
    var box = crisis.querySelector('.entries');
    if (!box || box.firstChild) return;
    var list = facts().verdicts[facts().crises[Number(crisis.dataset.n)].id];
    classes.forEach(function (k) {
      var mine = list.filter(function (v) { return facts().duty_of[v.verdict] === k[0]; });
      if (!mine.length) return;
      var part = box.appendChild(make(k[3] ? 'details' : 'div', 'k')), h = make('h4', '', k[1] + ' ');
      h.appendChild(make('small', 'n', String(mine.length)));
      (k[3] ? part.appendChild(make('summary')) : part).appendChild(h);
      mine.forEach(function (v) { part.appendChild(entry(v, k[2])); });
    });
  }

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
    fill(crisis);
    buttons(crisis);
    filter(crisis, design);
    if (design >= 0 && !crisis.querySelector('div.k:not([hidden])')) all('details.k:not([hidden])', crisis).slice(0, 1).forEach(function (k) { k.open = true; });
    crisis.querySelector('summary').focus({ preventScroll: true });
  }

  all('.crisis').forEach(function (c) { c.addEventListener('toggle', function () { if (c.open) { fill(c); buttons(c); } }); });
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
    b.addEventListener('click', function () {
      all('.crisis').forEach(fill);
      all('main details').forEach(function (d) { d.open = b.dataset.open === '1'; });
    });
  });
  // On paper: the summary. The rest is printed when this button was pressed.
  all('button[data-print]').forEach(function (b) {
    b.addEventListener('click', function () {
      document.body.classList.add('whole');
      print();
      document.body.classList.remove('whole');
    });
  });

  // A picture as a file: SVG as it stands, PNG at twice its size. Colours are written into the copy.
  function copy(svg) {
    var out = svg.cloneNode(true), from = all('*', svg), to = all('*', out);
    from.forEach(function (e, i) {
      var look = getComputedStyle(e);
      ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font', 'text-anchor', 'opacity'].forEach(function (p) { to[i].style.setProperty(p, look.getPropertyValue(p)); });
    });
    out.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    out.style.background = getComputedStyle(document.body).backgroundColor;
    return new XMLSerializer().serializeToString(out);
  }
  function hand(url, name) {
    var a = document.createElement('a');
    a.href = url;
    a.download = name;
    document.body.appendChild(a);
    a.click();
    a.remove();
  }
  function png(svg, name) {
    var image = new Image(), box = svg.viewBox.baseVal;
    image.onload = function () {
      var c = document.createElement('canvas');
      c.width = 2 * box.width;
      c.height = 2 * box.height;
      c.getContext('2d').drawImage(image, 0, 0, c.width, c.height);
      hand(c.toDataURL('image/png'), name + '.png');
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(copy(svg));
  }
  all('figure svg').forEach(function (svg, i) {
    var bar = make('p', 'saves'), name = 'picture-' + (i + 1);
    [['SVG', function () { hand(URL.createObjectURL(new Blob([copy(svg)], { type: 'image/svg+xml' })), name + '.svg'); }],
     ['PNG', function () { png(svg, name); }]].forEach(function (kind) {
      var b = make('button', '', kind[0]);
      b.type = 'button';
      b.setAttribute('aria-label', 'Save picture ' + (i + 1) + ' as ' + kind[0]);
      b.addEventListener('click', kind[1]);
      bar.appendChild(b);
    });
    svg.parentNode.appendChild(bar);
  });
})();
)js";

}  // namespace lattice::page
