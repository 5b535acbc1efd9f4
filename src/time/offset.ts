const shape = /^([+-])(\d\d)(?::?(\d\d))?$/

/**
 * Reads an offset from UTC: `Z`, `+hh:mm`, `+hhmm` or `+hh` (ISO 8601-1:2019, 4.3.13).
 * @param text the offset alone
 * @returns minutes east of UTC, or undefined when it is no offset or one that no clock on earth has kept
 */
export function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  const [, sign, hours, minutes = '00'] = shape.exec(text) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  const size = Number(hours) * 60 + Number(minutes)
  if (size === 0) return 0
  if (sign === '-') return size <= 12 * 60 ? -size : undefined
  return size <= 14 * 60 ? size : undefined
}

/**
 * Writes an offset from UTC as `+hh:mm`.
 * @param minutes minutes east of UTC, whole
 */
export function writeOffset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

/**
 * The zone that keeps one offset all year.
 * @param minutes minutes east of UTC, whole
 * @returns `UTC` for 0, otherwise `+hh:mm`
 */
export function zoneOfOffset(minutes: number): string {
  return minutes === 0 ? 'UTC' : writeOffset(minutes)
}

/**
 * Writes a number with leading zeros.
 * @param value a whole number, not negative
 * @param width digits at least
 */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
