import type { Source } from '../../record/index.ts'
import type { Pair } from './pairs.ts'

/** The fields at the head of a file and where its text begins. They are read line by line, so that no slip in them is in the way. */
export function readFrontMatter({ text }: Source): { readonly pairs: readonly Pair[]; readonly end: number } {
  const whole = /^\s*(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/.exec(text)
  const body = whole?.[2]
  if (!whole || body === undefined || !/^[\w-]+\s*[:=]/m.test(body)) return { pairs: [], end: 0 }
  const start = whole[0].indexOf('\n') + 1
  const pairs: { key: string; value: string; start: number; end: number }[] = []
  let at = start
  for (const line of body.split(/(?<=\n)/)) {
    const [, key, value] = /^["']?([\w -]+?)["']?\s*[:=]\s*(.*?)\s*$/.exec(line) ?? []
    const last = pairs.at(-1)
    if (key !== undefined && value !== undefined) {
      pairs.push({
        key,
        value: value.replace(/^(["'])(.*)\1$/, '$2'),
        start: at,
        end: at + line.trimEnd().length,
      })
    } else if (last) {
      last.value = `${last.value}\n${line.trimEnd()}`
      last.end = at + line.trimEnd().length
    } else pairs.push({ key: '', value: line.trim(), start: at, end: at + line.trimEnd().length })
    at += line.length
  }
  return { pairs: pairs.filter(({ key, value }) => key !== '' || value !== ''), end: whole[0].length }
}
