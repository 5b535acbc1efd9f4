import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './files.ts'
import type { ExitCode, Io } from './io.ts'

/** `forthright schema`: the JSON Schema that editors use. */
export function schema(io: Io): ExitCode {
  io.stdout.write(readFileSync(join(packageRoot, 'schema', 'incident.schema.json'), 'utf8'))
  return 0
}
