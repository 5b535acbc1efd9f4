/** Who a document comes from, as it stands at the head of its first page. */
export interface Letterhead {
  /** The organisation's name, if the readers may see it: what stands there without a logo. */
  readonly organisation: string | undefined
  readonly logo?: Logo | undefined
  /** The colour of headings and lines, `#rrggbb`. Words take it where it can be read on white. */
  readonly colour?: string | undefined
  /** Beside it: the address, a telephone number, a register. */
  readonly lines: readonly string[]
}

/** An organisation's picture. */
export interface Logo {
  readonly bytes: Uint8Array
  readonly format: 'png' | 'svg'
  /** What it shows, for readers who do not see it. */
  readonly alt: string
}
