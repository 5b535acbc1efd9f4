/** Members of the European Union, and of the European Economic Area, as ISO 3166-1 codes. */
const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const members: Readonly<Record<string, readonly string[]>> = {
  EU: union,
  EEA: [...union, 'EU', 'IS', 'LI', 'NO'],
}

/**
 * Whether one region holds another: itself, a state of a country, a member of the EU or EEA.
 *
 * @param whole ISO 3166-1 or 3166-2, `EU` or `EEA`
 * @param part the same
 */
export function holds(whole: string, part: string): boolean {
  if (whole === part || part.startsWith(`${whole}-`)) return true
  const country = part.split('-')[0] ?? ''
  return members[whole]?.includes(country) ?? false
}
