import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Letterhead, Logo } from '../format/index.ts'
import type { Brand, Project } from '../project/index.ts'
import type { Io } from './io.ts'
import { tellOfLogo } from './printing.ts'
import type { Trouble } from './trouble.ts'

/** The letterhead of a project for a record of an organisation; none if the project does not say how letters look. */
export type LetterheadOf = (project: Project, organisation: string | undefined) => Letterhead | undefined

/** Opens the letterheads of projects: each logo is read once. A logo that is not there is added to the trouble. */
export function openLetterheads(io: Io, trouble: Trouble): LetterheadOf {
  const logos = new Map<string, Logo | undefined>()
  return (project, organisation) => {
    const { brand, file } = project
    if (!brand) return undefined
    if (file !== undefined && !logos.has(file)) logos.set(file, readLogo(io, brand, project, trouble))
    const logo = file === undefined ? undefined : logos.get(file)
    return { organisation, logo, colour: brand.colour, lines: brand.lines }
  }
}

function readLogo(io: Io, { logo }: Brand, project: Project, trouble: Trouble): Logo | undefined {
  if (!logo || project.file === undefined) return undefined
  const path = resolve(io.cwd, join(dirname(project.file), logo.file))
  if (existsSync(path) && statSync(path).isFile()) {
    const format = /\.svg$/i.test(logo.file) ? 'svg' : 'png'
    return { bytes: readFileSync(path), format, alt: logo.alt }
  }
  tellOfLogo(trouble, project, {
    message: `Unexpected logo \`${logo.file}\`, expected a file that is there`,
    hint: 'Name it from the folder of the project file.',
  })
  return undefined
}
