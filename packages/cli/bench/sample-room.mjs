/**
 * The press room of a fictional municipality as somebody would configure it: what `pressrum build` is given in the tests
 * that look at its pages in a browser, and in the benchmarks.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const command = fileURLToPath(new URL('../bin/pressrum.js', import.meta.url));
const press = fileURLToPath(new URL('../../../apps/municipality/press/', import.meta.url));

/** How many releases are in English: every one of so many. */
const ENGLISH = 9;
/** And with a picture, of which there are a few that many share. */
const PICTURED = 2;
const PICTURES = 3;

/** A word that stands in the oldest release alone. */
export const RARE_WORD = 'ångslupen';

const [TOPICS, PLACES] = [
  [
    ['Ny cykelväg', 'trafik', 'Vägen blir belyst och plogas först av alla i kommunen.'],
    ['Fler platser i förskolan', 'skola', 'Två nya avdelningar öppnar till hösten.'],
    ['Biblioteket får öppet på söndagar', 'kultur', 'Under ett år prövas öppet elva till fyra.'],
    ['Reningsverket byggs om', 'miljö', 'Utsläppen av kväve halveras när bygget är klart.'],
    ['Säkrare skolväg med lägre fart', 'trafik', 'Farten sänks till trettio på sju gator.'],
    ['Lokaltrafiken får fler turer på kvällen', 'trafik', 'Sista bussen går en timme senare än i dag.'],
  ],
  ['Norrby', 'Hamnen', 'Björkåsen', 'Sågverksområdet', 'Västra Strand'],
];

const DAY = 86_400_000;

/**
 * A JSON Feed of so many releases, one every third day until yesterday, the newest first.
 * @param {number} count
 * @param {string} [pictures] the address of the folder that they are in; without it releases have none
 */
export function sampleFeed(count, pictures) {
  const items = Array.from({ length: count }, (_, index) => {
    const date = new Date(Math.floor(Date.now() / DAY - 1 - index * 3) * DAY + 8 * 3_600_000);
    return index % ENGLISH === ENGLISH - 1 ? englishItem(index, date) : swedishItem(index, date, pictures);
  });
  const last = items.at(-1);
  if (last) last.summary = `${last.summary} Därför kör ${RARE_WORD} en sista tur.`;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Björkviks kommun',
    language: 'sv',
    items,
  };
}

/** @param {number} index @param {Date} date @param {string | undefined} pictures */
function swedishItem(index, date, pictures) {
  const [what, keyword, lead] = /** @type {string[]} */ (TOPICS[index % TOPICS.length]);
  const place = PLACES[index % PLACES.length];
  const isLong = index % 7 === 3;
  return {
    id: `release-${index}`,
    url: `https://www.bjorkvik.example/nyheter/${index}`,
    title: isLong
      ? `${what} i ${place}: kommunstyrelsen säger ja till etapp ${index} efter samråd med boende, föreningar och näringsliv`
      : `${what} i ${place}, etapp ${index}`,
    summary: `${lead} Arbetet i ${place} pågår till nästa vår och berör omkring ${300 + ((index * 37) % 900)} hushåll.`,
    content_html: `<p>Kommunstyrelsen fattade beslutet i onsdags. Kostnaden är ${2 + (index % 9)} miljoner kronor.<a href="#_ftn1">[1]</a></p>
<h2>Så går det till</h2>
<ul><li>Gatan stängs av kvällar och nätter.</li><li>Bussarna går en annan väg.</li></ul>
<p>– Det här har många i ${place} väntat på, säger kommunalrådet Alma Berglund (V).</p>
<p>Läs mer om <a href="https://www.bjorkvik.example/arbeten/${index}">arbetet i ${place}</a>.</p>
<p>För mer information kontakta:</p>
<p>Alma Berglund (V), kommunalråd<br>0980-319 221</p>`,
    date_published: date.toISOString(),
    tags: [keyword, `${place}`],
    ...(pictures && index % PICTURED === 0 && { image: `${pictures}${(index / PICTURED) % PICTURES}.jpg` }),
  };
}

/** @param {number} index @param {Date} date */
const englishItem = (index, date) => ({
  id: `release-${index}`,
  url: `https://www.bjorkvik.example/en/news/${index}`,
  language: 'en',
  title: `The harbour is open to visitors again, stage ${index}`,
  summary: `Guests can moor by the old quay from May. The municipality has room for ${20 + (index % 30)} boats.`,
  content_html: `<p>The quay was closed while its timber was replaced.</p><p>The harbour office answers questions on weekdays.</p>`,
  date_published: date.toISOString(),
  tags: ['harbour'],
});

/** @param {string} feed its address, or the path of a file */
export const sampleConfig = (feed) => ({
  sources: ['press', feed],
  organization: {
    name: 'Björkviks kommun',
    description:
      'Kommunens uppgift är att ge björkviksborna en bra vardag. Det gör vi genom att driva förskolor, skolor, äldreomsorg, bibliotek och hamn.',
    url: 'https://www.bjorkvik.example/',
    email: 'kommunen@bjorkvik.example',
    telephone: [{ text: '0980-319 200', e164: '+46980319200', label: 'Växel' }],
    sameAs: ['https://social.example/@bjorkvik'],
  },
  contactPoints: [
    {
      name: 'Eva Sandström',
      jobTitle: 'Kommunikationschef',
      contactType: 'press',
      telephone: [{ text: '0980-319 210', e164: '+46980319210' }],
      email: 'press@bjorkvik.example',
    },
    {
      name: 'Presskontakt vid allvarlig händelse',
      jobTitle: 'Kommunikatör i beredskap',
      contactType: 'on-call',
      condition: 'Vid pågående allvarlig händelse utanför kontorstid.',
      telephone: [{ text: '070-174 06 10', e164: '+46701740610' }],
    },
  ],
  hours: [
    {
      dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
      opens: '08:00',
      closes: '16:30',
    },
  ],
  holidays: { country: 'SE', halfDays: [{ date: '12-23', closes: '12:00' }] },
  languages: ['sv', 'en'],
});

/** A photograph, as far as its bytes go: soft colours, and grain. @param {number} number */
async function picture(number) {
  const [width, height] = [1600, 960];
  const hue = (number * 67 + 190) % 360;
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 160 96">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 60% 80%)"/><stop offset="1" stop-color="hsl(${hue + 40} 50% 60%)"/></linearGradient></defs>
    <rect width="160" height="96" fill="url(#sky)"/><path d="M0 70q40-30 80-8t80-14v48H0z" fill="hsl(${hue + 120} 30% 35%)"/>
    <circle cx="${30 + number * 18}" cy="24" r="9" fill="hsl(48 80% 85%)"/></svg>`;
  const noise = { type: /** @type {const} */ ('gaussian'), mean: 128, sigma: 12 };
  const grain = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .raw()
    .toBuffer();
  return sharp(Buffer.from(scene))
    .composite([{ input: grain, raw: { width, height, channels: 3 }, blend: 'soft-light' }])
    .jpeg({ quality: 80 })
    .toBuffer();
}

/**
 * Serves a feed and its pictures on loopback, as a press system would.
 * @param {number} count
 * @param {{ pictures?: boolean }} [options] `pictures`: whether some of the releases have one
 */
export async function serveSource(count, { pictures = true } = {}) {
  const photos = await Promise.all(Array.from({ length: PICTURES }, (_, number) => picture(number)));
  const server = createServer((request, response) => {
    const [, number] = /^\/(\d+)\.jpg$/.exec(request.url ?? '') ?? [];
    const photo = number === undefined ? undefined : photos[Number(number)];
    const feed = request.url === '/feed.json';
    if (photo) response.setHeader('Content-Type', 'image/jpeg').end(photo);
    else if (feed)
      response
        .setHeader('Content-Type', 'application/feed+json')
        .end(JSON.stringify(sampleFeed(count, pictures ? url : undefined)));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}/`;
  return { url, close: () => server.close() };
}

/**
 * Puts a configuration and the municipality's own text files in a folder, and builds it there with the real command.
 * @param {string} folder
 * @param {{ sources: string[], out?: string }} config
 * @param {string} [pressrum] the command; default: this checkout's
 * @returns {Promise<string>} the folder that is to be served
 */
export async function buildSample(folder, config, pressrum) {
  await mkdir(join(folder, 'press'), { recursive: true });
  await cp(press, join(folder, 'press'), { recursive: true, filter: (path) => !path.endsWith('.json') });
  await writeFile(join(folder, 'pressrum.config.json'), JSON.stringify(config));
  await runPressrum(['build'], folder, pressrum);
  return join(folder, config.out ?? 'dist');
}

/**
 * Runs the command; what it says is in the error where it fails.
 * @param {string[]} parameters
 * @param {string} folder
 * @param {string} [pressrum] the command; default: this checkout's
 */
export async function runPressrum(parameters, folder, pressrum = command) {
  const child = spawn(process.execPath, [pressrum, ...parameters], { cwd: folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`pressrum ${parameters.join(' ')} ended with ${status}:\n${said}`);
  return said;
}
