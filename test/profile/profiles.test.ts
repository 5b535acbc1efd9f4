import { describe, expect, test } from 'vitest'
import { documentKinds } from '../../src/document/index.ts'
import { profileIds, profileOf } from '../../src/profile/index.ts'
import { recordFields } from '../../src/record/index.ts'

const profiles = profileIds.flatMap((id) => profileOf(id) ?? [])

describe.each(profiles)('the profile $id', (profile) => {
  test('is under its own name', () => {
    expect(profileOf(profile.id)).toEqual(profile)
    expect(profileIds).toContain(profile.id)
  })

  test('has a source for all that it says', () => {
    const supported = new Set(profile.sources.flatMap(({ supports }) => supports))
    expect(supported).toContain('items')
    if (profile.forbid.length > 0) expect(supported).toContain('forbid')
    if (profile['by-hand'].length > 0) expect(supported).toContain('by-hand')
    for (const { confidence, read } of profile.sources)
      if (confidence !== 'secondary') expect(read).toBeTruthy()
  })

  test('names fields that a record has, and each item once', () => {
    const all = [...profile.items, ...profile.forbid]
    const named = all.flatMap(({ fields = [] }) => fields)
    const supplied = profile.items.flatMap(({ supply }) => supply ?? [])
    for (const field of [...named, ...supplied]) {
      expect(Object.keys(recordFields)).toContain(field.split('.')[0])
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('says of each item that must be there what would supply it, or that the template has it', () => {
    for (const { supply, heading, words, level } of profile.items) {
      if (level === 'must') expect(supply !== undefined || heading || words !== undefined).toBeTruthy()
    }
  })
})

test('profiles are for documents that there are, or that are still to come', () => {
  const known = new Set(documentKinds.map(({ name }) => name))
  expect(
    profiles.filter(({ documents }) => documents.some((name) => known.has(name))).length,
  ).toBeGreaterThan(4)
})

test('a name that is none, or of an object’s own, is no profile', () => {
  expect(profileOf('gdpr-35')).toBeUndefined()
  expect(profileOf('constructor')).toBeUndefined()
})
