// Redraws the reach of a detector when its sliders move. The numbers follow org.farvertex.report.page.ReachExplorer,
// which says what they mean; a test runs both and compares.
(function (root) {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const TINY = 2.2250738585072014e-308;

  /** Expected decays of one mass: the sum over momentum bins of yield times decay probability. */
  function expected(data, sample, setting) {
    const scale = setting.vev / data.referenceVev;
    let sum = 0;
    for (let b = 0; b < sample.momentum.length; b++) {
      if (sample.angle.length && Math.tan(sample.angle[b]) * (setting.distance + setting.length) > setting.radius) {
        continue;
      }
      const lambda = sample.momentum[b] / sample.mass * sample.ctau * scale * scale;
      sum -= sample.yield[b] * Math.exp(-setting.distance / lambda) * Math.expm1(-setting.length / lambda);
    }
    return setting.exposure / (scale * scale) * sum;
  }

  /** Mass where ln N, taken as linear between two masses, passes the signal. */
  function crossing(data, i, before, after) {
    const low = data.samples[i - 1].mass;
    const high = data.samples[i].mass;
    const a = Math.log(Math.max(before, TINY));
    const b = Math.log(Math.max(after, TINY));
    return low + (high - low) * (Math.log(data.signal) - a) / (b - a);
  }

  /** Mass intervals with at least the signal. */
  function intervals(data, setting) {
    const found = [];
    let start = null;
    let last = 0;
    data.samples.forEach((sample, i) => {
      const n = expected(data, sample, setting);
      if (n >= data.signal && start === null) {
        start = i === 0 ? sample.mass : crossing(data, i, last, n);
      } else if (n < data.signal && start !== null) {
        found.push([start, crossing(data, i, last, n)]);
        start = null;
      }
      last = n;
    });
    if (start !== null) {
      found.push([start, data.samples[data.samples.length - 1].mass]);
    }
    return found;
  }

  function element(parent, name, attributes, text) {
    const node = root.document.createElementNS(SVG, name);
    Object.entries(attributes || {}).forEach(([key, value]) => node.setAttribute(key, value));
    if (text !== undefined) {
      node.textContent = text;
    }
    parent.appendChild(node);
    return node;
  }

  /** Text with scripts: pieces [characters, shift in em, italic]. */
  function rich(parent, x, y, anchor, pieces, attributes) {
    const node = element(parent, 'text', Object.assign({x, y, 'text-anchor': anchor}, attributes));
    let at = 0;
    pieces.forEach(([text, shift, italic]) => {
      const size = shift ? 10 : 14;
      element(node, 'tspan', {dy: -14 * (shift - at), 'font-size': size + 'px',
        'font-style': italic ? 'italic' : 'normal', style: 'white-space: pre'}, text);
      at = shift;
    });
    return node;
  }

  const minus = text => String(text).replace('-', '\u2212');

  function powerOfTen(exponent) {
    return [['10', 0, false], [minus(exponent), 0.38, false]];
  }

  /** A round step that gives at most n marks over a span. */
  function roundStep(span, n) {
    const power = Math.pow(10, Math.floor(Math.log10(span / n)));
    return [1, 2, 5, 10].map(k => k * power).find(step => span / step <= n);
  }

  function frame(svg, box, x, y) {
    const step = roundStep(x.max - x.min, Math.max(3, (box.right - box.left) / 70));
    for (let k = Math.ceil(x.min / step - 1e-9); k * step <= x.max * (1 + 1e-9); k++) {
      const at = x.to(k * step);
      element(svg, 'line', {class: 'axis', x1: at, x2: at, y1: box.bottom, y2: box.bottom - 6});
      rich(svg, at, box.bottom + 19, 'middle', [[minus(+(k * step).toPrecision(6)), 0, false]]);
    }
    const every = Math.ceil((y.max - y.min) / 8);
    for (let e = Math.ceil(y.min); e <= y.max; e++) {
      const at = y.to(e);
      const labelled = e % every === 0;
      element(svg, 'line', {class: labelled ? 'grid' : 'axis', x1: box.left, x2: labelled ? box.right : box.left + 4, y1: at, y2: at});
      if (labelled) {
        element(svg, 'line', {class: 'axis', x1: box.left, x2: box.left + 6, y1: at, y2: at});
        rich(svg, box.left - 8, at + 5, 'end', powerOfTen(e));
      }
    }
    element(svg, 'rect', {class: 'axis', x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top});
    rich(svg, (box.left + box.right) / 2, box.bottom + 42, 'middle', [['m', 0, true], ['A\u2032', -0.2, false], [' [MeV]', 0, false]]);
    rich(svg, 0, 0, 'middle', [['expected decays ', 0, false], ['N', 0, true]],
      {transform: 'translate(18,' + (box.top + box.bottom) / 2 + ') rotate(-90)'});
  }

  /** Range of decades for some counts: the signal is always in it, and no more than 12 decades below the highest count. */
  function decades(counts, signal) {
    const logs = counts.filter(n => n > 0).map(Math.log10);
    const top = Math.max(Math.log10(signal) + 2, ...logs);
    const bottom = Math.min(Math.log10(signal) - 2, Math.max(top - 12, Math.min(...logs, 0)));
    return {min: Math.floor(bottom), max: Math.ceil(top)};
  }

  const size = target => Math.max(280, Math.min(680, target.clientWidth || 680));

  /** Draws the counts on the decades given, which stay as they are while a slider moves. */
  function draw(target, data, setting, range) {
    const width = size(target);
    const box = {left: 70, right: width - 14, top: 12, bottom: 300};
    const counts = data.samples.map(sample => expected(data, sample, setting));
    const y = {min: range.min, max: range.max};
    y.to = power => box.bottom - (power - y.min) / (y.max - y.min) * (box.bottom - box.top);
    const masses = data.samples.map(sample => 1000 * sample.mass);
    const x = {min: masses[0], max: masses[masses.length - 1]};
    x.to = mass => box.left + (mass - x.min) / (x.max - x.min) * (box.right - box.left);
    const svg = root.document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 ' + width + ' 352');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', 'expected decays against the mass of the dark photon: ' + sentence(data, setting));
    intervals(data, setting).forEach(([low, high]) => element(svg, 'rect', {class: 'probed', x: x.to(1000 * low),
      y: box.top, width: x.to(1000 * high) - x.to(1000 * low), height: box.bottom - box.top}));
    frame(svg, box, x, y);
    const floor = y.min - 1;
    const height = n => y.to(n > 0 ? Math.max(Math.log10(n), floor - 300) : floor);
    const points = counts.map((n, i) => x.to(masses[i]).toFixed(2) + ',' + height(n).toFixed(2));
    const clip = element(element(svg, 'clipPath', {id: target.parentNode.id + '-clip'}), 'rect',
      {x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top});
    element(svg, 'polyline', {class: 'count', points: points.join(' '), 'clip-path': 'url(#' + clip.parentNode.id + ')'});
    const line = y.to(Math.log10(data.signal));
    element(svg, 'line', {class: 'signal', x1: box.left, x2: box.right, y1: line, y2: line});
    rich(svg, box.right - 8, line - 6, 'end', [[data.signal + ' events', 0, false]], {class: 'signal-label'});
    hover(svg, box, masses.map((mass, i) => ({mass, count: counts[i], x: x.to(mass), y: Math.max(box.top, Math.min(box.bottom, height(counts[i])))})));
    target.replaceChildren(svg);
  }

  /** The numbers at the mass that the pointer is nearest to. */
  function hover(svg, box, points) {
    const group = element(svg, 'g', {class: 'hover', visibility: 'hidden'});
    const line = element(group, 'line', {class: 'grid', y1: box.top, y2: box.bottom});
    const dot = element(group, 'circle', {class: 'dot', r: 4});
    const text = element(group, 'text', {y: box.top + 16});
    svg.addEventListener('pointermove', event => {
      const place = svg.getBoundingClientRect();
      const at = (event.clientX - place.left) / place.width * svg.viewBox.baseVal.width;
      const near = points.reduce((best, point) => Math.abs(point.x - at) < Math.abs(best.x - at) ? point : best);
      line.setAttribute('x1', near.x);
      line.setAttribute('x2', near.x);
      dot.setAttribute('cx', near.x);
      dot.setAttribute('cy', near.y);
      const left = near.x < (box.left + box.right) / 2;
      text.setAttribute('x', left ? near.x + 8 : near.x - 8);
      text.setAttribute('text-anchor', left ? 'start' : 'end');
      text.textContent = +near.mass.toPrecision(4) + ' MeV: N = ' + shown(near.count);
      group.setAttribute('visibility', 'visible');
    });
    svg.addEventListener('pointerleave', () => group.setAttribute('visibility', 'hidden'));
  }

  function shown(value) {
    if (!(value > 0)) {
      return '0';
    }
    if (value >= 1e-2 && value < 1e5) {
      return String(+value.toPrecision(3));
    }
    const [mantissa, exponent] = value.toExponential(2).split('e');
    const raised = exponent.replace('+', '').replace('-', '\u207b').replace(/\d/g, d => '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'[d]);
    return +mantissa + '\u00d710' + raised;
  }

  function sentence(data, setting) {
    const found = intervals(data, setting).map(([low, high]) => (1000 * low).toFixed(1) + '\u2013' + (1000 * high).toFixed(1) + ' MeV');
    return found.length ? 'At least ' + data.signal + ' events for masses of ' + found.join(' and ') + '.'
      : 'No mass shown gives ' + data.signal + ' events.';
  }

  function sliders(data) {
    const all = [['distance', 'Distance', 'm'], ['length', 'Length of the decay volume', 'm'], ['radius', 'Radius', 'm'],
      ['exposure', 'Exposure', data.exposureUnit], ['vev', 'V', 'GeV']];
    const angular = data.samples.some(sample => sample.angle.length > 0);
    return all.filter(([key]) => key !== 'radius' || angular);
  }

  /** A slider with its name, its value in words and what it does when it moves and when it is let go. */
  function slider(figure, data, setting, [key, name, unit], moved, released) {
    const label = root.document.createElement('label');
    const output = root.document.createElement('output');
    const input = root.document.createElement('input');
    const low = Math.log(data.controls.lowest[key]);
    const high = Math.log(data.controls.highest[key]);
    Object.assign(input, {type: 'range', min: 0, max: 1000, step: 1, name: key});
    input.setAttribute('aria-label', name);
    output.setAttribute('aria-hidden', 'true');
    const show = () => {
      output.textContent = shown(setting[key]) + ' ' + unit;
      input.setAttribute('aria-valuetext', output.textContent);
    };
    const place = () => {
      input.value = high > low ? 1000 * (Math.log(setting[key]) - low) / (high - low) : 0;
      show();
    };
    input.addEventListener('input', () => {
      setting[key] = Math.exp(low + (high - low) * input.value / 1000);
      show();
      moved();
    });
    input.addEventListener('change', released);
    label.append(name, output, input);
    figure.querySelector('.controls').append(label);
    place();
    return place;
  }

  /** A setting in the words of a command or a file, numbers to four digits. */
  function said(text, setting) {
    return text.replace(/\{(\w+)\}/g, (all, key) => key in setting ? String(+setting[key].toPrecision(4)) : all);
  }

  function button(parent, name, action) {
    const node = root.document.createElement('button');
    node.type = 'button';
    node.textContent = name;
    node.addEventListener('click', action);
    parent.append(node);
  }

  /** Shows a text to be copied, marked, and puts it into the clipboard where the browser lets a page do so. */
  function copy(figure, name, text) {
    const area = figure.querySelector('textarea');
    area.hidden = false;
    area.value = text;
    area.rows = Math.min(14, text.split('\n').length);
    area.setAttribute('aria-label', name);
    area.focus();
    area.select();
    const say = words => { figure.querySelector('.copied').textContent = words; };
    const clipboard = root.navigator && root.navigator.clipboard;
    if (clipboard) {
      clipboard.writeText(text).then(() => say('Copied.'), () => say('Marked: copy it with the keyboard.'));
    } else {
      say('Marked: copy it with the keyboard.');
    }
  }

  /** Builds the sliders of a figure and draws it. */
  function start(id) {
    const figure = root.document.getElementById(id);
    const data = JSON.parse(root.document.getElementById(id + '-data').textContent);
    const setting = Object.assign({}, data.controls.start);
    let range;
    const redraw = () => {
      draw(figure.querySelector('.drawing'), data, setting, range);
      figure.querySelector('.result').textContent = sentence(data, setting);
    };
    const rescale = () => {
      range = decades(data.samples.map(sample => expected(data, sample, setting)), data.signal);
      redraw();
    };
    const places = sliders(data).map(one => slider(figure, data, setting, one, redraw, rescale));
    const actions = figure.querySelector('.actions');
    button(actions, 'Reset', () => {
      Object.assign(setting, data.controls.start);
      places.forEach(place => place());
      rescale();
    });
    data.copies.forEach(one => button(actions, 'Copy as ' + one.name, () => copy(figure, one.name, said(one.text, setting))));
    rescale();
    root.addEventListener('resize', redraw);
  }

  const api = {expected, intervals, said, start};
  if (typeof module !== 'undefined' && module.exports) {
    module.exports = api;
  } else {
    root.FarVertexReach = api;
  }
})(typeof window === 'undefined' ? globalThis : window);
