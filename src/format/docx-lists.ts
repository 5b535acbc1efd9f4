import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import { bullets, listIndent, sans } from './docx-styles.ts'

/** Word has no deeper ones. */
export const deepestLevel = 8

const signs = ['•', '–', '▪']

/** The numberings of a document, gathered while it is written: each ordered list has its own, or Word would count on. */
export interface Numberings {
  /** A numbering for an ordered list that begins at a level with a number. */
  readonly ordered: (start: number) => string
  readonly all: () => INumberingOptions
}

/** None but that of bullets. */
export function makeNumberings(): Numberings {
  const starts: number[] = []
  return {
    ordered(start) {
      starts.push(start)
      return `ordered-${starts.length}`
    },
    all: () => ({
      config: [
        {
          reference: bullets,
          levels: levels((level) => ({
            format: LevelFormat.BULLET,
            text: signs[level % signs.length] ?? '',
            start: 1,
          })),
        },
        ...starts.map((start, index) => ({
          reference: `ordered-${index + 1}`,
          levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
        })),
      ],
    }),
  }
}

interface LevelLook {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]
  readonly text: string
  readonly start: number
}

function levels(look: (level: number) => LevelLook) {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({ level, ...look(level) })).map(
    ({ format, level, ...rest }) => ({
      level,
      format,
      ...rest,
      alignment: AlignmentType.LEFT,
      style: {
        paragraph: { indent: { left: listIndent * (level + 1), hanging: listIndent } },
        ...(format === LevelFormat.BULLET && { run: { font: sans } }),
      },
    }),
  )
}
