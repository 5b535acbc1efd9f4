import { openRegimes } from '../clocks/index.ts'
import type { DocumentKind, Draw } from '../document/index.ts'
import type { Format } from '../format/index.ts'

/**
 * What draws the pictures of a document. The code of pictures and of the periods of law in them is read only for a document
 * that may have a picture, in a format that shows it.
 */
export async function drawingFor(kind: DocumentKind, formats: readonly Format[]): Promise<Draw | undefined> {
  const mayHave = Object.values(kind.shape.group).includes('picture')
  if (!mayHave || !formats.some(({ pictures }) => pictures)) return undefined
  const [{ drawTimeline }, law] = await Promise.all([import('../picture/index.ts'), openRegimes()])
  return (order) =>
    drawTimeline({
      ...order,
      // The page around it has a title, and says what has to be known to read the times.
      heading: false,
      clocks: law.clocks,
    })
}
