import { expect, test } from 'vitest'
import { applySplices, splicesOf } from '../../src/edit/index.ts'
import { readRecord } from '../../src/record/index.ts'

const head = 'forthright: 1\nid: a\ntitle: A\nlanguage: en\nkind: security\n'
const front = `---\n${head}---\n`
const conflict = '<<<<<<< HEAD\nseverity: low\n=======\nseverity: high\n>>>>>>> mailer\n'

async function found(text: string, path = 'a.yaml'): Promise<string[]> {
  const { findings, node } = await readRecord(path, text)
  if (findings.some(({ code }) => code === 'merge-conflict')) expect(node).toBeUndefined()
  return findings.map(({ place, code, message }) => `${place.start.line} ${code}: ${message}`)
}

const between = 'Unexpected merge conflict between `HEAD` and `mailer`, expected one text'
const stray = (sign: string) => `Unexpected \`${sign.repeat(7)}\`, expected no line that a merge has left`

test.each<[string, string, string[]]>([
  ['one', head + conflict, [`6 merge-conflict: ${between}`]],
  ['two', head + conflict + conflict, [`6 merge-conflict: ${between}`, `11 merge-conflict: ${between}`]],
  ['Windows line ends', (head + conflict).replaceAll('\n', '\r\n'), [`6 merge-conflict: ${between}`]],
  ['the end of the file', head + conflict.trimEnd(), [`6 merge-conflict: ${between}`]],
  [
    'what both began with',
    head + conflict.replace('=======', '||||||| 1f2e3d\nseverity: medium\n======='),
    [`6 merge-conflict: ${between}`],
  ],
  [
    'names that are not told',
    head + conflict.replace(' HEAD', '').replace(' mailer', ''),
    ['6 merge-conflict: Unexpected merge conflict, expected one text'],
  ],
  ['a mark that was forgotten', `${head}severity: low\n=======\n`, [`7 merge-conflict: ${stray('=')}`]],
  [
    'a conflict in which another begins',
    `${head}<<<<<<< HEAD\n${conflict}`,
    [`6 merge-conflict: ${stray('<')}`, `7 merge-conflict: ${between}`],
  ],
])('a conflict is told by itself: %s', async (_name, text, expected) => {
  expect(await found(text)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['in the front matter', `---\n${head}${conflict}---\n`, [`7 merge-conflict: ${between}`]],
  ['in the text', `${front}\n## Summary\n\n${conflict}`, [`11 merge-conflict: ${between}`]],
  [
    'over the end of the front matter',
    `---\n${head}<<<<<<< HEAD\n---\n=======\nseverity: low\n---\n>>>>>>> mailer\n`,
    [`7 merge-conflict: ${between}`],
  ],
  ['a forgotten beginning', `${front}<<<<<<< HEAD\nText.\n`, [`8 merge-conflict: ${stray('<')}`]],
])('a conflict in Markdown: %s', async (_name, text, expected) => {
  expect(await found(text, 'a.md')).toEqual(expected)
})

test.each([
  ['a heading that is underlined', 'a.md', `${front}\nSummary\n=======\n\nA text.\n`],
  ['a mail quoted seven times', 'a.md', `${front}\n## Summary\n\n>>>>>>> We are sorry.\n`],
  ['a quotation that is indented', 'a.yaml', `${head}summary: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> b\n`],
  ['marks of another length', 'a.yaml', `${head}# ========\n#=======\n`],
])('%s is no conflict', async (_name, path, text) => {
  expect((await found(text, path)).filter((line) => line.includes('merge-conflict'))).toEqual([])
})

test('either version can be kept', async () => {
  const text = head + conflict.replace('=======', '||||||| 1f2e3d\nseverity: medium\n=======')
  const { findings } = await readRecord('a.yaml', text)
  const { fix, otherFixes = [] } = findings[0] ?? {}
  const kept = [fix, ...otherFixes].map((one) => applySplices(text, splicesOf(one?.edits ?? [])))
  expect(fix?.safe).toBe(false)
  expect(kept).toEqual([`${head}severity: low\n`, `${head}severity: high\n`])
})

test('nothing is kept where a heading looks like the middle', async () => {
  const text = `${front}<<<<<<< HEAD\nA\n=======\nB\n=======\nC\n>>>>>>> mailer\n`
  expect((await readRecord('a.md', text)).findings[0]?.fix).toBeUndefined()
})

test('a text of nothing but marks is told in short time', async () => {
  expect(await found('<<<<<<<\n'.repeat(100_000))).toHaveLength(50)
})
