import { beforeAll, expect, test } from 'vitest'
import type { Edit } from './editing.ts'
import { changed, lacking, misplaced, strange } from './expecting.ts'
import { found, writeLetters } from './finding.ts'

let cwd = ''

beforeAll(async () => {
  cwd = await writeLetters(['en'])
})

/** What Word or LibreOffice makes of the XML of the whole document. */
function xml(edit: (body: string) => string): Edit {
  return (blocks) => {
    blocks.splice(0, blocks.length, edit(blocks.join('')))
  }
}

const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`
const run = (words: string): string => `<w:r>${text(words)}</w:r>`
const author = 'w:id="9" w:author="A" w:date="2026-05-01T00:00:00Z"'
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
/** Ends the run in which words stand, puts something there, and begins a run with the rest. */
const within = (words: string, there: string): Edit =>
  xml((body) => body.replace(words, `</w:t></w:r>${there}<w:r><w:t xml:space="preserve">`))
/** The paragraph in which words stand, made into something else. */
const paragraph = (words: string, edit: (paragraph: string) => string): Edit =>
  xml((body) =>
    body
      .split(/(?=<w:p[ >])|(?<=<\/w:p>)/)
      .map((part) => (part.startsWith('<w:p') && part.includes(words) ? edit(part) : part))
      .join(''),
  )
const day = '2 April 2026'
const other = changed('3 April 2026', day)
const table = '<w:tbl><w:tblPr/><w:tblGrid/>'
const cell = (words: string): string => `<w:tc><w:tcPr/><w:p>${run(words)}</w:p></w:tc>`

test.each<readonly [string, Edit, readonly string[]]>([
  [
    'runs that a spelling check split',
    within(day, `${run('2 Ap')}<w:proofErr w:type="spellStart"/>${run('ril')}${run(' 2026')}`),
    [],
  ],
  ['runs that were split and changed', within(day, `${run('3')}${run(' April')}${run(' 2026')}`), [other]],
  [
    'a change that is tracked',
    within(
      day,
      `<w:del ${author}><w:r><w:delText>${day}</w:delText></w:r></w:del><w:ins ${author}>${run('3 April 2026')}</w:ins>`,
    ),
    [other],
  ],
  [
    'a change of nothing but how it looks',
    within(
      day,
      `<w:r><w:rPr><w:b/><w:rPrChange ${author}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>${text(day)}</w:r>`,
    ),
    [],
  ],
  [
    'a date that is struck out',
    within(day, `<w:r><w:rPr><w:strike/></w:rPr>${text(day)}</w:r>${run('3 April 2026')}`),
    [other],
  ],
  [
    'a date that is not struck out any more',
    within(day, `<w:r><w:rPr><w:strike w:val="0"/></w:rPr>${text(day)}</w:r>`),
    [],
  ],
  [
    'a date that is hidden',
    within(day, `<w:r><w:rPr><w:vanish/></w:rPr>${text(day)}</w:r>`),
    [lacking(day, 'What happened')],
  ],
  [
    'text that was moved away',
    within(
      'We changed the 3 keys of the connection.',
      `<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom ${author}>${run('We changed the 3 keys of the connection.')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`,
    ),
    [lacking('3', 'What we have done')],
  ],
  [
    'a comment',
    within(
      day,
      `<w:commentRangeStart w:id="1"/>${run(day)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    ),
    [],
  ],
  [
    'a bookmark',
    within(
      day,
      `<w:bookmarkStart w:id="1" w:name="day"/>${run('2 April')}<w:bookmarkEnd w:id="1"/>${run(' 2026')}`,
    ),
    [],
  ],
  [
    'a content control',
    within(
      day,
      `<w:sdt><w:sdtPr><w:alias w:val="1 May 2030"/><w:date w:fullDate="2030-05-01T00:00:00Z"/></w:sdtPr><w:sdtContent>${run('3 April 2026')}</w:sdtContent></w:sdt>`,
    ),
    [other],
  ],
  [
    'a paragraph in a content control',
    paragraph('9 April', (one) => `<w:sdt><w:sdtPr/><w:sdtContent>${one}</w:sdtContent></w:sdt>`),
    [],
  ],
  [
    'a link as a field',
    within(
      'acme.example/incident',
      `${field('HYPERLINK "https://acme.example/incident" \\o "2030"', 'acme.example/incident')}`,
    ),
    [],
  ],
  [
    'a link to somewhere else as a field',
    within(
      'Datacorp detected the breach.',
      `${field('HYPERLINK "https://evil.example/"', 'Datacorp detected the breach.')}`,
    ),
    [strange('https://evil.example/')],
  ],
  [
    'the number of a page in the text',
    within(
      'We cut the connection.',
      `${run('We cut the connection. Page ')}${field('PAGE \\* MERGEFORMAT', '7')}`,
    ),
    [],
  ],
  [
    'the number of a page in one element',
    within(
      'We cut the connection.',
      `${run('We cut the connection. Page ')}<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`,
    ),
    [],
  ],
  ['a field with a date', within(day, field('DATE \\@ "d MMMM yyyy"', '3 April 2026')), [other]],
  [
    'a table of contents',
    paragraph(
      'Which data are involved',
      (one) =>
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('What happened')}<w:r><w:tab/></w:r>${run('17')}</w:p><w:p>${run('How to reach us 18')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${one}`,
    ),
    [],
  ],
  [
    'no-break hyphens and spaces',
    within(
      'We cut the connection.',
      `<w:r><w:t>We cut</w:t><w:noBreakHyphen/><w:t>off the</w:t><w:tab/><w:br/><w:t>connection.</w:t></w:r>`,
    ),
    [],
  ],
  [
    'quotes and dashes as Word corrects them',
    within('We cut the connection.', run('We “cut” the connection – at once…')),
    [],
  ],
  [
    'paragraphs that were joined',
    paragraph('>name<', (one) =>
      one
        .replace(/<w:pPr>(.*?)<\/w:pPr>/, `<w:pPr>$1<w:rPr><w:del ${author}/></w:rPr></w:pPr>`)
        .replace('name<', 'name, <'),
    ),
    [],
  ],
  [
    'a paragraph that was another',
    paragraph('>postal address<', (one) =>
      one.replace(
        '</w:pPr>',
        `<w:pPrChange ${author}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>`,
      ),
    ),
    [],
  ],
  [
    'a heading in a style of ones own',
    paragraph('What we have done', (one) =>
      one.replace(/<w:pPr>.*?<\/w:pPr>/, '<w:pPr><w:pStyle w:val="Own"/><w:outlineLvl w:val="0"/></w:pPr>'),
    ),
    [],
  ],
  [
    'a heading that looks like one',
    paragraph('What we have done', (one) =>
      one.replace(/<w:pPr>.*?<\/w:pPr>/, '<w:pPr/>').replace('<w:t', '<w:rPr><w:b/></w:rPr><w:t'),
    ),
    [],
  ],
  [
    'a list made a table',
    paragraph('>passwords<', () => `${table}<w:tr><w:trPr/>${cell('passwords')}</w:tr></w:tbl>`),
    [],
  ],
  [
    'a row that was taken out',
    paragraph(
      '>postal address<',
      () => `${table}<w:tr><w:trPr><w:del ${author}/></w:trPr>${cell('postal address')}</w:tr></w:tbl>`,
    ),
    [lacking('postal address', 'Which data are involved')],
  ],
  [
    'a category more that is tracked',
    paragraph(
      '>postal address<',
      (one) =>
        one +
        one
          .replace('<w:r>', `<w:ins ${author}><w:r>`)
          .replace('</w:r>', '</w:r></w:ins>')
          .replace('postal address', 'health data'),
    ),
    [misplaced('health data', true)],
  ],
  [
    'a text box',
    within(
      'We cut the connection.',
      `${run('We cut the connection.')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent><w:p>${run('Call by 1 May 2026')}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>${run('Call by 1 May 2026')}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    [strange('1 May 2026')],
  ],
])('%s', async (_, edit, expected) => {
  const findings = await found(cwd, 'docx', 'en', edit)
  const told = findings.map(({ code, message }) => `${code}: ${message}`)
  expect(told.length, told.join('\n')).toBe(expected.length)
  for (const [index, one] of expected.entries()) expect(told[index]).toContain(one)
})
