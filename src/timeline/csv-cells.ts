/**
 * A row of CSV (RFC 4180). A text that a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV
 * injection), also where the sign is a full-width one or stands after blanks or after characters that cannot be seen. A
 * number stays a number.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
