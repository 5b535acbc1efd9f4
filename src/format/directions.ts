export type Direction = 'ltr' | 'rtl'

/** A letter that is written from right to left. */
export const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const letter = /\p{L}/gu

/** Whether a text has letters that run against the direction of the text around it. */
export function turns(text: string, around: Direction): boolean {
  if (around === 'ltr') return rightToLeft.test(text)
  return (text.match(letter) ?? []).some((one) => !rightToLeft.test(one))
}
