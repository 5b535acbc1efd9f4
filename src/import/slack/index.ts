import { jsonImporter } from '../json/importer.ts'
import { at, has, isList, items, pass, peek, textOf, type View } from '../json/view.ts'
import { fileNameOf } from '../names.ts'
import { addEvent, addNote, type Heading, type Sketch, tell } from '../sketch.ts'
import { epochTime, tellTime } from '../times.ts'
import { chooser, isMarked } from './choose.ts'
import type { Names } from './text.ts'
import { wordsOf } from './words.ts'

/**
 * A day of a channel as Slack exports it (all days of a channel are one incident), or what `conversations.history` and `conversations.replies` answer. The messages that
 * are chosen become events; all others stand in one note, in their order.
 *
 * @see https://slack.com/help/articles/220556107
 */
export const slack = jsonImporter({
  name: 'slack',
  about: 'messages of a Slack channel (JSON): a day of an export, or the answer of the API',
  likeness(root) {
    const messages = messagesOf(root)
    const some = messages.slice(0, 20).filter((message) => isStamp(peek(at(message, 'ts'))))
    const own = some.filter((message) => peek(at(message, 'type')) === 'message')
    // Some tools leave the type out: a text by somebody at such a stamp is a message all the same.
    if (own.length === 0)
      return some.length > 0 && some.every((message) => has(message, 'text', 'user')) ? 0.7 : 0
    return own.length === Math.min(messages.length, 20) ? 1 : 0.8
  },
  incidents(root) {
    const messages = messagesOf(root)
    return messages.length === 0
      ? []
      : [{ views: messages, sketch: (sketch) => sketchChannel(sketch, root, messages) }]
  },
})

function messagesOf(root: View): readonly View[] {
  const event = at(root, 'event')
  const lists = [root, at(root, 'messages'), at(root, 'message')]
  const listed = lists.flatMap((list) => (isList(list) ? items(list) : []))
  const single = [root, event, at(root, 'message')].filter((view) => view && !isList(view))
  return [...listed, ...single].flatMap((view) => withReplies(view)).filter((view) => has(view, 'ts'))
}

/** A message as it is after somebody changed it, and the replies that some tools put into the message that they answer. */
function withReplies(view: View | undefined): readonly View[] {
  if (!view) return []
  const changed = at(view, 'message')
  const own = has(changed, 'ts') && changed ? changed : view
  return [own, ...items(at(own, 'replies')).filter((reply) => has(reply, 'ts', 'text'))]
}

function isStamp(text: string | undefined): boolean {
  return text !== undefined && /^\d{9,10}(?:\.\d{1,6})?$/.test(text)
}

// What happens to a channel: no event of an incident, as long as nobody marks it.
const chores =
  /^(?:channel|group)_(?:join|leave|archive|unarchive|convert_to_private)$|^bot_(?:add|remove)$|^(?:reminder_add|tombstone)$/

function isChore(message: View): boolean {
  return chores.test(peek(at(message, 'subtype')) ?? '')
}

function sketchChannel(sketch: Sketch, root: View, messages: readonly View[]): Heading {
  const names = namesOf(messages, sketch.options.people)
  const authorOf = (message: View): string | undefined => nameOf(message, names)
  const told = messages.filter((message) => !isChore(message))
  const chosen = choose(sketch, told, authorOf, (message) => wordsOf(message, names))
  const others: string[] = []
  for (const message of messages) {
    const time = epochTime(Number(peek(at(message, 'ts'))))
    const text = wordsOf(message, names)
    const words = [authorOf(message), text].filter((one) => one !== undefined && one !== '').join(': ')
    if (time === undefined) tellTime(sketch, message.node, peek(at(message, 'ts')) ?? '')
    if (text === '') pass(message)
    else if (chosen.has(message))
      addEvent(sketch, message.node, { kind: 'observation', at: time, text: words })
    else if (words !== '') others.push(`- ${time ?? ''} ${words.replace(/\n/g, '\n  ')}`)
    pass(message)
  }
  addTranscripts(sketch, messages[0] ?? root, others)
  pass(at(root, 'ok'), at(root, 'has_more'), at(root, 'response_metadata'), at(root, 'pin_count'))
  const [day, named] = placeOf(sketch.source.path)
  const channel = textOf(at(root, 'channel', 'name')) ?? named
  const first = epochTime(Number(peek(at(messages[0], 'ts'))))?.slice(0, 10)
  const title = [channel === undefined ? 'Slack channel' : `#${channel}`, day ?? first]
    .filter((one) => one !== undefined)
    .join(', ')
  addUnnamed(sketch, messages, names)
  return {
    // The days of an export stand in the folder of their channel.
    ...(day === undefined ? {} : { subject: folderOf(sketch.source.path), isPart: true }),
    id: ['slack', channel, day ?? first].filter((one) => one !== undefined).join('-'),
    title,
    kind: 'availability',
    guessed: true,
    confined: true,
  }
}

/** Tells that some people are called by their ids, as nothing beside the messages names them. */
function addUnnamed(sketch: Sketch, messages: readonly View[], { users }: Names): void {
  const nameless = messages.filter((message) => {
    const text = peek(at(message, 'text')) ?? ''
    const named = [...text.matchAll(/<@(U\w+)>/g)].map(([, id = '']) => id)
    const author = profileName(message) === undefined ? [peek(at(message, 'user')) ?? ''] : []
    return [...named, ...author].some(
      (id) => /^[UW][A-Z0-9]+$/.test(id) && id !== 'USLACKBOT' && !users.has(id),
    )
  })
  const [first] = nameless
  if (!first) return
  tell(sketch, first.node, {
    code: 'import-names',
    level: 'advice',
    message: 'Unexpected id of a person, expected a name: nothing beside the messages says who it is',
    hint: 'Import the list of people of the export with them: `forthright import users.json CHANNEL`.',
  })
}

/** The messages that the user names; else those that somebody marked; else all. */
function choose(
  sketch: Sketch,
  told: readonly View[],
  authorOf: (message: View) => string | undefined,
  says: (message: View) => string,
): ReadonlySet<View> {
  const { messages: choices } = sketch.options
  if (choices && choices.length > 0) {
    const chosen = told.filter(chooser(choices, authorOf, says))
    const [first] = told
    if (chosen.length === 0 && first) {
      tell(sketch, first.node, {
        code: 'import-none-chosen',
        message: `Unexpected choice ${choices.join(', ')}, expected one that fits a message`,
        hint: 'All messages are in a note: choose by `:reaction:`, `from:NAME`, `pinned`, `all` or words.',
      })
    }
    return new Set(chosen)
  }
  const marked = told.filter(isMarked)
  if (marked.length > 0) return new Set(marked)
  const [first] = told
  if (first) {
    tell(sketch, first.node, {
      code: 'import-all-chosen',
      level: 'advice',
      message:
        'Unexpected lack of pins and marks, expected messages that somebody marked for the timeline: all became events',
      hint: 'Choose with `--messages`: `:reaction:`, `from:NAME`, `pinned` or words.',
    })
  }
  return new Set(told)
}

/** So many lines stand in one note, that one that is too long does not take all others with it. */
const LINES = 400

function addTranscripts(sketch: Sketch, place: View, lines: readonly string[]): void {
  for (let start = 0; start < lines.length; start += LINES) {
    addNote(sketch, place.node, 'Other messages', lines.slice(start, start + LINES).join('\n'))
  }
}

/** An export holds a day of a channel in `channel/2020-11-13.json`. */
function placeOf(path: string): readonly [string | undefined, string | undefined] {
  const name = fileNameOf(path)
  const day = /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1]
  if (day === undefined) return [undefined, name.replace(/\.\w+$/, '') || undefined]
  const folder = fileNameOf(folderOf(path))
  return [day, folder === '' || folder === '.' ? undefined : folder]
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileNameOf(path).length - 1))
}

/** A profile stands beside most messages of a person; others are named by the list of people of the export. */
function namesOf(messages: readonly View[], people: ReadonlyMap<string, string> = new Map()): Names {
  const users = new Map<string, string>()
  for (const message of messages) {
    const [user, name] = [peek(at(message, 'user')), profileName(message)]
    if (user !== undefined && name !== undefined && !users.has(user)) users.set(user, name)
  }
  for (const [user, name] of people) if (!users.has(user)) users.set(user, name)
  return { users, channels: new Map() }
}

function profileName(message: View): string | undefined {
  const profile = at(message, 'user_profile')
  const names = [
    at(profile, 'display_name'),
    at(profile, 'real_name'),
    at(profile, 'name'),
    at(message, 'username'),
    at(message, 'bot_profile', 'name'),
  ]
  return names.map(peek).find((name) => name !== undefined)
}

function nameOf(message: View, { users }: Names): string | undefined {
  const user = peek(at(message, 'user'))
  return (
    profileName(message) ?? (user === undefined ? peek(at(message, 'bot_id')) : (users.get(user) ?? user))
  )
}
