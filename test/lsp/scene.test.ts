import { expect, test } from 'vitest'
import { CancellationToken } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { openDesk } from '../../src/cli/language-server/desk.ts'
import { answeringOn } from '../../src/cli/language-server/scene.ts'
import { openVoices } from '../../src/cli/language-server/voices.ts'
import { noProject } from '../../src/project/index.ts'
import { io } from './client.ts'

test('an answer that changes the text is not given once it is another text; what is only read is', async () => {
  const uri = 'file:///nowhere/a.yaml'
  const document = TextDocument.create(uri, 'yaml', 1, 'forthright: 1\n')
  const answering = answeringOn({
    io,
    desk: openDesk(io, async () => ({ project: noProject })),
    documentOf: () => document,
    voiceFor: () => openVoices(io).voiceOf(['en'], noProject),
    isMarkdownShown: () => true,
    hasSnippets: () => false,
  })
  const typing = async (): Promise<string> => {
    TextDocument.update(document, [{ text: 'forthright: 1\nid: a\n' }], document.version + 1)
    return 'done'
  }
  const params = { textDocument: { uri } }
  expect(await answering(typing)(params, CancellationToken.None)).toBe('done')
  expect(await answering(typing, 'edits')(params, CancellationToken.None)).toMatchObject({ code: -32801 })
  expect(await answering(async () => 'done', 'edits')(params, CancellationToken.None)).toBe('done')
})
