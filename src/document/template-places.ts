import type { TemplatePlace, TemplateSpan } from './template-fault.ts'

/** The helper that prints a value; no template can name it. */
export const printHelper = 'print value'

/**
 * A template whose every printed value tells where it is printed: `{{title}}` becomes a call of `printHelper`, and each
 * helper gets the number of its place as the option `at`.
 */
export function withPlaces(
  program: hbs.AST.Program,
  isHelper: (name: string) => boolean,
): { readonly program: hbs.AST.Program; readonly places: readonly TemplatePlace[] } {
  const places: TemplatePlace[] = []

  const inProgram = (one: hbs.AST.Program): hbs.AST.Program => ({ ...one, body: one.body.map(inStatement) })

  const inStatement = (statement: hbs.AST.Statement): hbs.AST.Statement => {
    if (isMustache(statement)) return printed(statement)
    if (!isBlock(statement)) return statement
    const { program: body, inverse } = statement
    // A block without a part has it as `null` or not at all, whatever its type says.
    const block: hbs.AST.BlockStatement = {
      ...statement,
      ...(body ? { program: inProgram(body) } : {}),
      ...(inverse ? { inverse: inProgram(inverse) } : {}),
    }
    return block
  }

  const printed = (mustache: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement => {
    const { path, params, loc } = mustache
    const calls = isPath(path) && params.length > 0 && isHelper(path.original)
    const value = calls ? params[0] : path
    if (!value || !isPath(value)) return mustache
    const { line, column } = value.loc.start
    const at =
      places.push({ line, column: column + 1, length: value.original.length, name: value.original }) - 1
    const number: hbs.AST.NumberLiteral = { type: 'NumberLiteral', value: at, original: at, loc }
    const pair: hbs.AST.HashPair = { type: 'HashPair', key: 'at', value: number, loc }
    const hash: hbs.AST.Hash = { type: 'Hash', pairs: [pair], loc }
    return calls ? { ...mustache, hash } : { ...mustache, path: printPath(loc), params: [path], hash }
  }

  return { program: inProgram(program), places }
}

/** Where a template's own text stands, outside of its comments; its beginning if it is not found as it is. */
export function findInTemplate(text: string, written: string): TemplateSpan {
  const [start = ''] = written.split(/[\r\n\uFDD0]/)
  const bare = text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, (comment) =>
    comment.replace(/\S/g, ' '),
  )
  const offset = start === '' ? -1 : bare.indexOf(start)
  if (offset < 0) return { line: 1, column: 1, length: 1 }
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, length: start.length }
}

function printPath(loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [printHelper], original: printHelper, loc }
}

function isPath(node: hbs.AST.Expression): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression'
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === 'MustacheStatement'
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === 'BlockStatement'
}
