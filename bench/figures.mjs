/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The median of the ratios of runs that stood next to each other. */
export function ratio(numbers, base) {
  return median(numbers.map((number, index) => number / base[index]))
}

/** Milliseconds as people read them. */
export function time(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`
  return milliseconds >= 1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1000).toFixed(0)} µs`
}

/** The least and the most of some times. */
export function range(numbers) {
  return `${time(Math.min(...numbers))}–${time(Math.max(...numbers))}`
}

/** A ratio as it stands in a table. */
export function times(number) {
  return `${number.toFixed(2)}×`
}

/** Whether an aim is met. */
export function verdict(number, aim) {
  return `≤ ${aim.toFixed(2)}×: ${number <= aim ? 'met' : '**missed**'}`
}

/** A table in Markdown. */
export function table(head, rows) {
  return [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
