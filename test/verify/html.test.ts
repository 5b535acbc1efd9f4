import { beforeAll, expect, test } from 'vitest'
import { type Edit, replace } from './editing.ts'
import { changed, lacking, strange } from './expecting.ts'
import { found, writeLetters } from './finding.ts'

let cwd = ''

beforeAll(async () => {
  cwd = await writeLetters(['en'])
})

const page =
  (edit: (page: string) => string): Edit =>
  (lines) => {
    lines.splice(0, lines.length, ...edit(lines.join('\n')).split('\n'))
  }
const day = '2 April 2026'
const keys = 'We changed the 3 keys of the connection.'

test.each<readonly [string, Edit, readonly string[]]>([
  [
    'a page that a browser saved',
    page(
      (text) =>
        `<!-- saved from url=(0042)https://acme.example/2030/01/01 -->\n${text.replace(/<(\/?)(li|p|strong)\b/g, (_, slash, name: string) => `<${slash}${name.toUpperCase()}`)}`,
    ),
    [],
  ],
  [
    'entities',
    page((text) =>
      text.replaceAll('2026', '2&#48;26').replaceAll(' April', '&nbsp;April').replaceAll('’', '&rsquo;'),
    ),
    [],
  ],
  [
    'elements of Word',
    page((text) =>
      text.replace(
        keys,
        `<span lang=EN-GB style='mso-ansi-language:EN-GB'>We changed<o:p></o:p> the <w:sdt>3</w:sdt> keys</span> of the connection.<![if !supportEmptyParas]>&nbsp;<![endif]>`,
      ),
    ),
    [],
  ],
  [
    'a number between elements of its own',
    replace(keys, 'We changed the <x-number>4</x-number> keys of the connection.'),
    [changed('4', '3')],
  ],
  ['fonts in a date', replace(day, '<font color="red">2 Ap</font>ril <u>2026</u>'), []],
  [
    'fonts in another date',
    replace(day, '<font color="red">3 Ap</font>ril <u>2026</u>'),
    [changed('3 April 2026', day)],
  ],
  ['divisions in the place of paragraphs', page((text) => text.replace(/<(\/?)p>/g, '<$1div>')), []],
  [
    'headings that are no headings',
    page((text) => text.replace(/<h2[^>]*>/g, '<p><b>').replaceAll('</h2>', '</b></p>')),
    [],
  ],
  ['lines in the place of paragraphs', page((text) => text.replaceAll('</p>\n<p>', '<br>\n<br>\n')), []],
  [
    'what nobody sees',
    replace(keys, `${keys} <span style="display: none">On 1 May 2026</span><i hidden>4 May 2026</i>`),
    [],
  ],
  [
    'what nobody sees any more',
    replace(keys, `<span style="display:none">${keys}</span>`),
    [lacking('3', 'What we have done')],
  ],
  [
    'what is struck out',
    replace(day, `<strike>${day}</strike> <ins>3 April 2026</ins>`),
    [changed('3 April 2026', day)],
  ],
  ['a script', replace(keys, `${keys}<script>var day = '1 May 2026'</script>`), []],
  [
    'an address with a letter for somebody to read',
    replace('href="https://acme.example/incident"', 'href="https://acme.example.evil.example/incident"'),
    [changed('https://acme.example.evil.example/incident', 'https://acme.example/incident')],
  ],
  [
    'a link more',
    replace(keys, `${keys} <a href="https://evil.example/">More</a>`),
    [strange('https://evil.example/')],
  ],
])('%s', async (_, edit, expected) => {
  const findings = await found(cwd, 'html', 'en', edit)
  const told = findings.map(({ code, message }) => `${code}: ${message}`)
  expect(told.length, told.join('\n')).toBe(expected.length)
  for (const [index, one] of expected.entries()) expect(told[index]).toContain(one)
})
