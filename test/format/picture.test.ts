import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { html } from '../../src/format/html.ts'
import { json } from '../../src/format/json.ts'
import { markdown } from '../../src/format/markdown.ts'
import { text } from '../../src/format/text.ts'
import { printable } from './sample.ts'
import { parse } from './shape.ts'

const drawing = {
  svg: '<svg viewBox="0 0 1 1"><title>A &lt;title&gt;</title></svg>\n',
  title: 'A "title" <b>',
  description: 'words',
  id: 'timeline',
  width: 100,
  height: 500,
  breaks: [],
}
const withPicture = (picture: RootContent) => {
  const tree = parse('# Title\n\nBefore.\n\nAfter.')
  tree.children.splice(2, 0, picture)
  return printable(tree)
}
const drawn = withPicture({ type: 'picture', subject: 'timeline', drawing })
const undrawn = withPicture({ type: 'picture', subject: 'timeline' })

test('HTML shows a picture as it was drawn, in a named region that the keyboard can reach', () => {
  expect(html.pictures).toBe(true)
  expect(html.print(drawn)).toContain(
    `<p>Before.</p>
<div class="picture" role="region" tabindex="0" aria-label="A &#x22;title&#x22; <b>">${drawing.svg.trim()}</div>
<p>After.</p>`,
  )
})

test.each([markdown, text, json])('$name does not show pictures', (format) => {
  expect(format.pictures).toBe(false)
  expect(format.print(drawn)).toBe(format.print(undrawn))
})

test.each([html, markdown, text])('$name passes over a picture that nobody drew', (format) => {
  const without = { ...undrawn, tree: parse('# Title\n\nBefore.\n\nAfter.') }
  expect(format.print(undrawn)).toBe(format.print(without))
})

test('JSON says that it stands there', () => {
  expect(JSON.parse(json.print(drawn))).toMatchObject({
    content: [{}, {}, { type: 'picture', subject: 'timeline' }, {}],
  })
})

test('HTML has the parts of a tall picture for paper, and says nothing of them aloud', () => {
  const page = html.print(
    withPicture({ type: 'picture', subject: 'timeline', drawing: { ...drawing, breaks: [200, 380] } }),
  )
  const [, parts = ''] = /<div class="parts" aria-hidden="true">(.*?)<\/div>/.exec(page) ?? []
  expect(
    [...parts.matchAll(/viewBox="([^"]*)" width="100"><use href="#timeline">/g)].map(([, box]) => box),
  ).toEqual(['0 0 100 200', '0 200 100 180', '0 380 100 120'])
  expect(page.match(/<title>A &lt;title/g)).toHaveLength(1)
})
