import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { nowhere } from '../../src/cli/nowhere.ts'
import type { Thread } from '../../src/cli/render-job.ts'
import { readOrder } from '../../src/cli/render-order.ts'
import { openRecordWriter } from '../../src/cli/render-record.ts'
import { emptyFolder, forthright, projectRoot } from './run.ts'

const record = readFileSync(join(projectRoot, 'incidents', '2025-11-mixpanel.yaml'), 'utf8')

/** A folder of many records, some changed. */
function folderOf(count: number, change: (text: string, index: number) => string = (text) => text) {
  const cwd = emptyFolder()
  const names = Array.from({ length: count }, (_, index) => `record-${index}.yaml`)
  for (const [index, name] of names.entries()) {
    const text = record.replace('id: 2025-11-mixpanel', `id: record-${index}`)
    writeFileSync(join(cwd, name), change(text, index))
  }
  return { cwd, names }
}

interface Crew {
  readonly threads: NonNullable<Io['threads']>
  /** What each thread was asked for. */
  readonly asked: string[][]
  ended: number
}

/** Threads that are none, but answer as late and as little as real ones may. */
function crewOf(atOnce: number, cwd: string, fails: (record: string) => boolean = () => false): Crew {
  const asked: string[][] = []
  const crew: Crew = {
    asked,
    ended: 0,
    threads: async () => ({
      atOnce,
      start({ kind, options }): Thread {
        const mine: string[] = []
        const late = 5 - asked.push(mine)
        const now = () => Date.UTC(2026, 10, 23, 12)
        const writer = readOrder(kind, options).then((order) =>
          openRecordWriter({ ...nowhere, cwd, now }, order),
        )
        let last: Promise<unknown> = writer
        return {
          async write(name) {
            mine.push(name)
            const before = last
            const answer = (async () => {
              await before
              await setTimeout(late)
              return fails(name) ? undefined : structuredClone(await (await writer)(name))
            })()
            last = answer.catch(() => undefined)
            return await answer.catch(() => undefined)
          },
          end: async () => void crew.ended++,
        }
      },
    }),
  }
  return crew
}

const argv = (names: readonly string[], ...more: readonly string[]) => [
  ...['render', 'customer-notice', ...names, '--out', 'build'],
  ...more,
]

function filesIn(cwd: string): Readonly<Record<string, string>> {
  const build = join(cwd, 'build')
  const names = existsSync(build) ? readdirSync(build).sort() : []
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(build, name), 'utf8')]))
}

describe('many records are shared out to threads', () => {
  test('the same files and the same words come of it, in the same order', async () => {
    const { cwd, names } = folderOf(80)
    const crew = crewOf(2, cwd)
    const alone = await forthright(argv(names, '--as-of', '2025-11-27', '--format', 'md,json'), { cwd })
    const before = filesIn(cwd)
    const shared = await forthright(argv(names, '--as-of', '2025-11-27', '--format', 'md,json'), {
      cwd,
      threads: crew.threads,
    })
    expect(shared).toEqual(alone)
    expect(filesIn(cwd)).toEqual(before)
    expect(Object.keys(before)).toHaveLength(160)
    expect(crew.asked.map((asked) => asked.length)).toEqual([40, 40])
    expect(crew.ended).toBe(2)
  })

  test('what is wrong is told in the order of the records, and what several share is told once', async () => {
    const { cwd, names } = folderOf(80, (text, index) =>
      [3, 4, 78].includes(index) ? text.replace('language: en', 'language: english') : text,
    )
    writeFileSync(join(cwd, 'forthright.config.yaml'), 'forthright: 1\nlocales: [en]\n')
    const alone = await forthright(argv(names), { cwd })
    const shared = await forthright(argv(names), { cwd, threads: crewOf(2, cwd).threads })
    expect(alone.code).toBe(1)
    expect(shared).toEqual(alone)
    expect(shared.err.match(/forthright\.config\.yaml:2/g)).toHaveLength(1)
    expect(filesIn(cwd)).toEqual({})
  })

  test('what a thread could not write is written without it', async () => {
    const { cwd, names } = folderOf(80)
    const crew = crewOf(2, cwd, (name) => name === 'record-7.yaml' || name === 'record-70.yaml')
    const alone = await forthright(argv(names), { cwd })
    const before = filesIn(cwd)
    expect(await forthright(argv(names), { cwd, threads: crew.threads })).toEqual(alone)
    expect(filesIn(cwd)).toEqual(before)
  })

  test('a record that is not there is told as ever, and the threads end', async () => {
    const { cwd, names } = folderOf(80)
    const crew = crewOf(2, cwd)
    const wrong = names.map((name, index) => (index === 50 ? 'nowhere.yaml' : name))
    const { code, err } = await forthright(argv(wrong), { cwd, threads: crew.threads })
    expect({ code, err }).toEqual({ code: 2, err: 'forthright: There is no record nowhere.yaml.\n' })
    expect(crew.ended).toBe(2)
    expect(filesIn(cwd)).toEqual({})
  })

  test('an interruption ends the threads', async () => {
    const { cwd, names } = folderOf(80)
    const crew = crewOf(2, cwd)
    let now = 0
    const { code } = await forthright(argv(names), {
      ...{ cwd, threads: crew.threads },
      now: () => {
        now += 10
        return Date.UTC(2026, 10, 23, 12) + now
      },
      interrupted: () => (now > 300 ? 'SIGINT' : undefined),
    })
    expect(code).toBe(130)
    expect(crew.ended).toBe(2)
    expect(filesIn(cwd)).toEqual({})
  })

  test.each([
    ['few records', 79, 8, 0],
    ['one thread at once', 90, 1, 0],
    ['as many threads as pay', 130, 8, 3],
  ])('%s: %i records, %i threads at once give %i', async (_, count, atOnce, threads) => {
    const { cwd, names } = folderOf(count)
    const crew = crewOf(atOnce, cwd)
    const one = ['render', 'timeline', ...names, '--out', 'build']
    expect((await forthright(one, { cwd, threads: crew.threads })).code).toBe(0)
    expect(crew.asked).toHaveLength(threads)
  })
})
