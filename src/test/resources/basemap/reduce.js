// Reduces Natural Earth's countries (1:50 million) for the locator map:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
//   node reduce.js countries.json
// Arcs stay shared, so that borders stay shared. Arcs of a few points stay whole: small islands must not vanish.
const fs = require("fs");
const {quantize} = require("topojson-client");
const {presimplify, sphericalTriangleArea} = require("topojson-simplify");

const LEAST_AREA = 6e-7; // steradians: about 24 square kilometres
const SMALL = 14;

const weighed = presimplify(require("world-atlas/countries-50m.json"), sphericalTriangleArea);
const arcs = weighed.arcs.map(arc => arc
  .filter(point => arc.length <= SMALL || point[2] >= LEAST_AREA)
  .map(point => point.slice(0, 2)));
const geometries = weighed.objects.countries.geometries.map(({type, id, arcs}) => ({type, id: id || "", arcs}));
const reduced = quantize(
  {type: "Topology", objects: {countries: {type: "GeometryCollection", geometries}}, arcs}, 1e5);
delete reduced.bbox;
const text = JSON.stringify(reduced).replace(/\]\],\[\[/g, "]],\n[[").replace(/\},\{/g, "},\n{");
fs.writeFileSync(process.argv[2], text + "\n");
