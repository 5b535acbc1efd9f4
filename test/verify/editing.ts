import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The blocks of a file, each as it is written there, and how to make the file of them again. */
interface Blocks {
  readonly blocks: string[]
  readonly join: (blocks: readonly string[]) => Uint8Array
}

/** What somebody does to the blocks of a document. */
export type Edit = (blocks: string[]) => void

/** A file as somebody left it. */
export function edited(format: string, file: Uint8Array, edit: Edit): Uint8Array {
  const { blocks, join } = open(format, file)
  const before = blocks.join('\n')
  edit(blocks)
  if (blocks.join('\n') === before) throw new Error('the edit changes nothing')
  return join(blocks)
}

function open(format: string, file: Uint8Array): Blocks {
  if (format !== 'docx')
    return { blocks: strFromU8(file).split('\n'), join: (blocks) => strToU8(blocks.join('\n')) }
  const parts = unzipSync(file)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return {
    blocks: xml.split(/(?<=<\/w:p>)/),
    join: (blocks) => zipSync({ ...parts, 'word/document.xml': strToU8(blocks.join('')) }),
  }
}

/** Other words in the place of some, wherever they stand. */
export function replace(from: string, to: string): Edit {
  return (blocks) => {
    for (const [index, block] of blocks.entries())
      blocks[index] = block.replace(wordsAs(from, 'gu'), () => to)
  }
}

/** A block is taken out. */
export function remove(words: string): Edit {
  return (blocks) => void blocks.splice(find(blocks, words), 1)
}

/** A block like another with other words is put after it. */
export function add(like: string, words: string): Edit {
  return (blocks) => {
    const at = find(blocks, like)
    const copy = (blocks[at] ?? '').replace(wordsAs(like), () => words)
    // A paragraph of Markdown needs a blank line; that of a list does not mind.
    blocks.splice(at + 1, 0, '', copy)
  }
}

/** A block is put after another. */
export function move(words: string, after: string): Edit {
  return (blocks) => {
    const [block = ''] = blocks.splice(find(blocks, words), 1)
    blocks.splice(find(blocks, after) + 1, 0, block)
  }
}

export function both(...edits: readonly Edit[]): Edit {
  return (blocks) => {
    for (const edit of edits) edit(blocks)
  }
}

/** Words, with whichever spaces stand between them. */
function wordsAs(words: string, flags = 'u'): RegExp {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(literal.replaceAll(' ', '[ \\u00a0\\u202f]'), flags)
}

function find(blocks: readonly string[], words: string): number {
  const at = blocks.findIndex((block) => wordsAs(words).test(block))
  if (at < 0) throw new Error(`no block says ${words}`)
  return at
}
