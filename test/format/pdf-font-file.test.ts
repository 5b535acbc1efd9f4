import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renameFont } from '../../src/format/pdf-font-file.ts'
import { optionalFontPackages, shippedFontFiles } from '../../src/format/pdf-fonts.ts'
import { fonts } from './pdf-reading.ts'

test.each(shippedFontFiles)('$package/$path gets a name of its own, and keeps the rest', (file) => {
  const bytes = fonts.read(file)
  if (!bytes) throw new Error('not installed')
  const font = renameFont({ name: file.path, bytes })
  expect(font?.family).toMatch(/^forthright (?:Source|Noto|DejaVu)/)
  const named = renameFont({ name: file.path, bytes: font?.bytes ?? bytes })
  expect(named?.family).toBe(`forthright ${font?.family}`)
})

test('a collection of fonts is one family', () => {
  const bytes = fonts.read({ package: 'dejavu-fonts-ttf', path: 'ttf/DejaVuSans.ttf' })
  if (!bytes) throw new Error('not installed')
  const head = new Uint8Array(16)
  const view = new DataView(head.buffer)
  for (const [index, value] of [0x74746366, 0x00010000, 1, 16].entries()) view.setUint32(4 * index, value)
  const collection = new Uint8Array([...head, ...bytes])
  // The offsets of a font in a collection count from the beginning of the file.
  const moved = new DataView(collection.buffer)
  for (let index = 0; index < moved.getUint16(20); index += 1) {
    const entry = 16 + 12 + 16 * index + 8
    moved.setUint32(entry, moved.getUint32(entry) + 16)
  }
  expect(renameFont({ name: 'x.ttc', bytes: collection })?.family).toBe('forthright DejaVu Sans')
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('wOF2 and other texts that are no font at all')],
  ['an end that comes too early', new Uint8Array([0, 1, 0, 0, 0, 9])],
  ['a collection of none', new Uint8Array([0x74, 0x74, 0x63, 0x66, 0, 1, 0, 0, 0, 0, 0, 0])],
])('%s is no font', (_, bytes) => {
  expect(renameFont({ name: 'x', bytes })).toBeUndefined()
})

test('the packages that may be added are optional peers of ours', () => {
  const { peerDependencies, peerDependenciesMeta } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(Object.keys(peerDependencies)).toEqual([...optionalFontPackages].sort())
  for (const name of optionalFontPackages) expect(peerDependenciesMeta[name]).toEqual({ optional: true })
})
