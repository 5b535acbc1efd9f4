/**
 * Where each letter of a parsed text stands in the text it was parsed from, in which some letters are written as an
 * escape or an entity.
 */
export function escapedOffsets(value: string, written: string, start: number): (index: number) => number {
  if (value === written) return (index) => start + index
  const offsets: number[] = []
  let from = 0
  for (let index = 0; index < value.length; index++) {
    const letter = value.charAt(index)
    const next = written.charAt(from)
    if (next !== letter) {
      const near = written.indexOf(letter, from)
      if (next === '\\') from++
      else if (next !== '&' && near >= 0 && near - from <= 40) from = near
    }
    offsets.push(start + Math.min(from, written.length))
    const entity = written.charAt(from) === '&' && letter !== '&' ? written.indexOf(';', from) : -1
    const isAmpersand = letter === '&' && /^&(?:amp|#38|#x26);/i.test(written.slice(from, from + 8))
    from = isAmpersand ? written.indexOf(';', from) + 1 : entity >= 0 ? entity + 1 : from + 1
  }
  return (index) => offsets[index] ?? start + written.length
}
