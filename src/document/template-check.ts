import Handlebars from 'handlebars'
import type { GroupShape, Shape } from './shape.ts'

/** A fault of a template, at a line (from 1) and column (from 1). */
export interface TemplateFault {
  readonly line: number
  readonly column: number
  readonly length: number
  readonly message: string
  readonly hint?: string
}

type Scope = {
  readonly shape: Shape
  readonly parent: Scope | undefined
  readonly locals: ReadonlyMap<string, Shape>
}

const blocks = ['if', 'unless', 'each', 'with'] as const
/** The helpers and the shapes that each takes. */
export const helperShapes: Readonly<Record<string, readonly string[]>> = {
  date: ['moment'],
  datetime: ['moment'],
  when: ['moment'],
  zone: ['moment'],
  list: ['list'],
  count: ['count'],
  duration: ['duration'],
}

/**
 * Holds every name in a template against what the document offers, before the template runs: Handlebars itself notices a
 * misspelt `{{name}}` only when it is printed, and a misspelt `{{#if name}}` never.
 */
export function checkTemplate(program: hbs.AST.Program, shape: GroupShape): readonly TemplateFault[] {
  const faults: TemplateFault[] = []
  const fault = (
    node: { loc: hbs.AST.SourceLocation },
    length: number,
    message: string,
    hint?: string,
  ): void => {
    const { line, column } = node.loc.start
    faults.push({ line, column: column + 1, length, message, ...(hint === undefined ? {} : { hint }) })
  }

  const resolve = (path: hbs.AST.PathExpression, scope: Scope): Shape | undefined => {
    let from: Scope | undefined = scope
    for (let depth = 0; depth < path.depth; depth++) from = from?.parent
    if (!from) return reject(path, 'a place inside the model')
    if (path.data) return reject(path, 'a field of the document')
    let shape: Shape = from.shape
    for (const [index, part] of path.parts.entries()) {
      const name = String(part)
      const local = index === 0 ? from.locals.get(name) : undefined
      const members = typeof shape === 'object' && 'group' in shape ? shape.group : {}
      const next: Shape | undefined = local ?? (Object.hasOwn(members, name) ? members[name] : undefined)
      if (next === undefined) {
        const known = Object.keys(members)
        return reject(
          path,
          known.length > 0 ? `one of ${known.map((one) => `\`${one}\``).join(', ')}` : 'nothing inside it',
        )
      }
      shape = next
    }
    return shape
  }

  const reject = (path: hbs.AST.PathExpression, expected: string): undefined => {
    fault(path, path.original.length, `Unexpected field \`${path.original}\`, expected ${expected}`)
    return undefined
  }

  const isPath = (node: hbs.AST.Expression): node is hbs.AST.PathExpression => node.type === 'PathExpression'

  const visitProgram = (body: hbs.AST.Program | undefined, scope: Scope): void => {
    for (const statement of body?.body ?? []) visitStatement(statement, scope)
  }

  const visitStatement = (statement: hbs.AST.Statement, scope: Scope): void => {
    if (isMustache(statement)) visitMustache(statement, scope)
    else if (isBlock(statement)) visitBlock(statement, scope)
    else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') {
      fault(
        statement,
        2,
        `Unexpected ${describe(statement.type)}, expected text, values, \`if\`, \`unless\`, \`each\` or \`with\``,
      )
    }
  }

  const visitMustache = (mustache: hbs.AST.MustacheStatement, scope: Scope): void => {
    const { path, params, hash } = mustache
    if (!isPath(path)) return fault(path, 1, 'Unexpected literal, expected a field of the document')
    if (hash?.pairs.length) return fault(hash, 1, 'Unexpected option, expected only a value')
    const wanted = helperShapes[path.original]
    if (!wanted) {
      if (params.length > 0) {
        return fault(
          path,
          path.original.length,
          `Unexpected helper \`${path.original}\`, expected one of ${names(Object.keys(helperShapes))}`,
        )
      }
      const shape = resolve(path, scope)
      if (shape === undefined) return
      if (shape === 'flag')
        fault(
          path,
          path.original.length,
          `Unexpected flag \`${path.original}\`, expected a value to print`,
          'Ask it with `{{#if}}`.',
        )
      if (typeof shape === 'object')
        fault(
          path,
          path.original.length,
          `Unexpected ${'list' in shape ? 'list' : 'group'} \`${path.original}\`, expected a value to print`,
          'list' in shape ? 'Use `{{#each}}` or `{{list}}`.' : 'Name a field inside it.',
        )
      return
    }
    const [param, ...others] = params
    if (!param || others.length > 0 || !isPath(param)) {
      return fault(
        path,
        path.original.length,
        `Unexpected use of \`${path.original}\`, expected one value after it`,
      )
    }
    const shape = resolve(param, scope)
    if (shape === undefined) return
    const kind = typeof shape === 'string' ? shape : 'list' in shape ? 'list' : 'group'
    if (!wanted.includes(kind))
      fault(
        param,
        param.original.length,
        `Unexpected ${kind} \`${param.original}\`, expected a ${wanted.join(' or ')} for \`${path.original}\``,
      )
  }

  const visitBlock = (block: hbs.AST.BlockStatement, scope: Scope): void => {
    const { path, params } = block
    const name = isPath(path) ? path.original : ''
    const known = blocks.find((one) => one === name)
    if (!known)
      return fault(
        path,
        Math.max(1, name.length),
        `Unexpected block \`${name}\`, expected one of ${names(blocks)}`,
      )
    const [param, ...others] = params
    if (!param || others.length > 0 || !isPath(param)) {
      return fault(path, name.length, `Unexpected use of \`${name}\`, expected one field after it`)
    }
    const shape = resolve(param, scope)
    visitProgram(block.inverse, scope)
    if (shape === undefined) return
    if (known === 'if' || known === 'unless') return visitProgram(block.program, scope)
    const isList = typeof shape === 'object' && 'list' in shape
    if (known === 'each' && !isList)
      return fault(
        param,
        param.original.length,
        `Unexpected \`${param.original}\`, expected a list for \`each\``,
      )
    if (known === 'with' && (typeof shape !== 'object' || isList))
      return fault(
        param,
        param.original.length,
        `Unexpected \`${param.original}\`, expected a group for \`with\``,
      )
    const inner = isList ? shape.list : shape
    const [local] = block.program.blockParams ?? []
    const locals = new Map([...scope.locals, ...(local === undefined ? [] : [[local, inner] as const])])
    visitProgram(block.program, { shape: inner, parent: scope, locals })
  }

  visitProgram(program, { shape, parent: undefined, locals: new Map() })
  return faults
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === 'MustacheStatement'
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement'
}

function describe(type: string): string {
  return type === 'PartialStatement' || type === 'PartialBlockStatement' ? 'partial' : type
}

function names(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}

/** Parses a template's text; the first fault of its syntax is given back, not thrown. */
export function parseTemplate(
  text: string,
): { readonly program: hbs.AST.Program } | { readonly fault: TemplateFault } {
  try {
    return { program: Handlebars.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const line = Number(/on line (\d+)/.exec(message)?.[1] ?? /- (\d+):(\d+)/.exec(message)?.[1] ?? 1)
    const column = Number(/- (\d+):(\d+)/.exec(message)?.[2] ?? 0) + 1
    const expected = /Expecting ([^\n]+?), got '(\w+)'/.exec(message)
    return {
      fault: {
        line,
        column,
        length: 1,
        message: `Unexpected template syntax, expected ${expected ? 'a closed `{{…}}` and a closed block' : (message.split('\n')[0] ?? message)}`,
        hint: 'Close each `{{#if}}`, `{{#each}}` and `{{…}}`.',
      },
    }
  }
}
