// Draws the photographs of the varied press room (packages/testing/src/varied-room.ts), as SVG:
//   node scripts/draw-photographs.mjs
// Pictures of code have no rights holder, and change only with this file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../static/photos/', import.meta.url));

/** Numbers between 0 and 1 that are the same every time (mulberry32). @param {number} seed */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {string} id @param {string[]} colors from top to bottom */
const gradient = (id, colors) =>
  `<linearGradient id="${id}" x2="0" y2="1">${colors
    .map((color, index) => `<stop offset="${index / (colors.length - 1)}" stop-color="${color}"/>`)
    .join('')}</linearGradient>`;

/** A ridge of hills or trees from one side to the other. @param {() => number} random */
function ridge(random, width, base, height, steps, bottom) {
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const x = (index / steps) * width;
    return `${x.toFixed(0)} ${(base - random() * height).toFixed(0)}`;
  });
  return `M0 ${bottom}L${points.join('L')}L${width} ${bottom}Z`;
}

const palettes = {
  morning: {
    sky: ['#7fa8c9', '#d7e3e6', '#f6e3c5'],
    far: '#8aa3ad',
    near: '#3f5a57',
    water: ['#a9bfc6', '#54737f'],
  },
  noon: { sky: ['#4a86c5', '#a8cdea', '#e3f0f5'], far: '#7795a0', near: '#38603d', water: ['#7fb0cf', '#2f6487'] },
  evening: {
    sky: ['#2c3157', '#a65d6c', '#f2b679'],
    far: '#5b4a66',
    near: '#241f33',
    water: ['#c9876f', '#3b2f4f'],
  },
  winter: {
    sky: ['#9fb1c4', '#d5dde6', '#f1f2f4'],
    far: '#aab7c4',
    near: '#5e6d7b',
    water: ['#dfe6ec', '#b4c1cd'],
  },
  forest: {
    sky: ['#b9cfb5', '#dfe8cf', '#f1efd8'],
    far: '#6f8f6c',
    near: '#22402a',
    water: ['#8aa88b', '#3c5a44'],
  },
};

/** The foreground, drawn within 1000 × 600 around the middle of the lower edge. */
const subjects = {
  bridge:
    '<path d="M-500-150Q0-290 500-150" fill="none" stroke="#6b4a32" stroke-width="16"/><path d="M-500-120H500v-22H-500z" fill="#8a6544"/><path d="M-360-120V0M-120-120V0M120-120V0M360-120V0" stroke="#4d3625" stroke-width="18"/><g stroke="#6b4a32" stroke-width="4"><path d="M-400-140v-30M-300-140v-60M-200-140v-78M-100-140v-84M0-140v-88M100-140v-84M200-140v-78M300-140v-60M400-140v-30"/></g><g fill="none" stroke="#1d2730" stroke-width="7"><circle cx="30" cy="-172" r="24"/><circle cx="104" cy="-172" r="24"/><path d="M30-172l26-44 48 44M56-216l38-2"/></g><path d="M62-214q-8-52 22-58l16 44" fill="#b8402f"/><circle cx="92" cy="-284" r="13" fill="#d9a27e"/>',
  harbour:
    '<path d="M-420-40h250l-40 62h-180z" fill="#fff"/><path d="M-310-40v-190l110 160h-110M-322-40v-170l-70 140z" fill="#f4efe4"/><path d="M-60-52h330l-50 80H0z" fill="#9c2f2a"/><path d="M30-52v-56h130v56z" fill="#f3eee2"/><path d="M94-108v-130" stroke="#333" stroke-width="8"/><path d="M360-300h26v300h-26z" fill="#7a2c24"/><path d="M360-220h26v40h-26zM360-130h26v40h-26z" fill="#f4efe4"/><path d="M352-300h42l-8-40h-26z" fill="#333"/>',
  school:
    '<path d="M-380 0v-210h760V0z" fill="#b6603c"/><path d="M-410-206l120-84h580l120 84z" fill="#4a3a36"/><g fill="#e8eef2"><path d="M-330-160h70v90h-70zM-220-160h70v90h-70zM-110-160h70v90h-70zM150-160h70v90h-70zM260-160h70v90h-70z"/></g><path d="M10-150h90V0H10z" fill="#2f4a44"/><path d="M-20-360h80v80h-80z" fill="#b6603c"/><path d="M-30-358l50-50 50 50z" fill="#4a3a36"/>',
  plough:
    '<path d="M-200-210h220v120h160l40 60H-220z" fill="#e0891e"/><path d="M-170-190h110v80h-110z" fill="#cfe2ea"/><circle cx="-130" cy="-30" r="52" fill="#23272c"/><circle cx="120" cy="-30" r="52" fill="#23272c"/><path d="M200-120l80-30 20 150h-120z" fill="#c9cdd1"/><path d="M-500 0q200-60 420-10t580-20V0z" fill="#fff"/>',
  library:
    '<g fill="#5a3f2c"><path d="M-500-420H500V0H-500z"/></g>' +
    [-400, -290, -180, -70]
      .map(
        (y, row) =>
          `<path d="M-500 ${y + 84}H500v14H-500z" fill="#3b2a1e"/>` +
          Array.from({ length: 30 }, (_, index) => {
            const color = ['#a43e34', '#d7b25b', '#2f5d62', '#e8e1d0', '#50617f', '#7d8f5c'][
              (index * 7 + row * 5) % 6
            ];
            const height = 56 + ((index * 13 + row * 17) % 26);
            return `<path d="M${-490 + index * 33} ${y + 84}v-${height}h24v${height}z" fill="${color}"/>`;
          }).join(''),
      )
      .join(''),
  windmill:
    '<g stroke="#f2f4f5" stroke-linecap="round"><path d="M-260 0v-300M40 0v-380M300 0v-250" stroke-width="14"/><path d="M-260-300v-110M-260-300l95 56M-260-300l-95 56M40-380v-130M40-380l112 66M40-380l-112 66M300-250v-90M300-250l78 46M300-250l-78 46" stroke-width="9"/></g>',
  people: [-330, -190, -60, 80, 210, 340]
    .map((x, index) => {
      const [coat, skin] = [
        ['#31465a', '#e0b08d'],
        ['#8a3b33', '#8d5a3b'],
        ['#3f5f46', '#f0c9a8'],
        ['#c0a052', '#c98f66'],
        ['#55466b', '#e6bd9c'],
        ['#2d6a72', '#6f4630'],
      ][index];
      const height = 250 + ((index * 37) % 70);
      return `<path d="M${x - 58} 0q0-${height - 60} 58-${height - 60}t58 ${height - 60}z" fill="${coat}"/><circle cx="${x}" cy="${-height + 18}" r="40" fill="${skin}"/><path d="M${x - 42} ${-height + 14}a42 42 0 0 1 84 0q-40-24-84 0z" fill="${['#2a211d', '#1b1716', '#a8763e', '#4a3526', '#777', '#191413'][index]}"/>`;
    })
    .join(''),
  bus: '<path d="M-330-230h620q40 0 40 44V-30h-660z" fill="#2a6f5b"/><path d="M-300-200h560v84h-560z" fill="#cfe3ea"/><path d="M-170-200v84M-40-200v84M90-200v84M200-200v170" stroke="#2a6f5b" stroke-width="12"/><circle cx="-190" cy="-30" r="44" fill="#22262a"/><circle cx="190" cy="-30" r="44" fill="#22262a"/>',
};

/** @param {{ name: string, width: number, height: number, palette: keyof typeof palettes, subject?: keyof typeof subjects, seed: number }} photograph */
function landscape({ width, height, palette, subject, seed }) {
  const { sky, far, near, water } = palettes[palette];
  const random = randomNumbers(seed);
  const horizon = Math.round(height * 0.58);
  const scale = Math.max(width, height * 1.2) / 1150;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${gradient('s', sky)}${gradient('w', water)}<filter id="b"><feGaussianBlur stdDeviation="3"/></filter><filter id="g"><feTurbulence baseFrequency=".8" numOctaves="2" seed="${seed}"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .14 0"/></filter></defs><path d="M0 0h${width}v${height}H0z" fill="url(#s)"/><circle cx="${Math.round(width * (0.2 + random() * 0.6))}" cy="${Math.round(height * 0.28)}" r="${Math.round(height * 0.07)}" fill="#fff" opacity=".6" filter="url(#b)"/><path d="${ridge(random, width, horizon, height * 0.2, 9, height)}" fill="${far}" filter="url(#b)"/><path d="M0 ${horizon}h${width}v${height - horizon}H0z" fill="url(#w)"/><path d="${ridge(random, width, horizon + height * 0.02, height * 0.08, 40, horizon + height * 0.03)}" fill="${near}"/><g stroke="#fff" stroke-opacity=".25" stroke-width="3">${Array.from({ length: 14 }, () => `<path d="M${Math.round(random() * width)} ${Math.round(horizon + random() * (height - horizon))}h${Math.round(40 + random() * 160)}"/>`).join('')}</g>${subject ? `<g transform="translate(${width / 2} ${Math.round(height * 0.9)}) scale(${scale.toFixed(2)})">${subjects[subject]}</g>` : ''}<path d="M0 0h${width}v${height}H0z" filter="url(#g)"/></svg>\n`;
}

/** A person's head and shoulders before a blurred room. */
function portrait({ width, height, seed }) {
  const random = randomNumbers(seed);
  const pick = (/** @type {string[]} */ ...colors) => colors[Math.floor(random() * colors.length)];
  const [skin, hair, coat] = [
    pick('#e8bf9f', '#c68f68', '#8a5a3c', '#f0cdb2'),
    pick('#2b211c', '#7b5836', '#b88a4a', '#8c8c8c', '#1a1514'),
    pick('#2f4858', '#6a3d4a', '#37584a', '#3a3a4a'),
  ];
  const [x, unit] = [width / 2, Math.min(width, height) / 100];
  const y = height * 0.44;
  const long = random() > 0.5 ? 34 : 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${gradient('s', [pick('#c9d3d3', '#d8cfc0', '#bccbd6'), pick('#8a9a9d', '#a39888', '#7c909f')])}<filter id="b"><feGaussianBlur stdDeviation="${unit * 3}"/></filter></defs><path d="M0 0h${width}v${height}H0z" fill="url(#s)"/><g filter="url(#b)" opacity=".7"><path d="M0 0h${width * 0.22}v${height}H0z" fill="#fff"/><path d="M${width * 0.7} 0h${width * 0.16}v${height}h-${width * 0.16}z" fill="#5f7272"/></g><g transform="translate(${x} ${y}) scale(${unit})"><path d="M-24-8Q-26-34 0-34T24-8L22 ${long}Q0 ${long + 8}-22 ${long}Z" fill="${hair}"/><path d="M-46 90Q-46 30-10 28h20Q46 30 46 90Z" fill="${coat}"/><path d="M-9 16h18v14q-9 10-18 0z" fill="${skin}"/><path d="M-9 22q9 8 18 0v6q-9 10-18 0z" opacity=".15"/><ellipse cy="-2" rx="18" ry="23" fill="${skin}"/><path d="M-19-6Q-16-30 2-28T19-6Q8-18-6-18T-19-6Z" fill="${hair}"/><g fill="#2b211c"><circle cx="-7" cy="-2" r="1.6"/><circle cx="7" cy="-2" r="1.6"/></g><path d="M-6 9q6 5 12 0" fill="none" stroke="#7d3f36" stroke-width="1.6" stroke-linecap="round"/></g></svg>\n`;
}

const photographs = [
  { name: 'bron', width: 1600, height: 900, palette: 'morning', subject: 'bridge', seed: 3 },
  { name: 'hamnen', width: 1500, height: 1000, palette: 'noon', subject: 'harbour', seed: 5 },
  { name: 'skolan', width: 1600, height: 900, palette: 'noon', subject: 'school', seed: 8 },
  { name: 'plogen', width: 1200, height: 900, palette: 'winter', subject: 'plough', seed: 13 },
  { name: 'biblioteket', width: 1000, height: 1400, palette: 'evening', subject: 'library', seed: 21 },
  { name: 'vindkraft', width: 2000, height: 800, palette: 'evening', subject: 'windmill', seed: 34 },
  { name: 'invanare', width: 1600, height: 900, palette: 'forest', subject: 'people', seed: 55 },
  { name: 'bussen', width: 1200, height: 1200, palette: 'morning', subject: 'bus', seed: 89 },
  { name: 'skogen', width: 900, height: 1350, palette: 'forest', seed: 144 },
  { name: 'kusten', width: 2400, height: 800, palette: 'evening', seed: 233 },
  { name: 'alma-berglund', width: 900, height: 1200, seed: 7 },
  { name: 'hanna-lund', width: 600, height: 600, seed: 12 },
  { name: 'sara-holm', width: 800, height: 1000, seed: 19 },
];

mkdirSync(folder, { recursive: true });
for (const photograph of photographs)
  writeFileSync(
    `${folder}${photograph.name}.svg`,
    'palette' in photograph ? landscape(/** @type {any} */ (photograph)) : portrait(photograph),
  );
