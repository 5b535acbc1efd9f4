import { chmodSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Io } from './io.ts'

/** Files that are written whole, and all of them or none. */
export interface Batch {
  /** Writes a file beside its place, under a name of its own, with the permissions of what it replaces if these are given. */
  readonly add: (path: string, content: string | Uint8Array, mode?: number) => void
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
  const waiting: { readonly temporary: string; readonly path: string }[] = []
  const madeFolders: string[] = []
  return {
    add(path, content, mode) {
      makeFolder(dirname(path), madeFolders)
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${waiting.length}.tmp`)
      waiting.push({ temporary, path })
      writeFileSync(temporary, content, { flag: 'wx' })
      if (mode !== undefined) chmodSync(temporary, mode)
    },
    finish() {
      for (const { temporary, path } of waiting) renameSync(temporary, path)
      waiting.length = 0
      madeFolders.length = 0
      interrupts.stop()
    },
    discard() {
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
