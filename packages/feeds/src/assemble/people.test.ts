import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { FORMATS, readBody } from '../readers/body-formats.testing.js';

/** Two people, each with one number and one address that is theirs. */
const PEOPLE = [
  {
    name: 'Nils Granlund',
    role: 'avdelningschef',
    number: '08-465 004 23',
    email: 'nils.granlund@bjorkvik.example',
  },
  { name: 'Sara Lind', role: 'pressansvarig', number: '031-390 06 24', email: 'sara.lind@bjorkvik.example' },
] as const;
type Owner = (typeof PEOPLE)[number];

const wrap = (inner: string) =>
  `<p>Bron öppnar i maj.</p>${inner}<p>Arbetet börjar på måndag och pågår hela året.</p>`;

/** Nobody has what is another's; and what no contact has is still to be read. */
function expectOwners(format: string, body: string, people: readonly Owner[] = PEOPLE) {
  const { contacts, text } = readBody(format, body);
  for (const contact of contacts) {
    const owner = people.find(({ name }) => contact.name === name);
    expect(owner, `${contact.name} in ${body}`).toBeDefined();
    const said = JSON.stringify(contact);
    for (const other of people) {
      if (other === owner) continue;
      expect(said, body).not.toContain(other.name);
      expect(said, body).not.toContain(other.number);
      expect(said, body).not.toContain(other.email);
    }
  }
  for (const { name, number } of people) {
    const contact = contacts.find((one) => one.name === name);
    const isTaken = contact?.telephone?.some(({ e164 }) => e164 === toE164(number));
    if (!isTaken && body.includes(number)) expect(text, body).toContain(number);
    if (!contact) expect(text, body).toContain(name);
  }
  return contacts;
}
const toE164 = (number: string) => `+46${number.replace(/\D/g, '').slice(1)}`;

const person = (way: string, { name, role, number, email }: Owner) =>
  way.replace('NAME', name).replace('ROLE', role).replace('NUMBER', number).replace('EMAIL', email);

describe('two people', () => {
  const way = fc.constantFrom(
    ...[
      'NAME, NUMBER',
      'NAME, ROLE, NUMBER',
      'NAME NUMBER',
      'ROLE NAME, NUMBER',
      'NAME (NUMBER)',
      'NAME, tel NUMBER',
    ],
    ...['NAME, ROLE, tel. NUMBER, EMAIL', 'NUMBER (NAME)', 'NUMBER, NAME', 'NAME: NUMBER', 'NAME – ROLE – NUMBER'],
    ...['NAME, EMAIL, NUMBER', 'NAME, ROLE på telefon NUMBER'],
  );
  const separator = fc.constantFrom(
    ...[
      ' eller ',
      ' och ',
      ', ',
      '; ',
      ' / ',
      ' samt ',
      '. ',
      ' | ',
      '<br>',
      '</p><p>',
      '</li><li>',
      ' – ',
      ', och ',
    ],
  );
  const opening = fc.constantFrom(
    ...['För mer information kontakta ', 'Kontakt: ', 'Frågor besvaras av ', 'För mer information:<br>', ''],
  );
  const surroundings = fc.constantFrom(
    ...[
      ['<p>', '.</p>'],
      ['<p>', '</p>'],
      ['<div>', '</div>'],
      ['<h2>Kontakt</h2><p>', '</p>'],
    ],
    ...[
      ['<h2>Kontakt</h2><ul><li>', '</li></ul>'],
      ['<blockquote><p>', '</p></blockquote>'],
    ],
  );

  it('two people on a line or in a list keep their own numbers, or stay in the text', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.tuple(surroundings, opening, way, separator),
        fc.boolean(),
        (format, [[before, after], lead, form, between], isReversed) => {
          const people = isReversed ? [...PEOPLE].reverse() : PEOPLE;
          const inner = people.map((one) => person(form, one)).join(between);
          expectOwners(format, wrap(`${before}${lead}${inner}${after}`));
        },
      ),
      cases(3000),
    );
  });

  const [nils, sara] = PEOPLE;
  it.each([
    `<p>Kontakt: ${nils.name} och ${sara.name}, ${nils.number} respektive ${sara.number}</p>`,
    `<p>Kontakt: ${nils.name}, chef, och ${sara.name}, ekonom, ${sara.number}</p>`,
    `<h2>Kontakt</h2><p>${nils.name}<br>${sara.name}<br>${nils.number}<br>${sara.number}</p>`,
    `<h2>Kontakt</h2><ul><li>${nils.name}</li><li>${sara.name}</li></ul><p>${nils.number}, ${sara.number}</p>`,
    `<h2>Kontakt</h2><p>${nils.name}, ${sara.name}: ${nils.number}, ${sara.number}</p>`,
    `<h2>Kontakt</h2><p>${nils.name}/${sara.name} ${nils.number}/${sara.number}</p>`,
    `<h2>Kontakt</h2><p>${nils.number}/${sara.number} (${nils.name}/${sara.name})</p>`,
  ])('two people whose numbers cannot be told apart stay in the text: %s', (body) => {
    for (const format of Object.keys(FORMATS)) expectOwners(format, wrap(body));
  });

  it('two people in a table keep their own numbers, in rows and in columns', { timeout: 600_000 }, () => {
    const fields = fc.uniqueArray(fc.constantFrom('role', 'number', 'email'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(FORMATS)),
        fields.filter((list) => list.includes('number')),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (format, rest, isColumns, isLabelled, isReversed) => {
          const people = isReversed ? [...PEOPLE].reverse() : PEOPLE;
          const names = ['name', ...rest] as (keyof Owner)[];
          const cell = { name: 'Namn', role: 'Titel', number: 'Telefon', email: 'E-post' };
          const labels = isLabelled ? [names.map((name) => cell[name])] : [];
          const rows = [...labels, ...people.map((one) => names.map((name) => one[name]))];
          const shown = isColumns ? names.map((_, column) => rows.map((row) => row[column]!)) : rows;
          const table = `<table>${shown.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`;
          const contacts = expectOwners(format, wrap(`<h2>Kontakt</h2>${table}`));
          expect(contacts.map(({ name }) => name).sort()).toEqual(PEOPLE.map(({ name }) => name).sort());
        },
      ),
      cases(1000),
    );
  });
});

describe('a contact', () => {
  const [eva] = [
    { name: 'Eva Ström', role: 'handläggare', number: '08-465 004 16', email: 'eva.strom@bjorkvik.example' },
  ] as const;
  const mail = [
    ...[`<a href="mailto:${eva.email}">E-post till ${eva.name}</a>`, `<a href="mailto:${eva.email}">Mejla</a>`],
    ...[
      `<a href="mailto:${eva.email}?subject=Bron">Skicka e-post</a>`,
      `E-post: <a href="mailto:${eva.email}">skriv</a>`,
    ],
    ...[`<a href="mailto:${eva.email}"><img src="/brev.svg" alt=""></a>`, `E-post: ${eva.email}`, eva.email],
    ...[
      `E-post: ${eva.email.replace('@', ' (at) ')}`,
      eva.email.replace('@', '[at]').replace('.example', '[dot]example'),
    ],
    `<a href="/cdn-cgi/l/email-protection#${protect(eva.email)}">Mejla ${eva.name}</a>`,
    `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${protect(eva.email)}">[email&#160;protected]</a>`,
    `E-post: <span class="__cf_email__" data-cfemail="${protect(eva.email)}">[email&#160;protected]</span>`,
    `<a href="/cdn-cgi/l/email-protection#${protect(eva.email)}"><span class="__cf_email__" data-cfemail="${protect(eva.email)}">[email&#160;protected]</span></a>`,
  ];
  const telephone = [
    ...[
      `<a href="tel:+46846500416">Ring ${eva.name}</a>`,
      '<a href="tel:08-46500416">Ring</a>',
      'Tel: 08-465 004 16',
    ],
    ...['<a href="tel:+46%208%20465%20004%2016">Telefon</a>', `<a href="tel:+46846500416">${eva.number}</a>`],
    '<a href="tel:08-465 004 16" title="Ring"><i class="icon"></i></a>',
  ];
  const layouts = [
    `<p><strong>${eva.name}</strong><br>${eva.role}<br>MAIL<br>TEL</p>`,
    `<p>${eva.name}, ${eva.role}<br>MAIL | TEL</p>`,
    `<p>${eva.name}, ${eva.role}, MAIL, TEL</p>`,
    `<h3>${eva.name}</h3><ul><li>${eva.role}</li><li>TEL</li><li>MAIL</li></ul>`,
    `<h3>${eva.name}</h3><p>${eva.role}</p><p>MAIL<br>TEL</p>`,
    `<div class="card"><h3>${eva.name}</h3><div>${eva.role}</div><div>TEL</div><div>MAIL</div></div>`,
    `<table><tr><td>${eva.name}</td><td>${eva.role}</td><td>TEL</td><td>MAIL</td></tr></table>`,
    `<h3>${eva.name}</h3><dl><dt>Titel</dt><dd>${eva.role}</dd><dt>Telefon</dt><dd>TEL</dd><dt>E-post</dt><dd>MAIL</dd></dl>`,
    `<dl><dt>${eva.name}</dt><dd>${eva.role}</dd><dd>TEL</dd><dd>MAIL</dd></dl>`,
  ];
  it.each(layouts)('a contact keeps the number and e-mail address of links with other words in %s', (layout) => {
    for (const format of Object.keys(FORMATS)) {
      for (const one of mail) {
        for (const number of telephone) {
          const body = wrap(`<h2>Kontakt</h2>${layout.replace('MAIL', one).replace('TEL', number)}`);
          const { contacts } = readBody(format, body);
          expect(contacts, body).toHaveLength(1);
          const { name, jobTitle, description = '', email, telephone: numbers = [] } = contacts[0]!;
          expect([name, jobTitle, email], body).toEqual([eva.name, eva.role, eva.email]);
          expect(
            numbers.map(({ e164 }) => e164),
            body,
          ).toEqual(['+46846500416']);
          expect(description, body).not.toMatch(/ring|mejl|post|telefon|protected|@|\(at\)/i);
        }
      }
    }
  });

  it('a contact whose name is a link keeps the number or e-mail address of the link', () => {
    const body = wrap(
      `<h2>Kontakt</h2><p><a href="mailto:${eva.email}">${eva.name}</a>, ${eva.role}, ${eva.number}</p>`,
    );
    for (const format of Object.keys(FORMATS)) {
      const [contact] = readBody(format, body).contacts;
      expect(contact).toMatchObject({ name: eva.name, jobTitle: eva.role, email: eva.email });
    }
  });
});

/** An address as Cloudflare writes it. */
function protect(email: string): string {
  const key = 0x5a;
  return [key, ...[...email].map((letter) => letter.charCodeAt(0) ^ key)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
