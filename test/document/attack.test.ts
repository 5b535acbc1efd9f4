import { describe, expect, test } from 'vitest'
import { sound, treeOf, wordsOf } from './writing.ts'

const record = `forthright: 1
id: a-1
title: { en: A title, it: Un titolo }
language: en
kind: personal-data-breach
risk: undisclosed
organisation: { name: Example, role: controller }
parties: { ghost: { name: Ghost, role: threat-actor, aliases: [UNC0000] } }
summary: { audience: public, text: { en: It happened., it: È successo. } }
events:
  - { kind: attack, by: attacker, at: 2026-05-01, text: { en: It began., it: È iniziato. } }
  - { kind: exfiltration, by: ghost, at: 2026-05-02, text: { en: It went on., it: È proseguito. } }
indicators:
  - { type: domain, values: ['evil[.]example'], audience: customer, text: { en: Block it., it: Lo blocchi. } }
  - { type: account, values: [backdoor], text: { en: Ours., it: Nostro. } }
`

async function write(kind: string, tag = 'en'): Promise<string> {
  return wordsOf(await treeOf({ kind, reading: await sound(record), tag }))
    .replace(/\s+/g, ' ')
    .replace(/ ([.:)])/g, '$1')
}

describe('an attack', () => {
  test('an unnamed attacker has the word of each language, not our name', async () => {
    expect(await write('postmortem')).toMatch(/the attacker Attack It began\./)
    expect(await write('postmortem', 'it')).toMatch(/l’autore dell’attacco (\S+ )+È iniziato\./)
  })

  test('a named one is told with the names that others use', async () => {
    expect(await write('postmortem')).toContain('Ghost (also known as UNC0000)')
  })

  test('a letter tells of the traces that its readers may see, and of no others', async () => {
    const letter = await write('customer-notice')
    expect(letter).toMatch(/Domain: evil\[\.\]example\. Block it\./)
    expect(letter).not.toMatch(/backdoor|Ghost|UNC0000/)
    expect(await write('postmortem')).toContain('backdoor')
  })

  test('a risk that was not published is not told as one that nobody judged', async () => {
    const words = await write('postmortem')
    expect(words).toContain('Risk to people: not disclosed')
    expect(words).toContain('How high the risk to the people concerned is')
  })
})
