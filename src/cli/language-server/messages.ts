import * as v from 'valibot'
import {
  ErrorCodes,
  type Logger,
  Message,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver-protocol'

/**
 * What clients may send, as far as we and the library take it for granted. A message without it is answered as the
 * protocol wants it, before anything is done about it; without this, the library calls it an error of the server.
 */
const position = v.object({
  line: v.pipe(v.number(), v.integer()),
  character: v.pipe(v.number(), v.integer()),
})
const range = v.object({ start: position, end: position })
const textDocument = v.object({ uri: v.string() })
const ofDocument = v.object({ textDocument })
const atPosition = v.object({ textDocument, position })

const requests: Readonly<Record<string, v.GenericSchema>> = {
  initialize: v.object({ processId: v.nullish(v.number()) }),
  'textDocument/hover': atPosition,
  'textDocument/completion': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/references': v.object({
    textDocument,
    position,
    context: v.object({ includeDeclaration: v.boolean() }),
  }),
  'textDocument/documentHighlight': atPosition,
  'textDocument/documentSymbol': ofDocument,
  'textDocument/codeAction': v.object({
    textDocument,
    range,
    context: v.object({ only: v.optional(v.array(v.string())) }),
  }),
  'textDocument/formatting': ofDocument,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': v.object({ textDocument, position, newName: v.string() }),
  'textDocument/foldingRange': ofDocument,
  'textDocument/selectionRange': v.object({ textDocument, positions: v.array(position) }),
  'textDocument/documentLink': ofDocument,
  'textDocument/inlayHint': v.object({ textDocument, range }),
  'workspace/willRenameFiles': v.object({
    files: v.array(v.object({ oldUri: v.string(), newUri: v.string() })),
  }),
}

const version = v.pipe(v.number(), v.integer())
const notifications: Readonly<Record<string, v.GenericSchema>> = {
  'textDocument/didOpen': v.object({
    textDocument: v.object({ uri: v.string(), languageId: v.string(), version, text: v.string() }),
  }),
  'textDocument/didChange': v.object({
    textDocument: v.object({ uri: v.string(), version }),
    contentChanges: v.array(v.object({ range: v.optional(range), text: v.string() })),
  }),
  'textDocument/didClose': ofDocument,
}

/** Lets through what is as it has to be, and answers the rest. */
export function onlyWellFormed(writer: MessageWriter, logger: Logger) {
  return {
    handleMessage<Result>(message: Message, next: (message: Message) => Result): Result | undefined {
      const isRequest = Message.isRequest(message)
      if (!isRequest && !Message.isNotification(message)) return next(message)
      const { method, params } = message
      const schemas = isRequest ? requests : notifications
      const fault = Object.hasOwn(schemas, method) ? faultOf(method, schemas[method], params) : undefined
      if (fault === undefined) return next(message)
      if (isRequest && message.id !== null) void writer.write(refusal(message.id, fault))
      else logger.error(fault)
      return undefined
    },
  }
}

function refusal(id: string | number, message: string): ResponseMessage {
  return { jsonrpc: '2.0', id, error: { code: ErrorCodes.InvalidParams, message } }
}

function faultOf(method: string, schema: v.GenericSchema | undefined, params: unknown): string | undefined {
  const [issue] = (schema && v.safeParse(schema, params, { abortEarly: true }).issues) ?? []
  if (!issue) return undefined
  const at = v.getDotPath(issue)
  const place = at === null ? '' : ` in ${at}`
  return `${method}: unexpected ${issue.received}${place}, expected ${issue.expected ?? 'a whole number'}`
}
