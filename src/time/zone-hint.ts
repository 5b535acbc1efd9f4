/**
 * Zones whose city is spelled like the one in a text, for a hint.
 * @param text a name that is no zone
 * @returns up to three IANA names, the closest only
 */
export function similarZones(text: string): string[] {
  const city = cityOf(text)
  if (city.length < 3 || city.length > 40) return []
  const allowed = city.length < 5 ? 1 : 2
  const found = Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, distance: editDistance(cityOf(zone), city) }))
    .filter(({ distance }) => distance <= allowed)
  const least = Math.min(...found.map(({ distance }) => distance))
  return found
    .filter(({ distance }) => distance === least)
    .slice(0, 3)
    .map(({ zone }) => zone)
}

function cityOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return last.toLowerCase().replace(/[\s-]+/g, '_')
}

/** Levenshtein's distance: insertions, deletions and replacements from one text to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
