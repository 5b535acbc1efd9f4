/** Fills `{0}`, `{1}`... of a pattern. A value is put in as it is, whatever it contains. */
export function fill(pattern: string, ...values: readonly string[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, digit: string) => values[Number(digit)] ?? whole)
}
