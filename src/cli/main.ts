import { type ExitCode, Interrupted, type Io, Misuse } from './io.ts'
import { version } from './version.ts'

/**
 * Runs a command line.
 *
 * @param argv the arguments, without the program's own name
 * @param io where it reads and writes
 * @returns 0 done, 1 the record is wrong, 2 the command is wrong, 3 the machine failed, 130 or 143 interrupted
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${version}\n`)
    return 0
  }
  try {
    const { run } = await import('./commands.ts')
    return await run(argv, io)
  } catch (error) {
    if (error instanceof Misuse) {
      io.stderr.write(`forthright: ${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`)
      return 2
    }
    if (error instanceof Interrupted) {
      io.stderr.write(`forthright: ${error.message} Nothing was written.\n`)
      return error.exitCode
    }
    return failure(error, io)
  }
}

const machineFaults: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'there is something in the way',
  ENOENT: 'it is not there, and nothing can be made there',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  ELOOP: 'links in the path lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
}

function failure(error: unknown, io: Io): ExitCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = machineFaults[code]
  if (reason !== undefined && error instanceof Error) {
    const path = 'path' in error ? `${shownPath(String(error.path))}: ` : ''
    io.stderr.write(`forthright: ${path}${reason}.\n`)
  } else {
    io.stderr.write(
      'forthright: this is a fault of forthright itself; please report it with the lines below.\n',
    )
    io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  return 3
}

/** The file that was meant, not the temporary one beside it. */
function shownPath(path: string): string {
  return path.replace(/\.([^/\\]+)\.\d+\.\d+\.tmp$/, '$1')
}
