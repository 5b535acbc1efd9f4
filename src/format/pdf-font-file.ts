import type { FontFile } from './printing.ts'

/** A font under a name that no other font of the machine has. */
export interface NamedFont {
  readonly family: string
  readonly bytes: Uint8Array
}

const familyId = 1
const styleId = 2
const fullId = 4
const postScriptId = 6
const typographicFamilyId = 16

interface Table {
  /** Where its entry stands in the directory. */
  readonly entry: number
  readonly offset: number
  readonly length: number
}

/**
 * Gives the fonts of a file a family name of our own. Typst also looks at the fonts of the machine, and takes one of those
 * if it has the name that is asked for: with a name that nobody else uses, the same bytes result on every machine.
 *
 * @returns undefined if it is not a TrueType or OpenType font, or a collection of them
 */
export function renameFont({ bytes }: FontFile): NamedFont | undefined {
  try {
    const view = viewOf(bytes)
    const [first] = faces(view)
    const table = first === undefined ? undefined : nameTable(view, first)
    if (first === undefined || !table) return undefined
    const names = readNames(view, table)
    const family = names.get(typographicFamilyId) ?? names.get(familyId)
    const postScript = names.get(postScriptId)
    if (family === undefined || postScript === undefined) return undefined
    const own = `forthright ${family}`
    return { family: own, bytes: withNames(bytes, own, postScript) }
  } catch (error) {
    // A file that ends too early is read beyond its end.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where the directories of the fonts begin. */
function faces(view: DataView): number[] {
  const kind = view.getUint32(0)
  if (kind === 0x74746366) {
    return Array.from({ length: view.getUint32(8) }, (_, index) => view.getUint32(12 + 4 * index))
  }
  return kind === 0x00010000 || kind === 0x4f54544f || kind === 0x74727565 ? [0] : []
}

function nameTable(view: DataView, face: number): Table | undefined {
  const count = view.getUint16(face + 4)
  for (let index = 0; index < count; index += 1) {
    const entry = face + 12 + 16 * index
    if (view.getUint32(entry) !== 0x6e616d65) continue
    return { entry, offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }
  }
  return undefined
}

/** A font's names in English, or in whichever language comes first. */
function readNames(view: DataView, { offset }: Table): Map<number, string> {
  const names = new Map<number, string>()
  const english = new Set<number>()
  const count = view.getUint16(offset + 2)
  const strings = offset + view.getUint16(offset + 4)
  for (let index = 0; index < count; index += 1) {
    const record = offset + 6 + 12 * index
    const platform = view.getUint16(record)
    const id = view.getUint16(record + 6)
    const inEnglish = platform === 3 && view.getUint16(record + 4) === 0x409
    if (names.has(id) && (!inEnglish || english.has(id))) continue
    const start = strings + view.getUint16(record + 10)
    names.set(id, readString(view, start, view.getUint16(record + 8), platform !== 1))
    if (inEnglish) english.add(id)
  }
  return names
}

function readString(view: DataView, start: number, length: number, wide: boolean): string {
  let text = ''
  for (let at = start; at < start + length; at += wide ? 2 : 1)
    text += String.fromCharCode(wide ? view.getUint16(at) : view.getUint8(at))
  return text
}

/** The file with a table of names of our own at its end. A collection’s fonts all get it. */
function withNames(bytes: Uint8Array, family: string, postScript: string): Uint8Array {
  const table = makeNames([
    [familyId, family],
    [styleId, 'Regular'],
    [fullId, family],
    [postScriptId, postScript],
  ])
  const offset = Math.ceil(bytes.length / 4) * 4
  const whole = new Uint8Array(offset + table.length)
  whole.set(bytes)
  whole.set(table, offset)
  const view = viewOf(whole)
  for (const face of faces(view)) {
    const found = nameTable(view, face)
    if (!found) continue
    view.setUint32(found.entry + 8, offset)
    view.setUint32(found.entry + 12, table.length)
  }
  return whole
}

function makeNames(names: readonly (readonly [number, string])[]): Uint8Array {
  const strings = 6 + 12 * names.length
  const length = names.reduce((sum, [, text]) => sum + 2 * text.length, strings)
  const table = new Uint8Array(length)
  const view = viewOf(table)
  view.setUint16(2, names.length)
  view.setUint16(4, strings)
  let end = strings
  for (const [index, [id, text]] of names.entries()) {
    const fields = [3, 1, 0x409, id, 2 * text.length, end - strings]
    for (const [place, field] of fields.entries()) view.setUint16(6 + 12 * index + 2 * place, field)
    for (const letter of text) {
      view.setUint16(end, letter.charCodeAt(0))
      end += 2
    }
  }
  return table
}
