import { entryOf } from '../record/index.ts'
import { type Analysis, analyse } from './analysis.ts'
import { type SpanEdit, wordIn } from './text-edits.ts'

/**
 * The change that takes the id of a record along when its file is renamed; nothing if the id was not the name of the file,
 * or cannot be that.
 *
 * @param from the path of the file
 * @param to its path then
 */
export async function idFor(
  from: string,
  to: string,
  text: string,
): Promise<{ readonly edit: SpanEdit; readonly analysis: Analysis } | undefined> {
  const [before, after] = [from, to].map((path) => /([^\\/]+)\.(?:ya?ml|md|markdown)$/i.exec(path)?.[1])
  if (before === undefined || after === undefined || before === after) return undefined
  const analysis = await analyse({ path: from, text })
  const { node, source } = analysis.reading
  const id = node && entryOf(node, 'id')?.value
  if (id?.type !== 'scalar' || id.value !== before || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(after))
    return undefined
  const span = wordIn(source.text, id)
  if (source.text.slice(span.start, span.end) !== before) return undefined
  return { edit: { span, text: after }, analysis }
}
