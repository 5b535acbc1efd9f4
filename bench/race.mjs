/** Whole processes against each other: one run of each in turn, so that a change of the machine's speed meets them all. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const usageHook = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href
const usageFile = join(tmpdir(), `bench-usage-${process.pid}.json`)

/**
 * Runs commands in turn.
 *
 * @param {{ name: string, command?: string, args: string[], exit?: number, exits?: number[], env?: object, cwd?: string, before?: () => void }[]}
 *   racers what follows `node`, or another command, on the command line, and which exit code is right
 * @param {{ runs: number, warmUp?: number, usage?: boolean }} plan how often; whether processor time and memory count,
 *   which needs a few milliseconds more at the start
 * @returns {Map<string, { wall: number[], cpu: number[], peak: number[] }>} milliseconds and MiB of every counted run
 */
export function race(racers, { runs, warmUp = 1, usage = false }) {
  const results = new Map(racers.map(({ name }) => [name, { wall: [], cpu: [], peak: [] }]))
  for (let turn = -warmUp; turn < runs; turn++) {
    for (const racer of racers) {
      const run = runOnce(racer, usage)
      if (turn < 0) continue
      const result = results.get(racer.name)
      for (const [figure, value] of Object.entries(run)) result[figure].push(value)
    }
  }
  rmSync(usageFile, { force: true })
  return results
}

function runOnce(
  { name, command = process.execPath, args, exit = 0, exits = [exit], env = {}, cwd, before },
  usage,
) {
  before?.()
  const hook = usage ? ['--import', usageHook] : []
  const start = performance.now()
  const { status, error, stderr } = spawnSync(command, [...hook, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', BENCH_USAGE: usageFile, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const wall = performance.now() - start
  if (error) throw error
  if (!exits.includes(status))
    throw new Error(`${name} ended with ${status}, not ${exits.join(' or ')}:\n${stderr}`)
  return { wall, ...(usage ? JSON.parse(readFileSync(usageFile, 'utf8')) : {}) }
}
