import type { GroupShape, Shape } from './shape.ts'
import type { TemplateFault } from './template-fault.ts'

/** Where a name is looked up. A block that stays at the same value of the model adds no step to `../`. */
interface Scope {
  readonly value: Value
  readonly parent: Scope | undefined
  readonly locals: ReadonlyMap<string, Value>
}

/** A place in the model; the same place is the same object. */
interface Value {
  readonly shape: Shape
}

const blocks = ['if', 'unless', 'each', 'with'] as const
/** The helpers and the shapes that each takes; a `list` is one of printable values. */
export const helperShapes: Readonly<Record<string, readonly string[]>> = {
  date: ['moment'],
  datetime: ['moment'],
  when: ['moment'],
  zone: ['moment'],
  list: ['list'],
  count: ['count'],
  people: ['count'],
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

  const resolve = (path: hbs.AST.PathExpression, scope: Scope): Value | undefined => {
    let from: Scope | undefined = scope
    for (let depth = 0; depth < path.depth; depth++) from = from?.parent
    if (!from) return reject(path, 'a place inside the model')
    if (path.data) return reject(path, 'a field of the document')
    const [first] = path.parts
    const local = first !== undefined && isBare(path) ? from.locals.get(first) : undefined
    let value: Value = local ?? from.value
    for (const name of local ? path.parts.slice(1) : path.parts) {
      const members = typeof value.shape === 'object' && 'group' in value.shape ? value.shape.group : {}
      const shape = Object.hasOwn(members, name) ? members[name] : undefined
      if (shape === undefined) {
        const known = Object.keys(members)
        return reject(path, known.length > 0 ? `one of ${names(known)}` : 'nothing inside it')
      }
      value = { shape }
    }
    return value
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
    const wanted = Object.hasOwn(helperShapes, path.original) ? helperShapes[path.original] : undefined
    if (!wanted) {
      if (params.length > 0) {
        return fault(
          path,
          path.original.length,
          `Unexpected helper \`${path.original}\`, expected one of ${names(Object.keys(helperShapes))}`,
        )
      }
      const shape = resolve(path, scope)?.shape
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
    const shape = resolve(param, scope)?.shape
    if (shape === undefined) return
    const kind = kindOf(shape)
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
    if (block.hash?.pairs.length) return fault(block.hash, 1, 'Unexpected option, expected only a field')
    const [param, ...others] = params
    if (!param || others.length > 0 || !isPath(param)) {
      return fault(path, name.length, `Unexpected use of \`${name}\`, expected one field after it`)
    }
    const value = resolve(param, scope)
    visitProgram(block.inverse, scope)
    const [local, ...more] = block.program?.blockParams ?? []
    const opens = known === 'each' || known === 'with'
    if (local !== undefined && (!opens || more.length > 0 || isReserved(local))) {
      return fault(
        path,
        name.length,
        opens
          ? `Unexpected \`as |${[local, ...more].join(' ')}|\`, expected one name that is no helper's`
          : `Unexpected \`as |${local}|\` for \`${name}\`, expected it only for \`each\` or \`with\``,
      )
    }
    if (!opens) return visitProgram(block.program, scope)
    if (value === undefined) return
    const { shape } = value
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
    const inner = isList ? { shape: shape.list } : value
    const locals = new Map([...scope.locals, ...(local === undefined ? [] : [[local, inner] as const])])
    const parent = inner === scope.value ? scope.parent : scope
    visitProgram(block.program, { value: inner, parent, locals })
  }

  visitProgram(program, { value: { shape }, parent: undefined, locals: new Map() })
  return faults
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === 'MustacheStatement'
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement'
}

/** Whether a path begins with a name, which may then be a block's own, and not with `this.`, `./` or `../`. */
function isBare({ depth, original }: hbs.AST.PathExpression): boolean {
  return depth === 0 && !/^\.|this\b/.test(original)
}

function isReserved(name: string): boolean {
  return Object.hasOwn(helperShapes, name) || blocks.some((one) => one === name)
}

function kindOf(shape: Shape): string {
  if (typeof shape === 'string') return shape
  if ('group' in shape) return 'group'
  return typeof shape.list === 'string' && shape.list !== 'flag' ? 'list' : 'list of groups'
}

function describe(type: string): string {
  return type === 'PartialStatement' || type === 'PartialBlockStatement' ? 'partial' : type
}

function names(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}
