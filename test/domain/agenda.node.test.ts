import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Moment } from '../../src/contract/basis.js';
import { agendaBestand, agendaMethode } from '../../src/domain/agenda.js';
import { amsterdamMoment } from '../../src/domain/afspraak.js';
import { forSeeds } from './chance.js';

type Gegevens = Parameters<typeof agendaBestand>[0];
type Teksten = Parameters<typeof agendaBestand>[1];

const moment = (text: string): Moment => text as Moment;
const AFSPRAAK: Gegevens = {
  id: 'a-1',
  agendaUid: 'a-1@afspraken.loket',
  versie: 0,
  status: 'geboekt',
  aanvang: moment('2026-11-24T10:20:00+01:00'),
  einde: moment('2026-11-24T10:40:00+01:00'),
  gewijzigdOp: moment('2026-11-23T10:00:00+01:00'),
};
const TEKSTEN: Teksten = {
  titel: 'Afspraak: Paspoort',
  plaats: 'Gemeentehuis, Raadhuisplein 1',
  omschrijving: 'Neem mee:\n- een pasfoto; in kleur',
  organisator: { naam: 'Gemeente Wilgenrade', email: 'noreply@wilgenrade.example' },
};
const NU = Date.UTC(2026, 10, 23, 9);
const bestand = (afspraak: Partial<Gegevens> = {}, teksten: Partial<Teksten> = {}): string =>
  agendaBestand({ ...AFSPRAAK, ...afspraak }, { ...TEKSTEN, ...teksten }, NU);

/** Content lines, unfolded (RFC 5545, 3.1). */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
/** The value of a property of the event. */
const valueOf = (text: string, name: string): string | undefined => {
  const event = linesOf(text).slice(linesOf(text).indexOf('BEGIN:VEVENT'));
  return event.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.slice(name.length);
};
/** A TEXT value as it was before escaping (3.3.11). */
const unescape = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));

describe('the calendar file of an appointment', () => {
  it('holds one event with everything a calendar needs, once', () => {
    const lines = linesOf(bestand());
    assert.equal(lines[0], 'BEGIN:VCALENDAR');
    assert.equal(lines.at(-1), 'END:VCALENDAR');
    for (const name of [
      'VERSION:2.0',
      'PRODID:',
      'METHOD:PUBLISH',
      'UID:a-1@afspraken.loket',
      'SEQUENCE:0',
    ]) {
      assert.equal(lines.filter((line) => line.startsWith(name)).length, 1, name);
    }
    assert.equal(valueOf(bestand(), 'STATUS'), ':CONFIRMED');
    assert.equal(valueOf(bestand(), 'DTSTAMP'), ':20261123T090000Z');
    assert.equal(valueOf(bestand(), 'DTSTART'), ';TZID=Europe/Amsterdam:20261124T102000');
    assert.equal(valueOf(bestand(), 'DTEND'), ';TZID=Europe/Amsterdam:20261124T104000');
    assert.equal(
      valueOf(bestand(), 'ORGANIZER'),
      ';CN="Gemeente Wilgenrade":mailto:noreply@wilgenrade.example',
    );
    // Every BEGIN has its END, in order.
    const open: string[] = [];
    for (const line of lines) {
      const [word, name = ''] = line.split(':');
      if (word === 'BEGIN') open.push(name);
      if (word === 'END') assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });

  it('replaces itself in a calendar when the appointment moves, and takes itself away when it is cancelled', () => {
    const moved = bestand({ versie: 3, aanvang: moment('2026-11-26T09:00:00+01:00') });
    assert.equal(valueOf(moved, 'UID'), valueOf(bestand(), 'UID'));
    assert.equal(valueOf(moved, 'SEQUENCE'), ':3');
    const cancelled = bestand({ versie: 4, status: 'geannuleerd' });
    assert.equal(valueOf(cancelled, 'UID'), valueOf(bestand(), 'UID'));
    assert.equal(valueOf(cancelled, 'STATUS'), ':CANCELLED');
    assert.ok(linesOf(cancelled).includes('METHOD:CANCEL'));
    assert.equal(agendaMethode({ status: 'geannuleerd' }), 'CANCEL');
    assert.equal(agendaMethode({ status: 'onbekend' }), 'PUBLISH');
  });

  it('brings the rules of the clock along, and writes a time that exists twice so that it is read right', () => {
    const lines = linesOf(bestand());
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE') + 1);
    assert.ok(zone.includes('TZID:Europe/Amsterdam'));
    assert.ok(zone.includes('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'));
    assert.ok(zone.includes('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'));
    for (const [utc, start] of [
      // The night that loses an hour.
      [Date.UTC(2027, 2, 28, 0, 30), ';TZID=Europe/Amsterdam:20270328T013000'],
      [Date.UTC(2027, 2, 28, 1, 0), ';TZID=Europe/Amsterdam:20270328T030000'],
      // The night that has one twice: a local time there means the first.
      [Date.UTC(2026, 9, 25, 0, 30), ';TZID=Europe/Amsterdam:20261025T023000'],
      [Date.UTC(2026, 9, 25, 1, 30), ':20261025T013000Z'],
      [Date.UTC(2026, 9, 25, 2, 0), ';TZID=Europe/Amsterdam:20261025T030000'],
    ] as const) {
      assert.equal(valueOf(bestand({ aanvang: amsterdamMoment(utc) }), 'DTSTART'), start);
    }
  });

  it('keeps every text as it was, in lines of at most 75 octets that cut no character', () =>
    forSeeds(200, ({ text }) => {
      const alphabet = ['a', ' ', ',', ';', '\\', '\n', 'é', '€', '😀', '"', ':', 'BEGIN:', '\\n'];
      const omschrijving = text(alphabet, 200);
      const made = bestand({}, { omschrijving, titel: text(alphabet, 40) });
      for (const line of made.split('\r\n')) {
        assert.ok(new TextEncoder().encode(line).length <= 75, line);
        assert.equal(line.includes('\ufffd'), false);
      }
      assert.equal(unescape((valueOf(made, 'DESCRIPTION') ?? '').slice(1)), omschrijving);
      assert.equal(linesOf(made).filter((line) => line === 'END:VEVENT').length, 1);
    }));

  it('cannot be broken into another line or parameter by what people type', () => {
    const nasty = 'x\r\nEND:VEVENT\rATTACH:http://kwaad.example\u0000\u2028ATTENDEE:x';
    const made = bestand(
      {},
      { titel: nasty, plaats: nasty, organisator: { naam: `a";X=${nasty}`, email: nasty } },
    );
    assert.equal(linesOf(made).filter((line) => line.startsWith('ATTACH')).length, 0);
    assert.equal(linesOf(made).filter((line) => line === 'END:VEVENT').length, 1);
    assert.equal((valueOf(made, 'ORGANIZER') ?? '').split('"').length, 3);
    assert.equal(/[\u0000\u2028]/.test(made), false);
  });

  it('leaves out the place when there is none to go to, and goes without what an older server does not send', () => {
    assert.equal(valueOf(bestand({}, { plaats: null }), 'LOCATION'), undefined);
    const old = bestand({ agendaUid: null, gewijzigdOp: null });
    assert.equal(valueOf(old, 'UID'), ':a-1');
    assert.equal(valueOf(old, 'DTSTAMP'), ':20261123T090000Z');
  });
});
