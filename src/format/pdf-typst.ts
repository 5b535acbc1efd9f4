import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Fonts } from './pdf-fonts.ts'
import { FormatUnavailable } from './printing.ts'

/** What came of setting a document: its bytes, or what Typst says against it. */
export type Typeset =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly svg: string | undefined }
  | { readonly ok: false; readonly missing: readonly string[]; readonly message: string }

// Making a compiler costs more than a page: Typst looks through the fonts of the machine. The last one is kept, for
// the next document nearly always has the same fonts.
let last: { readonly key: string; readonly compiler: NodeCompiler } | undefined

/**
 * Sets a document.
 *
 * @param program in Typst
 * @param document what it reads: data, of which nothing is evaluated
 * @param made the instant at which the file says it was made, in milliseconds since the epoch
 * @param outlines whether to give it as SVG, too, in which letters are outlines
 */
export async function typeset(
  program: string,
  document: string,
  fonts: Fonts,
  made: number | undefined,
  outlines = false,
): Promise<Typeset> {
  const { NodeCompiler } = await loadTypst()
  if (last?.key !== fonts.key) {
    const fontBlobs = fonts.files.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    last = { key: fonts.key, compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs }] }) }
  }
  const { compiler } = last
  try {
    const compiled = compiler.compile({ mainFileContent: program, inputs: { document } })
    if (!compiled.result)
      return { ok: false, ...fault(JSON.stringify(compiled.takeError()?.shortDiagnostics)) }
    const created = made === undefined ? {} : { creationTimestamp: Math.floor(made / 1000) }
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', ...created })
    const svg = outlines ? compiler.svg(compiled.result) : undefined
    return { ok: true, bytes: new Uint8Array(bytes), svg }
  } catch (error) {
    return { ok: false, ...fault(error instanceof Error ? error.message : String(error)) }
  } finally {
    compiler.evictCache(3)
  }
}

async function loadTypst(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    throw new FormatUnavailable(
      'PDF needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed here.',
      'Install it beside forthright: npm install @myriaddreamin/typst-ts-node-compiler@0.7.0.',
    )
  }
}

// As they stand in the messages of Typst’s export: characters without a glyph, and those that no PDF may hold.
const unseen = [
  /the text `\\"(.*?)\\"` could not be displayed/g,
  /the text contains the disallowed codepoint `\\"(.*?)\\"`/g,
]

/** Typst tells its errors as a programmer would print them: what cannot be shown, and the first of the messages. */
function fault(told: string): { readonly missing: readonly string[]; readonly message: string } {
  const missing = unseen.flatMap((pattern) =>
    [...told.matchAll(pattern)].map(([, text = '']) => plainly(plainly(text))),
  )
  const message = /\bmessage"?: ?"((?:[^"\\]|\\.)*)"/.exec(told)?.[1] ?? told
  return { missing: [...new Set(missing)], message: plainly(message) }
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

/** Undoes the escapes of a Rust string. */
function plainly(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (named[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
