/** Abbreviations that name one offset. They keep it all year, whatever the date they stand beside. */
export const fixedNames = table(
  'UTC GMT UTC; WEST +01:00; CEST +02:00; EEST MSK +03:00; JST KST +09:00; SGT HKT AWST +08:00;' +
    'AEST +10:00; AEDT +11:00; ACST +09:30; ACDT +10:30; NZST +12:00; NZDT +13:00;' +
    'EDT -04:00; EST CDT -05:00; MDT -06:00; MST PDT -07:00; PST AKDT -08:00; AKST -09:00; HST -10:00',
)

/** Names people write all year for the time of a region, summer time included. */
export const civilNames = table(
  'CET Europe/Brussels; EET Europe/Athens; WET Europe/Lisbon;' +
    'ET EASTERN EASTERN_TIME America/New_York; CT CENTRAL CENTRAL_TIME America/Chicago;' +
    'MT MOUNTAIN MOUNTAIN_TIME America/Denver; PT PACIFIC PACIFIC_TIME America/Los_Angeles;' +
    'CENTRAL_EUROPEAN_TIME Europe/Brussels; EASTERN_EUROPEAN_TIME Europe/Athens;' +
    'WESTERN_EUROPEAN_TIME Europe/Lisbon',
)

/** Abbreviations that several regions use, each with the zones that may be meant. */
export const ambiguousNames: ReadonlyMap<string, string> = new Map([
  ['IST', 'Asia/Kolkata (India), Europe/Dublin (Ireland) or Asia/Jerusalem (Israel)'],
  ['BST', 'Europe/London (British summer, +01:00) or Asia/Dhaka (Bangladesh)'],
  ['CST', 'America/Chicago (-06:00), Asia/Shanghai (China) or America/Havana (Cuba)'],
  ['AST', 'America/Halifax (Atlantic) or Asia/Riyadh (Arabia)'],
  ['ADT', 'America/Halifax (Atlantic, -03:00) or Asia/Riyadh (Arabia)'],
  ['ECT', 'America/Guayaquil (Ecuador) or America/Port_of_Spain (Eastern Caribbean)'],
  ['GST', 'Asia/Dubai (Gulf) or Atlantic/South_Georgia'],
  ['AMT', 'America/Manaus (Amazon) or Asia/Yerevan (Armenia)'],
  ['SST', 'Pacific/Pago_Pago (Samoa) or Asia/Singapore'],
  ['WST', 'Pacific/Apia (Samoa) or Australia/Perth'],
  ['ACT', 'Australia/Darwin (Australian central) or America/Rio_Branco (Acre)'],
])

/** Single words that the IANA database names as zones; Intl knows more, with surprising meanings. */
export const ianaWords: ReadonlySet<string> = new Set(
  (
    'UTC UCT GMT GMT0 GMT+0 GMT-0 ZULU UNIVERSAL GREENWICH CET EET WET MET EST MST HST EST5EDT CST6CDT ' +
    'MST7MDT PST8PDT CUBA EGYPT EIRE GB GB-EIRE HONGKONG ICELAND IRAN ISRAEL JAMAICA JAPAN KWAJALEIN LIBYA ' +
    'NAVAJO NZ NZ-CHAT POLAND PORTUGAL PRC ROC ROK SINGAPORE TURKEY W-SU'
  ).split(' '),
)

function table(rows: string): ReadonlyMap<string, string> {
  const pairs: [string, string][] = []
  for (const row of rows.split(';')) {
    const names = row.trim().split(' ')
    const zone = names.pop() ?? ''
    for (const name of names) pairs.push([name, zone])
  }
  return new Map(pairs)
}
