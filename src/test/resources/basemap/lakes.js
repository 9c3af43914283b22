// Makes lakes.json of the lakes of Natural Earth, 1:50 million, as Debian's package r-cran-maps 3.4.1 holds them:
// node lakes.js …/maps/mapdata/lakes.L > lakes.json
// Each lake is one outline: positions in hundredths of a degree, longitude then latitude, each as a step from the one before.
const data = require('fs').readFileSync(process.argv[2]);
const STEP = 0.01; // degrees; a bend smaller than this is drawn straight
const SMALLEST = 0.08; // square degrees, some 1,000 square km at the equator
const lakes = [];
for (let i = 0, at = 8; i < data.readInt32LE(4); i++, at += 28) {
    const start = data.readInt32LE(at);
    const points = [];
    for (let k = 0; k < data.readInt32LE(at + 4); k++) {
        points.push([0, 4].map(o => data.readFloatLE(start + 8 * k + o) * 180 / Math.PI));
    }
    let area = 0;
    points.forEach(([x, y], k) => {
        const [u, v] = points[(k + 1) % points.length];
        area += (x * v - u * y) / 2;
    });
    if (Math.abs(area) >= SMALLEST) {
        lakes.push(encoded(simplified(points)));
    }
}

function simplified(run) {
    const half = Math.floor(run.length / 2);
    return [...part(run.slice(0, half + 1)).slice(0, -1), ...part([...run.slice(half), run[0]])];
}

function part(run) {
    if (run.length < 3) {
        return run;
    }
    const [[ax, ay], [bx, by]] = [run[0], run[run.length - 1]];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    let most = 0;
    let at = 0;
    for (let i = 1; i < run.length - 1; i++) {
        const far = Math.abs((bx - ax) * (ay - run[i][1]) - (ax - run[i][0]) * (by - ay)) / length;
        if (far > most) {
            [most, at] = [far, i];
        }
    }
    return most < STEP ? [run[0], run[run.length - 1]] : [...part(run.slice(0, at + 1)).slice(0, -1), ...part(run.slice(at))];
}

function encoded(run) {
    let before = [0, 0];
    return run.flatMap(position => {
        const now = position.map(degrees => Math.round(degrees / STEP));
        const step = [now[0] - before[0], now[1] - before[1]];
        before = now;
        return step;
    });
}

console.log('{"scale": ' + STEP + ', "lakes": [\n' + lakes.map(lake => JSON.stringify(lake)).join(',\n') + '\n]}');
