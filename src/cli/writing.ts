import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Io } from './io.ts'

/** Files that are written whole, and all of them or none. */
export interface Batch {
  /** Writes a file beside its place, under a name of its own, with the permissions of what it replaces if these are given. */
  readonly add: (path: string, content: string | Uint8Array, mode?: number) => void
  /** The same for a file that must not replace another; one that is there when the batch is finished ends it. */
  readonly addNew: (path: string, content: string | Uint8Array) => void
  /** Gives every file its name. */
  readonly finish: () => void
  /** Leaves everything as it was, unless it is finished. */
  readonly discard: () => void
}

/**
 * Opens a batch of files. Each is written at once, so that none has to be kept in memory, but none is in its place before the
 * batch is finished. Nothing is half done by an interruption, which waits until the batch is finished or discarded.
 */
export function openBatch(io: Io): Batch {
  const interrupts = io.watchInterrupts()
  const waiting: { readonly temporary: string; readonly path: string; readonly isNew: boolean }[] = []
  const placed: string[] = []
  const madeFolders: string[] = []
  const put = (path: string, content: string | Uint8Array, isNew: boolean): string => {
    makeFolder(dirname(path), madeFolders)
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${waiting.length}.tmp`)
    waiting.push({ temporary, path, isNew })
    writeFileSync(temporary, content, { flag: 'wx' })
    return temporary
  }
  return {
    add(path, content, mode) {
      const temporary = put(path, content, false)
      if (mode !== undefined) chmodSync(temporary, mode)
    },
    addNew(path, content) {
      put(path, content, true)
    },
    finish() {
      // Those that may fail go first, and can be taken back.
      for (const { temporary, path } of waiting.filter(({ isNew }) => isNew)) {
        placeNew(temporary, path)
        placed.push(path)
      }
      for (const { temporary, path } of waiting.filter(({ isNew }) => !isNew)) renameSync(temporary, path)
      for (const { temporary } of waiting) rmSync(temporary, { force: true })
      placed.length = 0
      waiting.length = 0
      madeFolders.length = 0
      interrupts.stop()
    },
    discard() {
      for (const path of placed) rmSync(path, { force: true })
      for (const { temporary } of waiting) rmSync(temporary, { force: true })
      for (const folder of madeFolders.reverse()) removeIfEmpty(folder)
      waiting.length = 0
      madeFolders.length = 0
      interrupts.stop()
    },
  }
}

/** A file to be written. */
export interface Writing {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Writes files whole, and all of them or none. */
export function writeWhole(io: Io, files: readonly Writing[]): void {
  const batch = openBatch(io)
  try {
    for (const { path, content } of files) batch.add(path, content)
    batch.finish()
  } finally {
    batch.discard()
  }
}

/** Writes files whole, and all of them or none; nothing that is there is replaced, also if it came meanwhile. */
export function writeNew(io: Io, files: readonly Writing[]): void {
  const batch = openBatch(io)
  try {
    for (const { path, content } of files) batch.addNew(path, content)
    batch.finish()
  } finally {
    batch.discard()
  }
}

/** Whether writing failed because something has that name already. */
export function isOccupied(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return false
  return error.code === 'EEXIST' && (error.syscall === 'link' || error.syscall === 'copyfile')
}

/** Gives a file a name that nothing else has, in one step. */
function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    // Some file systems (FAT) know no second names.
    if (isOccupied(error)) throw error
    copyFileSync(temporary, path, constants.COPYFILE_EXCL)
  }
}

/**
 * Makes a folder and those above it, and notes which. Node's own way never ends where a file system refuses with "no such
 * file", as `/proc` does.
 */
function makeFolder(path: string, made: string[]): void {
  if (existsSync(path)) return
  makeFolder(dirname(path), made)
  try {
    mkdirSync(path)
    made.push(path)
  } catch (error) {
    if (!existsSync(path)) throw error
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else put something into it meanwhile.
  }
}
