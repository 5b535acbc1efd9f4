import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyfile } from '../../src/import/table/bodyfile.ts'
import { countedTime } from '../../src/import/table/counted.ts'
import { csv } from '../../src/import/table/csv.ts'
import { readTable } from '../../src/import/table/read.ts'
import { type DateOrder, readPeopleTime } from '../../src/import/table/times.ts'
import { timesketch } from '../../src/import/table/timesketch.ts'
import { importText, onlyOf } from './draft.ts'

describe('times as people write them', () => {
  test.each<readonly [string, string]>([
    ['2026-04-15', '2026-04-15'],
    ['2026-04', '2026-04'],
    ['2026', '2026'],
    ['2026-04-15 9:05', '2026-04-15T09:05'],
    ['2026-04-15T09:05:06.789Z', '2026-04-15T09:05:06.789Z'],
    ['2026-04-15 09:05 +0200', '2026-04-15T09:05+02:00'],
    ['2026/4/5', '2026-04-05'],
    ['15.4.2026 14.05', '2026-04-15T14:05'],
    ['03.04.2026', '2026-04-03'],
    ['15/04/2026, 14:05', '2026-04-15T14:05'],
    ['04/15/2026 2:05 PM', '2026-04-15T14:05'],
    ['04/04/2026', '2026-04-04'],
    ['12/31/2026 12:00 am', '2026-12-31T00:00'],
    ['15 aprile 2026 ore 9:05', '2026-04-15T09:05'],
    ['15 apr 2026 alle 9:05', '2026-04-15T09:05'],
    ['mercoledì 15 aprile 2026', '2026-04-15'],
    ['April 15, 2026 at 2pm', '2026-04-15T14'],
    ['Wed, Apr 15th 2026', '2026-04-15'],
    ['15-Apr-2026 08:00 CEST', '2026-04-15T08:00+02:00'],
    ['15 April 2026 08:00 (Europe/Rome)', '2026-04-15T08:00+02:00'],
    ['aprile 2026', '2026-04'],
    ['15. März 2026 8:00 UTC', '2026-03-15T08:00Z'],
    // The clocks show this hour twice.
    ['25 October 2026 02:30 Europe/Rome', '2026-10-25T02:30+02:00/2026-10-25T02:30+01:00'],
  ])('%s', (text, time) => {
    expect(readPeopleTime(text, undefined, undefined)).toEqual({ ok: true, time })
  })

  test.each(['03/04/2026', '3-4-2026 10:00', '03/04/26', '15/04/26'])('%s is never guessed', (text) => {
    expect(readPeopleTime(text, undefined, undefined)).toEqual({ ok: false, reason: 'ambiguous' })
  })

  test.each([
    '',
    'soon',
    '31/02/2026',
    '2026-13-01',
    '14:05',
    '15/04/2026 25:00',
    '15 foo 2026',
    '15/04/2026 10:00 IST',
    '45970.58',
  ])('%s is no time', (text) => {
    expect(readPeopleTime(text, 'day-first', undefined)).toEqual({ ok: false, reason: 'unread' })
  })

  test.each<readonly [DateOrder, string]>([
    ['day-first', '2026-04-03'],
    ['month-first', '2026-03-04'],
  ])('03/04/26 %s', (order, time) => {
    expect(readPeopleTime('03/04/26', order, undefined)).toEqual({ ok: true, time })
  })
})

describe('tables', () => {
  test.each<readonly [string, string, readonly (readonly string[])[]]>([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons and CR LF',
      'a;b\r\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['what Excel says', 'sep=|\na|b;c\n', [['a', 'b;c']]],
    ['quotations', 'a,"b ""c"", d\ne"\n', [['a', 'b "c", d\ne']]],
    [
      'empty lines',
      'a,b\n\n,\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a quotation without its end',
      'a,b\n"x,2\n3,4',
      [
        ['a', 'b'],
        ['"x', '2'],
        ['3', '4'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(readTable(text).rows.map((row) => row.map((cell) => cell.text))).toEqual(rows)
  })

  test('a date that can be read in two ways is told at its place, and its text kept', async () => {
    const { record, findings, entries } = onlyOf(
      await importText(csv, 'date,event\n03/04/2026,Alert\n', { path: 'a.csv' }),
    )
    expect(record.events).toEqual([{ kind: 'observation', text: '03/04/2026: Alert' }])
    expect(
      findings
        .filter(({ code }) => code === 'import-date-order')
        .map(({ place }) => [place.start.line, place.start.column, place.end.column]),
    ).toEqual([[2, 1, 11]])
    expect(entries).toEqual({ found: 1, dated: 0 })
  })

  test('the user says the order, and which column is what', async () => {
    const options = { path: 'a.csv', dates: 'month-first', columns: { datetime: 'T', text: 'Bla' } } as const
    const { record } = onlyOf(await importText(csv, 'T,Bla\n03/04/2026,Alert\n', options))
    expect(record.events).toEqual([{ kind: 'observation', at: '2026-03-04', text: 'Alert' }])
  })

  test('without a head, a column is what it reads as', async () => {
    const { record } = onlyOf(
      await importText(csv, '2026-04-15;10:05;Alert\n2026-04-15;10:07;Fixed\n', { path: 'a.csv' }),
    )
    expect(record.events.map(({ at }) => at)).toEqual(['2026-04-15T10:05', '2026-04-15T10:07'])
  })

  test('no column of times is an error at the head', async () => {
    const { incidents, findings } = await importText(csv, 'a,b\nc,d\n', { path: 'a.csv' })
    expect(incidents).toEqual([])
    expect(findings.map(({ code, place }) => [code, place.start.line])).toEqual([['import-none', 1]])
  })
})

describe('rows', () => {
  const eventsOf = async (text: string): Promise<readonly string[]> =>
    onlyOf(await importText(csv, text, { path: 't.csv', dates: 'day-first' })).record.events.map((event) =>
      [event.at ?? '-', event.end].filter((part) => part !== undefined).join(' to '),
    )

  test.each<readonly [string, string, string]>([
    [
      'the zone of a row is that of its time and of its end, with a space for the T too',
      'when,end,what,tz\n2026-04-15 08:05,2026-04-15 09:00,a,CEST\n',
      '2026-04-15T08:05+02:00 to 2026-04-15T09:00+02:00',
    ],
    [
      'an offset beside the time is more than the zone of the row',
      'when,what,tz\n2026-04-15 08:05 +0000,a,CEST\n',
      '2026-04-15T08:05Z',
    ],
    [
      'start and end in columns of their own',
      'Inizio;Fine;Descrizione\n15/04/2026 22:00;16/04/2026 01:00;a\n',
      '2026-04-15T22:00 to 2026-04-16T01:00',
    ],
    [
      'times of day beside a date',
      'Data;Ora inizio;Ora fine;Descrizione\n15/04/2026;22:00;23.30;a\n',
      '2026-04-15T22:00 to 2026-04-15T23:30',
    ],
    [
      'an end that would be before its start is of a day that nobody said',
      'Date;Start;End;What\n15/04/2026;22:00;01:00;a\n',
      '2026-04-15T22:00',
    ],
  ])('%s', async (_, text, event) => {
    expect(await eventsOf(text)).toEqual([event])
  })
})

describe('columns of numbers', () => {
  test.each<readonly [string, string, string]>([
    ['seconds', '1776240300', '2026-04-15T08:05:00Z'],
    ['seconds with a fraction', '1776240300.250', '2026-04-15T08:05:00.250Z'],
    ['milliseconds', '1776240300123', '2026-04-15T08:05:00.123Z'],
    ['milliseconds that are whole seconds', '1776240300000', '2026-04-15T08:05:00Z'],
    ['microseconds', '1776240300123456', '2026-04-15T08:05:00.123456Z'],
    ['nanoseconds', '1776240300123456789', '2026-04-15T08:05:00.123456789Z'],
    ['days of a spreadsheet', '46127', '2026-04-15'],
    ['days with a part', '46127.3368', '2026-04-15T08:05'],
    ['days with a part after a comma', '"46127,33680555556"', '2026-04-15T08:05:00'],
    ['a part that rounds to midnight', '46127.99999999', '2026-04-16T00:00:00'],
  ])('%s', async (_, cell, at) => {
    const { record, findings } = onlyOf(await importText(csv, `Time,Event\n${cell},a\n`, { path: 't.csv' }))
    expect(record.events.map((event) => event.at)).toEqual([at])
    expect(findings.filter(({ code }) => code === 'import-dates')).toHaveLength(1)
  })

  test.each(['12345', '1776240300\nsoon', '99999', '123456'])('%s is no column of times', async (cells) => {
    const text = `Time,Event\n${cells.replaceAll('\n', ',a\n')},a\n`
    const { record } = onlyOf(await importText(csv, text, { path: 't.csv' }))
    expect(record.events.every(({ at }) => at === undefined)).toBe(true)
  })

  test('what counts since 1970 is never read other than it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), (seconds) => {
        const time = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
        expect(countedTime(String(seconds), 'seconds')).toBe(time)
        expect(countedTime(`${seconds}000`, 'milliseconds')).toBe(time)
        expect(countedTime(`${seconds}000000`, 'microseconds')).toBe(time)
      }),
    )
  })

  test('a date and a time of day of a spreadsheet, each in a column of its own', async () => {
    const { record } = onlyOf(
      await importText(csv, 'Data;Ora;Evento\n46127;0,33680555556;a\n', { path: 't.csv' }),
    )
    expect(record.events[0]?.at).toBe('2026-04-15T08:05:00')
  })
})

describe('exports of other programs', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'Splunk',
      '_time,host,_raw\n"2026-04-15T08:05:00.250+0200",web1,sshd: failed\n',
      ['2026-04-15T08:05:00.250+02:00 sshd: failed'],
    ],
    [
      'Kibana, as it shows times',
      '"@timestamp",message\n"Apr 15, 2026 @ 08:05:00.250",failed\n',
      ['2026-04-15T08:05:00.250 failed'],
    ],
    [
      'Elasticsearch',
      '@timestamp,message\n2026-04-15T08:05:00.250Z,failed\n',
      ['2026-04-15T08:05:00.250Z failed'],
    ],
    ['Excel in German', 'Zeitpunkt;Vorgang\n15.04.2026 14:20 Uhr;Neustart\n', ['2026-04-15T14:20 Neustart']],
    [
      'mactime',
      'Date,Size,Type,Mode,UID,GID,Meta,File Name\nWed Apr 15 2026 08:05:00,12,m.c.,r,0,0,9,"/bin/sh"\n',
      ['2026-04-15T08:05:00 m.c.: /bin/sh'],
    ],
    [
      'a head that nobody knows, over sentences',
      'Date,Ref,Vermerk\n2026-04-15,A1,Alarm vom SOC\n',
      ['2026-04-15 Alarm vom SOC'],
    ],
  ])('%s', async (_, text, events) => {
    const { record } = onlyOf(await importText(csv, text, { path: 't.csv' }))
    expect(record.events.map((event) => `${event.at} ${String(event.text)}`)).toEqual(events)
  })

  test('the day stands first in a table with heads in a language that writes it so', async () => {
    const read = async (text: string) => onlyOf(await importText(csv, text, { path: 't.csv' }))
    const { record, findings } = await read('Data e ora;Evento\n09/11/2025 14:05;Allarme\n')
    expect(record.events[0]?.at).toBe('2025-11-09T14:05')
    expect(findings.find(({ code }) => code === 'import-dates')?.place.start.line).toBe(2)
    // Unless one of its dates speaks against it.
    const other = await read('Data e ora;Evento\n09/11/2025;a\n11/25/2025;b\n')
    expect(other.record.events.map(({ at }) => at)).toEqual(['2025-09-11', '2025-11-25'])
  })

  test.each(['Date,Open,High,Volume\n2026-01-01,1,2,3\n', 'Date,Amount,Product\n2026-01-01,5,Book\n'])(
    'a table without a column of texts is no timeline, and the finding names its heads',
    async (text) => {
      const { incidents, findings } = await importText(csv, text, { path: 't.csv' })
      expect(incidents).toEqual([])
      expect(findings[0]?.message).toContain('`Date`, `')
    },
  )

  test('l2t CSV: the month first, the zone of the row', async () => {
    const text =
      'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n' +
      '06/05/2012,18:17:01,UTC,..C.,LOG,Syslog,Entry Written,-,ubuntu,Session,Session closed,2,/var/log/syslog,-,-,syslog,\n'
    const { record } = onlyOf(await importText(timesketch, text, { path: 't.csv' }))
    expect(record.events).toEqual([
      { kind: 'observation', at: '2012-06-05T18:17:01Z', text: 'Entry Written: Session closed' },
    ])
    expect(String(record.notes?.[0]?.text)).toContain('host: ubuntu')
  })
})

test('Timesketch: the count of microseconds where the time for people is empty; a count of anything else is kept', async () => {
  const text =
    'message,timestamp,datetime,timestamp_desc\na,1776240000000000,,x\nb,1776240000000,,x\nc,1,2026-04-15T09:00:00+00:00,x\n'
  const { record } = onlyOf(await importText(timesketch, text, { path: 't.csv' }))
  expect(record.events.map(({ at }) => at)).toEqual([
    '2026-04-15T08:00:00Z',
    undefined,
    '2026-04-15T09:00:00Z',
  ])
  expect(record.notes?.map(({ text }) => text)).toEqual([
    '- line 3: timestamp: 1776240000000\n- line 4: timestamp: 1',
  ])
})

test('a body file: an event for each time of a file', async () => {
  const text =
    '# made by fls\n0|/bin/sh|9|r/rrwxr-xr-x|0|0|12|1776240060|1776240000|1776240000|0\n0|/tmp/a|b|7|r|0|0|0|0|0|0|-1\n'
  expect(bodyfile.recognize({ path: 'x.body', text })).toBe(1)
  const { record } = onlyOf(await importText(bodyfile, text, { path: 'x.body' }))
  expect(record.events.map(({ at, text: said }) => [at, said])).toEqual([
    ['2026-04-15T08:00:00Z', 'm.c. /bin/sh'],
    ['2026-04-15T08:01:00Z', '.a.. /bin/sh'],
    [undefined, '/tmp/a|b'],
  ])
  expect(String(record.notes?.[0]?.text)).toContain('line 2: inode: 9')
})
