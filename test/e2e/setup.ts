import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** The built command is tested as it is now, not as it was when it was last built. */
export function setup(): void {
  const root = resolve(import.meta.dirname, '..', '..')
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
