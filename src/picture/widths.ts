/**
 * How wide letters are, in hundredths of the font's size: the wider of Liberation Sans (as wide as Arial and Helvetica)
 * and DejaVu Sans, rounded up to five. A text that fits by these widths fits in every sans-serif font that a reader is
 * likely to have.
 */
const regular: readonly (readonly [number, string])[] = [
  [30, "'Iijlłı′ΙΪ"],
  [35, ' ,./:;\\|\u00A0·‘’‚ίι'],
  [40, '()-[]ft″'],
  [45, '!r¡¹²³'],
  [50, '"*J`°ªº'],
  [55, 'csz“”„έεζгзсэ'],
  [60, '?L_kvxy§Ł–•Γΰγκλνξςυχвтухчь'],
  [65, '$0123456789FTabdeghnopqu{}¢£«»¿ßøðþđ€ΞΣΤήβδηθμορστГЗТУабеийклоря'],
  [70, 'ABEKPSVXYZÞΑΒΔΕΖΚΛΡΥΧΫάαπφАБВЕРХЧЬднпц'],
  [75, 'CNRUΝψИЙКСЭЯъ'],
  [80, '&DGHOQØÐĐΗΘΟΠΦΩДЛНОПЦмы'],
  [85, '#+<=>^w~±×−ΨωЪю'],
  [90, 'MΜМФЫф'],
  [95, 'жшщ'],
  [100, '%Wm©®æÆ—…→←½'],
  [105, '@œ'],
  [110, 'ŒЖШЩЮ'],
]

const bold: readonly (readonly [number, string])[] = [
  [30, '′'],
  [35, " 'ijl\u00A0ı"],
  [40, ',./:;I\\|·ł‘’‚ΙΪίι'],
  [45, '-f¹²³'],
  [50, '!()[]`rt¡°″'],
  [55, '"*г'],
  [60, 'J_csz§–ªºέεζξςзстэ'],
  [65, '?Lx«»¿Ł•ΓΞλτχГвхья'],
  [70, '$0123456789EFTaekovy¢£øð“”„€ΕΣΤάΰαγδθνουЕТабекнопуч'],
  [75, 'CPSYZbdghnpqu{}ßþđÞΖΡΥΫήβηκμρЗРСЭийлрц'],
  [80, 'ABKRVXΑΒΔΚΛΧπσφψАБВУХЬЯъ'],
  [85, '#+<=>DGHNU^~±×ÐĐ−ΗΝΠΨИЙКЛНПЧдм'],
  [90, '&OQØΘΟΦΩωДО'],
  [95, 'wЦЪы'],
  [100, '@M©®—…→←ΜМФжфю'],
  [105, '%mæ½Ы'],
  [110, 'œÆш'],
  [115, 'Wщ'],
  [120, 'ŒЮ'],
  [125, 'ЖШ'],
  [135, 'Щ'],
]

export type Weight = 'regular' | 'bold'

const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: tableOf(regular),
  bold: tableOf(bold),
}

function tableOf(classes: typeof regular): ReadonlyMap<string, number> {
  return new Map(
    classes.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
  )
}

/**
 * How wide the letters of a script are at most, or with the signs that stand beside them; Arabic letters as they are when
 * joined. A Korean syllable is counted by its first letter.
 */
const scripts: readonly (readonly [number, RegExp])[] = [
  [0, /[\u1160-\u11FF]/u],
  [105, /[\u1100-\u115F\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u],
  [80, /\p{Script=Hebrew}/u],
  [100, /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Armenian}]/u],
  [170, /[\p{Script=Tamil}\p{Script=Malayalam}]/u],
]

/** Signs that are one letter to a computer and a whole line to a reader. */
const broad = /[\uFDFA-\uFDFD\u{12000}-\u{1254F}]/u
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u

/**
 * How wide a text is, in pixels: never less than in the reader's own font.
 *
 * @param text one line
 * @param size the font's size in pixels
 */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const table = tables[weight]
  let hundredths = 0
  for (const letter of text.normalize('NFD')) hundredths += table.get(letter) ?? otherWidth(letter)
  return (hundredths * size) / 100
}

function otherWidth(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0
  if (broad.test(letter)) return 1200
  if (emoji.test(letter)) return 140
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0] ?? 120
}
