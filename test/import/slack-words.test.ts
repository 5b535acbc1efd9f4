import { expect, test } from 'vitest'
import { slack } from '../../src/import/slack/index.ts'
import { importText, onlyOf } from './draft.ts'

async function textOf(message: object, messages: readonly string[] = ['all']): Promise<unknown> {
  const text = JSON.stringify([{ type: 'message', ts: '1776240000.000100', username: 'Bot', ...message }])
  return onlyOf(await importText(slack, text, { messages })).record.events[0]?.text
}

const blocks = [
  { type: 'header', text: { type: 'plain_text', text: 'Rolled back' } },
  { type: 'divider' },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: '*shop* to `v41`' },
    fields: [{ type: 'mrkdwn', text: '*By:* bo' }],
  },
  {
    type: 'context',
    elements: [
      { type: 'mrkdwn', text: 'build 7' },
      { type: 'image', alt_text: 'logo' },
    ],
  },
  { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Undo' } }] },
]

test.each<readonly [string, object, string]>([
  [
    'an attachment keeps its title, link and fields beside its text',
    {
      text: '',
      attachments: [
        {
          fallback: 'firing',
          title: 'HighErrorRate',
          title_link: 'https://prom.example/1',
          text: 'error rate 34%',
          fields: [{ title: 'Region', value: 'south' }],
        },
      ],
    },
    'Bot: [HighErrorRate](<https://prom.example/1>)\n\nerror rate 34%\n\nRegion: south',
  ],
  ['the fallback alone', { attachments: [{ fallback: 'firing' }] }, 'Bot: firing'],
  [
    'blocks, where Slack says that it cannot show them',
    { text: "This content can't be displayed.", blocks },
    'Bot: Rolled back\n\n**shop** to `v41`\n\n**By:** bo\n\nbuild 7',
  ],
  [
    'blocks beside a text, and nothing twice',
    { text: 'Rolled back', blocks },
    'Bot: Rolled back\n\n**shop** to `v41`\n\n**By:** bo\n\nbuild 7',
  ],
  [
    'the rich text of a person is their text',
    {
      text: 'it is *down*',
      blocks: [{ type: 'rich_text', elements: [{ elements: [{ type: 'text', text: 'it is ' }] }] }],
    },
    'Bot: it is **down**',
  ],
  [
    'rich text without a text',
    {
      text: '',
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'see ' },
                { type: 'link', url: 'https://x.example' },
              ],
            },
          ],
        },
      ],
    },
    'Bot: see https://x.example',
  ],
  [
    'Slack says it cannot show it, and there is nothing',
    { text: 'This content can’t be displayed.' },
    'Bot: This content can’t be displayed.',
  ],
  ['odd shapes say nothing', { text: 'a', blocks: 'x', attachments: [null, 3, { fields: [{}] }] }, 'Bot: a'],
])('%s', async (_, message, text) => {
  expect(await textOf(message)).toBe(text)
})

test('words choose by what blocks say', async () => {
  expect(await textOf({ text: '', blocks }, ['rolled'])).toContain('Rolled back')
})

test.each<readonly [string, unknown, readonly string[]]>([
  [
    'messages of which a tool left out the type',
    { ok: true, messages: [{ ts: '1776240000.1', user: 'U1', text: 'down' }] },
    ['U1: down'],
  ],
  ['one message alone', { type: 'message', ts: '1776240000.1', user: 'U1', text: 'down' }, ['U1: down']],
  [
    'an event that changed a message',
    {
      type: 'event_callback',
      event: {
        type: 'message',
        subtype: 'message_changed',
        ts: '1776240009.1',
        message: { type: 'message', ts: '1776240000.1', user: 'U1', text: 'down again' },
      },
    },
    ['U1: down again'],
  ],
  [
    'replies in the message that they answer',
    {
      channel: { id: 'C1', name: 'ops' },
      messages: [
        {
          type: 'message',
          ts: '1776240000.1',
          user: 'U1',
          text: 'down',
          replies: [
            { type: 'message', ts: '1776240060.1', user: 'U2', text: 'on it' },
            { ts: '1776240070.1', user: 'U2' },
          ],
        },
      ],
    },
    ['U1: down', 'U2: on it'],
  ],
  [
    'a message that somebody deleted says nothing',
    [
      { type: 'message', ts: '1776240000.1', user: 'U1', text: 'down' },
      { type: 'message', subtype: 'message_deleted', ts: '1776240001.1', deleted_ts: '1776239999.1' },
    ],
    ['U1: down'],
  ],
  [
    'lists in rich text',
    [
      {
        type: 'message',
        ts: '1776240000.1',
        user: 'U1',
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'To do:\n' }] },
              list('bullet', 0, 'roll back'),
              list('ordered', 1, 'tell support'),
              { type: 'rich_text_quote', elements: [{ type: 'text', text: 'soon' }] },
            ],
          },
        ],
      },
    ],
    ['U1: To do:\n- roll back\n  - tell support\n> soon'],
  ],
])('%s', async (_, file, texts) => {
  const text = JSON.stringify(file)
  expect(slack.recognize({ path: 'x.json', text })).toBeGreaterThan(0.5)
  const { record } = onlyOf(await importText(slack, text, { messages: ['all'] }))
  expect(record.events.map((event) => event.text)).toEqual(texts)
})

function list(style: string, indent: number, text: string): object {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  return { type: 'rich_text_list', style, indent, elements: [section] }
}
