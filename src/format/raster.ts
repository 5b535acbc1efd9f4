import type { FontShelf } from './printing.ts'

/** The program that draws, as a file that comes with us. */
export const rasterFile = { package: '@resvg/resvg-wasm', path: 'index_bg.wasm' }

/** A picture in dots, and the same in lines that need no style sheet and no font. */
export interface Raster {
  readonly png: Uint8Array
  readonly svg: Uint8Array
  /** In pixels of the SVG, of which there are 96 in an inch. */
  readonly width: number
  readonly height: number
}

/** Draws an SVG without text, on a ground of a colour or on none. */
export type Rasterise = (svg: string, dotsWide: number, ground?: string) => Raster

let ready: Promise<void> | undefined

/**
 * What turns SVG into dots: WebAssembly, so that every machine draws the same dots. It knows no font and opens no file.
 */
export async function openRaster(files: FontShelf): Promise<Rasterise> {
  const program = files.read(rasterFile)
  if (!program) throw new Error(`the file ${rasterFile.package}/${rasterFile.path} is not there`)
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  ready ??= initWasm(program)
  await ready
  return (svg, dotsWide, ground) => {
    const drawn = new Resvg(svg, {
      fitTo: { mode: 'width', value: dotsWide },
      ...(ground !== undefined && { background: ground }),
    })
    try {
      const { width, height } = drawn
      return { png: drawn.render().asPng(), svg: new TextEncoder().encode(drawn.toString()), width, height }
    } finally {
      drawn.free()
    }
  }
}
