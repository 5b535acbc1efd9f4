import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/record/index.ts'
import { fieldExamples, timeExamples, wholeExample } from '../../src/record/reference/examples.ts'
import { anchorOf } from '../../src/record/reference/markdown.ts'
import { renderRecordPage } from '../../src/record/reference/page.ts'
import { recordFields } from '../../src/record/schema/index.ts'
import { readMoment } from '../../src/time/index.ts'

describe('the page of the record', () => {
  const page = renderRecordPage()

  test.each([
    ['small example', wholeExample],
    ['examples of the fields, one after another', Object.values(fieldExamples).join('')],
  ])('its %s are a record without findings', async (_, text) => {
    const { findings, valid } = await readRecord('incident.yaml', text)
    expect(findings).toEqual([])
    expect(valid.size).toBe(Object.keys(recordFields).length)
  })

  test('its fields stand in the order of the declaration', () => {
    const headings = [...page.matchAll(/^### ([a-z]+)$/gm)].map(([, name]) => name)
    expect(headings).toEqual(Object.keys(recordFields))
    expect(Object.keys(fieldExamples)).toEqual(Object.keys(recordFields))
  })

  test.each(timeExamples.filter(([notation]) => notation !== 'unknown'))(
    'its notation %s is read',
    (notation) => {
      expect(readMoment(notation, 'Europe/Rome')).toMatchObject({ ok: true })
    },
  )

  test('its links lead somewhere', () => {
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading ?? ''))
    expect(new Set(anchors).size).toBe(anchors.length - 1)
    for (const [, anchor] of page.matchAll(/\]\(#([^)]*)\)/g)) expect(anchors).toContain(anchor)
  })

  test('its tables have as many cells in each row', () => {
    for (const table of page.matchAll(/(?:^\|.*\n)+/gm)) {
      const widths = table[0]
        .trim()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length)
      expect(new Set(widths).size).toBe(1)
    }
  })

  test('it leaves nothing undefined', () => {
    expect(page).not.toMatch(/undefined|\[object/)
  })
})
