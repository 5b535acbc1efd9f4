/** What a sticky pattern finds at an offset of a text. */
export function eat(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The offset after what a sticky pattern finds there, if anything. */
export function skip(pattern: RegExp, text: string, at: number): number {
  return at + (eat(pattern, text, at)?.[0].length ?? 0)
}
