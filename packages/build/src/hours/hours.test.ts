import { formatHours, translationFor } from '@pressrum/i18n';
import type { ContactPoint, OpeningHours } from '@pressrum/model';
import { checkPressRoom } from '@pressrum/model/check.js';
import { whoAnswers, type Answer } from '@pressrum/model/on-call.js';
import { afterEach, describe, expect, it } from 'vitest';
import { checkHolidays, withHours, type HoursOptions } from './hours.js';

const WEEKDAYS: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const office: OpeningHours[] = [{ dayOfWeek: WEEKDAYS, opens: '08:00', closes: '16:30' }];
/** Open every day of the week, so that every closing shows. */
const daily: OpeningHours[] = [{ opens: '08:00', closes: '16:30' }];
const roundTheClock: OpeningHours[] = [{ opens: '00:00', closes: '24:00' }];

const pressOffice: ContactPoint = {
  name: 'Presstjänsten',
  telephone: [{ text: '08-465 004 10', e164: '+4684650410' }],
};
const onCall: ContactPoint = {
  name: 'Kommunikatör i beredskap',
  contactType: 'on-call',
  telephone: [{ text: '070-174 06 05', e164: '+46701740605' }],
};

const usual = { now: new Date('2026-01-15T12:00+01:00'), timeZone: 'Europe/Stockholm' };
const sweden = { ...usual, holidays: { country: 'SE' } };

/** The hours of a contact, once withHours has been over them. */
const hoursOf = (hoursAvailable: OpeningHours[], options: HoursOptions, contact = pressOffice): OpeningHours[] =>
  withHours([{ ...contact, hoursAvailable }], options).contactPoints[0]!.hoursAvailable!;

const added = (hours: OpeningHours[], options: HoursOptions, contact = pressOffice): OpeningHours[] =>
  hoursOf(hours, options, contact).slice(hours.length);

/** The days of a year, "12-24", on which somebody open at noon every day is closed at noon. */
const closedDays = (year: number, country: string, region?: string, timeZone = usual.timeZone): string[] => {
  const hours = added(daily, {
    now: new Date(`${year}-01-15T12:00Z`),
    timeZone,
    holidays: { country, ...(region && { region }) },
  });
  const days: string[] = [];
  for (const { opens, closes, validFrom, validThrough } of hours)
    for (let day = validFrom!; day <= validThrough!; day = nextDay(day))
      if (day.startsWith(String(year)) && !(opens && closes && closes > '12:00')) days.push(day.slice(5));
  return days;
};

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Who answers, as the page finds it: the state, and who or until when (UTC). */
const answer = (contactPoints: ContactPoint[], options: HoursOptions, moment: string) => {
  const { contactPoints: dated, hoursKnownThrough } = withHours(contactPoints, options);
  const room = {
    organization: { name: 'Björkviks kommun', timeZone: options.timeZone },
    contactPoints: dated,
    ...(hoursKnownThrough && { hoursKnownThrough }),
  };
  return told(whoAnswers(room, new Date(moment)));
};

const told = (found: Answer): string =>
  [
    found.state,
    'contact' in found && found.contact.name,
    'until' in found && found.until?.toISOString(),
    'opens' in found && found.opens?.toISOString(),
  ]
    .filter(Boolean)
    .join(' ');

describe('the days on which Swedish offices are closed', () => {
  it.each([
    [
      2026,
      // Nyårsdagen, trettondedag jul, långfredagen, påskdagen, annandag påsk, första maj, Kristi himmelsfärds dag,
      // pingstdagen, nationaldagen, midsommarafton, midsommardagen, alla helgons dag, julafton, juldagen, annandag jul,
      // nyårsafton.
      '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31',
    ],
    [2027, '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-25 06-26 11-06 12-24 12-25 12-26 12-31'],
  ])('are all those of %i, and no other', (year, days) => {
    expect(closedDays(year, 'SE').join(' ')).toBe(days);
  });

  it('are told where the office would be open: none on its weekends, consecutive ones in one entry', () => {
    expect(added(office, sweden).map(({ validFrom, validThrough }) => `${validFrom}/${validThrough}`)).toEqual([
      '2026-01-01/2026-01-01',
      '2026-01-06/2026-01-06',
      '2026-04-03/2026-04-03',
      '2026-04-06/2026-04-06',
      '2026-05-01/2026-05-01',
      '2026-05-14/2026-05-14',
      '2026-06-19/2026-06-19',
      '2026-12-24/2026-12-25',
      '2026-12-31/2027-01-01',
      '2027-01-06/2027-01-06',
      '2027-03-26/2027-03-26',
      '2027-03-29/2027-03-29',
      '2027-05-06/2027-05-06',
      '2027-06-25/2027-06-25',
      '2027-12-24/2027-12-24',
      '2027-12-31/2027-12-31',
    ]);
  });

  it('are entries without times', () => {
    expect(added(office, sweden)[0]).toEqual({ validFrom: '2026-01-01', validThrough: '2026-01-01' });
  });

  it('are a document that is valid, and a page that says so', () => {
    const contactPoints = [{ ...pressOffice, hoursAvailable: hoursOf(office, sweden) }];
    expect(checkPressRoom({ version: 1, contactPoints })).toEqual([]);
    const text = formatHours(
      contactPoints[0]!.hoursAvailable,
      translationFor('sv'),
      new Date('2026-12-10T12:00Z'),
    );
    expect(text).toContain('24–25 december 2026: stängt');
  });

  describe('whatever clock the build runs by', () => {
    const { TZ } = process.env;
    afterEach(() => {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    });

    it.each(['Pacific/Auckland', 'America/Los_Angeles'])('%s', (zone) => {
      const [days, entries] = [closedDays(2026, 'SE'), added(office, sweden)];
      process.env['TZ'] = zone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(closedDays(2026, 'SE')).toEqual(days);
      expect(added(office, sweden)).toEqual(entries);
    });
  });
});

describe('other countries', () => {
  it.each([
    ['Finland’s Independence Day and both eves', 'FI', undefined, ['12-06', '06-19', '12-24'], ['12-31', '06-06']],
    [
      'Åland’s, with Christmas Eve as in Finland',
      'AX',
      undefined,
      ['12-06', '06-19', '12-24'],
      ['06-09', '12-31'],
    ],
    ['Norway’s Constitution Day and Maundy Thursday', 'NO', undefined, ['05-17', '04-02'], ['12-24', '06-06']],
    [
      'Denmark’s Maundy Thursday, and no longer the Great Prayer Day',
      'DK',
      undefined,
      ['04-02', '05-14'],
      ['05-01'],
    ],
    ['Germany’s Unity Day', 'DE', undefined, ['10-03', '05-25'], ['06-04', '01-06', '12-24']],
    ['Bavaria’s Corpus Christi too', 'DE', 'BY', ['10-03', '06-04', '01-06'], ['08-08']],
    ['Augsburg’s Peace Festival too', 'DE', 'BY-A', ['10-03', '06-04', '08-08'], ['12-24']],
  ])('%s', (_, country, region, closed, open) => {
    const days = closedDays(2026, country, region);
    expect(closed.filter((day) => !days.includes(day))).toEqual([]);
    expect(open.filter((day) => days.includes(day))).toEqual([]);
  });

  it('a holiday that begins in the day closes the office at that time', () => {
    const iceland = { ...usual, timeZone: 'Atlantic/Reykjavik', holidays: { country: 'IS' } };
    expect(added(office, iceland)).toContainEqual({
      opens: '08:00',
      closes: '13:00',
      validFrom: '2026-12-24',
      validThrough: '2026-12-24',
    });
  });

  it('a holiday of several days is all of them', () => {
    expect(closedDays(2026, 'AM', undefined, 'Asia/Yerevan').slice(0, 5)).toEqual([
      '01-01',
      '01-02',
      '01-03',
      '01-04',
      '01-05',
    ]);
  });

  it('a holiday from sunset to sunset is the days that it ends on', () => {
    const days = closedDays(2026, 'BA', undefined, 'Europe/Sarajevo').filter((day) => day.startsWith('03-'));
    expect(days).toEqual(['03-20', '03-21', '03-22']);
    const halfDays = [{ before: 'Ramazanski Bajram', closes: '12:00' }];
    const hours = added(daily, { ...usual, holidays: { country: 'BA', halfDays } });
    expect(hours.filter(({ opens }) => opens).map(({ validFrom }) => validFrom)).toEqual([
      '2026-03-19',
      '2027-03-08',
    ]);
  });
});

describe('the status on the page', () => {
  const contacts = [{ ...pressOffice, hoursAvailable: office }, onCall];

  it.each([
    ['the day before Christmas Eve', '2026-12-23T12:00+01:00', 'open Presstjänsten 2026-12-23T15:30:00.000Z'],
    ['Christmas Eve, a Thursday', '2026-12-24T12:00+01:00', 'on-call Kommunikatör i beredskap'],
    ['Christmas Day, a Friday', '2026-12-25T12:00+01:00', 'on-call Kommunikatör i beredskap'],
    ['the Monday after', '2026-12-28T12:00+01:00', 'open Presstjänsten 2026-12-28T15:30:00.000Z'],
    ['the first minute of Midsummer Eve', '2026-06-19T08:00+02:00', 'on-call Kommunikatör i beredskap'],
  ])('on %s', (_, moment, expected) => {
    expect(answer(contacts, sweden, moment)).toBe(expected);
  });

  it('tells when the office opens again if nobody is on call', () => {
    expect(answer(contacts.slice(0, 1), sweden, '2026-12-24T12:00+01:00')).toBe('closed 2026-12-28T07:00:00.000Z');
  });

  it('is open on Christmas Day if no holidays are configured', () => {
    expect(answer(contacts, usual, '2026-12-25T12:00+01:00')).toBe('open Presstjänsten 2026-12-25T15:30:00.000Z');
  });

  it('says nothing after the last known day', () => {
    expect(answer(contacts, sweden, '2027-12-30T12:00+01:00')).toMatch(/^open/);
    expect(answer(contacts, sweden, '2028-01-03T12:00+01:00')).toBe('unknown');
  });
});

describe('office hours of the configuration', () => {
  const given = (contact: ContactPoint) =>
    withHours([contact], { ...usual, hours: office }).contactPoints[0]!.hoursAvailable;

  it('are given to a press contact without hours', () => {
    expect(given(pressOffice)).toEqual(office);
    expect(given({ ...pressOffice, hoursAvailable: [] })).toEqual(office);
  });

  it('are not given to a contact with hours', () => {
    expect(given({ ...pressOffice, hoursAvailable: daily })).toEqual(daily);
  });

  it.each<[string, ContactPoint]>([
    ['on call', onCall],
    ['who is a spokesperson', { ...pressOffice, contactType: 'spokesperson' }],
    ['with a condition', { ...pressOffice, condition: 'Vid pågående allvarlig händelse' }],
  ])('are not given to a contact %s', (_, contact) => {
    expect(given(contact)).toBeUndefined();
  });

  it('end on holidays', () => {
    const moment = '2026-12-25T12:00+01:00';
    expect(answer([pressOffice], { ...usual, hours: office }, moment)).toMatch(/^open/);
    expect(answer([pressOffice], { ...sweden, hours: office }, moment)).toMatch(/^closed/);
  });

  it('leave the contact that was passed unchanged', () => {
    const contact = { ...pressOffice };
    withHours([contact], { ...sweden, hours: office });
    expect(contact).toEqual(pressOffice);
    expect(office).toHaveLength(1);
  });
});

describe('half-days', () => {
  const withHalfDays = (...halfDays: NonNullable<HoursOptions['holidays']>['halfDays'] & object) => ({
    ...usual,
    holidays: { country: 'SE', halfDays },
  });
  /** "2026-12-23 08:00–12:00", or no times, of what is added beyond holidays. */
  const halfDays = (hours: OpeningHours[], options: HoursOptions) => {
    const holidays = added(hours, sweden).map((entry) => JSON.stringify(entry));
    return added(hours, options)
      .filter((entry) => !holidays.includes(JSON.stringify(entry)))
      .map(({ opens, closes, validFrom }) => [validFrom, opens && `${opens}–${closes}`].filter(Boolean).join(' '));
  };

  it('of every year end the day at noon in each', () => {
    const options = withHalfDays({ date: '12-23', closes: '12:00' });
    expect(halfDays(office, options)).toEqual(['2026-12-23 08:00–12:00', '2027-12-23 08:00–12:00']);
    const contacts = [{ ...pressOffice, hoursAvailable: office }, onCall];
    expect(answer(contacts, options, '2026-12-23T11:59+01:00')).toBe(
      'open Presstjänsten 2026-12-23T11:00:00.000Z',
    );
    expect(answer(contacts, options, '2026-12-23T12:00+01:00')).toBe('on-call Kommunikatör i beredskap');
  });

  it('of one year end that day alone', () => {
    expect(halfDays(office, withHalfDays({ date: '2026-12-23', closes: '12:00' }))).toEqual([
      '2026-12-23 08:00–12:00',
    ]);
  });

  it('before a holiday move with it, by its name in any case and with or without spaces', () => {
    const maundyThursday = ['2026-04-02 08:00–12:00', '2027-03-25 08:00–12:00'];
    expect(halfDays(office, withHalfDays({ before: 'Långfredagen', closes: '12:00' }))).toEqual(maundyThursday);
    expect(halfDays(office, withHalfDays({ before: 'Kristi himmelsfärds dag', closes: '12:00' }))).toEqual([
      '2026-05-13 08:00–12:00',
      '2027-05-05 08:00–12:00',
    ]);
    expect(halfDays(office, withHalfDays({ before: 'midsommarafton', closes: '12:00' }))).toEqual([
      '2026-06-18 08:00–12:00',
      '2027-06-24 08:00–12:00',
    ]);
  });

  it('before the first of January are in the year before', () => {
    const norway = { ...usual, timeZone: 'Europe/Oslo', holidays: { country: 'NO' } };
    const halfDay = { before: 'Første nyttårsdag', closes: '12:00' };
    expect(added(office, { ...norway, holidays: { country: 'NO', halfDays: [halfDay] } })).toContainEqual({
      opens: '08:00',
      closes: '12:00',
      validFrom: '2027-12-31',
      validThrough: '2027-12-31',
    });
  });

  it('leave the hours before noon, and close what opens later', () => {
    const lunch: OpeningHours[] = [
      { dayOfWeek: WEEKDAYS, opens: '08:00', closes: '11:30' },
      { dayOfWeek: WEEKDAYS, opens: '13:00', closes: '16:30' },
    ];
    const evenings: OpeningHours[] = [{ dayOfWeek: WEEKDAYS, opens: '17:00', closes: '02:00' }];
    const late: OpeningHours[] = [{ dayOfWeek: WEEKDAYS, opens: '10:00', closes: '02:00' }];
    const mornings: OpeningHours[] = [{ dayOfWeek: WEEKDAYS, opens: '08:00', closes: '11:30' }];
    const options = withHalfDays({ date: '2026-12-23', closes: '12:00' });
    expect(halfDays(lunch, options)).toEqual(['2026-12-23 08:00–11:30']);
    expect(halfDays(evenings, options)).toEqual(['2026-12-23']);
    expect(halfDays(late, options)).toEqual(['2026-12-23 10:00–12:00']);
    expect(halfDays(mornings, options)).toEqual([]);
  });

  it('at midnight are a day off', () => {
    const options = withHalfDays({ date: '2026-06-05', closes: '00:00' });
    expect(halfDays(office, options)).toEqual(['2026-06-05']);
    const hours: OpeningHours[] = [...office, { dayOfWeek: ['PublicHolidays'], opens: '10:00', closes: '14:00' }];
    expect(halfDays(hours, options)).toEqual(['2026-06-05']);
  });

  it('are sorted by day, among the holidays', () => {
    const options = withHalfDays({ date: '12-23', closes: '12:00' }, { before: 'långfredagen', closes: '12:00' });
    const days = added(office, options).map(({ validFrom }) => validFrom!);
    expect(days).toContain('2026-12-23');
    expect(days).toEqual([...days].sort());
  });

  it('add no entry on weekends and holidays', () => {
    expect(halfDays(office, withHalfDays({ date: '2026-12-26', closes: '12:00' }))).toEqual([]);
    expect(halfDays(office, withHalfDays({ date: '12-24', closes: '12:00' }))).toEqual([]);
  });

  it('on 29 February are added in leap years', () => {
    const options = withHalfDays({ date: '02-29', closes: '12:00' });
    expect(halfDays(daily, options)).toEqual([]);
    const leap = { ...options, now: new Date('2028-01-15T12:00Z') };
    expect(added(daily, leap).filter(({ opens }) => opens)).toMatchObject([{ validFrom: '2028-02-29' }]);
  });
});

describe('a contact that is open on a holiday', () => {
  const christmasDay = '2026-12-25T12:00+01:00';
  const at = (hoursAvailable: OpeningHours[], moment = christmasDay) =>
    answer([{ ...pressOffice, hoursAvailable }], sweden, moment);

  it('is one round the clock every day, with no entry added', () => {
    expect(added(roundTheClock, sweden)).toEqual([]);
    expect(added([{ opens: '00:00', closes: '23:59', validFrom: '2026-01-01' }], sweden)).toEqual([]);
    expect(at(roundTheClock)).toBe('open Presstjänsten');
  });

  it('is not one round the clock on weekdays only', () => {
    expect(at([{ dayOfWeek: WEEKDAYS, opens: '00:00', closes: '24:00' }])).toMatch(/^closed/);
  });

  it('is one on call or with a condition, whose hours stay', () => {
    expect(added(office, sweden, onCall)).toEqual([]);
    expect(added(office, sweden, { ...pressOffice, condition: 'Vid kris' })).toEqual([]);
    expect(added(office, sweden)).not.toEqual([]);
  });

  it('has the hours that it names for public holidays, also on a weekend', () => {
    const hours: OpeningHours[] = [...office, { dayOfWeek: ['PublicHolidays'], opens: '10:00', closes: '14:00' }];
    expect(at(hours)).toBe('open Presstjänsten 2026-12-25T13:00:00.000Z');
    expect(at(hours, '2026-12-26T12:00+01:00')).toBe('open Presstjänsten 2026-12-26T13:00:00.000Z');
    expect(at(hours, '2026-12-27T12:00+01:00')).toMatch(/^closed/);
  });

  it('has its usual hours until a holiday begins in the day', () => {
    const hours: OpeningHours[] = [...office, { dayOfWeek: ['PublicHolidays'], opens: '10:00', closes: '14:00' }];
    const iceland = { ...usual, timeZone: 'Atlantic/Reykjavik', holidays: { country: 'IS' } };
    const times = added(hours, iceland).map(({ opens, closes, validFrom }) => `${validFrom} ${opens}–${closes}`);
    expect(times).toContain('2026-12-24 08:00–13:00');
    expect(times).toContain('2026-12-25 10:00–14:00');
  });

  it('is on call at weekends and public holidays', () => {
    const weekends: OpeningHours[] = [
      { dayOfWeek: ['Saturday', 'Sunday', 'PublicHolidays'], opens: '08:00', closes: '22:00' },
    ];
    const contacts = [
      { ...pressOffice, hoursAvailable: office },
      { ...onCall, hoursAvailable: weekends },
    ];
    expect(answer(contacts, sweden, christmasDay)).toBe('on-call Kommunikatör i beredskap');
    expect(answer(contacts, sweden, '2026-12-22T18:00+01:00')).toMatch(/^closed/);
  });

  it('may be round the clock but for public holidays', () => {
    expect(at([...roundTheClock, { dayOfWeek: ['PublicHolidays'] }])).toMatch(/^closed/);
  });
});

describe('dated entries of a contact', () => {
  it('for a week at most stay as they are, and close no more', () => {
    const own: OpeningHours[] = [
      ...office,
      { validFrom: '2026-12-21', validThrough: '2026-12-27', opens: '10:00', closes: '12:00' },
    ];
    const open = answer([{ ...pressOffice, hoursAvailable: own }], sweden, '2026-12-24T11:00+01:00');
    expect(open).toBe('open Presstjänsten 2026-12-24T11:00:00.000Z');
    expect(added(own, sweden).map(({ validFrom }) => validFrom)).not.toContain('2026-12-24');
    expect(added(own, sweden).map(({ validFrom }) => validFrom)).toContain('2026-12-31');
  });

  it('for a week at most leave the days that they do not name', () => {
    const fridays: OpeningHours = {
      dayOfWeek: ['Friday'],
      validFrom: '2026-12-21',
      validThrough: '2026-12-27',
      opens: '10:00',
      closes: '12:00',
    };
    expect(added([...office, fridays], sweden)).toContainEqual({
      validFrom: '2026-12-24',
      validThrough: '2026-12-24',
    });
  });

  it('for longer are a season, which has holidays', () => {
    const summer: OpeningHours[] = [
      ...office,
      {
        dayOfWeek: WEEKDAYS,
        opens: '09:00',
        closes: '15:00',
        validFrom: '2026-06-01',
        validThrough: '2026-08-31',
      },
    ];
    const contacts = [{ ...pressOffice, hoursAvailable: summer }];
    expect(answer(contacts, sweden, '2026-06-18T12:00+02:00')).toBe('open Presstjänsten 2026-06-18T13:00:00.000Z');
    expect(answer(contacts, sweden, '2026-06-19T12:00+02:00')).toBe('closed 2026-06-22T07:00:00.000Z');
  });

  it('for longer are what a half-day ends', () => {
    const summer: OpeningHours[] = [
      ...office,
      { dayOfWeek: WEEKDAYS, opens: '09:00', closes: '15:00', validFrom: '2026-06-01' },
    ];
    const holidays = { country: 'SE', halfDays: [{ date: '2026-07-03', closes: '12:00' }] };
    const day = added(summer, { ...usual, holidays }).filter(({ validFrom }) => validFrom === '2026-07-03');
    expect(day).toEqual([
      { opens: '09:00', closes: '12:00', validFrom: '2026-07-03', validThrough: '2026-07-03' },
    ]);
  });

  it('of a season of eight days give way to a row of holidays that is as long', () => {
    const days = ['2026-07-06', '07', '08', '09', '10', '11', '12', '13', '14'];
    const holidays = {
      country: 'SE',
      halfDays: days.map((day) => ({ date: day.length > 2 ? day : `2026-07-${day}`, closes: '00:00' })),
    };
    const season = { opens: '09:00', closes: '15:00', validFrom: '2026-07-06', validThrough: '2026-07-13' };
    const contacts = [{ ...pressOffice, hoursAvailable: [...daily, season] }];
    expect(answer(contacts, usual, '2026-07-08T12:00+02:00')).toMatch(/^open/);
    expect(answer(contacts, { ...usual, holidays }, '2026-07-08T12:00+02:00')).toMatch(/^closed/);
  });
});

describe('the last day with known hours', () => {
  const known = (now: string, more: Partial<HoursOptions> = {}) => {
    const options = { ...sweden, ...more, now: new Date(now) };
    const days = added(office, options).map(({ validFrom }) => validFrom);
    return [days[0], days.at(-1), withHours([], options).hoursKnownThrough];
  };

  it('is from the first day of the month to the end of next year, the same on each day of a month', () => {
    const april = ['2026-04-03', '2027-12-31', '2027-12-31'];
    expect(known('2026-04-01T00:00+02:00')).toEqual(april);
    expect(known('2026-04-30T23:59+02:00')).toEqual(april);
    expect(known('2026-05-01T00:00+02:00')).toEqual(['2026-05-01', '2027-12-31', '2027-12-31']);
  });

  it('changes with the year of the organisation’s own clock', () => {
    expect(known('2026-12-31T22:59Z')[2]).toBe('2027-12-31');
    expect(known('2026-12-31T23:00Z')[2]).toBe('2028-12-31');
    expect(known('2026-12-31T23:00Z', { timeZone: 'Europe/London' })[2]).toBe('2027-12-31');
  });

  it('is to the day that the configuration says where that is earlier', () => {
    expect(known('2026-04-15T12:00Z', { hoursKnownThrough: '2026-12-24' })).toEqual([
      '2026-04-03',
      '2026-12-24',
      '2026-12-24',
    ]);
    expect(known('2026-04-15T12:00Z', { hoursKnownThrough: '2030-12-31' })[2]).toBe('2027-12-31');
  });

  it('is what the configuration says where that says nothing of holidays', () => {
    expect(withHours([pressOffice], { ...usual, hoursKnownThrough: '2030-12-31' }).hoursKnownThrough).toBe(
      '2030-12-31',
    );
    expect(withHours([pressOffice], usual)).toEqual({ contactPoints: [pressOffice], warnings: [] });
  });
});

describe('a warning before the configuration is out of date', () => {
  const warnings = (options: Partial<HoursOptions>) => withHours([], { ...sweden, ...options }).warnings;

  it('is given for hours that are known for 90 days at most', () => {
    expect(warnings({ hoursKnownThrough: '2026-04-16' })).toEqual([]);
    expect(warnings({ hoursKnownThrough: '2026-04-15' })).toEqual([
      'hoursKnownThrough: after 2026-04-15 (in 90 days) the page no longer says who answers now; find out the hours after it, and write the new last day',
    ]);
    expect(warnings({ hoursKnownThrough: '2026-01-16' })[0]).toContain('after 2026-01-16 (in 1 day) the page');
    expect(warnings({ hoursKnownThrough: '2026-01-15' })[0]).toContain('after 2026-01-15 (today) the page');
    expect(warnings({ hoursKnownThrough: '2026-01-14' })).toEqual([
      'hoursKnownThrough: passed on 2026-01-14, so the page no longer says who answers now; find out the hours after it, and write the new last day',
    ]);
  });

  it('is never given for the end of next year, which moves by itself', () => {
    expect(warnings({ now: new Date('2026-12-31T12:00Z') })).toEqual([]);
  });

  it('is given for half-days of one year that have passed, and for no others', () => {
    const halfDays = ['12-23', '2026-01-15', '2026-01-14'].map((date) => ({ date, closes: '12:00' }));
    expect(warnings({ holidays: { country: 'SE', halfDays } })).toEqual([
      'holidays.halfDays[2].date: 2026-01-14 has passed; write the next such day, or take it out',
    ]);
  });
});

describe('the check of the configuration', () => {
  const closes = '12:00';

  it('finds nothing in a valid one', () => {
    const halfDays = [
      { date: '12-23', closes },
      { date: '02-29', closes },
      { date: '2026-12-23', closes },
      { before: 'Långfredagen', closes },
      { before: 'julafton', closes },
    ];
    expect(checkHolidays({ country: 'SE', halfDays })).toEqual([]);
    expect(checkHolidays({ country: 'DE', region: 'BY' })).toEqual([]);
    expect(checkHolidays({ country: 'DE', region: 'BY-A' })).toEqual([]);
    expect(checkHolidays({ country: 'AX' })).toEqual([]);
    expect(checkHolidays({ country: 'IS', halfDays: [{ before: 'Aðfangadagur', closes }] })).toEqual([]);
  });

  it.each([
    [{ country: 'XX' }, 'country: no holidays are known of "XX"; write a country'],
    [{ country: 'toString' }, 'country: no holidays are known of "toString"; write a country'],
    [
      { country: 'DE', region: 'XX' },
      'region: "XX" is no part of DE that is known; write one of BB, BE, BW, BY, ',
    ],
    [{ country: 'DE', region: 'BY-XX' }, 'region: "BY-XX" is no part of DE that is known; write one of BB, '],
    [{ country: 'FI', region: '01' }, 'region: no part of FI has holidays of its own; take it out'],
    [{ country: 'SE', region: '' }, 'region: no part of SE has holidays of its own; take it out'],
    [
      {
        country: 'SE',
        halfDays: [
          { date: '12-23', closes },
          { date: '02-30', closes },
        ],
      },
      'halfDays[1].date: there is no day 02-30; write a day',
    ],
    [
      { country: 'SE', halfDays: [{ date: '2026-02-29', closes }] },
      'halfDays[0].date: there is no day 2026-02-29; write a day',
    ],
    [
      { country: 'SE', halfDays: [{ before: 'Good Friday', closes }] },
      'halfDays[0].before: "Good Friday" is no holiday of SE; write one of nyårsdagen, trettondedag jul, ',
    ],
    [{ country: 'SE', halfDays: [{ closes }] }, 'halfDays[0]: must have either date or before, '],
    [
      { country: 'SE', halfDays: [{ date: '12-23', before: 'julafton', closes }] },
      'halfDays[0]: must have either date or before, ',
    ],
  ])('finds the problem in %j', (value, expected) => {
    const problems = checkHolidays(value).map(({ path, message }) => `${path}: ${message}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.slice(0, expected.length)).toBe(expected);
    expect(problems[0]).toContain('; ');
  });
});
