import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applySplices, splicesOf } from '../../src/edit/index.ts'
import { readRecord } from '../../src/record/index.ts'
import { explained, explainRule, rules, runRules, urlOf } from '../../src/rules/index.ts'
import { buildTimeline } from '../../src/timeline/index.ts'
import { check, expected, prose, readExample, seen } from './check.ts'

describe('the list of rules', () => {
  test('is alphabetical and names each code once', () => {
    const codes = rules.map((rule) => rule.code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(new Set(explained.map((one) => one.code)).size).toBe(explained.length)
  })

  test('has every rule file, under the name of its code', () => {
    const files = readdirSync('src/rules').map((file) => file.replace(/\.ts$/, ''))
    const parts = new Set([
      'example',
      'index',
      'items',
      'marks',
      'page',
      'people',
      'reading-markdown',
      'reading-yaml',
    ])
    const others = new Set([
      ...parts,
      'prose',
      'references',
      'rendering',
      'verifying',
      'formatting',
      'rule',
      'run',
      'times',
    ])
    expect(files.filter((file) => !others.has(file)).sort()).toEqual(rules.map((rule) => rule.code))
  })

  test.each(explained)('$code is explained', ({ code, title, explain, source }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    expect(title).toMatch(/^\S[^\n]*[^.\s]$/)
    expect(explain).toMatch(/^\S[\s\S]*\.$/)
    expect(source).not.toBe('')
    expect(explainRule(code)?.title).toBe(title)
  })

  test('knows no other code', () => {
    expect(explainRule('no-such-rule')).toBeUndefined()
  })
})

describe.each(rules)('$code', (rule) => {
  const { examples } = rule

  test('finds what is bad in its bad example, and nothing else', async () => {
    const reading = await readExample(examples.bad, examples.file)
    expect(reading.findings).toEqual([])
    const findings = await check([rule], reading, examples.now)
    expect(findings.map((finding) => seen(reading, finding))).toEqual(expected(examples))
    for (const finding of findings) {
      expect(finding).toMatchObject({ code: rule.code, level: rule.level, url: urlOf(rule.code) })
      expect(finding.message).toMatch(/^Unexpected .*, expected .*[^.]$/)
      expect(finding.hint).toMatch(/^[A-Z].*[.?]$/)
    }
  })

  test('is silent on its good example, in which no rule finds an error', async () => {
    const reading = await readExample(examples.good, examples.file)
    expect(reading.findings).toEqual([])
    const findings = await check(rules, reading, examples.now)
    expect(findings.filter(({ code, level }) => code === rule.code || level === 'error')).toEqual([])
  })

  test('offers the fixes that it shows, and they mend', async () => {
    const reading = await readExample(examples.bad, examples.file)
    const fixes = (await check([rule], reading, examples.now)).flatMap((finding) => finding.fix ?? [])
    expect(fixes.length > 0).toBe(examples.mended !== undefined)
    if (examples.mended === undefined) return
    const mended = applySplices(
      reading.source.text,
      fixes.flatMap(({ edits }) => splicesOf(edits)),
    )
    expect(mended).toBe(examples.mended)
    const again = await check([rule], await readExample(mended, examples.file), examples.now)
    expect(again.flatMap((finding) => finding.fix ?? [])).toEqual([])
    expect(again.length).toBe(examples.findings.length - fixes.length)
  })

  test.each(rule.needs)('does not run when `%s` is broken', async (field) => {
    const reading = await readExample(examples.bad, examples.file)
    const valid = new Set([...reading.valid].filter((name) => name !== field))
    expect(await check([rule], { ...reading, valid }, examples.now)).toEqual([])
  })
})

const foundByReading = explained.filter(({ foundBy, examples }) => foundBy === 'reading' && examples)

describe.each(foundByReading)('$code', ({ code, level, examples }) => {
  test('offers the fixes that it shows, and they mend', async () => {
    if (!examples) return
    const reading = await readExample(examples.bad, examples.file)
    const fixes = reading.findings.filter((finding) => finding.code === code).flatMap(({ fix }) => fix ?? [])
    expect(fixes.length > 0).toBe(examples.mended !== undefined)
    if (examples.mended === undefined) return
    const edits = fixes.flatMap((fix) => splicesOf(fix.edits))
    const mended = applySplices(reading.source.text, edits)
    expect(mended).toBe(examples.mended)
    const again = (await readExample(mended, examples.file)).findings
    expect(again.length).toBe(examples.findings.length - fixes.length)
  })

  test('is found by reading its bad example, and not its good one', async () => {
    if (!examples) return
    const reading = await readExample(examples.bad, examples.file)
    const findings = reading.findings.filter((finding) => finding.code === code)
    expect(findings.map((finding) => seen(reading, finding))).toEqual(expected(examples))
    for (const finding of findings) expect(finding.level).toBe(level)
    expect((await readExample(examples.good, examples.file)).findings).toEqual([])
  })
})

test('every code that the reader writes is explained', () => {
  const files = readdirSync('src/record', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/record/${file}`, 'utf8'))
  const codes = files.flatMap((text) =>
    [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  )
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((code) => !explainRule(code))).toEqual([])
})

describe('running the rules', () => {
  const bad = rules.map((rule) => rule.examples)

  test('gives the same order whatever the order of the rules', async () => {
    for (const { bad: text, file, now } of bad) {
      const reading = await readExample(text, file)
      const findings = await check(rules, reading, now)
      expect(await check(rules.toReversed(), reading, now)).toEqual(findings)
      expect(
        await runRules(reading, { timeline: buildTimeline(reading.incident), now: undefined, prose }),
      ).toEqual(await check(rules, reading))
    }
  })

  test('finds nothing in a text that could not be read', async () => {
    const reading = await readRecord('incident.yaml', 'events: [')
    expect(await check(rules, reading)).toEqual([])
  })

  test('goes on beside a broken field', async () => {
    const text = `forthright: 1
id: 2026-05-mailer
title: Unauthorised access at a mailing vendor
language: en
kind: personal-data-breach
organisation: { name: Example Ltd, role: controller }
risk: very high
events:
  - { kind: attack, at: 2026-05-04, end: 2026-05-03 }
`
    const reading = await readRecord('incident.yaml', text)
    expect(reading.findings.map((finding) => finding.code)).toEqual(['schema'])
    const codes = (await check(rules, reading)).map((finding) => finding.code)
    expect(codes).toContain('end-before-start')
    expect(codes).not.toContain('risk-undecided')
  })
})
