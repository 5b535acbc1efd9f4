import { type NamedFont, renameFont } from './pdf-font-file.ts'
import { type FontFile, type FontShelf, type PackageFile, Unprintable } from './printing.ts'

/** The fonts of one document: what to load, and the families to look for a character in, in this order. */
export interface Fonts {
  /** Tells a set of fonts from every other. */
  readonly key: string
  readonly files: readonly Uint8Array[]
  readonly serif: readonly string[]
  readonly sans: readonly string[]
  readonly mono: readonly string[]
  /** The families of the scripts that run from right to left, and the stretches of text that they set. */
  readonly rightToLeft: readonly { readonly stretch: RegExp; readonly family: string }[]
  /** The families of the East Asian languages that are there: the same character differs from one to another. */
  readonly eastAsian: ReadonlyMap<EastAsian, string>
}

export type EastAsian = 'ja' | 'zh-Hans' | 'zh-Hant' | 'ko'

interface Family {
  readonly files: readonly PackageFile[]
  /** What a document has to hold for this to be looked at. */
  readonly for: RegExp
  readonly eastAsian?: EastAsian
  /** A stretch of its script with the blanks inside. */
  readonly stretch?: RegExp
}

const google = (name: string, file: string, styles: readonly string[]): PackageFile[] =>
  styles.map((style) => ({ package: `@expo-google-fonts/${name}`, path: `${style}/${file}_${style}.ttf` }))
const upright = ['400Regular', '700Bold']

const serif = google('source-serif-4', 'SourceSerif4', [
  '400Regular',
  '400Regular_Italic',
  '700Bold',
  '700Bold_Italic',
])
const sans = google('source-sans-3', 'SourceSans3', ['400Regular', '400Regular_Italic', '600SemiBold'])
const mono = google('source-code-pro', 'SourceCodePro', upright)

// Not a later Noto Naskh: that builds letters of their dots, and a reader’s program finds none of its words.
const naskh = ['Regular', 'Bold'].map((style) => ({
  package: '@embedpdf/fonts-arabic',
  path: `fonts/NotoNaskhArabic-${style}.ttf`,
}))

/** What comes with us beside the Latin, Greek and Cyrillic of the text. */
const shipped: readonly Family[] = [
  {
    files: naskh,
    for: /\p{Script_Extensions=Arabic}/u,
    stretch:
      /[\p{Script=Arabic}\u060C\u061B\u061F\u064B-\u0652]+(?: [\p{Script=Arabic}\u060C\u061B\u061F\u064B-\u0652]+)*/gu,
  },
  {
    files: google('noto-sans-hebrew', 'NotoSansHebrew', upright),
    for: /\p{Script=Hebrew}/u,
    stretch: /\p{Script=Hebrew}+(?: \p{Script=Hebrew}+)*/gu,
  },
]
const emoji: Family = {
  files: google('noto-emoji', 'NotoEmoji', upright),
  for: /\p{Emoji_Presentation}|[\u{1F000}-\u{1FAFF}]|\uFE0F|\u20E3/u,
}
const symbols: Family = {
  files: ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => ({
    package: 'dejavu-fonts-ttf',
    path: `ttf/${name}.ttf`,
  })),
  // Everything but what all fonts of the text have: a font more in one language than in the next costs a compiler for each.
  for: /[^\n -~\u00A0-\u017F\u0218-\u021B\u0386-\u03CE\u0400-\u045F\u1E9E-\u1EF9\u2010-\u201E\u2020-\u2022\u2026\u202F\u2030\u2032\u2033\u2039\u203A\u20AC\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u2713]/u,
}

/** What is too large to come with us, and is used where it is installed. */
const optional: readonly Family[] = [
  {
    files: google('noto-sans-jp', 'NotoSansJP', upright),
    for: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u,
    eastAsian: 'ja',
  },
  {
    files: google('noto-sans-kr', 'NotoSansKR', upright),
    for: /[\p{Script=Hangul}\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u,
    eastAsian: 'ko',
  },
  {
    files: google('noto-sans-sc', 'NotoSansSC', upright),
    for: /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u,
    eastAsian: 'zh-Hans',
  },
  {
    files: google('noto-sans-tc', 'NotoSansTC', upright),
    for: /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u,
    eastAsian: 'zh-Hant',
  },
  {
    files: google('noto-sans-devanagari', 'NotoSansDevanagari', upright),
    for: /[\p{Script=Devanagari}\u0964\u0965]/u,
  },
  { files: google('noto-sans-thai', 'NotoSansThai', upright), for: /[\p{Script=Thai}\u0E3F]/u },
  { files: google('noto-sans-khmer', 'NotoSansKhmer', upright), for: /\p{Script=Khmer}/u },
]

/** Every file that comes with the package. */
export const shippedFontFiles: readonly PackageFile[] = [
  ...serif,
  ...sans,
  ...mono,
  ...[...shipped, emoji, symbols].flatMap(({ files }) => files),
]

/** The packages that a user may add. */
export const optionalFontPackages: readonly string[] = optional.flatMap(
  ({ files }) => files[0]?.package ?? [],
)

/**
 * Chooses the fonts of a document, and reads no more of them than it needs.
 *
 * @param text everything that the document prints
 * @param language the document’s (BCP 47): its own East Asian font comes first
 */
export function chooseFonts(shelf: FontShelf, text: string, language: string): Fonts {
  const serifs = ours(shelf, serif)
  const sanses = ours(shelf, sans)
  const monos = ours(shelf, mono)
  const plain = !symbols.for.test(text)
  const needed = (families: readonly Family[]): Family[] =>
    plain ? [] : families.filter((family) => family.for.test(text))
  const scripts = needed(shipped).map((family) => ({ ...family, fonts: ours(shelf, family.files) }))
  const own = plain ? [] : shelf.own().map(named)
  const added = eastAsianFirst(needed(optional), eastAsianOf(language)).map((family) => ({
    family,
    fonts: theirs(shelf, family.files),
  }))
  const last = needed([emoji, symbols]).flatMap(({ files }) => ours(shelf, files))
  const others = [
    ...scripts.flatMap(({ fonts }) => fonts),
    ...added.flatMap(({ fonts }) => fonts),
    ...own,
    ...last,
  ]
  const all = [...serifs, ...sanses, ...monos, ...others]
  const names = (fonts: readonly NamedFont[]): string[] => [...new Set(fonts.map(({ family }) => family))]
  return {
    key: all.map(({ family, bytes }) => `${family}:${bytes.length}`).join(' '),
    files: all.map(({ bytes }) => bytes),
    serif: names([...serifs, ...others]),
    sans: names([...sanses, ...others]),
    mono: names([...monos, ...others]),
    rightToLeft: scripts.flatMap(({ stretch, fonts: [font] }) =>
      stretch && font ? [{ stretch, family: font.family }] : [],
    ),
    eastAsian: new Map(
      added.flatMap(({ family: { eastAsian }, fonts: [font] }) =>
        eastAsian && font ? [[eastAsian, font.family]] : [],
      ),
    ),
  }
}

/** Which East Asian language a tag names, if any. */
export function eastAsianOf(language: string): EastAsian | undefined {
  const [name, ...rest] = language.toLowerCase().split('-')
  if (name === 'ja') return 'ja'
  if (name === 'ko') return 'ko'
  if (name !== 'zh' && name !== 'yue') return undefined
  const traditional = name === 'yue' || rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))
  return traditional && !rest.includes('hans') ? 'zh-Hant' : 'zh-Hans'
}

/** A list of families with one of its East Asian ones before the others. */
export function preferring(fonts: Fonts, families: readonly string[], language: EastAsian): string[] {
  const wanted = fonts.eastAsian.get(language)
  const all = new Set(fonts.eastAsian.values())
  const first = families.findIndex((family) => all.has(family))
  if (wanted === undefined || first < 0) return [...families]
  const rest = families.filter((family) => family !== wanted)
  return [...rest.slice(0, first), wanted, ...rest.slice(first)]
}

/** What to install for a character that no font had; undefined if we know of nothing. */
export function packageFor(character: string, language: string): string | undefined {
  const [family] = eastAsianFirst(
    optional.filter((one) => one.for.test(character)),
    eastAsianOf(language),
  )
  return family?.files[0]?.package
}

function eastAsianFirst(families: readonly Family[], first: EastAsian | undefined): Family[] {
  return first === undefined
    ? [...families]
    : [
        ...families.filter(({ eastAsian }) => eastAsian === first),
        ...families.filter(({ eastAsian }) => eastAsian !== first),
      ]
}

/** Fonts that come with us: without them nothing can be printed. */
function ours(shelf: FontShelf, files: readonly PackageFile[]): NamedFont[] {
  return files.map((file) => {
    const bytes = shelf.read(file)
    if (!bytes) throw new Error(`the font ${file.package}/${file.path} is not there`)
    return named({ name: file.path, bytes })
  })
}

/** Fonts that somebody may have installed, in whichever of their styles are there. */
function theirs(shelf: FontShelf, files: readonly PackageFile[]): NamedFont[] {
  return files.flatMap((file) => {
    const bytes = shelf.read(file)
    return bytes ? [named({ name: file.path, bytes })] : []
  })
}

// A folder’s files are read once, and so they are named once.
const namedFonts = new WeakMap<Uint8Array, NamedFont>()

function named(file: FontFile): NamedFont {
  const font = namedFonts.get(file.bytes) ?? renameFont(file)
  if (font) {
    namedFonts.set(file.bytes, font)
    return font
  }
  throw new Unprintable([
    {
      code: 'font-missing',
      message: `Unexpected content of the font ${file.name}, expected TrueType or OpenType`,
      hint: 'Take it out of the folder, or put a `.ttf` or `.otf` file in its place.',
      text: '',
      origin: undefined,
    },
  ])
}
