/**
 * What people would write instead: a script that reads records as YAML, takes the first event of each kind, adds the periods of
 * the seven best-known duties to it, and counts six durations. It knows nothing of imprecise times, of who told whom, of
 * whether a law applies, of holidays, or of mistakes in a record.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tz } from '@date-fns/tz'
import { addBusinessDays, addDays, addHours, addMonths, parseISO } from 'date-fns'
import { load } from 'js-yaml'

const duties = {
  'GDPR 33(1)': (aware) => addHours(aware, 72),
  'UK GDPR 33(1)': (aware) => addHours(aware, 72),
  'NIS2 23, early warning': (aware) => addHours(aware, 24),
  'NIS2 23, notification': (aware) => addHours(aware, 72),
  'NIS2 23, final report': (aware) => addMonths(addHours(aware, 72), 1),
  'HIPAA 164.404': (aware) => addDays(aware, 60),
  'SEC 8-K 1.05': (aware) => addBusinessDays(aware, 4),
}
const durations = {
  detect: ['compromise', 'detection'],
  disclose: ['detection', 'vendor-disclosure'],
  know: ['vendor-disclosure', 'awareness'],
  contain: ['detection', 'containment'],
  tell: ['awareness', 'notification'],
  resolve: ['detection', 'resolution'],
}

const [folder] = process.argv.slice(2)
const hours = Object.fromEntries(Object.keys(durations).map((name) => [name, []]))
const late = Object.fromEntries(Object.keys(duties).map((name) => [name, 0]))
for (const name of readdirSync(folder).sort()) {
  const { events, timezone } = load(readFileSync(join(folder, name), 'utf8'))
  const zone = tz(timezone)
  const first = {}
  for (const { kind, at } of events) {
    const when = typeof at === 'string' ? parseISO(at.replace(/[~?%]$|\/.*$/, ''), { in: zone }) : at
    if (when && !(first[kind] <= when)) first[kind] = when
  }
  for (const [key, [from, to]] of Object.entries(durations))
    if (first[from] && first[to]) hours[key].push((first[to] - first[from]) / 3_600_000)
  const aware = first.awareness ?? first['vendor-disclosure'] ?? first.detection
  if (!aware) continue
  for (const [duty, limit] of Object.entries(duties)) {
    const end = limit(aware)
    if (!first.notification || first.notification > end) late[duty] += 1
  }
}
for (const [name, values] of Object.entries(hours)) {
  values.sort((a, b) => a - b)
  const at = (share) => values[Math.max(0, Math.ceil(values.length * share) - 1)]?.toFixed(1)
  process.stdout.write(`${name}: ${values.length}, median ${at(0.5)} h, 90th percentile ${at(0.9)} h\n`)
}
for (const [duty, count] of Object.entries(late)) process.stdout.write(`${duty}: ${count} late\n`)
