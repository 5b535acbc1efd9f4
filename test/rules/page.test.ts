import { expect, test } from 'vitest'
import { explained, renderRulesPage } from '../../src/rules/index.ts'

const page = renderRulesPage()

test('has a row and a section for every code', () => {
  for (const { code, level, explain } of explained) {
    expect(page).toContain(`| [\`${code}\`](#${code}) | ${level} |`)
    expect(page).toContain(`\n## ${code}\n`)
    expect(page).toContain(explain)
  }
})

test('shows examples without marks, and what is found in them with its place', () => {
  expect(page).not.toMatch(/\[\||\|\]/)
  expect(page).toContain(
    '10:61 error Unexpected `2026-05-09`, expected a day on which the event of `2026-05-25` had happened (learned-before-event)',
  )
})
