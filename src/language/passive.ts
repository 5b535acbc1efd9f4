import retextEnglish from 'retext-english'
import retextPassive from 'retext-passive'
import { unified } from 'unified'
import { VFile } from 'vfile'

const processor = unified().use(retextEnglish).use(retextPassive).freeze()

/**
 * The passives in an English text (retext-passive): each participle that follows a form of "to be".
 *
 * @param text plain text, without markup
 */
export function passivesIn(text: string): readonly string[] {
  const file = new VFile(text)
  processor.runSync(processor.parse(file), file)
  return file.messages.flatMap(({ actual }) => actual ?? [])
}
