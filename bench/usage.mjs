/** Imported into a measured process: notes at its end what it used, in the file that `BENCH_USAGE` names. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS } = process.resourceUsage()
  const { user, system } = process.cpuUsage()
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (user + system) / 1000, peak: maxRSS / 1024 }))
})
