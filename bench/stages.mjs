import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { median, range, table, time } from './figures.mjs'

/** Where the time of one record goes, stage by stage: the first time in a process, and once the code is warm. */
export function measureStages({ root, quick }) {
  const once = join(import.meta.dirname, 'stages-once.mjs')
  const processes = Array.from({ length: quick ? 2 : 5 }, () =>
    JSON.parse(execFileSync(process.execPath, [once, root, quick ? '60' : '300'], { encoding: 'utf8' })),
  )
  const rows = Object.keys(processes[0]).map((name) => {
    const cold = processes.map((one) => one[name].cold)
    const warm = processes.map((one) => one[name].warm)
    return [name, time(median(cold)), time(median(warm)), range(warm)]
  })
  return table(['stage of one record', 'first time', 'warm', 'min–max'], rows)
}
