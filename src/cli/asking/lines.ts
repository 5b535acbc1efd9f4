/** Breaks a text into lines of at most so many characters, at spaces; a longer word stands alone, and an indentation stays. */
export function breakLines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? ''
    const [first = '', ...words] = line.slice(indent.length).split(' ')
    const lines: string[] = []
    let current = indent + first
    for (const word of words) {
      if (current.length + 1 + word.length > width) {
        lines.push(current)
        current = indent + word
      } else current = `${current} ${word}`
    }
    return [...lines, current]
  })
}
