import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { xmlLine } from './docx-text.ts'

/** What a file says of itself. */
export interface Core {
  readonly title: string
  readonly language: string
  /** In milliseconds since the epoch. */
  readonly made: number | undefined
}

const namespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/**
 * The file that the library made, without chance and clock: relationships are numbered, the properties are ours (the
 * library would put the present time and an author into them), the parts stand in a fixed order and bear no time.
 */
export function reproducible(file: Uint8Array, core: Core): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)))
  parts.set('docProps/core.xml', strToU8(coreXml(core)))
  for (const [path, bytes] of [...parts]) {
    if (!path.endsWith('.rels')) continue
    const part = path.replace(/_rels\/([^/]+)\.rels$/, '$1')
    const renamed = numbered(strFromU8(bytes))
    parts.set(path, strToU8(rename(strFromU8(bytes), renamed)))
    const body = parts.get(part)
    if (body && renamed.size > 0) parts.set(part, strToU8(rename(strFromU8(body), renamed)))
  }
  const order = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  // The first day that a ZIP file can name; it is read as a local time, and written as one.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(order.map((path) => [path, parts.get(path) ?? new Uint8Array()])), {
    mtime,
    level: 9,
  })
}

/** Some readers know a file by its first part. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2
}

/** New names for the relationships that the library named by chance. */
function numbered(relationships: string): ReadonlyMap<string, string> {
  const names = [...relationships.matchAll(/ Id="([^"]+)"/g)].flatMap(([, name]) => name ?? [])
  const chance = names.filter((name) => !/^rId\d+$/.test(name))
  return new Map(chance.map((name, index) => [name, `rIdLink${index + 1}`]))
}

function rename(xml: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return xml
  return xml.replace(/ (r:id|r:embed|Id)="([^"]+)"/g, (whole, attribute: string, name: string) => {
    const to = names.get(name)
    return to === undefined ? whole : ` ${attribute}="${to}"`
  })
}

function coreXml({ language, made, title }: Core): string {
  const instant = made === undefined ? undefined : new Date(made).toISOString().replace(/\.\d+Z$/, 'Z')
  const times = ['created', 'modified'].map((name) =>
    instant === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}><dc:title>${xmlLine(title)}</dc:title><dc:language>${xmlLine(language)}</dc:language>${times.join('')}</cp:coreProperties>`
}
