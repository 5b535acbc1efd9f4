import type { Inexpressible } from '../format/index.ts'
import type { Project } from '../project/index.ts'
import { type Finding, makeSource, type Source } from '../record/index.ts'
import { type Io, Misuse } from './io.ts'
import type { Trouble } from './trouble.ts'

/**
 * The instant at which files say that they were made, if `SOURCE_DATE_EPOCH` names one (reproducible-builds.org).
 *
 * @throws Misuse if it is not a number of seconds
 */
export function sourceDate({ env }: Io): number | undefined {
  const written = env['SOURCE_DATE_EPOCH']
  if (written === undefined || written === '') return undefined
  if (/^\d{1,11}$/.test(written)) return Number(written) * 1000
  throw new Misuse(
    `SOURCE_DATE_EPOCH is ${written}, not a number of seconds.`,
    'Set it to the seconds since 1970, or unset it.',
  )
}

/** Adds what a format cannot express, at the place in the record that it comes from, or in the template or the project. */
export function tellInexpressible(
  trouble: Trouble,
  reasons: readonly Inexpressible[],
  template: { readonly file: string; readonly text: string },
  project: Project,
): void {
  for (const { code, hint, message, origin, text } of reasons) {
    if (code === 'picture-unreadable') {
      tellOfLogo(trouble, project, { message, hint })
      continue
    }
    const source = origin && trouble.sources.get(origin.file)
    if (source && origin) add(trouble, source, offsetOf(source, origin), { code, message, hint })
    else {
      const written = makeSource(template.file, template.text)
      add(trouble, written, Math.max(0, template.text.indexOf(text)), { code, message, hint })
    }
  }
}

/** Adds what is wrong with a project's logo. */
export function tellOfLogo(
  trouble: Trouble,
  { brand, file }: Project,
  said: { readonly message: string; readonly hint: string },
): void {
  const source = file === undefined ? undefined : trouble.sources.get(file)
  if (!source) throw new Error(`a logo that no project names: ${said.message}`)
  const offset = Math.max(0, source.text.indexOf(brand?.logo?.file ?? ''))
  add(trouble, source, offset, { code: 'picture-unreadable', ...said })
}

function add(
  trouble: Trouble,
  source: Source,
  offset: number,
  said: Pick<Finding, 'code' | 'message'> & { readonly hint: string },
): void {
  const place = { start: source.pointAt(offset), end: source.pointAt(offset + 1) }
  trouble.findings.push({ file: source.path, level: 'error', ...said, place })
  trouble.sources.set(source.path, source)
}

function offsetOf(
  { text }: Source,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const before = [...text.matchAll(/\r\n|\n|\r/g)][line - 2]
  return (before ? before.index + before[0].length : 0) + column - 1
}
